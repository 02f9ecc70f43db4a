#include "citations/grammar.hpp"
#include "text/ascii.hpp"

#include <fmt/format.h>

namespace wsis::citations {

namespace {

bool joined_all(const Reading& reading, std::size_t first, std::size_t last) {
    for (auto at = first; at < last; ++at)
        if (!reading.joined(at)) return false;
    return true;
}

/// Where the address begins: behind "scheme://", at "www."; `none` when neither stands here.
constexpr std::size_t none = static_cast<std::size_t>(-1);

std::size_t address_begin(const Reading& reading, std::size_t at) {
    const bool scheme = reading.sign(at + 1, U':') && reading.sign(at + 2, U'/') && reading.sign(at + 3, U'/');
    if (scheme && joined_all(reading, at + 1, at + 5)) return at + 4;
    return reading.word(at, "www"_w) && reading.sign(at + 1, U'.') && joined_all(reading, at + 1, at + 3) ? at : none;
}

bool ends_address(const Reading& reading, std::size_t at) {
    constexpr std::u32string_view signs = U"\"<>[]{}|";
    return reading[at].kind == TokenKind::sign &&
           signs.find(static_cast<char32_t>(reading[at].key)) != std::u32string_view::npos;
}

/// Punctuation behind an address is the sentence's.
bool is_trailing(const Reading& reading, std::size_t at) {
    constexpr std::u32string_view signs = U".,;:)('!?*";
    return reading[at].kind == TokenKind::sign &&
           signs.find(static_cast<char32_t>(reading[at].key)) != std::u32string_view::npos;
}

} // namespace

std::size_t scan_url(const Reading& reading, std::size_t at, Findings& findings) {
    const auto first = address_begin(reading, at);
    if (first == none || (reading.joined(at) && reading.sign(at - 1, U'@'))) return at;
    auto run = first + 1;
    while (reading.joined(run) && !ends_address(reading, run)) ++run;
    auto end = run;
    while (end > first && is_trailing(reading, end - 1)) --end;
    auto address = reading.view(first, end);
    if (address.find('.') == std::string_view::npos) return run;
    if (address.back() == '/') address.remove_suffix(1);
    const auto host = address.substr(0, std::min(address.find('/'), address.size()));
    Citation citation;
    citation.kind = CitationKind::url;
    citation.id = fmt::format("url:{}{}", text::lower(host), address.substr(host.size()));
    findings.add(std::move(citation), at, end);
    return run;
}

} // namespace wsis::citations
