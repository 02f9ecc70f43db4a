#pragma once

#include "wsis/register_formats.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What people read of a register, the same in every format.

namespace wsis::write {

/// The statuses, those first that somebody has to look after.
inline constexpr ChainStatus statuses_to_read[] = {ChainStatus::not_repeated, ChainStatus::reported_done,
                                                   ChainStatus::reworded, ChainStatus::repeated, ChainStatus::fresh};

/// "it is gone, and no sentence says so plainly": what a status says of a chain in the last meeting.
std::string_view meaning_of(ChainStatus status);

/// The meetings of one body: a range of Register::meetings.
struct BodyMeetings {
    std::size_t begin = 0;
    std::size_t end = 0; ///< Half open.
    std::string name{};  ///< As the latest report that prints it has it, else its id; empty: unknown.
};

/// In the order of the register.
std::vector<BodyMeetings> bodies_of(const Register& known);

/// What a meeting is to a chain.
struct ChainCell {
    std::size_t meeting = 0; ///< Index into Register::meetings.
    ChainStatus state = ChainStatus::fresh;
    const Appearance* appearance = nullptr;  ///< Where it stands there; nothing: it is gone.
    std::vector<const Evidence*> evidence{}; ///< That it was done.
};

/// From the first appearance to the last one or its evidence, every meeting; behind these the first one where it is
/// missing. What goes on missing has no more cells.
std::vector<ChainCell> cells_of(const Register& known, const Chain& chain);

/// "renumbered, deadline": what changed since the appearance before, beside the words.
std::string kinds_of(const Appearance& appearance);

/// "encouragement to Secretariat, Membership".
std::string asks_of(const Appearance& appearance);

/// Whether the day of a deadline has come. `open`: nobody said which day it is, or it has none.
enum class DueState : std::uint8_t { open, due, overdue };

/// "due", "overdue"; empty for `open`.
std::string_view name_of(DueState state);

/// Of a deadline that nobody reported as met.
DueState due_state(const Chain& chain, const RegisterDeadline& deadline, const std::optional<Date>& as_of);

/// " (overdue by 12 days)", " (due in 1 day)", " (due today)"; empty for what is open.
std::string due_note(const Chain& chain, const RegisterDeadline& deadline, const std::optional<Date>& as_of);

/// What somebody has to do by a day.
struct DueEntry {
    const Chain* chain = nullptr;
    const RegisterDeadline* deadline = nullptr;
    DueState state = DueState::open;
};

/// The deadlines of one addressee, by day; those without a day last.
struct DueGroup {
    std::string addressee{}; ///< Empty: nobody is named.
    std::vector<DueEntry> entries{};
};

/// Of what chains say now and no report calls done; by addressee. A decision that names several is in each.
std::vector<DueGroup> due_groups(const Register& known, const std::optional<Date>& as_of);

} // namespace wsis::write
