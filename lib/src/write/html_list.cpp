#include "write/html_list.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace wsis::write {

namespace {

/// Deeper ones stand beside each other.
constexpr int deepest_level = 8;

} // namespace

void HtmlList::item(int level, std::string_view html, std::string_view attributes) {
    level = std::clamp(level, 0, deepest_level);
    while (!levels_.empty() && levels_.back() > level) close();
    if (levels_.empty() || levels_.back() < level) {
        out_ += opening_;
        levels_.push_back(level);
    } else {
        out_ += "</li>\n";
    }
    out_ += fmt::format("<li{}>{}", attributes, html);
}

std::string HtmlList::finish() {
    while (!levels_.empty()) close();
    return std::move(out_);
}

void HtmlList::close() {
    out_ += opening_.starts_with("<ol") ? "</li></ol>" : "</li></ul>";
    levels_.pop_back();
}

} // namespace wsis::write
