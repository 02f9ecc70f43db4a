#pragma once

#include <string>
#include <string_view>

namespace wsis::write {

/// A select that the script of a page filters by: rows whose data-`name` holds the value as one of its words. Its id is
/// "by-NAME", behind `prefix` on pages that have ids of this kind for other things.
std::string html_select(std::string_view name, std::string_view title, std::string_view options,
                        std::string_view prefix = "");

/// One of its options; `value` is ours, and nothing in it needs an escape.
std::string html_option(std::string_view value, std::string_view text);

} // namespace wsis::write
