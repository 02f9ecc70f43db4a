#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace wsis::cli {

/// One of `count` parts of the inputs, so that as many machines share them without a word between them. Which part an
/// input is in depends on its name alone: the first 16 digits of the name's SHA-256, a number, modulo `count`.
struct Shard {
    std::uint64_t index = 0; ///< From 0, though the command line counts from 1.
    std::uint64_t count = 1;

    [[nodiscard]] bool has(std::string_view name) const;
};

/// "2/7". Throws CLI::ValidationError.
Shard shard_named(const std::string& text);

} // namespace wsis::cli
