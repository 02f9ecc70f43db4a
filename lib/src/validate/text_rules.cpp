#include "validate/rule.hpp"

#include "profile/function_words.hpp"
#include "text/labels.hpp"
#include "text/utf8.hpp"
#include "validate/cited_places.hpp"
#include "validate/name_forms.hpp"
#include "validate/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace wsis::validate {

namespace {

using extract::operator""_w;
using extract::Token;
using extract::TokenKind;

struct Pair {
    char32_t open;
    char32_t close;
};

constexpr Pair brackets[] = {{U'(', U')'}, {U'[', U']'}, {U'{', U'}'}};

/// "a)", "iv)" or "2)" in running text is the label of an item, not a bracket.
bool closes_label(std::string_view text, TokenSpan tokens, std::size_t at) {
    if (at == 0 || tokens[at].spaced || !(at == 1 || tokens[at - 1].spaced)) return false;
    const auto& label = tokens[at - 1];
    const bool behind_space = at + 1 == tokens.size() || tokens[at + 1].spaced || tokens[at + 1].line_start;
    if (!behind_space) return false;
    if (label.kind == TokenKind::word)
        return label.size() == 1 || text::roman_value(text.substr(label.begin, label.size())) != 0;
    constexpr std::size_t longest = 2;
    if (label.kind != TokenKind::number || label.size() > longest) return false;
    return at == 1 || tokens[at - 2].kind == TokenKind::sign ||
           profile::role_of(tokens[at - 2]) != profile::WordRole::content;
}

/// Marks that close nothing: "))))" is one fault.
class Extra {
public:
    /// Whether the token at `at` goes on from one that was noted.
    bool note(TokenSpan tokens, std::size_t at) {
        const bool goes_on = at > 0 && last_ == at && !tokens[at].spaced;
        last_ = at + 1;
        return goes_on;
    }

private:
    std::size_t last_ = 0; ///< Behind the last one.
};

Place place_of(std::uint32_t block, const Token& token) { return {block, token.begin, token.end}; }

void check_brackets(const Context& context, Faults& faults) {
    for_each_text(context, [&](std::uint32_t block, std::string_view text, TokenSpan tokens) {
        std::vector<std::size_t> open;
        Extra extra;
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            if (tokens[i].kind != TokenKind::sign) continue;
            for (const auto& pair : brackets) {
                if (tokens[i].key == pair.open) open.push_back(i);
                if (tokens[i].key != pair.close) continue;
                const bool closes = !open.empty() && tokens[open.back()].key == (pair.close == U')'   ? U'('
                                                                                 : pair.close == U']' ? U'['
                                                                                                      : U'{');
                if (closes)
                    open.pop_back();
                else if (!closes_label(text, tokens, i) && !extra.note(tokens, i))
                    faults.add(place_of(block, tokens[i]),
                               fmt::format("'{}' closes nothing", text.substr(tokens[i].begin, tokens[i].size())));
            }
        }
        // "(1" before a text from right to left is a label
        const bool label = !open.empty() && open[0] == 0 && tokens.size() > 2 && tokens[1].kind == TokenKind::number &&
                           !tokens[1].spaced && tokens[2].spaced;
        for (std::size_t i = label ? 1 : 0; i < open.size(); ++i)
            if (i == 0 || open[i - 1] + 1 != open[i] || tokens[open[i]].spaced) // "((((" is one fault
                faults.add(
                    place_of(block, tokens[open[i]]),
                    fmt::format("'{}' is not closed", text.substr(tokens[open[i]].begin, tokens[open[i]].size())));
    });
}

constexpr std::string_view open_quote = "\xE2\x80\x9C";  // U+201C
constexpr std::string_view close_quote = "\xE2\x80\x9D"; // U+201D
constexpr std::string_view low_quote = "\xE2\x80\x9E";   // U+201E, which opens

/// A quotation of several paragraphs opens in each and closes in the last.
bool goes_on(const Context& context, std::uint32_t block) {
    const auto& blocks = context.document().blocks;
    return block + 1 < blocks.size() && context.text_of(block + 1).starts_with(open_quote);
}

