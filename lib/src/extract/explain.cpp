#include "wsis/explain.hpp"

#include "citations/families.hpp"
#include "extract/citations.hpp"
#include "profile/families.hpp"
#include "json/names.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace wsis {

namespace {

/// The rows for the body of a citation; a profile may add names to a built-in one.
void add_body_rows(const Citation& citation, const Profile& profile, std::vector<std::string>& rows) {
    for (const auto& body : list_bodies(profile)) {
        if (body.id != citation.body) continue;
        auto names = body.names;
        for (auto at = names.find('|'); at != std::string::npos; at = names.find('|', at)) names.replace(at, 1, ", ");
        rows.push_back(fmt::format("body {}, {}, {}: {}", body.id, body.cls,
                                   body.built_in ? "built in" : "of the profile", names));
    }
}

/// The row of the table of families for a symbol, if it was found by one.
void add_family_row(const Citation& citation, const Profile& profile, std::vector<std::string>& rows) {
    if (!citation.number) return;
    const std::string_view number = *citation.number;
    std::vector<int> families;
    if (profile.rows() != nullptr) {
        profile.rows()->families.find(number, families);
        const auto match = profile.rows()->families.match(number, 0, families);
        if (match && match->size == number.size()) {
            rows.push_back(fmt::format("family {}, id {}, of the profile", match->family->pattern, match->family->id));
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

} // namespace

std::vector<Explanation> explain(std::string_view text_or_id, const Profile& profile) {
    const auto printed = citation_text(text_or_id, profile);
    const std::string_view text = printed ? std::string_view(*printed) : text_or_id;
    std::vector<Explanation> all;
    std::vector<extract::RuleUse> uses;
    extract::CitationScratch scratch;
    for (auto& citation : extract::find_citations(text, scratch, profile.rows(), &uses)) {
        Explanation one;
        one.text = text.substr(citation.begin, citation.end - citation.begin);
        // The last rule that looked at a part of it: an event in front of an act gives way to the act.
        for (const auto& use : uses)
            if (use.begin < citation.end && citation.begin < use.end) one.rule = use.rule;
        one.kind = json::name_of(citation.kind);
        add_family_row(citation, profile, one.rows);
        add_body_rows(citation, profile, one.rows);
        one.canonical = citation_text(citation.id, profile);
        one.citation = std::move(citation);
        all.push_back(std::move(one));
    }
    return all;
}

} // namespace wsis
