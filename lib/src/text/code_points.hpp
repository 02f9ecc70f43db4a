#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace wsis::text {

/// Turns byte offsets into code points and back, for any number of places in one long text, without reading it again
/// from the beginning.
class CodePointIndex {
public:
    /// `text` is valid UTF-8 and has to outlive the index.
    explicit CodePointIndex(std::string_view text);

    /// Code points in text[begin, end).
    [[nodiscard]] std::uint32_t between(std::size_t begin, std::size_t end) const {
        return before(end) - before(begin);
    }

    /// The byte `count` code points behind `begin`; nullopt behind the end of the text.
    [[nodiscard]] std::optional<std::size_t> advance(std::size_t begin, std::uint32_t count) const;

private:
    static constexpr std::size_t stride = 64; // an index of a sixteenth of the text

    [[nodiscard]] std::uint32_t before(std::size_t at) const;

    std::string_view text_;
    std::vector<std::uint32_t> counts_{}; ///< Code points before each multiple of `stride`.
};

} // namespace wsis::text
