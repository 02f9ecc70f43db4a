#include "json/json_emitter.hpp"

#include <fmt/format.h>

#include <array>
#include <iterator>
#include <utility>

namespace wsis::json {

namespace {

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

void append_escaped(std::string& out, std::string_view text) {
    std::size_t plain = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const char escape = escapes[byte];
        if (escape == 0) continue;
        out.append(text, plain, i - plain);
        plain = i + 1;
        if (escape == 'u')
            fmt::format_to(std::back_inserter(out), "\\u{:04x}", byte);
        else
            out.append({'\\', escape});
    }
    out.append(text, plain);
}

} // namespace

void JsonEmitter::new_line() {
    if (compact_) return;
    out_ += '\n';
    out_.append(std::size_t{2} * depth_, ' ');
}

void JsonEmitter::before_value() {
    if (std::exchange(after_key_, false)) return;
    if (!std::exchange(first_, false)) out_ += ',';
    if (depth_ > 0) new_line();
}

void JsonEmitter::open(char bracket) {
    before_value();
    out_ += bracket;
    ++depth_;
    first_ = true;
}

void JsonEmitter::close(char bracket) {
    --depth_;
    if (!std::exchange(first_, false)) new_line();
    out_ += bracket;
}

void JsonEmitter::key(std::string_view name) {
    value(name);
    out_ += compact_ ? ":" : ": ";
    after_key_ = true;
}

void JsonEmitter::null() {
    before_value();
    out_ += "null";
}

void JsonEmitter::value(bool boolean) {
    before_value();
    out_ += boolean ? "true" : "false";
}

void JsonEmitter::value(std::uint64_t number) {
    before_value();
    const fmt::format_int digits(number);
    out_.append(digits.data(), digits.size());
}

void JsonEmitter::value(std::int64_t number) {
    before_value();
    const fmt::format_int digits(number);
    out_.append(digits.data(), digits.size());
}

void JsonEmitter::value(std::string_view text) {
    before_value();
    out_ += '"';
    append_escaped(out_, text);
    out_ += '"';
}

std::string JsonEmitter::take() && {
    out_ += '\n';
    return std::move(out_);
}

} // namespace wsis::json
