#include "docx/xml_check.hpp"

#include "text/utf8.hpp"

#include <algorithm>
#include <cstdint>

namespace wsis::docx {

namespace {

constexpr std::size_t block = 32;

/// Whether `block` bytes are all printable ASCII, the common case; written so that it compiles to vector code.
bool is_plain(const char* bytes) {
    unsigned odd = 0;
    for (std::size_t i = 0; i < block; ++i) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        odd |= static_cast<unsigned>(byte < 0x20) | static_cast<unsigned>(byte > 0x7F);
    }
    return odd == 0;
}

unsigned byte_at(std::string_view bytes, std::size_t at) { return static_cast<unsigned char>(bytes[at]); }

bool is_legal(std::uint32_t value) {
    if (value < 0x20) return value == '\t' || value == '\n' || value == '\r';
    return !(value >= 0xD800 && value <= 0xDFFF) && value != 0xFFFE && value != 0xFFFF && value <= 0x10FFFF;
}

/// Whether the bytes up to the end may be the beginning of a longer sequence.
bool may_go_on(std::string_view rest) {
    const unsigned lead = byte_at(rest, 0);
    const std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0;
    return rest.size() < size;
}

/// "&#65;" or "&#x41;": 0 unless the character is one that XML allows.
std::size_t character_reference_size(std::string_view text, std::size_t at) {
    std::size_t end = at + 2;
    const bool hexadecimal = end < text.size() && text[end] == 'x';
    if (hexadecimal) ++end;
    const std::size_t digits = end;
    std::uint32_t value = 0;
    for (; end < text.size() && text[end] != ';'; ++end) {
        const unsigned byte = byte_at(text, end);
        const unsigned lower = byte | 0x20u;
        const bool letter = hexadecimal && lower >= 'a' && lower <= 'f';
        if (!letter && (byte < '0' || byte > '9')) return 0;
        value = value * (hexadecimal ? 16 : 10) + (letter ? lower - 'a' + 10 : byte - '0');
        if (value > 0x10FFFF) return 0;
    }
    return end < text.size() && end > digits && is_legal(value) ? end + 1 - at : 0;
}

} // namespace

LegalText check_characters(std::string_view bytes, bool more) {
    std::size_t at = 0;
    while (at < bytes.size()) {
        while (at + block <= bytes.size() && is_plain(bytes.data() + at)) at += block;
        // The block that is not plain, or the rest, byte by byte.
        for (const std::size_t end = std::min(at + block, bytes.size()); at < end;) {
            const unsigned byte = byte_at(bytes, at);
            if (byte < 0x80) {
                if (!is_legal(byte)) return {at, "a forbidden control character"};
                ++at;
                continue;
            }
            const std::size_t size = text::sequence_size(bytes, at);
            if (size == 0 && more && may_go_on(bytes.substr(at))) return {at, nullptr};
            if (size == 0) return {at, "invalid UTF-8"};
            if (!is_legal(text::code_point_at(bytes, at).value)) return {at, "a forbidden character"};
            at += size;
        }
    }
    return {at, nullptr};
}

std::size_t reference_size(std::string_view text, std::size_t at) {
    constexpr std::string_view predefined[] = {"&amp;", "&lt;", "&gt;", "&quot;", "&apos;"};
    const std::string_view rest = text.substr(at);
    for (const std::string_view entity : predefined)
        if (rest.starts_with(entity)) return entity.size();
    return rest.starts_with("&#") ? character_reference_size(text, at) : 0;
}

bool references_are_defined(std::string_view text) {
    for (std::size_t at = text.find('&'); at != std::string_view::npos; at = text.find('&', at)) {
        const std::size_t size = reference_size(text, at);
        if (size == 0) return false;
        at += size;
    }
    return true;
}

Encoding detect_encoding(std::string_view bytes) {
    using namespace std::string_view_literals;
    if (bytes.starts_with("\xFF\xFE"sv) || bytes.starts_with("<\0"sv)) return Encoding::utf16_little;
    if (bytes.starts_with("\xFE\xFF"sv) || bytes.starts_with("\0<"sv)) return Encoding::utf16_big;
    return Encoding::utf8;
}

std::string_view declared_encoding(std::string_view xml) {
    if (!xml.starts_with("<?xml")) return {};
    const std::string_view declaration = xml.substr(0, xml.find("?>"));
    const std::size_t key = declaration.find("encoding");
    if (key == std::string_view::npos) return {};
    const std::size_t begin = declaration.find_first_of("\"'", key);
    if (begin == std::string_view::npos) return {};
    const std::size_t end = declaration.find(declaration[begin], begin + 1);
    if (end == std::string_view::npos) return {};
    return declaration.substr(begin + 1, end - begin - 1);
}

bool utf16_to_utf8(std::string_view bytes, Encoding encoding, std::string& out) {
    const std::size_t high = encoding == Encoding::utf16_little ? 1 : 0;
    const auto unit_at = [&](std::size_t at) {
        return (byte_at(bytes, at + high) << 8) | byte_at(bytes, at + 1 - high);
    };
    if (bytes.size() % 2 != 0) return false;
    std::size_t at = !bytes.empty() && unit_at(0) == 0xFEFF ? 2 : 0;
    out.reserve(out.size() + bytes.size());
    for (; at < bytes.size(); at += 2) {
        std::uint32_t value = unit_at(at);
        if (value >= 0xDC00 && value <= 0xDFFF) return false;
        if (value >= 0xD800 && value <= 0xDBFF) {
            at += 2;
            if (at == bytes.size()) return false;
            const std::uint32_t low = unit_at(at);
            if (low < 0xDC00 || low > 0xDFFF) return false;
            value = 0x10000 + ((value - 0xD800) << 10) + (low - 0xDC00);
        }
        text::append_code_point(out, value);
    }
    return true;
}

} // namespace wsis::docx
