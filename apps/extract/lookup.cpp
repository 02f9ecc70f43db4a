#include "lookup.hpp"

#include "wsis/explain.hpp"
#include "wsis/write.hpp"

#include <fmt/format.h>

namespace wsis {

namespace {

/// Blocks of lines with a blank line between them.
class Answer {
public:
    void title(std::string_view text) { text_ += (text_.empty() ? "" : "\n") + printable(text) + "\n"; }

    void line(std::string_view name, std::string_view value) {
        if (!value.empty()) text_ += fmt::format("  {:<10} {}\n", name, printable(value));
    }

    void lines(std::string_view name, const std::vector<std::string>& values) {
        for (const auto& value : values) line(name, value);
    }

    [[nodiscard]] const std::string& text() const { return text_; }

private:
    std::string text_{};
};

void add_decision(const DecisionExplanation& one, Answer& answer) {
    answer.title(one.text);
    answer.line("force", one.force);
    answer.line("verb", one.verb);
    answer.line("decided by", one.decider);
    answer.lines("addressee", one.addressees);
    answer.line("why", one.why);
    answer.line("rule", one.rule);
    answer.lines("row", one.rows);
}

void add_citation(const Explanation& one, Answer& answer) {
    answer.title(one.text);
    answer.line("id", one.citation.id);
    answer.line("kind", one.kind);
    answer.line("body", one.citation.body.value_or(""));
    answer.line("number", one.citation.number.value_or(""));
    answer.line("year", one.citation.year ? std::to_string(*one.citation.year) : "");
    answer.line("revision", one.citation.revision.value_or(""));
    answer.line("paragraph", one.citation.paragraph.value_or(""));
    answer.line("rule", one.rule);
    answer.lines("row", one.rows);
    answer.line("canonical", one.canonical.value_or(""));
}

} // namespace

std::string table_of_bodies(const Profile& profile) {
    std::string table = "id\tclass\tsegment\tevents\tfrom\tnames\n";
    for (const auto& body : list_bodies(profile))
        table += fmt::format("{}\t{}\t{}\t{}\t{}\t{}\n", body.id, body.cls, body.segment, body.events,
                             body.built_in ? "built-in" : "profile", body.names);
    return table;
}

std::string explanations(std::string_view text_or_id, const Profile& profile) {
    Answer answer;
    const auto citations = explain(text_or_id, profile);
    if (!citation_text(text_or_id, profile))
        for (const auto& decision : explain_decisions(text_or_id, profile)) add_decision(decision, answer);
    for (const auto& citation : citations) add_citation(citation, answer);
    if (!answer.text().empty()) return answer.text();
    const auto rows = explain_words(text_or_id, profile);
    if (rows.empty()) return {};
    answer.title(text_or_id);
    answer.lines("row", rows);
    return answer.text();
}

} // namespace wsis
