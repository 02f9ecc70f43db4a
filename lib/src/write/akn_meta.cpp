#include "write/akn_meta.hpp"

#include "extract/tokens.hpp"
#include "profile/titles.hpp"
#include "json/names.hpp"

#include <array>
#include <utility>

namespace wsis::write {

using extract::operator""_w;

namespace {

struct ClassRow {
    std::string_view element; // the entry in meta/references
    std::string_view iri;     // the class in its IRI
};

// In the order of AknTerms::Class.
constexpr std::array<ClassRow, 6> classes{{{"TLCObject", "object"},
                                           {"TLCOrganization", "organization"},
                                           {"TLCPerson", "person"},
                                           {"TLCRole", "role"},
                                           {"TLCConcept", "concept"},
                                           {"TLCLocation", "location"}}};

/// Who the report is by: the body that met, as the UN profile has it, else the author of the title page.
std::string author_of(const Metadata& metadata) {
    if (metadata.meeting.body_id) return *metadata.meeting.body_id;
    if (metadata.meeting.body) return *metadata.meeting.body;
    return metadata.author.value_or("unknown");
}

void write_value(XmlWriter& xml, std::string_view element, std::string_view value) {
    xml.open(element);
    xml.attribute("value", value);
    xml.close();
}

/// What work, expression and manifestation have in common.
void write_core(XmlWriter& xml, std::string_view iri, std::string_view main, const Metadata& metadata,
                const AknTerms& terms) {
    write_value(xml, "FRBRthis", main);
    write_value(xml, "FRBRuri", iri);
    for (const auto& [name, value] : {std::pair{"id", &metadata.id}, std::pair{"symbol", &metadata.symbol}}) {
        if (!*value) continue;
        xml.open("FRBRalias");
        xml.attribute("name", std::string_view(name));
        xml.attribute_if("value", *value);
        xml.close();
    }
    xml.open("FRBRdate");
    xml.attribute("date", work_date(metadata));
    xml.attribute("name", std::string_view(xml_date(metadata.date) ? "document" : "undated"));
    xml.close();
    xml.open("FRBRauthor");
    xml.attribute("href", terms.link(AknTerms::Class::organization, author_of(metadata)));
    xml.attribute("as", terms.link(AknTerms::Class::role, "author"));
    xml.close();
}

} // namespace

AknTerms::AknTerms(const Report& report, ElementIds& ids) {
    const auto add_if = [&](Class cls, const std::optional<std::string>& name) {
        if (name) add(ids, cls, *name);
    };
    add(ids, Class::object, "wsis");
    add(ids, Class::role, "author");
    add(ids, Class::organization, author_of(report.metadata));
    add_if(Class::location, report.metadata.meeting.place);
    for (const auto& person : report.people) {
        persons_.emplace(person.name, person.name);
        if (person.honorific) persons_.emplace(*person.honorific + ' ' + person.name, person.name);
    }
    const auto add_actor = [&](std::string_view name) {
        const auto [cls, term] = actor_term(name);
        add(ids, cls, term);
    };
    for (const auto& reference : report.references) add_if(Class::organization, reference.body);
    for (const auto& decision : report.decisions) {
        add(ids, Class::concept_, json::name_of(decision.force));
        if (decision.decided_by) add_actor(*decision.decided_by);
        for (const auto& addressee : decision.addressees) add_actor(addressee);
        if (!decision.deadlines.empty()) add(ids, Class::concept_, json::name_of(DateKind::deadline));
    }
    for (const auto& date : report.dates) add(ids, Class::concept_, json::name_of(date.kind));
    for (const auto& person : report.people) {
        add(ids, Class::person, person.name);
        add_if(Class::role, person.role);
        add_if(Class::organization, person.affiliation);
    }
}

void AknTerms::add(ElementIds& ids, Class cls, std::string_view name) {
    if (by_name_.emplace(std::pair(cls, std::string(name)), terms_.size()).second)
        terms_.push_back({cls, std::string(name), ids.named(classes[static_cast<std::size_t>(cls)].iri, name)});
}

std::string AknTerms::link(Class cls, std::string_view name) const {
    return "#" + terms_[by_name_.at(std::pair(cls, std::string(name)))].id;
}

std::pair<AknTerms::Class, std::string> AknTerms::actor_term(std::string_view name) const {
    if (const auto person = persons_.find(name); person != persons_.end()) return {Class::person, person->second};
    std::vector<extract::Token> tokens;
    extract::tokenize(name, tokens);
    for (const auto& token : tokens) {
        if (token.is_word("of"_w)) break; // "Group of Experts"
        if (!profile::find_role(token).empty()) return {Class::role, std::string(name)};
    }
    return {Class::organization, std::string(name)};
}

std::string AknTerms::actor(std::string_view name) const {
    const auto [cls, term] = actor_term(name);
    return link(cls, term);
}

void AknTerms::write(XmlWriter& xml) const {
    xml.open("references");
    xml.attribute("source", link(Class::object, "wsis"));
    for (const auto& term : terms_) {
        const auto& row = classes[static_cast<std::size_t>(term.cls)];
        xml.open(row.element);
        xml.attribute("eId", term.id);
        xml.attribute("href", ontology_iri(row.iri, term.name));
        xml.attribute("showAs", term.name);
        xml.close();
    }
    xml.close();
}

void write_identification(XmlWriter& xml, const Report& report, const AknTerms& terms) {
    const auto& metadata = report.metadata;
    const auto work = work_iri(report);
    const auto expression = work + "/" + akn_language(metadata.language) + "@";
    xml.open("identification");
    xml.attribute("source", terms.link(AknTerms::Class::object, "wsis"));
    xml.open("FRBRWork");
    write_core(xml, work, work + "/!main", metadata, terms);
    write_value(xml, "FRBRcountry", "un");
    write_value(xml, "FRBRsubtype", "report");
    if (metadata.symbol) write_value(xml, "FRBRnumber", *metadata.symbol);
    if (metadata.title) write_value(xml, "FRBRname", *metadata.title);
    xml.close();
    xml.open("FRBRExpression");
    write_core(xml, expression, expression + "/!main", metadata, terms);
    xml.open("FRBRlanguage");
    xml.attribute("language", akn_language(metadata.language));
    xml.close();
    xml.close();
    xml.open("FRBRManifestation");
    write_core(xml, expression + ".xml", expression + "/!main.xml", metadata, terms);
    write_value(xml, "FRBRformat", "application/akn+xml");
    xml.close();
    xml.close();
}

} // namespace wsis::write
