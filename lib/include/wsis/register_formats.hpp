#pragma once

#include "wsis/export.h"
#include "wsis/track.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace wsis {

/// How a register is written.
struct RegisterStyle {
    bool compact = false;        ///< JSON on one line.
    bool color = false;          ///< Text with ANSI colours.
    bool meetings = true;        ///< Text: the meetings of each body in front.
    bool references = false;     ///< The acts that the meetings cite: in JSON beside the decisions, else instead.
    std::optional<Date> as_of{}; ///< The day on which deadlines are due or overdue; nothing: none is.
};

/// The day that "2018-03-15" is; nothing for what is no day in this form.
WSIS_API std::optional<Date> register_day(std::string_view text);

/// A format of registers, by the name that the command line has for it.
struct RegisterFormat {
    std::string_view name{};                                                            ///< "json".
    std::string (*render)(const Register& known, const RegisterStyle& style) = nullptr; ///< To bytes of the format.
};

/// "text", "json" (the contract "wsis-register"), "csv", "ics" (deadlines as tasks), "markdown", "html". Same register,
/// same bytes. `render` throws Error.
WSIS_API std::span<const RegisterFormat> register_formats();

} // namespace wsis