/// Inches and seconds: "3.5\"".
bool is_measure(TokenSpan tokens, std::size_t at) {
    return at > 0 && tokens[at - 1].kind == TokenKind::number && !tokens[at].spaced;
}

enum class Quote { none, open, close, straight };

/// What a quotation mark does. In some languages quotations open with U+201D, or close with U+201C: then its place
/// among the words tells.
Quote quote_at(std::string_view text, TokenSpan tokens, std::size_t at) {
    if (!tokens[at].is_sign(U'"')) return Quote::none;
    const auto sign = text.substr(tokens[at].begin, tokens[at].size());
    const bool leans_forward = (at == 0 || tokens[at].spaced) && at + 1 < tokens.size() && !tokens[at + 1].spaced &&
                               tokens[at + 1].kind != TokenKind::sign;
    const bool leans_back =
        at > 0 && !tokens[at].spaced && tokens[at - 1].kind != TokenKind::sign &&
        (at + 1 == tokens.size() || tokens[at + 1].spaced || tokens[at + 1].kind == TokenKind::sign);
    if (sign == low_quote) return Quote::open;
    if (sign == open_quote) return leans_back ? Quote::close : Quote::open;
    if (sign == close_quote) return leans_forward ? Quote::open : Quote::close;
    return sign == "\"" ? Quote::straight : Quote::none;
}

/// A mark that its paragraph leaves open, or that closes nothing in it.
struct OddQuote {
    Place place{};
    Quote kind = Quote::none;
    bool at_edge = false; ///< It begins or ends its paragraph, but for a sign.
};

/// The odd marks of a paragraph. A quotation that opens in one kind of mark may close in the other.
void find_odd_quotes(const Context& context, std::uint32_t block, std::string_view text, TokenSpan tokens,
                     std::vector<OddQuote>& odd) {
    constexpr auto nothing = static_cast<std::size_t>(-1);
    auto open = nothing;
    auto straight = nothing;
    Extra extra;
    Extra unclosed;
    const auto add = [&](std::size_t at, Quote kind) {
        const bool at_edge = kind == Quote::open ? at == 0 : at + 2 >= tokens.size();
        odd.push_back({place_of(block, tokens[at]), kind, at_edge});
    };
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        switch (quote_at(text, tokens, i)) {
        case Quote::none:
            break;
        case Quote::open:
            if (open != nothing && !unclosed.note(tokens, i)) add(open, Quote::open);
            open = i;
            break;
        case Quote::close:
            if (open == nothing && straight == nothing && !is_measure(tokens, i) && !extra.note(tokens, i))
                add(i, Quote::close);
            open = straight = nothing;
            break;
        case Quote::straight:
            if (straight != nothing || open != nothing)
                open = straight = nothing;
            else if (!is_measure(tokens, i))
                straight = i;
            break;
        }
    }
    if (open != nothing && !goes_on(context, block)) add(open, Quote::open);
    if (straight != nothing) add(straight, Quote::straight);
}

/// Whether one mark opens a paragraph and the next odd one closes another shortly behind.
bool is_long_quotation(const OddQuote& first, const OddQuote& second) {
    constexpr std::uint32_t reach = 12; // paragraphs
    return first.kind == Quote::open && second.kind == Quote::close && first.at_edge && second.at_edge &&
           second.place.block > first.place.block && second.place.block - first.place.block <= reach;
}

void check_quotes(const Context& context, Faults& faults) {
    std::vector<OddQuote> odd;
    for_each_text(context, [&](std::uint32_t block, std::string_view text, TokenSpan tokens) {
        find_odd_quotes(context, block, text, tokens, odd);
    });
    for (std::size_t i = 0; i < odd.size(); ++i) {
        if (i + 1 < odd.size() && is_long_quotation(odd[i], odd[i + 1])) {
            ++i;
            continue;
        }
        const auto& [place, kind, at_edge] = odd[i];
        faults.add(place, fmt::format("'{}' {}", context.report.text_at(place),
                                      kind == Quote::open    ? "is not closed"
                                      : kind == Quote::close ? "closes nothing"
                                                             : "stands alone"));
    }
}

