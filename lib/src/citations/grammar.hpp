#pragma once

#include "citations/findings.hpp"

#include <cstddef>

/// One rule per kind of citation. Each is called at a token where its kind may begin or has its head noun, adds what it
/// finds there, and returns the token to go on from: `at` when it found nothing.
namespace wsis::citations {

/// At the first token of a symbol of a profile's family, or at the "Document" or "Resolution" in front of it.
std::size_t scan_added_families(const Reading& reading, std::size_t at, Findings& findings);
/// At "Resolution".
std::size_t scan_acts(const Reading& reading, std::size_t at, Findings& findings);
/// At "ITU-T" of "ITU-T H.266".
std::size_t scan_series(const Reading& reading, std::size_t at, Findings& findings);
/// At "Document", "Addendum".
std::size_t scan_documents(const Reading& reading, std::size_t at, Findings& findings);
/// At the first token of a symbol.
std::size_t scan_bare_symbols(const Reading& reading, std::size_t at, Findings& findings);
/// At "Directive", "Convention".
std::size_t scan_coded_acts(const Reading& reading, std::size_t at, Findings& findings);
/// At "Convention", "Agenda".
std::size_t scan_names(const Reading& reading, std::size_t at, Findings& findings);
/// At "Reports".
std::size_t scan_reports(const Reading& reading, std::size_t at, Findings& findings);
/// At an ordinal.
std::size_t scan_gatherings(const Reading& reading, std::size_t at, Findings& findings);
/// At "2018" of "2018 session of the Council".
std::size_t scan_yearly_sessions(const Reading& reading, std::size_t at, Findings& findings);
/// At "PP-18", "COP21".
std::size_t scan_events(const Reading& reading, std::size_t at, Findings& findings);
/// At "Forum", "Summit".
std::size_t scan_forums(const Reading& reading, std::size_t at, Findings& findings);
/// At "RFC", "draft".
std::size_t scan_standards(const Reading& reading, std::size_t at, Findings& findings);
/// At "Action".
std::size_t scan_action_lines(const Reading& reading, std::size_t at, Findings& findings);
/// At "SDG".
std::size_t scan_goals(const Reading& reading, std::size_t at, Findings& findings);
/// At "https", "www".
std::size_t scan_url(const Reading& reading, std::size_t at, Findings& findings);

} // namespace wsis::citations
