#pragma once

#include "write/akn_names.hpp"
#include "write/akn_xml.hpp"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace wsis::write {

/// The bodies, people, roles, concepts of a report as top level classes: what refersTo, as and href point at.
class AknTerms {
public:
    enum class Class : std::uint8_t { object, organization, person, role, concept_, location };

    AknTerms(const Report& report, ElementIds& ids);

    /// "#itu-pp"; the term is one of the report's.
    [[nodiscard]] std::string link(Class cls, std::string_view name) const;

    void write(XmlWriter& xml) const;

private:
    struct Term {
        Class cls = Class::object;
        std::string name{};
        std::string id{};
    };

    void add(ElementIds& ids, Class cls, std::string_view name);

    std::vector<Term> terms_{};
    std::map<std::pair<Class, std::string>, std::size_t, std::less<>> by_name_{};
};

/// FRBR identification: work, expression, manifestation.
void write_identification(XmlWriter& xml, const Metadata& metadata, const AknTerms& terms);

} // namespace wsis::write
