#pragma once

#include <string_view>

/// The files of lib/assets, as they are: the build makes assets.cpp of them.
namespace wsis::assets {

extern const std::string_view page_css; ///< Common to all pages.
extern const std::string_view diff_css;
extern const std::string_view diff_js;
extern const std::string_view report_css;
extern const std::string_view report_js;

} // namespace wsis::assets
