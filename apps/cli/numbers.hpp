#pragma once

#include <charconv>
#include <cstdint>
#include <optional>
#include <string_view>
#include <system_error>

namespace wsis::cli {

/// The number that the whole text is, without prefix; a sign only where `Number` has one.
template <class Number = std::uint64_t>
std::optional<Number> number_in(std::string_view text, int base = 10) {
    Number number = 0;
    const auto* const last = text.data() + text.size();
    const auto [end, error] = std::from_chars(text.data(), last, number, base);
    return error == std::errc{} && end == last ? std::optional(number) : std::nullopt;
}

} // namespace wsis::cli