/// Words that may stand twice in a row.
constexpr std::array doubled_by_right{"that"_w, "had"_w, "is"_w, "very"_w, "do"_w, "no"_w};

void check_doubled_words(const Context& context, Faults& faults) {
    for_each_text(context, [&](std::uint32_t block, std::string_view text, TokenSpan tokens) {
        for (std::size_t i = 1; i < tokens.size(); ++i) {
            const auto& first = tokens[i - 1];
            const auto& second = tokens[i];
            if (second.kind != TokenKind::word || first.kind != TokenKind::word || first.key != second.key) continue;
            const bool name = first.capital && second.capital; // "Pago Pago"
            const bool apart =
                second.line_start || text.substr(first.end, second.begin - first.end).find('\t') != text.npos;
            const bool right = std::ranges::find(doubled_by_right, first.key) != doubled_by_right.end();
            if (name || apart || right || !second.spaced) continue;
            faults.add({block, first.begin, second.end},
                       fmt::format("'{}' stands twice", text.substr(second.begin, second.size())));
        }
    });
}

/// Two spaces where one would do. More are a layout; so are two behind every full stop.
void check_doubled_spaces(const Context& context, Faults& faults) {
    const auto after_stop = [](std::string_view text, std::size_t at) {
        return at > 0 && (text[at - 1] == '.' || text[at - 1] == ':' || text[at - 1] == '?' || text[at - 1] == '!');
    };
    const auto for_each_gap = [&](const auto& visit) {
        for_each_text(context, [&](std::uint32_t block, std::string_view text, TokenSpan) {
            for (auto at = text.find("  "); at != text.npos; at = text.find("  ", at)) {
                const auto end = std::min(text.find_first_not_of(' ', at), text.size());
                if (at > 0 && end < text.size() && end - at == 2 && text[at - 1] != '\n' && text[at - 1] != '\t')
                    visit(block, text, at, end);
                at = end;
            }
        });
    };
    std::size_t stops = 0;
    std::size_t doubled = 0;
    for_each_text(context, [&](std::uint32_t, std::string_view text, TokenSpan) {
        for (auto at = text.find(". "); at != text.npos; at = text.find(". ", at + 2)) ++stops;
    });
    for_each_gap([&](std::uint32_t, std::string_view text, std::size_t at, std::size_t) {
        doubled += after_stop(text, at) ? 1u : 0u;
    });
    const bool habit = 2 * doubled > stops;
    for_each_gap([&](std::uint32_t block, std::string_view text, std::size_t at, std::size_t end) {
        if (habit && after_stop(text, at)) return;
        faults.add({block, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)},
                   "two spaces stand where one would do");
    });
}

/// The run of characters without white space around a byte is an address or file name.
bool in_address(std::string_view text, std::size_t at) {
    constexpr std::size_t reach = 200; // bytes on each side; a longer run is no word either
    const auto from = at > reach ? at - reach : 0;
    const auto before = text.substr(from, at - from);
    const auto space = before.find_last_of(" \t\n()<\"");
    const auto behind = text.substr(at, reach);
    const auto start = from + (space == before.npos ? 0 : space + 1);
    const auto run = text.substr(start, at - start + std::min(behind.find_first_of(" \t\n)>\""), behind.size()));
    return run.find("//") != run.npos || run.find("www.") != run.npos || run.find('@') != run.npos ||
           run.find('/') != run.npos;
}

/// Words that begin a sentence and hardly a name: "The", "All", "It".
bool opens_sentence(const Token& token) {
    return token.kind == TokenKind::word && !token.upper && profile::role_of(token) != profile::WordRole::content;
}

