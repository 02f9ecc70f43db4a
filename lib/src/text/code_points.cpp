#include "text/code_points.hpp"

#include "text/utf8.hpp"

#include <algorithm>

namespace wsis::text {

CodePointIndex::CodePointIndex(std::string_view text) : text_(text) {
    counts_.reserve(text.size() / stride + 1);
    std::uint32_t count = 0;
    for (std::size_t at = 0; at <= text.size(); at += stride) {
        counts_.push_back(count);
        count += static_cast<std::uint32_t>(text::count_code_points(text.substr(at, stride)));
    }
}

std::uint32_t CodePointIndex::before(std::size_t at) const {
    const auto mark = at / stride;
    return counts_[mark] +
           static_cast<std::uint32_t>(text::count_code_points(text_.substr(mark * stride, at % stride)));
}

std::optional<std::size_t> CodePointIndex::advance(std::size_t begin, std::uint32_t count) const {
    const auto target = std::uint64_t{before(begin)} + count;
    const auto mark = std::ranges::upper_bound(counts_, target) - counts_.begin() - 1;
    auto at = static_cast<std::size_t>(mark) * stride;
    while (at < text_.size() && !text::starts_code_point(text_[at])) ++at; // a mark may stand inside a code point
    for (auto left = target - counts_[static_cast<std::size_t>(mark)]; left > 0; --left) {
        if (at >= text_.size()) return std::nullopt;
        at += text::code_point_at(text_, at).size;
    }
    return at;
}

} // namespace wsis::text
