#include "text/utf8.hpp"

#include <algorithm>

namespace wsis::text {

namespace {

char32_t continuation(std::string_view utf8, std::size_t at) { return static_cast<unsigned char>(utf8[at]) & 0x3Fu; }

} // namespace

CodePoint code_point_at(std::string_view utf8, std::size_t at) {
    const auto lead = static_cast<unsigned char>(utf8[at]);
    if (lead < 0x80) return {lead, 1};
    if (lead < 0xE0) return {((lead & 0x1Fu) << 6) | continuation(utf8, at + 1), 2};
    if (lead < 0xF0)
        return {((lead & 0x0Fu) << 12) | (continuation(utf8, at + 1) << 6) | continuation(utf8, at + 2), 3};
    return {((lead & 0x07u) << 18) | (continuation(utf8, at + 1) << 12) | (continuation(utf8, at + 2) << 6) |
                continuation(utf8, at + 3),
            4};
}

std::size_t count_code_points(std::string_view utf8) {
    return static_cast<std::size_t>(std::ranges::count_if(utf8, starts_code_point));
}

} // namespace wsis::text
