#include "citations/canonical_id.hpp"
#include "citations/reading.hpp"
#include "profile/bodies.hpp"
#include "text/ascii.hpp"
#include "wsis/citations.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace wsis {

namespace {

using text::is_digit;
using text::lower;

bool is_number(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), is_digit); }

std::string upper(std::string_view text) { return citations::upper_canon(text); }

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        const auto end = std::min(text.find(separator, begin), text.size());
        parts.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

/// The text in front of the first `separator`; the rest stays in `text`.
std::string_view take_until(std::string_view& text, char separator) {
    const auto end = std::min(text.find(separator), text.size());
    const auto part = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return part;
}

/// "-14": the years that two digits can say; others in full.
std::string session(std::string_view year) {
    const bool brief = year.size() == 4 && year >= "1947" && year <= "2046";
    return fmt::format("-{}", brief ? year.substr(2) : year);
}

std::string_view noun_of(std::string_view code) {
    if (code == "res") return "Resolution";
    if (code == "dec") return "Decision";
    return code == "rec" ? "Recommendation" : std::string_view{};
}

std::string ordinal(std::string_view number) {
    const char last = number.back();
    const bool teen = number.size() > 1 && number[number.size() - 2] == '1';
    const std::string_view ending = teen ? "th" : last == '1' ? "st" : last == '2' ? "nd" : last == '3' ? "rd" : "th";
    return fmt::format("{}{}", number, ending);
}

/// ":rev1:add1" -> " (Rev.1/Add.1)".
std::string revisions(const std::vector<std::string_view>& parts) {
    std::string text;
    for (std::size_t i = 1; i < parts.size(); ++i) {
        const auto digits = std::find_if(parts[i].begin(), parts[i].end(), is_digit) - parts[i].begin();
        auto word = std::string(parts[i].substr(0, static_cast<std::size_t>(digits)));
        if (!word.empty()) word[0] = upper(word.substr(0, 1))[0];
        text += fmt::format("{}{}.{}", i == 1 ? " (" : "/", word, parts[i].substr(static_cast<std::size_t>(digits)));
    }
    return text.empty() ? text : text + ")";
}

/// "tunis-agenda-for-the-information-society" -> "Tunis Agenda for the Information Society".
std::string title(std::string_view slug) {
    std::string text;
    bool year_before = false;
    for (const auto part : split(slug, '-')) {
        auto word = std::string(part);
        const bool year = is_number(part) && part.size() == 4;
        const auto roles = profile::roles_of(extract::word_key(part));
        const bool small = !text.empty() && (roles & profile::role::connector) != 0;
        if (!word.empty() && !small) word[0] = upper(word.substr(0, 1))[0];
        if (!text.empty()) text += year && year_before ? "-" : " ";
        text += word;
        year_before = year;
    }
    return text;
}

/// A body of a profile by the first of its names.
std::string added_name(const profile::Body& body) {
    auto name = std::string(body.names.substr(0, body.names.find('|')));
    std::replace(name.begin(), name.end(), ' ', '-');
    return name.size() > 5 ? title(name) : upper(name);
}

/// A body by its slug: its acronym, or its name in capitals.
std::string body_name(std::string_view slug, const Profile& profile) {
    const auto* body =
        std::find_if(profile::bodies_begin(), profile::bodies_end(), [&](const auto& row) { return row.slug == slug; });
    if (body != profile::bodies_end()) {
        const auto name = body->names.substr(0, body->names.find('|'));
        return name.size() > 5 ? title(slug) : upper(slug);
    }
    if (profile.rows() != nullptr)
        for (const auto& added : profile.rows()->bodies())
            if (added.slug == slug) return added_name(added);
    if (slug.starts_with("cwg-")) return upper(slug);
    return slug.find('-') == std::string_view::npos ? upper(slug) : title(slug);
}

using Candidates = std::vector<std::string>;

