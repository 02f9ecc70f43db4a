#include "write/html_text.hpp"

#include "text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace wsis::write {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

constexpr char32_t pop_format = 0x202C;
constexpr char32_t pop_isolate = 0x2069;

bool is_embedding(char32_t c) { return c >= 0x202A && c <= 0x202E && c != pop_format; }

bool is_isolate(char32_t c) { return c >= 0x2066 && c <= 0x2068; }

bool is_bidi_control(char32_t c) { return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069); }

/// Beside tab and line feed, which have a meaning, and those that no text may hold.
bool is_forbidden(char32_t c) {
    const bool control = (c < 0x20 && c != '\t' && c != '\n') || (c >= 0x7F && c < 0xA0);
    const bool noncharacter = (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
    return control || noncharacter;
}

/// Which bidirectional controls are open.
class OpenControls {
public:
    /// Whether the control opens something or closes what is open.
    bool take(char32_t c) {
        if (is_embedding(c) || is_isolate(c)) {
            open_ += is_isolate(c) ? 'i' : 'e';
            return true;
        }
        if (c == pop_format) {
            if (open_.empty() || open_.back() != 'e') return false;
            open_.pop_back();
            return true;
        }
        const auto isolate = open_.rfind('i'); // what was embedded in it ends with it
        if (isolate == std::string::npos) return false;
        open_.resize(isolate);
        return true;
    }

    /// What closes the rest, innermost first.
    [[nodiscard]] std::string closing() const {
        std::string out;
        for (auto at = open_.rbegin(); at != open_.rend(); ++at)
            text::append_code_point(out, *at == 'i' ? pop_isolate : pop_format);
        return out;
    }

private:
    std::string open_{}; ///< 'e': embedding or override, 'i': isolate.
};

/// What stands in HTML as it is, of ASCII: neither a control nor markup.
constexpr bool is_plain(char c) {
    return c >= 0x20 && c < 0x7F && c != '&' && c != '<' && c != '>' && c != '"' && c != '\'';
}

struct Escaped {
    std::string text{};
    bool bidi = false; ///< Holds bidirectional controls.
};

/// `line_feed` stands for U+000A.
Escaped escape(std::string_view in, std::string_view line_feed) {
    Escaped out;
    out.text.reserve(in.size() + in.size() / 16);
    OpenControls controls;
    for (std::size_t at = 0; at < in.size();) {
        const auto plain = std::find_if_not(in.begin() + static_cast<std::ptrdiff_t>(at), in.end(), is_plain);
        const auto stop = static_cast<std::size_t>(plain - in.begin());
        out.text += in.substr(at, stop - at);
        at = stop;
        if (at == in.size()) break;
        const auto size = text::sequence_size(in, at);
        const auto c = size == 0 ? char32_t{0} : text::code_point_at(in, at).value;
        const auto bytes = in.substr(at, std::max<std::size_t>(size, 1));
        at += bytes.size();
        if (c == '\n') {
            out.text += line_feed;
        } else if (is_forbidden(c)) {
            out.text += replacement;
        } else if (is_bidi_control(c)) {
            out.bidi = true;
            out.text += controls.take(c) ? bytes : replacement;
        } else if (c == '&') {
            out.text += "&amp;";
        } else if (c == '<') {
            out.text += "&lt;";
        } else if (c == '>') {
            out.text += "&gt;";
        } else if (c == '"') {
            out.text += "&quot;";
        } else if (c == '\'') {
            out.text += "&#39;";
        } else {
            out.text += bytes;
        }
    }
    out.text += controls.closing();
    return out;
}

bool is_right_to_left(std::string_view language) {
    constexpr std::array<std::string_view, 8> codes = {"ar", "dv", "fa", "he", "ps", "sd", "ur", "yi"};
    return std::find(codes.begin(), codes.end(), language.substr(0, language.find('-'))) != codes.end();
}

} // namespace

std::string html_text(std::string_view text) {
    auto escaped = escape(text, "<br>");
    return escaped.bidi ? "<bdi>" + escaped.text + "</bdi>" : escaped.text;
}

std::string html_attribute(std::string_view text) { return escape(text, " ").text; }

std::string html_language(const std::optional<std::string>& language) {
    if (!language) return " dir=\"auto\"";
    return fmt::format(" lang=\"{}\" dir=\"{}\"", html_attribute(*language),
                       is_right_to_left(*language) ? "rtl" : "ltr");
}

} // namespace wsis::write
