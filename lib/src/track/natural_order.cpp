#include "track/natural_order.hpp"

#include "text/ascii.hpp"

namespace wsis::tracking {

namespace {

using text::is_digit;

/// A run of digits at `at` without its leading zeros; `at` goes behind it.
std::string_view take_number(std::string_view text, std::size_t& at) {
    while (at < text.size() && text[at] == '0') ++at;
    const auto first = at;
    while (at < text.size() && is_digit(text[at])) ++at;
    return text.substr(first, at - first);
}

} // namespace

std::strong_ordering compare_naturally(std::string_view left, std::string_view right) {
    std::size_t l = 0;
    std::size_t r = 0;
    while (l < left.size() && r < right.size()) {
        if (!is_digit(left[l]) || !is_digit(right[r])) {
            if (left[l] != right[r]) return left[l++] <=> right[r++];
            ++l;
            ++r;
            continue;
        }
        const auto one = take_number(left, l);
        const auto other = take_number(right, r);
        if (one.size() != other.size()) return one.size() <=> other.size();
        if (one != other) return one <=> other;
    }
    return left.size() - l <=> right.size() - r;
}

} // namespace wsis::tracking
