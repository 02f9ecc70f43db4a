#pragma once

#include "wsis/diff.hpp"
#include "wsis/export.h"
#include "wsis/report.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wsis {

/// A meeting of the register: what of its report tells it from the others.
struct RegisterMeeting {
    std::string key{}; ///< Names the meeting in the register: id of the report without its revision, else body, number
                       ///< and date, else the name of the file. Ids of chains are made from it.
    std::optional<std::string> id{};      ///< Of the report: "itu:cwg-wsis/31/doc/18".
    std::optional<std::string> body{};    ///< As printed, without its acronym.
    std::optional<std::string> body_id{}; ///< "CWG-WSIS".
    std::optional<int> ordinal{};         ///< The thirty-second is 32.
    std::optional<Date> start{};          ///< First day, where it is known.
    std::optional<Date> date{};           ///< Last day of the meeting, else the date of the report.
    std::string name{};                   ///< Of the file.
    std::string sha256{};                 ///< Of the file.
    std::size_t series = 0;               ///< Meetings of one body have the same number; by body, from 0.
    bool operator==(const RegisterMeeting&) const = default;
};

/// What a decision is in a meeting, against its last appearance before: the first three. What a chain is in the last
/// meeting of its body: any.
enum class ChainStatus : std::uint8_t { fresh, repeated, reworded, reported_done, not_repeated };

/// "new", "repeated", "reworded", "reported-done", "not-repeated".
WSIS_API std::string_view name_of(ChainStatus status);

/// A stretch of a block of a report, as the Report JSON has it: the register outlives its reports.
struct RegisterPlace {
    std::string block{};     ///< "b88".
    std::uint32_t start = 0; ///< Code points in the text of the block,
    std::uint32_t end = 0;   ///< half open.
    bool operator==(const RegisterPlace&) const = default;
};

/// A text and where it stands.
struct Quote {
    RegisterPlace place{}; ///< Where it stands in the report of its meeting.
    std::string text{};    ///< As printed.
    bool operator==(const Quote&) const = default;
};

/// An item of a decision.
struct RegisterItem {
    std::string label{}; ///< "a)"; empty: none, or it stands in the sentence.
    Quote quote{};       ///< Without the label.
    bool operator==(const RegisterItem&) const = default;
};

/// By when, in the words of the report.
struct RegisterDeadline {
    Quote quote{};               ///< "15 March 2018", "next meeting".
    std::optional<Date> start{}; ///< First day,
    std::optional<Date> end{};   ///< last day, inclusive; nothing for "next meeting".
    bool operator==(const RegisterDeadline&) const = default;
};

/// A decision in one of the meetings.
struct Appearance {
    std::size_t meeting = 0;                   ///< Index into Register::meetings.
    std::string decision{};                    ///< Its id in that report: "6.8.1".
    std::optional<std::string> section{};      ///< Path of its section.
    ChainStatus change = ChainStatus::fresh;   ///< Fresh, repeated or reworded.
    std::vector<DiffKind> kinds{};             ///< What changed since the appearance before: moved, deadline ...
    Force force = Force::decision;             ///< As Decision has it.
    std::string verb{};                        ///< Lemma.
    std::optional<std::string> decided_by{};   ///< As printed; nothing: not said.
    std::vector<std::string> addressees{};     ///< As printed, each once.
    std::vector<RegisterDeadline> deadlines{}; ///< In reading order.
    std::vector<std::string> references{};     ///< Ids of the acts and documents cited inside.
    Quote quote{};                             ///< The head sentence.
    std::vector<RegisterItem> items{};         ///< In order.
    bool operator==(const Appearance&) const = default;
};

/// The sentence and its items, a line each: the texts between which words change.
WSIS_API std::string whole_text(const Appearance& appearance);

/// A sentence of a later report that says the act was done.
struct Evidence {
    std::size_t meeting = 0;              ///< Index into Register::meetings.
    std::optional<std::string> section{}; ///< Path of its section.
    Quote quote{};                        ///< The sentence.
    bool operator==(const Evidence&) const = default;
};

/// One decision through the meetings of its body.
struct Chain {
    std::string id{}; ///< "r" and 16 hexadecimal digits: from the key of its first meeting and the decision's id there.
    ChainStatus status = ChainStatus::fresh; ///< In the last meeting of its body.
    std::vector<Appearance> history{}; ///< At least one; by meeting, each at most once. A meeting may be left out.
    std::vector<Evidence> evidence{}; ///< By meeting, all behind the last appearance; of a chain that is reported done.
    bool operator==(const Chain&) const = default;

