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

std::size_t space_size(std::string_view utf8, std::size_t at) {
    const auto byte = static_cast<unsigned char>(utf8[at]);
    if (byte <= 0x20) return byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) || (byte >= 0x1C && byte <= 0x1F) ? 1 : 0;
    if (byte < 0xC2) return 0;
    if (byte == 0xC2) { // next line, no-break space
        const auto second = static_cast<unsigned char>(utf8[at + 1]);
        return second == 0x85 || second == 0xA0 ? 2 : 0;
    }
    if (byte != 0xE1 && byte != 0xE2 && byte != 0xE3) return 0;
    const auto c = code_point_at(utf8, at).value;
    const bool space = (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
                       c == 0x1680 || c == 0x3000;
    return space ? 3 : 0;
}

std::size_t skip_space(std::string_view utf8, std::size_t at) {
    while (at < utf8.size()) {
        const auto size = space_size(utf8, at);
        if (size == 0) break;
        at += size;
    }
    return at;
}

std::string_view trim_end(std::string_view utf8) {
    while (!utf8.empty()) {
        std::size_t at = utf8.size() - 1;
        while (at > 0 && !starts_code_point(utf8[at])) --at;
        if (space_size(utf8, at) == 0) break;
        utf8 = utf8.substr(0, at);
    }
    return utf8;
}

} // namespace wsis::text
