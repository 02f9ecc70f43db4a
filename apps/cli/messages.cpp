#include "cli/messages.hpp"

#include <fmt/format.h>
#include <unistd.h>
#include <utf8proc.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <iterator>

namespace wsis::cli {

namespace {

void print(const std::string& line) { std::fwrite(line.data(), 1, line.size(), stderr); }

/// ANSI select graphic rendition (ECMA-48, 8.3.117): red, magenta, cyan in bold.
constexpr std::string_view sgr(Severity severity) {
    switch (severity) {
    case Severity::error:
        return "\x1b[1;31m";
    case Severity::warning:
        return "\x1b[1;35m";
    case Severity::note:
        return "\x1b[1;36m";
    }
    return "";
}

constexpr std::string_view name(Severity severity) {
    switch (severity) {
    case Severity::error:
        return "error";
    case Severity::warning:
        return "warning";
    case Severity::note:
        return "note";
    }
    return "";
}

} // namespace

std::string printable(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        utf8proc_int32_t code_point = -1;
        const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
        const auto size = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size()), &code_point);
        const auto category = size > 0 ? utf8proc_category(code_point) : UTF8PROC_CATEGORY_CC;
        const bool shown = category != UTF8PROC_CATEGORY_CC && category != UTF8PROC_CATEGORY_CF &&
                           category != UTF8PROC_CATEGORY_ZL && category != UTF8PROC_CATEGORY_ZP;
        const auto taken = size > 0 ? static_cast<std::size_t>(size) : 1;
        if (shown)
            out += text.substr(0, taken);
        else
            for (const char byte : text.substr(0, taken))
                fmt::format_to(std::back_inserter(out), "\\x{:02x}", static_cast<unsigned char>(byte));
        text.remove_prefix(taken);
    }
    return out;
}

void Messages::set_color(Color color) {
    const char* no_color = std::getenv("NO_COLOR"); // no-color.org: any value but the empty one
    const bool wanted = ::isatty(STDERR_FILENO) != 0 && (no_color == nullptr || *no_color == '\0');
    color_ = color == Color::always || (color == Color::automatic && wanted);
}

void Messages::error(std::string_view text) const { print(fmt::format("{}: {}\n", tool_, printable(text))); }

void Messages::diagnostic(std::string_view input, const Diagnostic& diagnostic) const {
    if (quiet_) return;
    const auto& location = diagnostic.location;
    std::string where(input);
    if (location.line) where += fmt::format(":{}", *location.line);
    if (!location.part.empty()) where += ": " + location.part;
    if (location.paragraph) where += fmt::format(": paragraph {}", *location.paragraph);
    print(fmt::format("{}: {}: {}{}:{} {} [{}]\n", tool_, printable(where), color_ ? sgr(diagnostic.severity) : "",
                      name(diagnostic.severity), color_ ? "\x1b[0m" : "", printable(diagnostic.message),
                      diagnostic.rule));
}

} // namespace wsis::cli
