#include "write/markdown_edits.hpp"

#include "write/markdown_text.hpp"

#include <utf8proc.h>

#include <string_view>
#include <utility>

namespace wsis::write {

namespace {

/// What flanks a marker (CommonMark 0.31, 6.2).
enum class Flank { space, sign, word };

Flank flank_of(std::string_view character) {
    utf8proc_int32_t code_point = -1;
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(character.data());
    if (character.empty() || utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(character.size()), &code_point) <= 0)
        return Flank::space;
    const auto category = utf8proc_category(code_point);
    if (category == UTF8PROC_CATEGORY_ZS || code_point == '\n' || code_point == '\t') return Flank::space;
    return category >= UTF8PROC_CATEGORY_PC && category <= UTF8PROC_CATEGORY_SO ? Flank::sign : Flank::word;
}

Flank end_of(std::string_view text) {
    auto at = text.size();
    while (at > 0 && (static_cast<unsigned char>(text[--at]) & 0xC0u) == 0x80u) {
    }
    return flank_of(text.substr(at));
}

} // namespace

std::string markdown_edits(std::span<const Edit> edits) {
    std::string out;
    auto before = Flank::space;
    bool marked = false; // whether the last piece ends with a marker
    for (const auto& edit : edits) {
        if (edit.text.empty()) continue;
        const bool marks = edit.kind != EditKind::equal;
        const auto first = flank_of(edit.text);
        const bool hidden = (marks && before == Flank::word && first == Flank::sign) ||
                            (marked && before == Flank::sign && first == Flank::word);
        if (hidden || (marks && marked)) out += ' ';
        if (edit.kind == EditKind::removed) out += markdown_marked(edit.text, "~~");
        if (edit.kind == EditKind::inserted) out += markdown_marked(edit.text, "**");
        if (edit.kind == EditKind::equal) out += markdown_marked(edit.text, "");
        before = end_of(edit.text);
        marked = marks;
    }
    return markdown_opening(std::move(out));
}

} // namespace wsis::write
