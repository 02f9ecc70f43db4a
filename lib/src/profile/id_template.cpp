#include "profile/id_template.hpp"

#include "profile/years.hpp"
#include "text/ascii.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace wsis::profile {

using text::is_digit;

std::string IdTemplate::read(std::string_view text, int groups, const std::map<std::string, int>& names) {
    if (const auto named = names.find(std::string(year_group)); named != names.end()) year_ = named->second;
    while (!text.empty()) {
        const auto end = std::min(text.find_first_of("\\{}"), text.size());
        if (end > 0) pieces_.push_back(Piece{std::string(text.substr(0, end)), -1});
        text.remove_prefix(end);
        if (text.empty()) break;
        if (auto why = read_group(text, groups, names); !why.empty()) return why;
    }
    return {};
}

/// One "\1" or "{name}" at the start of `rest`, which loses it.
std::string IdTemplate::read_group(std::string_view& rest, int groups, const std::map<std::string, int>& names) {
    int group = -1;
    std::size_t size = 2;
    if (rest[0] == '\\') {
        if (rest.size() < 2 || !is_digit(rest[1])) return "a \\ that no digit follows";
        group = rest[1] - '0';
        if (group > groups) return fmt::format("no group {} in the pattern, which has {}", rest.substr(0, 2), groups);
    } else {
        const auto close = rest.find('}');
        if (rest[0] == '}' || close == std::string_view::npos) return "a brace alone; a group is written {name}";
        const auto name = rest.substr(1, close - 1);
        const auto named = names.find(std::string(name));
        if (named == names.end()) return fmt::format("no group (?P<{}>...) in the pattern", name);
        group = named->second;
        size = close + 1;
    }
    pieces_.push_back(Piece{{}, group});
    rest.remove_prefix(size);
    return {};
}

std::string IdTemplate::fill(const std::vector<std::string_view>& groups) const {
    std::string id;
    for (const auto& piece : pieces_) {
        const auto year_here = piece.group >= 0 && piece.group == year_ ? year(groups) : std::nullopt;
        if (year_here)
            id += std::to_string(*year_here);
        else
            id += piece.group < 0 ? std::string_view(piece.text) : groups[static_cast<std::size_t>(piece.group)];
    }
    return id;
}

bool IdTemplate::may_have_made(std::string_view id) const {
    const auto scheme = id.find(':');
    if (scheme == std::string_view::npos) return false;
    id = id.substr(0, id.find(':', scheme + 1)); // ":rev1" is none of its
    std::size_t own = 0;                         // letters behind the scheme
    bool open = false;                           // any text may stand here
    for (const auto& piece : pieces_) {
        if (piece.group >= 0) {
            open = true;
            continue;
        }
        const auto at = id.find(piece.text, open ? 1 : 0); // a group is no empty text
        if (at == std::string_view::npos || (!open && at != 0)) return false;
        id.remove_prefix(at + piece.text.size());
        own += piece.text.size();
        open = false;
    }
    return own > scheme + 1 && open != id.empty();
}

std::optional<int> IdTemplate::year(const std::vector<std::string_view>& groups) const {
    if (year_ < 0) return std::nullopt;
    const auto printed = groups[static_cast<std::size_t>(year_)];
    if ((printed.size() != 2 && printed.size() != 4) || !std::all_of(printed.begin(), printed.end(), is_digit))
        return std::nullopt;
    int number = 0;
    for (const char digit : printed) number = number * 10 + (digit - '0');
    return full_year(number);
}

} // namespace wsis::profile
