#pragma once

#include <string_view>

/// The files of lib/assets, as they are: the build makes assets.cpp of them.
namespace wsis::assets {

struct Asset {
    std::string_view text{};
    std::string_view sha256{}; ///< Of the text, in hexadecimal digits.
};

extern const Asset page_css;  ///< Common to all pages.
extern const Asset edits_css; ///< Where words were removed and inserted.
extern const Asset diff_css;
extern const Asset diff_js;
extern const Asset report_css;
extern const Asset report_js;
extern const Asset register_css;
extern const Asset register_js;

} // namespace wsis::assets
