#include "write/reference_name.hpp"

#include "citations/canonical_id.hpp"
#include "extract/word_set.hpp"
#include "profile/citation_words.hpp"
#include "text/ascii.hpp"
#include "wsis/citations.hpp"

#include <algorithm>
#include <optional>

namespace wsis::write {

namespace {

/// Nouns in front of the numbers of several things.
constexpr extract::WordSet plurals(
    "resolutions decisions recommendations opinions documents docs reports meetings sessions directives regulations "
    "laws lines goals targets addenda corrigenda");

using text::is_letter;
using text::is_upper;

bool is_part_of_word(char c) { return text::is_alphanumeric(c) || static_cast<unsigned char>(c) >= 0x80; }

/// "Resolutions", "SDGs".
bool is_plural(std::string_view word) {
    if (word.size() < 3 || word.back() != 's') return false;
    const auto stem = word.substr(0, word.size() - 1);
    return std::all_of(stem.begin(), stem.end(), is_upper) || plurals.contains(extract::word_key(text::lower(word)));
}

/// The words of a text, with what stands behind each.
template <typename Each>
void each_word(std::string_view text, Each each) {
    for (std::size_t at = 0; at < text.size();) {
        auto end = at;
        while (end < text.size() && is_letter(text[end])) ++end;
        each(text.substr(at, end - at), text.substr(end, end < text.size() ? 1 : 0));
        at = end + 1;
    }
}

/// "WSIS Action Line C2" for "WSIS Action Lines C2".
std::string singular(std::string_view text) {
    std::string out;
    each_word(text, [&](std::string_view word, std::string_view behind) {
        out += is_plural(word) ? word.substr(0, word.size() - 1) : word;
        out += behind;
    });
    return out;
}

/// "meeting", "Resolution", "Council": a piece of a list ("6th", "33/12") has none.
bool has_noun(std::string_view text) {
    using namespace profile;
    constexpr auto nouns = role::act | role::document | role::report | role::gathering | role::coded_act |
                           role::name_head | role::organ | role::forum;
    bool found = false;
    each_word(text, [&](std::string_view word, std::string_view) {
        if (!word.empty()) found |= (roles_of(extract::word_key(text::lower(word))) & nouns) != 0;
    });
    return found;
}

bool reads_as(std::string_view text, std::string_view id) {
    const auto found = find_citations(text);
    return found.size() == 1 && found[0].id == id && found[0].begin == 0 && found[0].end == text.size();
}

/// Whether a mention of one thing says by itself what it cites. What only the text around explains, such as "7th
/// meeting of the Working Group on Lamps", has a noun at least, and is nothing of another kind.
bool is_whole(std::string_view text, const Reference& reference) {
    const auto found = find_citations(text);
    if (found.empty()) return has_noun(text);
    return found.size() == 1 && found[0].begin == 0 && found[0].end == text.size() &&
           (found[0].id == reference.id || (found[0].kind == reference.kind && has_noun(text)));
}

/// Whether `text` has `part` in it, from the start of a word to the end of one.
bool has_words(std::string_view text, std::string_view part) {
    for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) {
        const auto end = at + part.size();
        if ((at == 0 || !is_part_of_word(text[at - 1])) && (end == text.size() || !is_part_of_word(text[end])))
            return true;
    }
    return false;
}

/// The letters of a symbol: "WG-LIGHT" of "WG-LIGHT-5/9-E". Empty for one word, which may be short for many things.
std::string_view acronym_of(std::string_view symbol) {
    const auto first = symbol.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ-");
    auto letters = symbol.substr(0, first);
    while (letters.ends_with('-')) letters.remove_suffix(1);
    return letters.find('-') == std::string_view::npos ? std::string_view() : letters;
}

/// The text with the acronym as the report writes it: "WG-LIGHT" where the text has "CWG-LIGHT".
std::string respelled(std::string text, std::string_view acronym) {
    const auto at = acronym.empty() ? std::string::npos : text.find(acronym);
    if (at == std::string::npos) return text;
    auto begin = at;
    while (begin > 0 && is_upper(text[begin - 1])) --begin;
    return text.erase(begin, at - begin);
}

} // namespace

std::string body_acronym(const Report& report) {
    return respelled(report.metadata.meeting.body_id.value_or(""), acronym_of(report.metadata.symbol.value_or("")));
}

std::string reference_name(const Report& report, const Reference& reference) {
    const auto printed =
        reference.mentions.empty() ? std::string_view() : report.text_at(reference.mentions.front().place);
    if (reference.kind == CitationKind::url && !printed.empty()) return std::string(printed);
    auto made = citation_text(reference.id);
    if (made) made = respelled(*std::move(made), acronym_of(report.metadata.symbol.value_or("")));
    for (const auto& mention : reference.mentions) {
        const auto as_printed = report.text_at(mention.place);
        const auto text = singular(as_printed);
        const bool whole = text == as_printed ? is_whole(text, reference) : reads_as(text, reference.id);
        if (text.empty() || !whole) continue;
        if (!made) return text;
        made = respelled(*std::move(made), acronym_of(text));
        return has_words(*made, text) ? *made : text;
    }
    if (made) return *made;
    return std::string(printed.empty() ? std::string_view(reference.id) : printed);
}

} // namespace wsis::write
