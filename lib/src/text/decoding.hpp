#pragma once

#include <string>
#include <string_view>

namespace wsis::text {

struct Decoded {
    std::string text{};        ///< Valid UTF-8 without byte order mark.
    bool single_bytes = false; ///< Some bytes were no UTF-8 and were read as Windows-1252.
};

/// The text in the bytes of a file: UTF-8, UTF-16 of either order (by its byte order mark, or without one where nothing
/// else could be meant), and for what is neither, Windows-1252 (of which Latin-1 is a part) byte by byte.
/// Throws Error for binary data: NUL characters, or many control characters.
Decoded decode_text(std::string_view bytes);

} // namespace wsis::text
