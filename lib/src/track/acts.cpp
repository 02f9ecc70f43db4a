#include "track/acts.hpp"

#include "diff/sections.hpp"
#include "profile/actors.hpp"
#include "profile/done_words.hpp"
#include "profile/function_words.hpp"
#include "profile/months.hpp"
#include "profile/verbs.hpp"
#include "track/stems.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

namespace wsis::tracking {

namespace {

using extract::Token;
using profile::WordRole;

/// Whether a decision of that force can ask somebody to do something.
bool asks(Force force) {
    return force != Force::appreciation && force != Force::noting && force != Force::adoption && force != Force::remark;
}

/// Not a "report" or a "draft", which head names, too.
bool is_somebody(const Token& token) {
    const auto kind = profile::find_actor(token).kind;
    return kind != profile::ActorKind::none && kind != profile::ActorKind::text;
}

/// The token behind "to" or "should" that opens what is asked.
std::optional<std::size_t> find_act(const std::vector<Token>& tokens, std::string_view verb) {
    std::size_t at = 0;
    for (std::size_t i = 0; i < tokens.size() && at == 0; ++i)
        if (const auto match = profile::find_verb(tokens[i]); match && match.verb->lemma == verb) at = i + 1;
    for (; at + 1 < tokens.size(); ++at) {
        if (at > 0 && profile::ends_act(tokens[at - 1], tokens[at])) break;
        const auto role = profile::role_of(tokens[at]);
        const bool opens = role == WordRole::to || role == WordRole::modal;
        if (opens && tokens[at + 1].kind == extract::TokenKind::word &&
            profile::role_of(tokens[at + 1]) != WordRole::article)
            return at + 1;
    }
    return std::nullopt;
}

/// The token behind "and to" that opens another act, after the one that begins at `at`.
std::optional<std::size_t> next_act(const std::vector<Token>& tokens, std::size_t at) {
    using extract::operator""_w;
    for (auto i = at + 1; i + 2 < tokens.size() && !profile::ends_act(tokens[i - 1], tokens[i]); ++i)
        if (tokens[i].is_word("and"_w) && profile::role_of(tokens[i + 1]) == WordRole::to &&
            tokens[i + 2].kind == extract::TokenKind::word && profile::role_of(tokens[i + 2]) != WordRole::article)
            return i + 2;
    return std::nullopt;
}

/// The bytes of a text that deadlines take. They are asked for in order.
class DeadlineSpans {
public:
    DeadlineSpans(const Appearance& appearance, std::string_view text) {
        std::size_t from = 0;
        for (const auto& deadline : appearance.deadlines) {
            const auto at = text.find(deadline.quote.text, from);
            if (at == std::string_view::npos) continue; // it stands in another item
            from = at + deadline.quote.text.size();
            spans_.emplace_back(at, from);
        }
    }

