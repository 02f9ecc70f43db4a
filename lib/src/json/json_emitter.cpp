#include "json/json_emitter.hpp"

#include "text/byte_scan.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

namespace wsis::json {

namespace {

constexpr std::size_t piece_bytes = 64u << 10; ///< A sink gets as many at a time.

/// Per byte: 0 when it stands as it is, else the letter of its short escape, or 'u' for the long one (RFC 8259, 7).
/// DEL and the bidirectional controls stay: JSON leaves what is shown to whoever shows it.
constexpr std::array<char, 256> make_escapes() {
    std::array<char, 256> escapes{};
    for (std::size_t c = 0; c < 0x20; ++c) escapes[c] = 'u';
    escapes['\b'] = 'b';
    escapes['\f'] = 'f';
    escapes['\n'] = 'n';
    escapes['\r'] = 'r';
    escapes['\t'] = 't';
    escapes['"'] = '"';
    escapes['\\'] = '\\';
    return escapes;
}

constexpr auto escapes = make_escapes();

/// Where the next byte stands that needs an escape, from `at` on; text.size() when there is none.
std::size_t find_escaped(std::string_view text, std::size_t at) {
    at = text::skip_plain(text, at, [](std::uint64_t word) {
        return text::has_below(word, 0x20) | text::has_byte(word, '"') | text::has_byte(word, '\\');
    });
    while (at < text.size() && escapes[static_cast<unsigned char>(text[at])] == 0) ++at;
    return at;
}

} // namespace

/// At least `size` bytes behind what is written.
char* JsonEmitter::room(std::size_t size) {
    if (bytes_.size() - used_ < size) bytes_.resize(std::max(bytes_.size() * 2, used_ + size + 256));
    return bytes_.data() + used_;
}

void JsonEmitter::append(std::string_view text) {
    std::memcpy(room(text.size()), text.data(), text.size());
    used_ += text.size();
}

char* JsonEmitter::new_line(char* at) const {
    if (compact_) return at;
    *at++ = '\n';
    std::memset(at, ' ', std::size_t{2} * depth_);
    return at + std::size_t{2} * depth_;
}

/// Room for `size` bytes of a value, with what stands between it and what is before.
char* JsonEmitter::before_value(std::size_t size) {
    char* at = room(size + 2 + std::size_t{2} * depth_);
    if (std::exchange(after_key_, false)) return at;
    if (!std::exchange(first_, false)) *at++ = ',';
    return depth_ > 0 ? new_line(at) : at;
}

void JsonEmitter::wrote_to(const char* end) { used_ = static_cast<std::size_t>(end - bytes_.data()); }

void JsonEmitter::open(char bracket) {
    char* at = before_value(1);
    *at++ = bracket;
    wrote_to(at);
    ++depth_;
    first_ = true;
}

void JsonEmitter::close(char bracket) {
    --depth_;
    char* at = room(2 + std::size_t{2} * depth_);
    if (!std::exchange(first_, false)) at = new_line(at);
    *at++ = bracket;
    wrote_to(at);
    if (sink_ && used_ >= piece_bytes) hand_on();
}

void JsonEmitter::hand_on() {
    sink_(std::string_view(bytes_).substr(0, used_));
    used_ = 0;
}

void JsonEmitter::key(std::string_view name) {
    char* at = before_value(name.size() + 4);
    *at++ = '"';
    std::memcpy(at, name.data(), name.size());
    at += name.size();
    *at++ = '"';
    *at++ = ':';
    if (!compact_) *at++ = ' ';
    wrote_to(at);
    after_key_ = true;
}

void JsonEmitter::literal(std::string_view text) {
    char* at = before_value(text.size());
    std::memcpy(at, text.data(), text.size());
    wrote_to(at + text.size());
}

void JsonEmitter::null() { literal("null"); }

void JsonEmitter::value(bool boolean) { literal(boolean ? "true" : "false"); }

void JsonEmitter::value(std::uint64_t number) {
    const fmt::format_int digits(number);
    literal({digits.data(), digits.size()});
}

void JsonEmitter::value(std::int64_t number) {
    const fmt::format_int digits(number);
    literal({digits.data(), digits.size()});
}

void JsonEmitter::value(std::string_view text) {
    literal("\"");
    for (std::size_t at = 0; at < text.size();) {
        const auto odd = find_escaped(text, at);
        append(text.substr(at, odd - at));
        if (odd == text.size()) break;
        const auto byte = static_cast<unsigned char>(text[odd]);
        const char escape[] = {'\\', escapes[byte]};
        if (escapes[byte] == 'u')
            append(fmt::format("\\u{:04x}", byte));
        else
            append({escape, 2});
        at = odd + 1;
    }
    append("\"");
}

std::string JsonEmitter::take() && {
    append("\n");
    bytes_.resize(used_);
    return std::move(bytes_);
}

void JsonEmitter::finish() && {
    append("\n");
    hand_on();
}

} // namespace wsis::json
