#include "validate/numbered_sections.hpp"

#include <algorithm>

namespace wsis::validate {

NumberedSections::NumberedSections(const Report& report) {
    const auto& sections = report.sections;
    labels_.reserve(sections.size());
    children_.resize(sections.size() + 1);
    for (std::uint32_t i = 0; i < sections.size(); ++i) {
        labels_.push_back(text::parse_label(sections[i].label));
        const auto parent = sections[i].parent;
        (parent == none ? children_.back() : children_[parent]).push_back(i);
    }
}

bool same_series(const text::Label& a, const text::Label& b) {
    return a.kind == b.kind && a.parts == b.parts && a.upper == b.upper && a.parts > 0 &&
           std::equal(a.values.begin(), a.values.begin() + (a.parts - 1), b.values.begin());
}

} // namespace wsis::validate
