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

    /// Who decides or has to act: a person of the report, an office, or a body.
    [[nodiscard]] std::string actor(std::string_view name) const;

    void write(XmlWriter& xml) const;

private:
    struct Term {
        Class cls = Class::object;
        std::string name{};
        std::string id{};
    };

    void add(ElementIds& ids, Class cls, std::string_view name);
    [[nodiscard]] std::pair<Class, std::string> actor_term(std::string_view name) const;

    std::vector<Term> terms_{};
    std::map<std::pair<Class, std::string>, std::size_t, std::less<>> by_name_{};
    std::map<std::string, std::string, std::less<>> persons_{}; ///< "Ms Yewande Talabi" -> "Yewande Talabi".
};

/// FRBR identification: work, expression, manifestation.
void write_identification(XmlWriter& xml, const Report& report, const AknTerms& terms);

} // namespace wsis::write