    [[nodiscard]] bool take(const Token& token) {
        while (next_ < spans_.size() && spans_[next_].second <= token.begin) ++next_;
        return next_ < spans_.size() && spans_[next_].first <= token.begin;
    }

private:
    std::vector<std::pair<std::size_t, std::size_t>> spans_{};
    std::size_t next_ = 0;
};

std::optional<Act> read_act(const Appearance& appearance, std::string_view text, const std::vector<Token>& tokens,
                            std::size_t at, std::size_t end) {
    Act act;
    DeadlineSpans deadlines(appearance, text);
    for (; at < end; ++at) {
        const auto& token = tokens[at];
        if (act.verb != 0 && profile::ends_act(tokens[at - 1], token)) break;
        if (deadlines.take(token) || !has_content(token)) continue;
        if (act.verb == 0 && is_somebody(token)) continue;
        const auto stem = stem_of(text, token);
        if (act.verb == 0 && profile::is_adverb(token, text)) continue;
        if (act.verb == 0) act.verb = stem;
        act.words.push_back(stem);
    }
    make_set(act.words);
    if (act.words.size() < 2) return std::nullopt; // "to proceed" says nothing that could be found again
    return act;
}

/// The token behind "that".
std::optional<std::size_t> find_clause(const std::vector<Token>& tokens) {
    using extract::operator""_w;
    const auto that = std::ranges::find_if(tokens, [](const Token& token) { return token.is_word("that"_w); });
    if (that == tokens.end()) return std::nullopt;
    return static_cast<std::size_t>(that - tokens.begin()) + 1;
}

/// Whether a decision of that force always asks somebody to do something.
bool demands(Force force) {
    return force == Force::request || force == Force::instruction || force == Force::recommendation ||
           force == Force::encouragement || force == Force::invitation;
}

Stems without(const Stems& words, const Stems& other) {
    Stems rest;
    std::ranges::set_difference(words, other, std::back_inserter(rest));
    return rest;
}

/// Whether it says what the meeting made of something that lay before it.
bool receives(Force force) { return force == Force::noting || force == Force::adoption; }

/// What a decision is about: the acts that it asks for, else all that it says.
Act matter_of(const Appearance& appearance) {
    auto acts = acts_of(appearance);
    if (acts.size() == 1) return std::move(acts.front());
    if (!acts.empty()) {
        Act all;
        for (const auto& part : acts) all.words.insert(all.words.end(), part.words.begin(), part.words.end());
        make_set(all.words);
        return all;
    }
    std::vector<Token> tokens;
    extract::tokenize(appearance.quote.text, tokens);
    Act act;
    for (const auto& token : tokens) {
        const auto match = profile::find_verb(token);
        const bool decides = match && match.verb->lemma == appearance.verb;
        if (!decides && has_content(token) && !is_somebody(token))
            act.words.push_back(stem_of(appearance.quote.text, token));
    }
    make_set(act.words);
    return act;
}

} // namespace

void make_set(Stems& stems) {
    std::ranges::sort(stems);
    stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
}

bool has_content(const Token& token) {
    return token.kind == extract::TokenKind::word && token.size() > 1 && profile::role_of(token) == WordRole::content &&
           profile::month_of(token) == 0;
}

std::vector<Act> acts_of(const Appearance& appearance) {
    std::vector<Act> acts;
    if (!asks(appearance.force)) return acts;
    std::vector<Token> tokens;
    for (const auto& item : appearance.items) {
        extract::tokenize(item.quote.text, tokens);
        auto act = read_act(appearance, item.quote.text, tokens, 0, tokens.size());
        if (!act) return {}; // what is not understood cannot be found done
        acts.push_back(std::move(*act));
    }
    if (!appearance.items.empty()) return acts;
    const auto& text = appearance.quote.text;
    extract::tokenize(text, tokens);
    if (auto at = find_act(tokens, appearance.verb)) {
        while (at) {
            const auto next = next_act(tokens, *at);
            auto act = read_act(appearance, text, tokens, *at, next.value_or(tokens.size()));
            if (!act) return {};
            acts.push_back(std::move(*act));
            at = next;
        }
    } else if (const auto clause = find_clause(tokens); clause && demands(appearance.force)) {
        auto act = read_act(appearance, text, tokens, *clause, tokens.size());
        if (act) act->verb = 0; // "that the Director produce": any of its words
        if (act) acts.push_back(std::move(*act));
    }
    return acts;
}

bool same_matter(const Appearance& before, const Appearance& now, const Setting& setting) {
    if ((before.force == Force::appreciation) != (now.force == Force::appreciation)) return false;
    if (demands(before.force) ? receives(now.force) : receives(before.force) && demands(now.force)) return false;
    auto one = matter_of(before);
    auto other = matter_of(now);
    auto short_one = without(one.words, setting.title);
    auto short_other = without(other.words, setting.title);
    if (!short_one.empty() && !short_other.empty()) {
        one.words = std::move(short_one);
        other.words = std::move(short_other);
    }
    if (one.words.empty() || other.words.empty()) return true;
    Stems common;
    std::ranges::set_intersection(one.words, other.words, std::back_inserter(common));
    const auto likeness =
        2 * static_cast<double>(common.size()) / static_cast<double>(one.words.size() + other.words.size());
    constexpr double elsewhere = 0.65;
    constexpr double another_act = 0.5;
    constexpr double another_thing = 0.25;
    if (!setting.same_section) return likeness >= elsewhere;
    return likeness >= (one.verb != other.verb ? another_act : another_thing);
}

Stems title_words(const Report& report, std::uint32_t block) {
    Stems words;
    const auto section = diff::titled_section(report, report.document.blocks[block].section);
    if (section == none) return words;
    const std::string_view title = *report.sections[section].title;
    std::vector<Token> tokens;
    extract::tokenize(title, tokens);
    for (const auto& token : tokens)
        if (has_content(token)) words.push_back(stem_of(title, token));
    make_set(words);
    return words;
}

} // namespace wsis::tracking
