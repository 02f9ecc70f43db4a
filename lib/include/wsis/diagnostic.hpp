#pragma once

#include "wsis/export.h"
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

/// Structure, citations, decisions, dates and people of meeting reports. Everything is a function from values to a
/// value: no files, no clock, no locale, no state shared between calls, so that any number of threads may call anything
/// at once. Texts are UTF-8. Functions throw Error for an input that cannot be used and std::bad_alloc where memory is
/// short.
namespace wsis {

/// A place in the input, from wide to narrow. Absent members are unknown or do not apply.
struct Location {
    std::string part{};                       ///< Part of a DOCX, such as "word/document.xml"; empty for text.
    std::optional<std::uint32_t> paragraph{}; ///< From 1, over all paragraphs of the part.
    std::optional<std::uint32_t> line{};      ///< From 1, in a text input.
    bool operator==(const Location&) const = default;
};

/// How bad it is: worth knowing, worth a look, wrong.
enum class Severity : std::uint8_t { note, warning, error };

/// Something a reader or a pass did in spite of a fault in the input.
struct Diagnostic {
    Severity severity = Severity::warning; ///< Of readers and passes `note` or `warning`; errors are thrown.
    std::string rule{};                    ///< Stable id in kebab case: "numbering-undefined".
    std::string message{};                 ///< One line, lower case, without full stop.
    Location location{};                   ///< Where in the input.
    bool operator==(const Diagnostic&) const = default;
};

/// In the order in which they arose.
using Diagnostics = std::vector<Diagnostic>;

/// The input could not be used. `where` goes from wide to narrow and may be empty; `what()` is "where: message".
class WSIS_API Error : public std::runtime_error {
public:
    /// Both are one line, UTF-8.
    Error(const std::string& where, const std::string& message)
        : std::runtime_error(where.empty() ? message : where + ": " + message) {}
};

} // namespace wsis