/// Whether a full stop ends a sentence between the tokens before and behind it that it sticks to.
bool ends_sentence(TokenSpan tokens, std::size_t stop) {
    constexpr std::size_t short_word = 3; // "Mr.", "No.", "Rev."
    const auto& before = tokens[stop - 1];
    const auto& behind = tokens[stop + 1];
    if (before.is_sign(U')') || before.is_sign(U'"') || before.is_sign(U']')) return true;
    if (before.kind == TokenKind::sign) return false;
    const bool numbered =
        before.kind == TokenKind::number && stop >= 2 && tokens[stop - 2].is_sign(U'.') && !before.spaced;
    const bool dotted =
        stop + 2 < tokens.size() && tokens[stop + 2].is_sign(U'.') && !tokens[stop + 2].spaced && behind.size() == 1;
    if (numbered || dotted) return false;
    if (opens_sentence(behind)) return before.size() > 1;
    constexpr std::size_t long_word = 4; // "Booking.Com" is a name
    const bool name = before.kind == TokenKind::word &&
                      (before.size() <= short_word || before.upper || (before.capital && behind.size() < long_word));
    const bool whole_word = !behind.upper || before.kind == TokenKind::word;
    return !name && whole_word;
}

void check_missing_space(const Context& context, Faults& faults) {
    for_each_text(context, [&](std::uint32_t block, std::string_view text, TokenSpan tokens) {
        for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
            const auto& before = tokens[i - 1];
            const auto& behind = tokens[i + 1];
            const bool stop = tokens[i].is_sign(U'.') || tokens[i].is_sign(U'?') || tokens[i].is_sign(U'!');
            if (!stop || tokens[i].spaced || behind.spaced || behind.kind != TokenKind::word || !behind.capital)
                continue;
            if (!ends_sentence(tokens, i) || in_address(text, tokens[i].begin)) continue;
            faults.add({block, before.begin, behind.end},
                       fmt::format("no space behind '{}'", text.substr(tokens[i].begin, 1)));
        }
    });
}

void check_terms(const Context& context, Faults& faults) {
    if (context.added == nullptr || context.added->house.terms.empty()) return;

    struct Phrase {
        std::vector<Token> tokens{};
        const profile::Term* term = nullptr;
    };

    std::vector<Phrase> phrases;
    for (const auto& term : context.added->house.terms) {
        Phrase phrase;
        extract::tokenize(term.term, phrase.tokens);
        phrase.term = &term;
        if (!phrase.tokens.empty()) phrases.push_back(std::move(phrase));
    }
    for_each_text(context, [&](std::uint32_t block, std::string_view text, TokenSpan tokens) {
        for (std::size_t i = 0; i < tokens.size(); ++i)
            for (const auto& phrase : phrases) {
                const auto rest = tokens.subspan(i);
                const auto same = [](const Token& a, const Token& b) { return a.kind == b.kind && a.key == b.key; };
                if (rest.size() < phrase.tokens.size() ||
                    !std::equal(phrase.tokens.begin(), phrase.tokens.end(), rest.begin(), same))
                    continue;
                const Place place{block, rest[0].begin, rest[phrase.tokens.size() - 1].end};
                const auto used = text.substr(place.start, place.end - place.start);
                faults.add(place, phrase.term->instead.empty()
                                      ? fmt::format("'{}' is not used", used)
                                      : fmt::format("'{}' is not used; write '{}'", used, phrase.term->instead));
            }
    });
}

void check_names(const Context& context, Faults& faults) {
    for (const auto& [place, usual] : find_odd_names(context))
        faults.add(place, fmt::format("'{}' is written '{}' elsewhere", context.report.text_at(place), usual));
}

/// Characters that take no room, and what they are called in Unicode.
struct HiddenCharacter {
    char32_t code_point;
    std::string_view name;
};

constexpr HiddenCharacter hidden_characters[] = {
    {0x00AD, "soft hyphen"},       {0x200B, "zero width space"}, {0x200C, "zero width non-joiner"},
    {0x200D, "zero width joiner"}, {0x2060, "word joiner"},      {0xFEFF, "zero width no-break space"}};

constexpr char32_t no_break_space = 0x00A0;

