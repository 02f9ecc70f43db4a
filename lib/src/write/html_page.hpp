#pragma once

#include "write/assets.hpp"

#include <string>
#include <vector>

namespace wsis::write {

/// A page that needs nothing else. Its Content-Security-Policy lets its own styles and script run and nothing be
/// loaded, sent or framed, from file:// too.
struct HtmlPage {
    std::string title{};                 ///< Plain text.
    std::vector<assets::Asset> styles{}; ///< CSS; the rules common to all pages come before them.
    assets::Asset script{};              ///< JavaScript; empty: none.
    std::string body{};                  ///< HTML. Has an element with the id "content" for the link that skips to it.
};

/// The bytes of the page. It is English around what the body says of its parts.
std::string html_page(const HtmlPage& page);

} // namespace wsis::write
