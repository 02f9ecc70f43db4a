#include "citations/suffixes.hpp"

#include "citations/canonical_id.hpp"

#include <optional>

namespace wsis::citations {

namespace {

constexpr int most_suffixes = 8; ///< Behind one symbol.

bool is_letter(const Reading& reading, std::size_t at, WordKey letter) {
    return reading.word(at, letter) && reading[at].size() == 1;
}

/// "R1", "r4" behind a number, a hyphen before it allowed: the short form of a revision.
bool is_short_revision(const Reading& reading, std::size_t at) {
    if (!is_letter(reading, at, "r"_w) || !reading.number(at + 1) || !reading.joined(at) || !reading.joined(at + 1))
        return false;
    return reading.number(at - 1) ||
           (reading.sign(at - 1, U'-') && at >= 2 && reading.joined(at - 1) && reading.number(at - 2));
}

/// "Rev", "Add", "Corr" where a number or full stop shows that it is no common word.
bool is_revision_word(const Reading& reading, std::size_t at) {
    if (!reading.has(at, role::revision)) return false;
    if (reading.number(at + 1)) return true;
    if (reading.sign(at + 1, U'.') && reading.joined(at + 1))
        return !(reading.capital(at + 2) && reading[at + 2].spaced);
    return reading.joined(at);
}

/// The word of a suffix behind its separators.
struct SuffixWord {
    std::size_t at;
    bool open; ///< Behind an opening parenthesis.
};

std::optional<SuffixWord> suffix_word(const Reading& reading, std::size_t at) {
    if (is_short_revision(reading, at)) return SuffixWord{at, false};
    auto word = at;
    if (reading.sign(word, U'/') && reading.joined(word))
        ++word;
    else if (reading.sign(word, U'.') && reading.joined(word) && reading.joined(word + 1) && reading.word(word + 1))
        ++word; // "7.Rev"
    else if (reading.sign(word, U'-') && reading.joined(word))
        ++word;
    const bool open = reading.sign(word, U'(');
    if (open) ++word;
    if (!is_revision_word(reading, word) && !is_short_revision(reading, word)) return std::nullopt;
    return SuffixWord{word, open};
}

std::string_view suffix_name(const Reading& reading, std::size_t word) {
    switch (reading[word].key) {
    case "add"_w:
    case "addendum"_w:
        return "Add";
    case "corr"_w:
    case "corrigendum"_w:
        return "Corr";
    case "amend"_w:
    case "amd"_w:
        return "Amend";
    default:
        return "Rev";
    }
}

/// The sentence goes on: a full stop before `at` was that of an abbreviation.
bool goes_on(const Reading& reading, std::size_t at) {
    return reading.lower(at) || reading.sign(at, U',') || reading.sign(at, U';') || reading.sign(at, U'/');
}

/// One word with its number, from `word` on: "Rev.1", "Add. 2", "r4", "Rev." Appends it and returns its end.
std::size_t append_suffix(const Reading& reading, std::size_t word, Suffixes& suffixes) {
    auto at = word + 1;
    if (reading.sign(at, U'.') && reading.joined(at) &&
        (reading.number(at + 1) || reading.sign(at + 1, U')') || goes_on(reading, at + 1)))
        ++at;
    std::string number;
    if (reading.number(at)) {
        number = plain_number(reading.view(at, at + 1));
        ++at;
    }
    const auto name = suffix_name(reading, word);
    suffixes.path.append("/").append(name).append(number.empty() ? "" : ".").append(number);
    suffixes.key.append(":").append(slug(name)).append(number);
    if (suffixes.first == suffixes.last) suffixes.first = word;
    suffixes.last = at;
    return at;
}

} // namespace

bool begins_suffix(const Reading& reading, std::size_t at) { return suffix_word(reading, at).has_value(); }

bool is_language(const Reading& reading, std::size_t at) {
    constexpr std::string_view languages = "EFSRAC";
    if (!reading.sign(at, U'-') || !reading.joined(at) || !reading.joined(at + 1)) return false;
    if (!reading.upper(at + 1) || reading[at + 1].size() != 1) return false;
    if (languages.find(reading.view(at + 1, at + 2)) == std::string_view::npos) return false;
    const auto next = at + 2;
    return !(reading.joined(next) && (reading.alnum(next) || reading.sign(next, U'/') || reading.sign(next, U'-')));
}

Suffixes scan_suffixes(const Reading& reading, std::size_t at) {
    Suffixes suffixes;
    suffixes.end = at;
    for (int count = 0; count < most_suffixes; ++count) {
        if (is_language(reading, suffixes.end)) {
            suffixes.end += 2;
            continue;
        }
        const auto word = suffix_word(reading, suffixes.end);
        if (!word) break;
        auto attempt = suffixes;
        attempt.end = append_suffix(reading, word->at, attempt);
        if (word->open) { // "(Rev.1/Add.1)"
            const auto inner = suffix_word(reading, attempt.end);
            if (inner && !inner->open) attempt.end = append_suffix(reading, inner->at, attempt);
            if (!reading.sign(attempt.end, U')')) break;
            ++attempt.end;
        }
        suffixes = std::move(attempt);
    }
    return suffixes;
}

} // namespace wsis::citations
