#pragma once

#include "register/database.hpp"
#include "wsis/track.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace wsis::registers {

/// The chains and acts of a register that the file has, by how much of each: what is added goes behind.
class Written {
public:
    Written() = default;
    explicit Written(const Register& known);

    struct ChainSize {
        std::size_t history = 0;
        std::size_t evidence = 0;
        ChainStatus status = ChainStatus::fresh;
        bool operator==(const ChainSize&) const = default;
    };

    struct ActSize {
        std::size_t uses = 0;
        std::optional<std::string> superseded_by{};
        bool operator==(const ActSize&) const = default;
    };

    std::unordered_map<std::string, ChainSize> chains{};
    std::unordered_map<std::string, ActSize> acts{}; ///< By key of the first meeting, line feed, id.
};

/// Takes everything of the register out of the file; the reports stay.
void clear_register(Database& database);

/// Makes the file hold `known`, which has grown from what is `written`: chains and acts have got more at their ends.
void write_register(Database& database, const Register& known, const Written& written);

void write_left_out(Database& database, const Register& known);

/// A report with what the plan of meetings needs to know of it.
void write_report(Database& database, const RegisterMeeting& meeting, const std::string& json);

/// What the plan of meetings needs to know of all reports.
std::vector<RegisterMeeting> read_reports(Database& database);

std::vector<LeftOut> read_left_out(Database& database);

/// The whole register; with `chains` these alone, by id of their rows, and the acts that they cite. Throws Error.
Register read_register(Database& database, const std::vector<std::int64_t>* chains = nullptr);

} // namespace wsis::registers
