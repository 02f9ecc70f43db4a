#pragma once

#include "extract/headings.hpp"
#include "text/labels.hpp"
#include "wsis/document.hpp"

#include <cstdint>
#include <vector>

namespace wsis::extract {

enum class LabelRole : std::uint8_t {
    section,
    item, ///< Of a list inside a section.
    text  ///< No label at all: the first word of its paragraph.
};

/// Labels that count together: "1." and "2" do, "1)" and "a." count apart. For a label of several parts, that of the
/// first.
using Series = std::uint32_t;

/// The label of one block, with its place in the numbering of the document.
struct LabelledBlock {
    std::uint32_t block = none;
    LabelRole role = LabelRole::item;
    bool parsed = false; ///< Else it has words in it, such as "Article 5", and `label` says nothing.
    text::Label label{}; ///< With roman letters resolved: "(i)" behind "(h)" is a letter, else a Roman numeral.
    Series series = 0;
    bool parent = false; ///< The next section is a part of this one.
};

/// The labels of the body in order, told apart: sections and the items of lists, which may look alike. A number opens a
/// section when it counts on from the section before it, or starts to count where no list is announced; it is an item
/// where a colon announces a list or the text begins in lower case. Doubtful labels are kept when they count with
/// others. `added`: the rows of a profile, or null.
std::vector<LabelledBlock> find_label_roles(const Document& document, const profile::Rows* added = nullptr);

/// Whether the block is running text of the body: no page header, note or comment, and no noise.
bool in_body(const Block& block);

} // namespace wsis::extract
