#include "diff/sides.hpp"

namespace wsis::diff {

bool same_section(const Matching& matching, std::uint32_t left, std::uint32_t right) {
    return left == none || right == none ? left == right : matching.sections[left] == right;
}

std::vector<DiffKind> Kinds::list() const {
    std::vector<DiffKind> kinds;
    for (unsigned i = 0; i <= static_cast<unsigned>(DiffKind::cosmetic); ++i)
        if ((set_ >> i & 1U) != 0) kinds.push_back(static_cast<DiffKind>(i));
    return kinds;
}

Change make_change(DiffSubject subject, const Kinds& kinds, std::optional<ChangeSide> left,
                   std::optional<ChangeSide> right, std::vector<Edit> words) {
    Change change;
    change.subject = subject;
    change.kinds = kinds.list();
    change.words = std::move(words);
    if (left) {
        change.left = std::move(left->id);
        change.left_text = std::move(left->text);
        change.left_blocks = std::move(left->blocks);
    }
    if (right) {
        change.right = std::move(right->id);
        change.right_text = std::move(right->text);
        change.right_blocks = std::move(right->blocks);
    }
    return change;
}

Change make_change(DiffSubject subject, const Kinds& kinds, std::optional<ChangeSide> left,
                   std::optional<ChangeSide> right) {
    auto words = diff_words(left ? left->text : "", right ? right->text : "");
    return make_change(subject, kinds, std::move(left), std::move(right), std::move(words));
}

} // namespace wsis::diff
