#pragma once

#include "wsis/document.hpp"

#include <string_view>

namespace wsis::write {

/// "Footnote" for what does not stand in the running text; else empty.
constexpr std::string_view aside_name(BlockKind kind) {
    switch (kind) {
    case BlockKind::header:
        return "Page header";
    case BlockKind::footer:
        return "Page footer";
    case BlockKind::footnote:
        return "Footnote";
    case BlockKind::endnote:
        return "Endnote";
    case BlockKind::comment:
        return "Comment";
    default:
        return "";
    }
}

} // namespace wsis::write
