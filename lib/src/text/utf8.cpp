#include "text/utf8.hpp"

#include <cstdint>
#include <cstring>

namespace wsis::text {

namespace {

char32_t continuation(std::string_view utf8, std::size_t at) { return static_cast<unsigned char>(utf8[at]) & 0x3Fu; }

} // namespace

std::size_t sequence_size(std::string_view bytes, std::size_t at) {
    const auto byte = [&](std::size_t ahead) {
        return at + ahead < bytes.size() ? static_cast<unsigned char>(bytes[at + ahead]) : 0u;
    };
    const auto continues = [&](std::size_t ahead) { return (byte(ahead) & 0xC0u) == 0x80u; };
    const unsigned lead = byte(0);
    if (lead < 0x80) return 1;
    if (lead < 0xC2 || lead > 0xF4 || !continues(1)) return 0;
    if (lead < 0xE0) return 2;
    if (lead < 0xF0) {
        const bool overlong = lead == 0xE0 && byte(1) < 0xA0;
        const bool surrogate = lead == 0xED && byte(1) >= 0xA0;
        return !overlong && !surrogate && continues(2) ? 3 : 0;
    }
    const bool overlong = lead == 0xF0 && byte(1) < 0x90;
    const bool beyond = lead == 0xF4 && byte(1) >= 0x90;
    return !overlong && !beyond && continues(2) && continues(3) ? 4 : 0;
}

void append_code_point(std::string& utf8, char32_t c) {
    if ((c >= 0xD800 && c <= 0xDFFF) || c > 0x10FFFF) c = 0xFFFD;
    const auto add = [&](char32_t byte) { utf8 += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (c < 0x80) {
        add(c);
    } else if (c < 0x800) {
        add(0xC0 | (c >> 6));
        add(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        add(0xE0 | (c >> 12));
        add(0x80 | ((c >> 6) & 0x3F));
        add(0x80 | (c & 0x3F));
    } else {
        add(0xF0 | (c >> 18));
        add(0x80 | ((c >> 12) & 0x3F));
        add(0x80 | ((c >> 6) & 0x3F));
        add(0x80 | (c & 0x3F));
    }
}

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
    constexpr std::uint64_t ones = 0x0101010101010101u;
    std::size_t at = 0;
    std::size_t continuations = 0;
    for (; at + 8 <= utf8.size(); at += 8) {
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, utf8.data() + at, 8);
        const auto marks = (bytes >> 7) & ~(bytes >> 6) & ones; // a 1 in each byte that is 10xxxxxx
        continuations += marks * ones >> 56;                    // their sum; processors of 2003 have no popcount
    }
    for (; at < utf8.size(); ++at) continuations += starts_code_point(utf8[at]) ? 0u : 1u;
    return utf8.size() - continuations;
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

std::string_view clip(std::string_view utf8, std::size_t size) {
    if (utf8.size() <= size) return utf8;
    while (size > 0 && !starts_code_point(utf8[size])) --size;
    return utf8.substr(0, size);
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

std::string_view trim(std::string_view utf8) { return trim_end(utf8.substr(skip_space(utf8, 0))); }

} // namespace wsis::text