/// A no-break space is right before a unit or a number, and breaks a search where it stands in a symbol or a name.
void check_hidden(const Context& context, Faults& faults) {
    const CitedPlaces cited(context.report);
    for_each_text(context, [&](std::uint32_t block, std::string_view text, TokenSpan) {
        for (std::size_t at = 0; at < text.size();) {
            const auto [value, size] = text::code_point_at(text, at);
            const Place place{block, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + size)};
            const auto* hidden = std::ranges::find(hidden_characters, value, &HiddenCharacter::code_point);
            if (hidden != std::end(hidden_characters))
                faults.add(place, fmt::format("a {} (U+{:04X}) hides in the text", hidden->name,
                                              static_cast<std::uint32_t>(value)));
            else if (value == no_break_space && cited.contain(block, place.start))
                faults.add(place, "a no-break space (U+00A0) in a citation hides it from a search");
            at += size;
        }
    });
}

constexpr Rule text_table[] = {
    {{"bracket-unbalanced", "Unbalanced bracket", RuleGroup::text, Severity::warning,
      "A bracket is not closed, or closes nothing.",
      "Where it should have closed is a guess, and with it what the words inside belong to.",
      "1. Opening\nThe report (2017 edition was presented.\n",
      "1. Opening\nThe report (2017 edition) was presented.\n"},
     check_brackets},
    {{"quote-unbalanced", "Unbalanced quotation mark", RuleGroup::text, Severity::warning,
      "A quotation is not closed, or closes nothing.", "What was said and what the report says of it run together.",
      "1. Opening\nThe theme is “Ports for all.\n", "1. Opening\nThe theme is “Ports for all”.\n"},
     check_quotes},
    {{"word-doubled", "Doubled word", RuleGroup::text, Severity::warning, "A word stands twice in a row.",
      "Left behind when a sentence was changed.", "1. Opening\nThe Chair opened the the meeting.\n",
      "1. Opening\nThe Chair opened the meeting.\n", true},
     check_doubled_words},
    {{"space-doubled", "Doubled space", RuleGroup::text, Severity::note, "Two spaces stand where one would do.",
      "A search for the words on both sides does not find them.", "1. Opening\nThe Chair  opened the meeting.\n",
      "1. Opening\nThe Chair opened the meeting.\n", true},
     check_doubled_spaces},
    {{"space-missing", "Missing space", RuleGroup::text, Severity::warning,
      "A sentence begins without a space behind the full stop.",
      "Two words run into one, which no search and no reader of sentences takes apart.",
      "1. Opening\nThe Chair opened the meeting.All were welcome.\n",
      "1. Opening\nThe Chair opened the meeting. All were welcome.\n", true},
     check_missing_space},
    {{"term-deprecated", "Term not used", RuleGroup::text, Severity::warning, "The house does not use this term.",
      "The terms are those of the profile ([[terms]]), each with what is written instead.",
      "1. Opening\nThe chairman opened the meeting.\n", "1. Opening\nThe Chair opened the meeting.\n"},
     check_terms},
    {{"name-spelling", "Two spellings of a name", RuleGroup::text, Severity::note,
      "A name or term is spelled in two ways.", "An index then lists two people, or two things, where there is one.",
      "1. Opening\nMs Ana Fontainha opened the meeting.\n2. Closing\nMs Ana Fontaina closed the meeting. Ms Ana "
      "Fontainha was thanked.\n",
      "1. Opening\nMs Ana Fontainha opened the meeting.\n2. Closing\nMs Ana Fontainha closed the meeting. Ms Ana "
      "Fontainha was thanked.\n"},
     check_names},
    {{"character-hidden", "Hidden character", RuleGroup::text, Severity::note,
      "A character that cannot be seen stands where it breaks a search.",
      "Whoever searches for the symbol as it is printed does not find it.",
      "1. Opening\nThe meet\u200Bing was opened.\n", "1. Opening\nThe meeting was opened.\n", true},
     check_hidden},
};

} // namespace

constinit const std::span<const Rule> text_rules(text_table);

} // namespace wsis::validate
