#include "text/decoding.hpp"

#include "text/utf8.hpp"
#include "wsis/diagnostic.hpp"

#include <array>
#include <cstdint>
#include <cstring>

namespace wsis::text {

namespace {

using namespace std::string_view_literals;

/// Windows-1252 from 0x80 to 0x9F; 0: undefined. The rest is as in Latin-1.
constexpr std::array<char16_t, 32> windows_1252{0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

/// More control characters and undefined bytes than one in so many characters are no text.
constexpr std::size_t text_per_control = 32;
constexpr std::size_t sample_size = 4096;

[[noreturn]] void refuse() { throw Error("", "binary data, not a text report"); }

bool is_control(unsigned char byte) { return byte < 0x20 && !(byte >= 0x07 && byte <= 0x0D) && byte != 0x1B; }

/// Counts what does not belong into a text, and throws when it is too much.
class ControlCount {
public:
    explicit ControlCount(std::size_t characters) : most_(characters / text_per_control) {}

    void add() {
        if (++count_ > most_) refuse();
    }

private:
    std::size_t most_;
    std::size_t count_ = 0;
};

enum class ByteOrder { little, big };

char32_t unit_at(std::string_view bytes, std::size_t at, ByteOrder order) {
    const auto low = static_cast<unsigned char>(bytes[at + (order == ByteOrder::big ? 1 : 0)]);
    const auto high = static_cast<unsigned char>(bytes[at + (order == ByteOrder::big ? 0 : 1)]);
    return static_cast<char32_t>(high << 8 | low);
}

std::string decode_utf16(std::string_view bytes, ByteOrder order) {
    std::string text;
    text.reserve(bytes.size() / 2 + bytes.size() / 8);
    ControlCount controls(bytes.size() / 2);
    const std::size_t end = bytes.size() / 2 * 2;
    for (std::size_t at = 0; at < end; at += 2) {
        char32_t c = unit_at(bytes, at, order);
        if (c == 0) refuse();
        if (c < 0x20 && is_control(static_cast<unsigned char>(c))) controls.add();
        if (c >= 0xD800 && c <= 0xDBFF && at + 2 < end) {
            const char32_t low = unit_at(bytes, at + 2, order);
            if (low >= 0xDC00 && low <= 0xDFFF) {
                c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
                at += 2;
            }
        }
        append_code_point(text, c);
    }
    if (end != bytes.size()) append_code_point(text, 0xFFFD);
    return text;
}

/// Whether one byte of each pair is nearly always NUL, and the other never: a text in a Latin script.
bool looks_like_utf16(std::string_view bytes, ByteOrder order) {
    if (bytes.size() < 4 || bytes.size() % 2 != 0) return false;
    const auto sample = bytes.substr(0, sample_size);
    std::size_t high_nuls = 0;
    for (std::size_t at = 0; at < sample.size(); at += 2) {
        const auto unit = unit_at(sample, at, order);
        if ((unit & 0xFF) == 0 && unit != 0x2000) return false;
        if (unit < 0x100) ++high_nuls;
    }
    return high_nuls * 4 > sample.size() / 2 * 3;
}

/// The first byte at or behind `at` that is no ordinary ASCII text; eight at a time.
std::size_t skip_ascii(std::string_view bytes, std::size_t at) {
    constexpr std::uint64_t ones = 0x0101010101010101u;
    constexpr std::uint64_t tops = ones << 7;
    while (at + 8 <= bytes.size()) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes.data() + at, 8);
        const auto below_space = (word - ones * 0x20) & ~word;
        if (((below_space | word) & tops) != 0) break;
        at += 8;
    }
    while (at < bytes.size() && static_cast<unsigned char>(bytes[at]) - 0x20u < 0x60u) ++at;
    return at;
}

Decoded decode_bytes(std::string_view bytes) {
    Decoded decoded;
    decoded.text.reserve(bytes.size() + bytes.size() / 16);
    ControlCount controls(bytes.size());
    std::size_t copied = 0;
    for (std::size_t at = skip_ascii(bytes, 0); at < bytes.size(); at = skip_ascii(bytes, at)) {
        const auto byte = static_cast<unsigned char>(bytes[at]);
        if (byte == 0) refuse();
        if (is_control(byte)) controls.add();
        if (const auto size = sequence_size(bytes, at); size != 0) {
            at += size;
            continue;
        }
        decoded.text.append(bytes, copied, at - copied);
        const char32_t mapped = byte < 0xA0 ? windows_1252[byte - 0x80u] : byte;
        if (mapped == 0) controls.add();
        append_code_point(decoded.text, mapped == 0 ? byte : mapped);
        decoded.single_bytes = true;
        copied = ++at;
    }
    decoded.text.append(bytes, copied);
    return decoded;
}

} // namespace

Decoded decode_text(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF"sv)) return decode_bytes(bytes.substr(3));
    if (bytes.starts_with("\xFF\xFE"sv)) return {decode_utf16(bytes.substr(2), ByteOrder::little)};
    if (bytes.starts_with("\xFE\xFF"sv)) return {decode_utf16(bytes.substr(2), ByteOrder::big)};
    if (looks_like_utf16(bytes, ByteOrder::little)) return {decode_utf16(bytes, ByteOrder::little)};
    if (looks_like_utf16(bytes, ByteOrder::big)) return {decode_utf16(bytes, ByteOrder::big)};
    return decode_bytes(bytes);
}

} // namespace wsis::text
