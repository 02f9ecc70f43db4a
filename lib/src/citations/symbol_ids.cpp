#include "citations/symbol_ids.hpp"

#include "citations/canonical_id.hpp"
#include "citations/reading.hpp"
#include "profile/bodies.hpp"
#include "profile/families.hpp"
#include "text/ascii.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace wsis::citations {

namespace {

using text::is_digit;
using text::is_letter;
using text::is_upper;

std::string_view leading(std::string_view text, bool (*is)(char)) {
    return text.substr(0, static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is) - text.begin()));
}

int number_of(std::string_view digits) {
    int value = 0;
    for (const char c : digits.substr(0, 8)) value = value * 10 + (c - '0');
    return value;
}

bool is_year(std::string_view text) {
    const auto digits = leading(text, is_digit);
    return digits.size() == 4 && number_of(digits) >= 1865 && number_of(digits) < 2100;
}

/// Segments of a symbol between slashes.
template <class Visit>
void for_each_segment(std::string_view symbol, Visit visit) {
    for (std::size_t begin = 0; begin <= symbol.size();) {
        const auto end = std::min(symbol.find('/', begin), symbol.size());
        visit(symbol.substr(begin, end - begin), begin);
        begin = end + 1;
    }
}

/// A word of the symbol that makes it an act: "RES", "Res.5", "DEC", "Decision5", "MC.DEC", "Rec(2018)2".
std::optional<CitationKind> act_kind(std::string_view symbol) {
    std::optional<CitationKind> kind;
    const auto judge = [&](std::string_view word) {
        const auto key = slug(word);
        if (key == "res" || key == "resolution") kind = kind.value_or(CitationKind::resolution);
        if (key == "dec" || key == "decision") kind = kind.value_or(CitationKind::decision);
        if (key == "rec" || key == "recommendation") kind = kind.value_or(CitationKind::recommendation);
    };
    for (std::size_t at = 0; at < symbol.size();) {
        const auto word = leading(symbol.substr(at), is_letter);
        if (!word.empty()) judge(word);
        at += std::max<std::size_t>(word.size(), 1);
    }
    return kind;
}

struct GroupDocument {
    std::string name;
    std::string_view meeting;
    std::string_view rest;
};

std::optional<GroupDocument> split_group(std::string_view core) {
    const bool council = core.starts_with('C');
    if (council) core.remove_prefix(1);
    if (!core.starts_with("WG") || core.size() < 5) return std::nullopt;
    if (!council && core[2] != '-') return std::nullopt; // "WGSO/3/W.4" is another body's
    core.remove_prefix(core[2] == '-' ? 3 : 2);
    GroupDocument document;
    const auto name = leading(core, is_letter);
    core.remove_prefix(name.size());
    if (!core.empty() && (core[0] == '-' || core[0] == '/')) core.remove_prefix(1);
    document.meeting = leading(core, is_digit);
    core.remove_prefix(document.meeting.size());
    if (name.empty() || document.meeting.empty() || core.size() < 2 || (core[0] != '-' && core[0] != '/'))
        return std::nullopt;
    document.name = slug(name);
    document.rest = core.substr(1);
    return document;
}

/// "C17/55", "C17/INF/6"; but "C17/2021" ends in the year of a congress that counts its acts from 1.
bool is_council_document(std::string_view core) {
    const bool coded = core.size() > 4 && core[0] == 'C' && is_digit(core[1]) && is_digit(core[2]) && core[3] == '/';
    return coded && !(core.size() == 8 && is_year(core.substr(4)));
}

/// Numbers without leading zeros, words in capitals: "INF/06" -> "INF/6".
std::string plain_rest(std::string_view rest) {
    if (std::all_of(rest.begin(), rest.end(), is_digit)) return plain_number(rest);
    const auto slash = rest.rfind('/');
    if (slash == std::string_view::npos ||
        !std::all_of(rest.begin() + static_cast<std::ptrdiff_t>(slash) + 1, rest.end(), is_digit))
        return upper_canon(rest);
    return upper_canon(rest.substr(0, slash + 1)) + plain_number(rest.substr(slash + 1));
}

/// The body whose acronym begins the symbol: "TDAG17-22/13"; null when there is none that we know.
const profile::Body* leading_body(std::string_view core, const profile::Rows* added) {
    const auto word = slug(leading(core, is_letter));
    if (word.size() < 2) return nullptr;
    const auto key = extract::word_key(word);
    if (added != nullptr && added->find(key) != nullptr)
        for (const auto& name : added->body_names())
            if (name.size == 1 && name.words[0] == key) return name.body;
    const auto names = profile::names_beginning(key);
    for (const auto* name = names.first; name != names.last; ++name)
        if (profile::body_name(*name).size == 1) return profile::body_name(*name).body;
    return nullptr;
}

