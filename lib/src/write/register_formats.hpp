#pragma once

#include "wsis/register_formats.hpp"

#include <string>
#include <vector>

namespace wsis::write {

// One function for each row of register_formats().
std::string render_register_text(const Register& known, const RegisterStyle& style);
std::string render_register_json(const Register& known, const RegisterStyle& style);
std::string render_register_csv(const Register& known, const RegisterStyle& style);
std::string render_register_ics(const Register& known, const RegisterStyle& style);
std::string render_register_markdown(const Register& known, const RegisterStyle& style);
std::string render_register_html(const Register& known, const RegisterStyle& style);

/// How people call a meeting: its number, else its key.
std::string meeting_label(const RegisterMeeting& meeting);

/// The first and the last meeting: "31–33", "31".
std::string meeting_range(const Register& known, const ReferenceChain& reference);

} // namespace wsis::write
