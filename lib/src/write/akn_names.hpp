#pragma once

#include "wsis/report.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace wsis::write {

/// Gives out eIds by the Akoma Ntoso Naming Convention 1.0, each one once: the eId of the element around it, "__", the
/// abbreviation of the element, "_" and its number: "sec_6__subsec_6-3".
class ElementIds {
public:
    /// For an element that prints a number; one that prints none is "nn_1", "nn_2" ...
    std::string numbered(std::string_view around, std::string_view element, std::string_view label);

    /// For an element that is counted: "sec_6__p_2". No element is both numbered and counted.
    std::string counted(std::string_view around, std::string_view element);

    /// For an element of which there is one around another: "sec_6__heading".
    std::string single(std::string_view around, std::string_view element);

    /// For an entry of meta/references: the name as a slug, or `kind` and a number.
    std::string named(std::string_view kind, std::string_view name);

private:
    std::string next(std::string base);
    std::string first_free(std::string id);

    std::unordered_set<std::string> given_{}; ///< What labels, names and elements around nothing have.
    std::unordered_map<std::size_t, std::size_t>
        counts_{}; ///< By hash of what is counted: two that share one leave a gap.
};

/// A date that XML Schema can hold (years 1 to 9999), as it writes it.
std::optional<std::string> xml_date(const std::optional<Date>& date);

/// "eng" for "en" (ISO 639-3, as the naming convention has it); "und" for none.
std::string akn_language(const std::optional<std::string>& language);

/// Of the report itself, as the UN profile has meeting reports:
/// "/akn/un/debateReport/report/cwg-wsis/2018-01-25/itu-cwg-wsis-32-doc-18"; a report without id and symbol has a part
/// of the hash of its source instead.
std::string work_iri(const Report& report);

/// The day of the report, of its meeting, or 0001-01-01: the schema wants one.
std::string work_date(const Metadata& metadata);

/// What a citation points at: a document, an entry of the ontology, or the URL.
std::string reference_iri(const Reference& reference);

/// "/akn/ontology/organization/un/itu-pp".
std::string ontology_iri(std::string_view cls, std::string_view name);

} // namespace wsis::write
