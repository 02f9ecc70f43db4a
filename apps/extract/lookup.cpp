#include "lookup.hpp"

#include "cli/messages.hpp"
#include "wsis/explain.hpp"

#include <fmt/format.h>

namespace wsis {

std::string table_of_bodies(const Profile& profile) {
    std::string table = "id\tclass\tsegment\tfrom\tnames\n";
    for (const auto& body : list_bodies(profile))
        table += fmt::format("{}\t{}\t{}\t{}\t{}\n", body.id, body.cls, body.segment,
                             body.built_in ? "built-in" : "profile", body.names);
    return table;
}

std::string explanations(std::string_view text_or_id, const Profile& profile) {
    std::string text;
    for (const auto& one : explain(text_or_id, profile)) {
        const auto line = [&](std::string_view name, std::string_view value) {
            if (!value.empty()) text += fmt::format("  {:<10} {}\n", name, cli::printable(value));
        };
        text += (text.empty() ? "" : "\n") + cli::printable(one.text) + "\n";
        line("id", one.citation.id);
        line("kind", one.kind);
        line("body", one.citation.body.value_or(""));
        line("number", one.citation.number.value_or(""));
        line("year", one.citation.year ? std::to_string(*one.citation.year) : "");
        line("revision", one.citation.revision.value_or(""));
        line("paragraph", one.citation.paragraph.value_or(""));
        line("rule", one.rule);
        for (const auto& row : one.rows) line("row", row);
        line("canonical", one.canonical.value_or(""));
    }
    return text;
}

} // namespace wsis
