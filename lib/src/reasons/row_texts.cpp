#include "reasons/row_texts.hpp"

#include "profile/conferences.hpp"
#include "profile/row_names.hpp"
#include "json/names.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace wsis::reasons {

namespace {

using extract::Token;
using extract::TokenKind;

std::string_view origin(bool built_in) { return built_in ? "built in" : "of the profile"; }

/// Without the empty ones behind them.
template <std::size_t count>
std::string listed(const std::array<std::string_view, count>& words, std::string_view between) {
    std::string text;
    for (const auto word : words)
        if (!word.empty()) text += fmt::format("{}{}", text.empty() ? "" : between, word);
    return text;
}

std::string uses_of(const profile::ActVerb& verb) {
    std::string text;
    for (const auto& use : profile::verb_uses)
        if ((verb.uses & use.use) != 0) text += fmt::format("{}{}", text.empty() ? "; uses " : ", ", use.name);
    return text;
}

std::string printed(std::string_view text, const Token& first, const Token& last) {
    return std::string(text.substr(first.begin, last.end - first.begin));
}

std::string actor_text(std::string name, const profile::ActorHead& head, bool built_in) {
    auto text = fmt::format("actor {}, {}, {}", name, profile::name_of(head.kind), origin(built_in));
    if (!head.fixed.empty()) text += fmt::format("; named {}", head.fixed);
    return text;
}

} // namespace

std::vector<std::string> body_rows(std::string_view id, const Profile& profile) {
    std::vector<std::string> rows;
    for (const auto& body : list_bodies(profile)) {
        if (body.id != id) continue;
        auto names = body.names;
        for (auto at = names.find('|'); at != std::string::npos; at = names.find('|', at)) names.replace(at, 1, ", ");
        rows.push_back(fmt::format("body {}, {}, {}: {}", body.id, body.cls, origin(body.built_in), names));
    }
    return rows;
}

std::string verb_row(const Token& token, const profile::Rows* rows) {
    const auto match = profile::find_verb(token, rows);
    if (!match) return {};
    auto text = fmt::format("verb {}, {}, {}: {}", match.verb->lemma, json::name_of(match.verb->force),
                            origin(bool(profile::find_verb(token))), listed(match.verb->forms, ", "));
    if (!match.verb->needs[0].empty()) text += fmt::format("; needs {}", listed(match.verb->needs, " or "));
    return text + uses_of(*match.verb);
}

std::string actor_row(std::string_view text, const std::vector<Token>& tokens, std::size_t at,
                      const profile::Rows* rows) {
    if (tokens[at].kind != TokenKind::word) return {};
    auto before = at;
    if (at > 0) before = tokens[at - 1].is_sign(U'-') && at > 1 ? at - 2 : at - 1;
    if (before != at && tokens[before].kind == TokenKind::word)
        if (const auto pair = profile::find_actor(tokens[before], tokens[at], rows);
            pair.kind != profile::ActorKind::none) {
            const bool built_in = profile::find_actor(tokens[before], tokens[at]).kind != profile::ActorKind::none;
            return actor_text(printed(text, tokens[before], tokens[at]), pair, built_in);
        }
    const auto head = profile::find_actor(tokens[at], rows);
    if (head.kind != profile::ActorKind::none)
        return actor_text(printed(text, tokens[at], tokens[at]), head,
                          profile::find_actor(tokens[at]).kind != profile::ActorKind::none);
    if (!profile::is_known_body(tokens[at], rows)) return {};
    return fmt::format("actor {}, a body that meets, {}", printed(text, tokens[at], tokens[at]),
                       origin(profile::is_known_body(tokens[at])));
}

std::string month_row(std::string_view text, const Token& token, const profile::Rows* rows) {
    const auto month = profile::month_of(token, rows);
    if (month == 0) return {};
    return fmt::format("month {}, {}, {}", printed(text, token, token), month, origin(profile::month_of(token) != 0));
}

std::vector<std::string> conference_rows(std::string_view text, std::string_view body) {
    constexpr std::size_t longest_place = 4; // tokens from the first word of a place to its year: "New Delhi, 2024"
    std::vector<Token> tokens;
    extract::tokenize(text, tokens);
    std::vector<std::string> rows;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        if (!tokens[at].capital) continue;
        for (auto year = at + 1; year < std::min(tokens.size(), at + longest_place); ++year) {
            if (tokens[year].kind != TokenKind::number || tokens[year].size() != 4) continue;
            const auto* found = profile::conference_at(tokens[at].key, static_cast<int>(tokens[year].key));
            if (found != nullptr && (body.empty() || found->body == body))
                rows.push_back(
                    fmt::format("conference {}: {}, built in", printed(text, tokens[at], tokens[year]), found->body));
            break;
        }
    }
    return rows;
}

} // namespace wsis::reasons
