#pragma once

#include "wsis/document.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wsis::write {

/// Whether a link of a document may go there: other schemes than the web's and mail's could run or send something.
bool is_safe_target(std::string_view href);

/// What stands for each note at its mark, by block: its label, or the number of the mark; empty for other blocks.
std::vector<std::string> note_signs(const Document& document);

enum class InlineMarkKind : std::uint8_t { note, link_begin, link_end };

/// What stands between two characters of a block.
struct InlineMark {
    std::uint32_t at = 0; ///< Byte in the block's text.
    InlineMarkKind kind = InlineMarkKind::note;
    std::string text{}; ///< The sign of the note, or the target of the link.
};

/// The marks of notes, and the links where the document was read with its formatting.
class InlineMarks {
public:
    explicit InlineMarks(const Document& document);

    /// Those of a block, by place.
    [[nodiscard]] std::span<const InlineMark> of(std::uint32_t block) const { return marks_[block]; }

    /// What stands for a note at its mark; empty for a block that is none.
    [[nodiscard]] const std::string& sign_of(std::uint32_t block) const { return signs_[block]; }

    /// "image: Two rings", for each picture or other object on the block that has a name or a description.
    [[nodiscard]] std::span<const std::string> figures_of(std::uint32_t block) const { return figures_[block]; }

private:
    std::vector<std::vector<InlineMark>> marks_;
    std::vector<std::string> signs_;
    std::vector<std::vector<std::string>> figures_;
};

} // namespace wsis::write
