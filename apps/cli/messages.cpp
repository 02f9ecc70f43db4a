#include "cli/messages.hpp"

#include "wsis/write.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>

namespace wsis::cli {

namespace {

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

} // namespace

void write_standard_error(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stderr); }

std::string_view name_of(Severity severity) {
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

bool wants_color(Color color, int descriptor) {
    const char* no_color = std::getenv("NO_COLOR"); // no-color.org: any value but the empty one
    const bool wanted = ::isatty(descriptor) != 0 && (no_color == nullptr || *no_color == '\0');
    return color == Color::always || (color == Color::automatic && wanted);
}

void Messages::set_color(Color color) { color_ = wants_color(color, STDERR_FILENO); }

bool Messages::on_terminal() const { return !quiet_ && ::isatty(STDERR_FILENO) != 0; }

void Messages::summary(std::string_view text) const {
    if (!quiet_) error(text);
}

void Messages::error(std::string_view text) const {
    write_standard_error(fmt::format("{}: {}\n", tool_, printable(text)));
}

void Messages::diagnostic(std::string_view input, const Diagnostic& diagnostic) const {
    if (quiet_) return;
    const auto& location = diagnostic.location;
    std::string where(input);
    if (location.line) where += fmt::format(":{}", *location.line);
    if (!location.part.empty()) where += ": " + location.part;
    if (location.paragraph) where += fmt::format(": paragraph {}", *location.paragraph);
    write_standard_error(fmt::format("{}: {}: {}{}:{} {} [{}]\n", tool_, printable(where),
                                     color_ ? sgr(diagnostic.severity) : "", name_of(diagnostic.severity),
                                     color_ ? "\x1b[0m" : "", printable(diagnostic.message), diagnostic.rule));
}

} // namespace wsis::cli