/// "pp/res/140@2014", "council/2017/doc/55:rev1", "cwg-wsis/32/report".
Candidates itu_texts(std::string_view rest) {
    const auto body = take_until(rest, '/');
    const auto next = take_until(rest, '/');
    if (is_number(next)) {
        const auto kind = take_until(rest, '/');
        if (kind == "report") return {fmt::format("Report of the {} meeting of {}", ordinal(next), upper(body))};
        const auto parts = split(rest, ':');
        if (body != "council")
            return {fmt::format("Document {}-{}/{}{}", upper(body), next, parts[0], revisions(parts))};
        return {fmt::format("Document C{}/{}{}", session(next).substr(1), parts[0], revisions(parts))};
    }
    const auto number = take_until(rest, '@');
    const auto noun = noun_of(next);
    if (body == "t" || body == "r" || body == "d")
        return {
            fmt::format("{} ITU-{} {}{}", noun, upper(body), number, rest.empty() ? "" : fmt::format(" ({})", rest))};
    const auto name = body == "council" ? std::string("Council") : upper(body);
    if (body == "ra" && rest.empty()) return {fmt::format("{} ITU-R {}", next == "rec" ? "Opinion" : noun, number)};
    return {fmt::format("{}{} {} {}", name, rest.empty() ? "" : session(rest), noun, number)};
}

/// "pp-2018", "cop-21", "wsis-forum-2018", "cwg-wsis-32".
Candidates event_texts(std::string_view rest, const Profile& profile) {
    const auto dash = rest.rfind('-');
    if (dash == std::string_view::npos) return {};
    const auto slug = rest.substr(0, dash);
    const auto number = rest.substr(dash + 1);
    if (!is_number(number)) return {};
    const auto name = body_name(slug, profile);
    return {fmt::format("{}{}", name, session(number)), fmt::format("{} {}", title(slug), number),
            fmt::format("{}{}", name, number), fmt::format("{} session of {}", ordinal(number), name),
            fmt::format("{} session of the {}", ordinal(number), title(slug))};
}

Candidates law_texts(std::string_view number) {
    return {fmt::format("Directive {}", number), fmt::format("Law No. {}", number)};
}

/// Texts that may say the id, the plainest first. A number that looks like another body's gets a body of its own in
/// front.
Candidates texts_of(std::string_view scheme, std::string_view rest, const Profile& profile) {
    if (scheme == "itu") return itu_texts(rest);
    if (scheme == "un") return {std::string(rest), fmt::format("document {}", rest)};
    if (scheme == "wsis") return {fmt::format("WSIS Action Line {}", rest)};
    if (scheme == "sdg")
        return {fmt::format("SDG {}{}", rest.find('.') == std::string_view::npos ? "" : "target ", rest)};
    if (scheme == "url") return {fmt::format("https://{}", rest)};
    if (scheme == "name") return {title(rest)};
    if (scheme == "event") return event_texts(rest, profile);
    if (scheme == "std") return {std::string(rest), fmt::format("ETSI {}", rest), lower(rest)};
    if (scheme == "law") return law_texts(rest);
    if (scheme == "report") {
        const auto body = take_until(rest, '/');
        if (!is_number(rest)) return {};
        return {fmt::format("Report of the {} meeting of {}", ordinal(rest), body_name(body, profile)),
                fmt::format("Report of the {} meeting of the {}", ordinal(rest), title(body))};
    }
    const auto parts = split(rest, ':');
    const auto symbol = fmt::format("{}{}", parts[0], revisions(parts));
    if (scheme == "doc")
        return {fmt::format("Document {}", symbol), fmt::format("Governing Body document {}", symbol), symbol};
    const auto noun = noun_of(scheme);
    if (noun.empty()) return {};
    return {fmt::format("{} {}", noun, rest), fmt::format("Governing Body {} {}", noun, rest)};
}

bool reads_as(std::string_view text, std::string_view id, const Profile& profile) {
    const auto found = find_citations(text, profile);
    return found.size() == 1 && found[0].id == id && found[0].begin == 0 && found[0].end == text.size();
}

} // namespace

std::optional<std::string> citation_text(std::string_view id, const Profile& profile) {
    const auto colon = id.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    for (const auto& text : texts_of(id.substr(0, colon), id.substr(colon + 1), profile))
        if (reads_as(text, id, profile)) return text;
    return std::nullopt;
}

} // namespace wsis
