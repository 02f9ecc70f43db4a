#include "cli/shard.hpp"

#include "cli/numbers.hpp"
#include "wsis/digest.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <cstdint>
#include <string_view>

namespace wsis::cli {

bool Shard::has(std::string_view name) const {
    constexpr std::size_t digits = 16; // 64 bits
    constexpr int hexadecimal = 16;
    return count == 1 || *number_in(sha256(name).substr(0, digits), hexadecimal) % count == index;
}

Shard shard_named(const std::string& text) {
    const auto slash = text.find('/');
    const auto index = number_in(std::string_view(text).substr(0, slash));
    const auto count = slash == text.npos ? std::nullopt : number_in(std::string_view(text).substr(slash + 1));
    if (!index || !count || *index < 1 || *index > *count)
        throw CLI::ValidationError("--shard", fmt::format("'{}' is no I/N with I from 1 to N, such as 2/7", text));
    return {*index - 1, *count};
}

} // namespace wsis::cli
