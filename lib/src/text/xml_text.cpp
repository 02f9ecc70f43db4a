#include "text/xml_text.hpp"

#include "text/utf8.hpp"

namespace wsis::text {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

/// What stands in XML as it is, of ASCII: neither a control nor markup.
constexpr bool is_plain(char c) { return c >= 0x20 && c < 0x7F && c != '&' && c != '<' && c != '>' && c != '"'; }

/// How an ASCII character stands in XML; empty: as it is.
std::string_view escape_of(char c) {
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\t':
    case '\n':
        return {};
    case '\v':
    case '\f':
    case '\r':
    case '\x1C':
    case '\x1D':
    case '\x1E':
    case '\x1F':
        return " ";
    default:
        return static_cast<unsigned char>(c) < 0x20 ? replacement : std::string_view{};
    }
}

} // namespace

void append_xml_text(std::string& xml, std::string_view utf8) {
    std::size_t plain = 0; // what may be copied begins here
    for (std::size_t at = 0; at < utf8.size();) {
        while (at < utf8.size() && is_plain(utf8[at])) ++at;
        if (at == utf8.size()) break;
        std::size_t size = 1;
        std::string_view instead;
        if (static_cast<unsigned char>(utf8[at]) < 0x80) {
            instead = escape_of(utf8[at]);
        } else {
            size = sequence_size(utf8, at);
            const std::string_view character = utf8.substr(at, size);
            if (size == 0 || character == "\xEF\xBF\xBE" || character == "\xEF\xBF\xBF") instead = replacement;
            if (size == 0) size = 1;
        }
        if (!instead.empty()) {
            xml.append(utf8.substr(plain, at - plain)).append(instead);
            plain = at + size;
        }
        at += size;
    }
    xml.append(utf8.substr(plain));
}

std::string xml_text(std::string_view utf8) {
    std::string xml;
    append_xml_text(xml, utf8);
    return xml;
}

} // namespace wsis::text
