#include "write/html_page.hpp"

#include "text/utf8.hpp"
#include "write/assets.hpp"
#include "write/html_text.hpp"
#include "wsis/digest.hpp"
#include "wsis/write.hpp"

#include <fmt/format.h>

namespace wsis::write {

namespace {

/// Titles longer than that are cut in every list of tabs and results.
constexpr std::size_t max_title_bytes = 66;

unsigned nibble(char digit) { return static_cast<unsigned>(digit <= '9' ? digit - '0' : digit - 'a' + 10); }

/// Hexadecimal digits of whole bytes as base64 (RFC 4648, 4).
std::string base64_of_hex(std::string_view hex) {
    constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    for (std::size_t at = 0; at < hex.size(); at += 6) { // three bytes are six digits and four signs
        const auto group = hex.substr(at, 6);
        unsigned bits = 0;
        for (std::size_t digit = 0; digit < 6; ++digit)
            bits = bits << 4u | (digit < group.size() ? nibble(group[digit]) : 0u);
        for (std::size_t sign = 0; sign < 4; ++sign)
            out += sign <= group.size() / 2 ? alphabet[bits >> (18 - 6 * sign) & 63u] : '=';
    }
    return out;
}

std::string hash_source(const assets::Asset& asset) { return fmt::format("'sha256-{}'", base64_of_hex(asset.sha256)); }

std::string policy(const std::vector<assets::Asset>& styles, const assets::Asset& script) {
    std::string style_sources;
    for (const auto& style : styles) style_sources += ' ' + hash_source(style);
    return fmt::format("default-src 'none'; style-src{}; script-src {}; base-uri 'none'; form-action 'none'",
                       style_sources, script.text.empty() ? "'none'" : hash_source(script));
}

std::string short_title(std::string_view title) {
    if (title.size() <= max_title_bytes) return std::string(title);
    return std::string(text::trim_end(text::clip(title, max_title_bytes - 3))) + "…";
}

} // namespace

std::string html_page(const HtmlPage& page) {
    std::vector styles = {assets::page_css};
    styles.insert(styles.end(), page.styles.begin(), page.styles.end());
    auto out = fmt::format("<!DOCTYPE html>\n"
                           "<html lang=\"en\">\n"
                           "<head>\n"
                           "<meta charset=\"utf-8\">\n"
                           "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n"
                           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                           "<meta name=\"color-scheme\" content=\"light dark\">\n"
                           "<meta name=\"referrer\" content=\"no-referrer\">\n"
                           "<meta name=\"generator\" content=\"wsis {}\">\n"
                           "<title>{}</title>\n",
                           policy(styles, page.script), version(), html_attribute(short_title(page.title)));
    for (const auto& style : styles) out.append("<style>").append(style.text) += "</style>\n";
    out += "</head>\n"
           "<body>\n"
           "<a class=\"skip\" href=\"#content\">Skip to the content</a>\n";
    out += page.body;
    if (!page.script.text.empty()) out.append("<script>").append(page.script.text) += "</script>\n";
    return out + "</body>\n</html>\n";
}

} // namespace wsis::write
