#include "extract/body_names.hpp"

#include "profile/bodies.hpp"
#include "text/ascii.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace wsis::extract {

namespace {

constexpr std::size_t longest_acronym = 20;

using text::trim;

bool has_name(const profile::Body& body, std::string_view folded) {
    for (auto names = body.names; !names.empty();) {
        const auto end = std::min(names.find('|'), names.size());
        if (names.substr(0, end) == folded) return true;
        names.remove_prefix(std::min(end + 1, names.size()));
    }
    return false;
}

} // namespace

std::string_view trim_signs(std::string_view text) {
    const auto junk = [](char c) {
        return c == ' ' || c == ',' || c == ':' || c == ';' || c == '.' || c == '-' || c == '(';
    };
    while (true) {
        const auto before = text.size();
        text = trim(text);
        while (!text.empty() && junk(text.back())) text.remove_suffix(1);
        if (text.ends_with(')') && text.find('(') == std::string_view::npos) text.remove_suffix(1);
        while (!text.empty() && junk(text.front())) text.remove_prefix(1);
        for (const std::string_view dash : {"–", "—", "‐", "‑"}) {
            if (text.starts_with(dash)) text.remove_prefix(dash.size());
            if (text.ends_with(dash)) text.remove_suffix(dash.size());
        }
        if (text.size() == before) return text;
    }
}

std::string_view without_acronym(std::string_view name) {
    const auto open = name.rfind(" (");
    return open != std::string_view::npos && name.ends_with(')') ? trim(name.substr(0, open)) : name;
}

std::optional<std::string> acronym_in(std::string_view text) {
    const auto open = text.rfind('(');
    const auto close = text.rfind(')');
    if (open == std::string_view::npos || close == std::string_view::npos || close < open + 3) return std::nullopt;
    const auto inside = text.substr(open + 1, close - open - 1);
    const bool capital =
        std::ranges::all_of(inside, [](char c) { return text::is_upper(c) || c == '-' || text::is_digit(c); });
    return capital && inside.size() <= longest_acronym ? std::optional<std::string>(inside) : std::nullopt;
}

std::optional<std::string> known_body(std::string_view name, const profile::Rows* added) {
    auto folded = text::lower(name);
    std::ranges::replace(folded, '-', ' ');
    for (const auto* body = profile::bodies_begin(); body != profile::bodies_end(); ++body)
        if (has_name(*body, folded)) return std::string(body->id);
    if (added == nullptr) return std::nullopt;
    for (const auto& body : added->bodies())
        if (has_name(body, folded)) return std::string(body.id);
    return std::nullopt;
}

std::string_view up_to_place(std::string_view text) {
    for (const std::string_view sign : {", held", " held", " (", " – ", " - ", " — ", ", "}) {
        const auto at = text.find(sign);
        if (at != std::string_view::npos) text = text.substr(0, at);
    }
    return trim_signs(text);
}

} // namespace wsis::extract
