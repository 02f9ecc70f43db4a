#pragma once

#include "wsis/diagnostic.hpp"

#include <string>
#include <string_view>

namespace wsis::cli {

enum class Color { automatic, always, never };

/// "error", "warning", "note".
std::string_view name_of(Severity severity);

/// Whether what goes to a file descriptor is to have colours.
bool wants_color(Color color, int descriptor);

/// As it is.
void write_standard_error(std::string_view text);

/// What a tool says on standard error: one line each, control characters shown as escapes.
class Messages {
public:
    explicit Messages(std::string tool) : tool_(std::move(tool)) {}

    void set_color(Color color);

    void set_quiet(bool quiet) { quiet_ = quiet; }

    [[nodiscard]] const std::string& tool() const { return tool_; }

    /// Whether somebody watches, and wants to.
    [[nodiscard]] bool on_terminal() const;

    /// "wsis-extract: TEXT"; nothing when quiet.
    void summary(std::string_view text) const;

    /// "wsis-extract: TEXT"
    void error(std::string_view text) const;

    /// "wsis-extract: report.docx: word/document.xml: paragraph 212: warning: MESSAGE [RULE]"; nothing when quiet.
    void diagnostic(std::string_view input, const Diagnostic& diagnostic) const;

private:
    std::string tool_;
    bool color_ = false;
    bool quiet_ = false;
};

} // namespace wsis::cli
