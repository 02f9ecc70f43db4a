#include "wsis/explain.hpp"

#include "citations/families.hpp"
#include "extract/citations.hpp"
#include "profile/families.hpp"
#include "reasons/row_texts.hpp"
#include "json/names.hpp"

#include <fmt/format.h>

namespace wsis {

namespace {

std::string family_row(const profile::AddedFamily& family) {
    return fmt::format("family {}, id {}, of the profile", family.pattern, family.id);
}

/// The row of the table of families for a symbol, if it was found by one.
void add_family_row(const Citation& citation, const Profile& profile, std::vector<std::string>& rows) {
    if (!citation.number) return;
    const std::string_view number = *citation.number;
    std::vector<int> families;
    if (profile.rows() != nullptr) {
        profile.rows()->families.find(number, families);
        const auto match = profile.rows()->families.match(number, 0, families);
        const auto* family = match && match->size == number.size() ? match->family : nullptr;
        if (family == nullptr) family = profile.rows()->families.family_of(citation.id); // a short form
        if (family != nullptr) {
            rows.push_back(family_row(*family));
            return;
        }
    }
    std::vector<extract::Token> tokens;
    extract::tokenize(number, tokens);
    const std::vector<profile::Roles> roles(tokens.size());
    const citations::Reading reading(number, tokens, roles, nullptr, families);
    for (const auto& family : profile::family_table)
        if (citations::match_family(reading, 0, family.pattern) == tokens.size()) {
            rows.push_back(fmt::format("family {}, built in", family.pattern));
            return;
        }
}

void add_body_rows(const Citation& citation, const Profile& profile, std::vector<std::string>& rows) {
    if (!citation.body) return;
    for (auto& row : reasons::body_rows(*citation.body, profile)) rows.push_back(std::move(row));
}

/// An id that a family of the profile makes. What is printed for it only its pattern knows.
std::optional<Explanation> explain_added_id(std::string_view id, const Profile& profile) {
    if (profile.rows() == nullptr) return std::nullopt;
    const auto* family = profile.rows()->families.family_of(id);
    if (family == nullptr) return std::nullopt;
    Explanation one;
    one.text = id;
    one.citation.id = id;
    one.citation.kind = family->kind;
    if (!family->body.empty()) one.citation.body = family->body;
    one.kind = json::name_of(family->kind);
    one.rule = "id of a family of the profile";
    one.rows.push_back(family_row(*family));
    add_body_rows(one.citation, profile, one.rows);
    return one;
}

} // namespace

std::vector<Explanation> explain(std::string_view text_or_id, const Profile& profile) {
    if (auto added = explain_added_id(text_or_id, profile)) return {std::move(*added)};
    const auto printed = citation_text(text_or_id, profile);
    const std::string_view text = printed ? std::string_view(*printed) : text_or_id;
    std::vector<Explanation> all;
    std::vector<extract::RuleUse> uses;
    extract::CitationScratch scratch;
    extract::tokenize(text, scratch.tokens);
    for (auto& citation : extract::find_citations(text, scratch.tokens, scratch, profile.rows(), &uses)) {
        Explanation one;
        one.text = text.substr(citation.begin, citation.end - citation.begin);
        // The last rule that looked at a part of it: an event in front of an act gives way to the act.
        for (const auto& use : uses)
            if (use.begin < citation.end && citation.begin < use.end) one.rule = use.rule;
        one.kind = json::name_of(citation.kind);
        add_family_row(citation, profile, one.rows);
        add_body_rows(citation, profile, one.rows);
        if (citation.body)
            for (auto& row : reasons::conference_rows(one.text, *citation.body)) one.rows.push_back(std::move(row));
        one.canonical = citation_text(citation.id, profile);
        one.citation = std::move(citation);
        all.push_back(std::move(one));
    }
    return all;
}

} // namespace wsis
