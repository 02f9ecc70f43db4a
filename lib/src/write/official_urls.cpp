#include "write/official_urls.hpp"

#include "text/ascii.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace wsis::write {

namespace {

using text::is_digit;
using text::lower;

bool all_digits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), is_digit); }

/// What a link may hold stays; all else, and what is no ASCII, is percent-encoded (RFC 3986, 2.1).
std::string encoded(std::string_view text) {
    constexpr std::string_view kept = "-._~:/?#[]@!$&()*+,;=%";
    std::string out;
    for (const auto c : text) {
        if (text::is_alphanumeric(c) || kept.find(c) != std::string_view::npos)
            out += c;
        else
            out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return out;
}

/// Letters, digits and the signs of symbols: anything else is no symbol that an address can be made of.
bool is_plain(std::string_view symbol) {
    return !symbol.empty() && std::all_of(symbol.begin(), symbol.end(), [](char c) {
        return text::is_alphanumeric(c) || c == '/' || c == '.' || c == '-';
    });
}

using Made = std::optional<std::string>;

/// The Official Document System of the United Nations. It has no documents of the decisions of its organs, and a
/// resolution of the Security Council stands there with its year.
Made un_document(std::string_view symbol, const Reference& reference) {
    constexpr std::array<std::string_view, 7> organs = {"A/", "E/", "S/", "ST/", "T/", "TD/", "DP/"};
    if (!is_plain(symbol) || symbol.find("/DEC/") != std::string_view::npos) return std::nullopt;
    if (std::none_of(organs.begin(), organs.end(), [&](auto organ) { return symbol.starts_with(organ); }))
        return std::nullopt;
    if (!symbol.starts_with("S/RES/")) return fmt::format("https://undocs.org/{}", symbol);
    if (!reference.year || !all_digits(symbol.substr(6))) return std::nullopt;
    return fmt::format("https://undocs.org/{}({})", symbol, *reference.year);
}

/// Recommendations of ITU-T: the series, a point, the number, without the edition.
Made itu_t_recommendation(std::string_view rest, const Reference&) {
    const auto number = rest.substr(0, rest.find('@'));
    if (!is_plain(number) || number.find('/') != std::string_view::npos) return std::nullopt;
    const auto point = number.find('.');
    if (point == 0 || point == std::string_view::npos || !is_digit(number[std::min(point + 1, number.size() - 1)]))
        return std::nullopt;
    return fmt::format("https://www.itu.int/rec/T-REC-{}", number);
}

/// Recommendations of ITU-R, without the version behind the hyphen.
Made itu_r_recommendation(std::string_view rest, const Reference&) {
    const auto number = rest.substr(0, std::min(rest.find('@'), rest.find('-')));
    const auto point = number.find('.');
    if (point == 0 || point == std::string_view::npos || !all_digits(number.substr(point + 1)) || !is_plain(number))
        return std::nullopt;
    return fmt::format("https://www.itu.int/rec/R-REC-{}/en", number);
}

Made rfc(std::string_view number, const Reference&) {
    if (!all_digits(number)) return std::nullopt;
    return fmt::format("https://www.rfc-editor.org/rfc/rfc{}", number);
}

Made internet_draft(std::string_view name, const Reference&) {
    if (!is_plain(name) || name.find('/') != std::string_view::npos) return std::nullopt;
    return fmt::format("https://datatracker.ietf.org/doc/html/draft-{}", lower(name));
}

/// A target has the page of its goal.
Made goal(std::string_view number, const Reference&) {
    const auto of = number.substr(0, number.find('.'));
    if (!all_digits(of) || of.size() > 2 || of[0] == '0' || (of.size() == 2 && of > "17")) return std::nullopt;
    return fmt::format("https://sdgs.un.org/goals/goal{}", of);
}

struct Pattern {
    std::string_view prefix{}; ///< Of the canonical id.
    Made (*make)(std::string_view rest, const Reference& reference) = nullptr;
};

constexpr std::array<Pattern, 6> patterns = {{
    {"un:", un_document},
    {"itu:t/rec/", itu_t_recommendation},
    {"itu:r/rec/", itu_r_recommendation},
    {"std:RFC", rfc},
    {"std:DRAFT-", internet_draft},
    {"sdg:", goal},
}};

struct Named {
    std::string_view id{};
    std::string_view url{};
};

/// Outcomes that are cited by name and were adopted by a resolution, or stand on a page that has been there for long.
constexpr std::array<Named, 9> named = {{
    {"name:2030-agenda", "https://undocs.org/A/RES/70/1"},
    {"name:2030-agenda-for-sustainable-development", "https://undocs.org/A/RES/70/1"},
    {"name:addis-ababa-action-agenda", "https://undocs.org/A/RES/69/313"},
    {"name:geneva-declaration-of-principles", "https://www.itu.int/net/wsis/docs/geneva/official/dop.html"},
    {"name:geneva-plan-of-action", "https://www.itu.int/net/wsis/docs/geneva/official/poa.html"},
    {"name:tunis-commitment", "https://www.itu.int/net/wsis/docs2/tunis/off/7.html"},
    {"name:tunis-agenda", "https://www.itu.int/net/wsis/docs2/tunis/off/6rev1.html"},
    {"name:tunis-agenda-for-the-information-society", "https://www.itu.int/net/wsis/docs2/tunis/off/6rev1.html"},
    {"name:united-nations-millennium-declaration", "https://undocs.org/A/RES/55/2"},
}};

/// An address that the report itself gives. Its scheme is as printed if it is one of the web's, and no other is linked.
Made printed_address(const Reference& reference, std::string_view printed) {
    const auto host_and_path = std::string_view(reference.id).substr(4);
    const auto start = lower(printed.substr(0, 8));
    if (host_and_path.empty() || !text::is_alphanumeric(host_and_path[0])) return std::nullopt;
    if (start.starts_with("https://") || start.starts_with("www.")) return "https://" + encoded(host_and_path);
    if (start.starts_with("http://")) return "http://" + encoded(host_and_path);
    return std::nullopt;
}

} // namespace

std::optional<std::string> official_url(const Reference& reference, std::string_view printed) {
    if (reference.id.starts_with("url:")) return printed_address(reference, printed);
    for (const auto& row : named)
        if (row.id == reference.id) return std::string(row.url);
    for (const auto& row : patterns)
        if (reference.id.starts_with(row.prefix))
            return row.make(std::string_view(reference.id).substr(row.prefix.size()), reference);
    return std::nullopt;
}

} // namespace wsis::write
