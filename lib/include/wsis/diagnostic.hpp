#pragma once

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace wsis {

/// A place in the input, from wide to narrow. Absent members are unknown or do not apply.
struct Location {
    std::string part{};                       ///< Part of a DOCX, such as "word/document.xml"; empty for text.
    std::optional<std::uint32_t> paragraph{}; ///< From 1, over all paragraphs of the part.
    std::optional<std::uint32_t> line{};      ///< From 1, in a text input.
    bool operator==(const Location&) const = default;
};

enum class Severity : std::uint8_t { note, warning, error };

/// Something a reader or a pass did in spite of a fault in the input.
struct Diagnostic {
    Severity severity = Severity::warning;
    std::string rule{};    ///< Stable id in kebab case: "numbering-undefined".
    std::string message{}; ///< One line, lower case, without full stop.
    Location location{};
    bool operator==(const Diagnostic&) const = default;
};

using Diagnostics = std::vector<Diagnostic>;

/// The input could not be used. `where` goes from wide to narrow and may be empty; `what()` is "where: message".
class Error : public std::runtime_error {
public:
    Error(const std::string& where, const std::string& message)
        : std::runtime_error(where.empty() ? message : where + ": " + message) {}
};

} // namespace wsis