    /// What it says now.
    [[nodiscard]] const Appearance& last() const { return history.back(); }
};

/// A meeting that cites an act.
struct ReferenceUse {
    std::size_t meeting = 0;   ///< Index into Register::meetings.
    std::size_t mentions = 0;  ///< How often.
    std::size_t decisions = 0; ///< How many of its decisions cite it.
    Quote first{};             ///< The first mention.
    bool operator==(const ReferenceUse&) const = default;
};

/// An act, document or event through the meetings of one body.
struct ReferenceChain {
    std::string id{};                             ///< "itu:pp/res/140@2014".
    CitationKind kind = CitationKind::resolution; ///< What is cited.
    std::size_t series = 0;                       ///< Of the body, as RegisterMeeting has it.
    std::vector<ReferenceUse> uses{};             ///< At least one, by meeting.
    std::optional<std::string> superseded_by{};   ///< Id of a newer revision that a meeting of the body cites.
    bool operator==(const ReferenceChain&) const = default;
};

/// A report that is not in the register: another one stands for its meeting.
struct LeftOut {
    std::string name{};       ///< Of the file.
    std::string stands_for{}; ///< Name of the file that stands for the meeting.
    bool same_bytes = false;  ///< Both files are the same, by their SHA-256.
    bool operator==(const LeftOut&) const = default;
};

/// What became of every decision. Holds copies: the reports may go.
struct Register {
    std::vector<RegisterMeeting> meetings{};  ///< By series, each in the order in which the body met.
    std::vector<Chain> chains{};              ///< By first meeting, there in reading order.
    std::vector<ReferenceChain> references{}; ///< By series, then by id.
    std::vector<LeftOut> left_out{};          ///< In the order of the input.
    bool operator==(const Register&) const = default;

    /// Whether no later meeting of the body is known.
    [[nodiscard]] bool is_last(std::size_t meeting) const {
        return meeting + 1 == meetings.size() || meetings[meeting + 1].series != meetings[meeting].series;
    }
};

/// How meetings and decisions are told apart.
struct TrackOptions {
    double similarity = 0.5; ///< As DiffOptions has it.
    bool one_body = false;   ///< All reports are those of one body, whatever it is called.
};

/// What the register knows a report by; `series` is 0.
WSIS_API RegisterMeeting meeting_of(const Report& report);

/// The meetings in the order of the register.
struct MeetingPlan {
    std::vector<RegisterMeeting> meetings{}; ///< With their series.
    std::vector<std::size_t> inputs{};       ///< For each meeting the index of its report in the input.
    std::vector<LeftOut> left_out{};         ///< In the order of the input.
};

/// Sorts meetings, in any order, by body, number and date. Two reports are of one meeting when their ids differ in the
/// revision alone, or body, number and first day are the same: the later one stands for it. A body is known by its id,
/// a report that prints none by the name of its body, then by the symbol.
WSIS_API MeetingPlan plan_meetings(std::vector<RegisterMeeting> meetings, const TrackOptions& options = {});

/// The register of reports in any order. The order changes nothing, a later report no id.
WSIS_API Register track(std::span<const Report> reports, const TrackOptions& options = {});

/// Grows a register by one report after another. The result is what `track` makes of all of them.
class Tracker {
public:
    /// From nothing.
    WSIS_API explicit Tracker(TrackOptions options = {});

    /// Goes on with a register. `last` are the reports of the last meeting of each series.
    WSIS_API Tracker(Register known, std::vector<Report> last, TrackOptions options = {});

    /// What was moved from can only be destroyed or assigned to.
    WSIS_API Tracker(Tracker&&) noexcept;
    /// As the constructor.
    WSIS_API Tracker& operator=(Tracker&&) noexcept;
    WSIS_API ~Tracker();

    /// Whether the report may be added: it is of a meeting after all others of its body. An older report, a revision of
    /// one known, or one that shows two bodies to be the same needs `track` with all reports.
    [[nodiscard]] WSIS_API bool follows(const Report& report) const;

    /// Throws Error when it does not follow.
    WSIS_API void add(const Report& report);

    /// The register so far; valid until the next `add`.
    [[nodiscard]] WSIS_API const Register& result() const;

private:
    friend Register track(std::span<const Report> reports, const TrackOptions& options);
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace wsis