/// A four-digit segment, or the session of a conference that is named by its year: "PP-14/", but "HLG-12/".
std::optional<int> year_in(std::string_view symbol, const profile::Rows* added) {
    const auto* body = leading_body(symbol, added);
    const bool by_year = body != nullptr && body->naming == profile::Naming::year;
    std::optional<int> year;
    for_each_segment(symbol, [&](std::string_view segment, std::size_t begin) {
        while (!segment.empty() && !is_digit(segment[0]) && segment[0] != '-') segment.remove_prefix(1);
        const bool session = by_year && begin == 0 && segment.size() == 3 && segment[0] == '-';
        if (session) segment.remove_prefix(1);
        const auto digits = leading(segment, is_digit);
        const auto value = number_of(digits);
        if (session && digits.size() == 2 && !year) year = full_year(value);
        if (!session && is_year(digits) && segment.size() <= 5 && !year) year = value;
    });
    return year;
}

SymbolMeaning un_meaning(std::string_view core, std::string_view path, const profile::Rows* added) {
    SymbolMeaning meaning;
    meaning.kind = act_kind(core).value_or(CitationKind::un_document);
    meaning.id = fmt::format("un:{}{}", core, path);
    if (core.starts_with("S/RES/")) { // "S/RES/2250(2015)": no year
        const auto open = meaning.id.find('(');
        if (open != std::string::npos) meaning.id.resize(open);
    }
    meaning.body = profile::un_body(core);
    meaning.year = year_in(core, added);
    return meaning;
}

} // namespace

std::string_view code_of(CitationKind kind) {
    switch (kind) {
    case CitationKind::resolution:
        return "res";
    case CitationKind::decision:
        return "dec";
    case CitationKind::recommendation:
        return "rec";
    case CitationKind::law_treaty:
        return "law";
    case CitationKind::instrument:
        return "std";
    default:
        return "doc";
    }
}

bool is_group_document(std::string_view core) { return split_group(core).has_value(); }

SymbolMeaning meaning_of(std::string_view core, CitationKind head, bool own, std::string_view key,
                         std::string_view path, const profile::Rows* added) {
    if (!own && !profile::un_body(core).empty()) return un_meaning(core, path, added);
    SymbolMeaning meaning;
    if (const auto group = split_group(core)) {
        meaning.id = fmt::format("itu:cwg-{}/{}/doc/{}{}", group->name, plain_number(group->meeting),
                                 plain_rest(group->rest), key);
        meaning.body = "CWG-" + upper_canon(group->name);
        return meaning;
    }
    if (!own && is_council_document(core)) {
        meaning.year = full_year(number_of(core.substr(1, 2)));
        meaning.id = fmt::format("itu:council/{}/doc/{}{}", *meaning.year, plain_rest(core.substr(4)), key);
        meaning.body = "ITU-Council";
        return meaning;
    }
    meaning.kind = act_kind(core).value_or(head);
    const bool document = meaning.kind == CitationKind::meeting_document;
    meaning.id = fmt::format("{}:{}{}", code_of(meaning.kind), upper_canon(core), document ? key : std::string_view{});
    if (const auto* body = leading_body(core, added)) meaning.body = body->id;
    meaning.year = year_in(core, added);
    return meaning;
}

std::string complete_symbol(std::string_view full, std::string_view part) {
    const auto session =
        leading(part, is_digit); // "MSC107/3/1" and "107/INF.5": it begins with the number of the meeting
    if (!session.empty() && session.size() < part.size() && part[session.size()] == '/') {
        const auto first = std::find_if(full.begin(), full.end(), is_digit);
        const auto from = static_cast<std::size_t>(first - full.begin());
        const auto same = from < full.size() && leading(full.substr(from), is_digit) == session;
        if (same && from + session.size() < full.size() && full[from + session.size()] == '/')
            return std::string(full.substr(0, from)).append(part);
    }
    auto cut = full.size();
    for (auto left = std::count(part.begin(), part.end(), '/'); left > 0; --left) {
        const auto slash = cut == 0 ? std::string_view::npos : full.rfind('/', cut - 1);
        if (slash == std::string_view::npos) return std::string(part);
        cut = slash;
    }
    while (cut > 0 && is_digit(full[cut - 1])) --cut;
    if (repeats_series(full, part)) cut -= leading(part, is_upper).size();
    return std::string(full.substr(0, cut)).append(part);
}

bool repeats_series(std::string_view full, std::string_view part) {
    const auto series = leading(part, is_upper);
    const auto number = part.substr(series.size());
    if (series.empty() || number.empty() || leading(number, is_digit).size() != number.size()) return false;
    auto end = full.size();
    while (end > 0 && is_digit(full[end - 1])) --end;
    const auto before = full.substr(0, end);
    if (end == full.size() || !before.ends_with(series) || before.size() == series.size()) return false;
    const char joint = before[before.size() - series.size() - 1];
    return joint == '-' || joint == '/';
}

} // namespace wsis::citations
