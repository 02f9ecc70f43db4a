#pragma once

#include "wsis/report.hpp"
#include "wsis/track.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace wsis {

/// "request", "instruction" ... as the JSON contract has them.
std::string_view name_of(Force force);

/// A meeting by its number or by a day.
using MeetingBound = std::variant<int, Date>;

/// What to look for in a register. What is empty asks nothing. A decision is found when one of its appearances meets
/// all conditions and the chain has one of the statuses.
struct RegisterQuery {
    std::string text{}; ///< Words, "quoted phrases" and beginnings* that all have to stand in it; any text is valid.
    std::vector<std::string> addressees{}; ///< One of these, whatever the case of the letters.
    std::vector<std::string> bodies{};     ///< By id or by name.
    std::vector<ChainStatus> statuses{};   ///< One of these.
    std::vector<Force> forces{};           ///< One of these.
    std::optional<MeetingBound> since{};   ///< The meeting, by number or last day, is this one or a later one,
    std::optional<MeetingBound> until{};   ///< is this one or an earlier one.
};

/// A register in an SQLite file, with the reports that it was made of. The only part of the library that reads and
/// writes files. All functions throw Error "FILE: ..." and leave the file as it was when they do.
class RegisterFile {
public:
    /// Whether the file may change.
    enum class Access : std::uint8_t { read, write };

    /// Opens a register; with `write` an absent one is made by the first report.
    RegisterFile(const std::string& path, Access access);

    /// What was moved from can only be destroyed or assigned to.
    RegisterFile(RegisterFile&&) noexcept;
    /// As the constructor.
    RegisterFile& operator=(RegisterFile&&) noexcept;
    ~RegisterFile();

    /// What `add` did.
    enum class Added : std::uint8_t {
        added,
        left_out, ///< Another report stands for its meeting.
        known     ///< The file has the same report, by its SHA-256: nothing was done.
    };

    /// Adds a report in one transaction, so that the register is what `track` makes of all reports together. A program
    /// that is killed leaves the register with the report or the one without.
    Added add(const Report& report);

    /// The order in which adding reports costs least, as indices: by meeting.
    [[nodiscard]] std::vector<std::size_t> best_order(const std::vector<Report>& reports) const;

    /// How meetings and decisions are told apart from the next `add` on; the file keeps it.
    void set_options(const TrackOptions& options);

    /// As the file has them.
    [[nodiscard]] TrackOptions options() const;

    /// All of it.
    [[nodiscard]] Register read() const;

    /// The meetings, and of the decisions those that are looked for; of the acts those that these cite.
    [[nodiscard]] Register find(const RegisterQuery& query) const;

    /// Reports that are not in the register, because another one stands for their meeting.
    [[nodiscard]] std::vector<LeftOut> left_out() const;

    /// Who is addressed, sorted, each once.
    [[nodiscard]] std::vector<std::string> addressees() const;

    /// Ids and names of bodies, sorted, each once.
    [[nodiscard]] std::vector<std::string> bodies() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace wsis
