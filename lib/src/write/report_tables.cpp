#include "write/report_tables.hpp"

#include "decision_text.hpp"
#include "iso_date.hpp"
#include "write/csv_text.hpp"
#include "json/names.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace wsis::write {

namespace {

using Columns = std::vector<std::string_view>;
using Rows = std::vector<std::vector<std::string>>;

std::string section_at(const Report& report, const Place& place) {
    const auto section = report.document.blocks[place.block].section;
    return section == none ? std::string() : report.sections[section].path;
}

std::string date_or_empty(const std::optional<Date>& date) { return date ? iso_date(*date) : std::string(); }

/// The items with their labels.
std::string items_text(const Report& report, const Decision& decision) {
    std::vector<std::string> items;
    for (const auto& item : decision.items) items.push_back(item_text(report, item));
    return fmt::format("{}", fmt::join(items, "\n"));
}

Columns decision_columns() {
    return {"id",   "section", "force",     "verb",           "decided_by",   "addressees",
            "text", "items",   "deadlines", "deadline_start", "deadline_end", "references"};
}

Rows decision_rows(const Report& report) {
    Rows rows;
    for (const auto& decision : report.decisions) {
        std::vector<std::string> texts;
        std::vector<std::string> starts;
        std::vector<std::string> ends;
        for (const auto& deadline : decision.deadlines) {
            texts.emplace_back(report.text_at(deadline.place));
            starts.push_back(date_or_empty(deadline.start));
            ends.push_back(date_or_empty(deadline.end));
        }
        rows.push_back({decision.id, decision.section.value_or(""), std::string(json::name_of(decision.force)),
                        decision.verb, decision.decided_by.value_or(""), joined(decision.addressees),
                        std::string(report.text_at(decision.place)), items_text(report, decision), joined(texts),
                        joined(starts), joined(ends), joined(decision.references)});
    }
    return rows;
}

Columns reference_columns() {
    return {"id", "kind", "body", "number", "year", "title", "mentions", "text", "sections"};
}

Rows reference_rows(const Report& report) {
    Rows rows;
    for (const auto& reference : report.references) {
        std::vector<std::string> sections;
        for (const auto& mention : reference.mentions)
            if (auto path = section_at(report, mention.place); std::ranges::find(sections, path) == sections.end())
                sections.push_back(std::move(path));
        const auto text = reference.mentions.empty() ? "" : report.text_at(reference.mentions.front().place);
        rows.push_back({reference.id, std::string(json::name_of(reference.kind)), reference.body.value_or(""),
                        reference.number.value_or(""), reference.year ? fmt::format("{}", *reference.year) : "",
                        reference.title.value_or(""), fmt::format("{}", reference.mentions.size()), std::string(text),
                        joined(sections)});
    }
    return rows;
}

Columns section_columns() { return {"path", "label", "title", "role", "parent", "documents"}; }

Rows section_rows(const Report& report) {
    Rows rows;
    for (const auto& section : report.sections)
        rows.push_back({section.path, section.label, section.title.value_or(""),
                        std::string(json::name_of(section.role)),
                        section.parent == none ? "" : report.sections[section.parent].path, joined(section.documents)});
    return rows;
}

Columns date_columns() { return {"start", "end", "kind", "what", "text", "inferred", "section"}; }

Rows date_rows(const Report& report) {
    Rows rows;
    for (const auto& date : report.dates)
        rows.push_back({iso_date(date.start), iso_date(date.end), std::string(json::name_of(date.kind)),
                        date.what.value_or(""), std::string(report.text_at(date.place)), date.inferred ? "yes" : "no",
                        section_at(report, date.place)});
    return rows;
}

Columns person_columns() { return {"name", "honorific", "role", "affiliation", "section"}; }

Rows person_rows(const Report& report) {
    Rows rows;
    for (const auto& person : report.people)
        rows.push_back({person.name, person.honorific.value_or(""), person.role.value_or(""),
                        person.affiliation.value_or(""), section_at(report, person.place)});
    return rows;
}

constexpr ReportTable tables[] = {{"decisions", decision_columns, decision_rows},
                                  {"references", reference_columns, reference_rows},
                                  {"sections", section_columns, section_rows},
                                  {"dates", date_columns, date_rows},
                                  {"people", person_columns, person_rows}};

} // namespace

std::span<const ReportTable> report_tables() { return tables; }

} // namespace wsis::write
