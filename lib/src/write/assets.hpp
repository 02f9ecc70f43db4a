#pragma once

#include <string_view>

/// The files of lib/assets, as they are: the build makes assets.cpp of them.
namespace wsis::assets {

extern const std::string_view page_css; ///< Common to all pages.
extern const std::string_view diff_css;
extern const std::string_view diff_js;

} // namespace wsis::assets
