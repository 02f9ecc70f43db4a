#pragma once

#include "cli/inputs.hpp"
#include "cli/messages.hpp"
#include "cli/shard.hpp"
#include "wsis/extract.hpp"
#include "wsis/profile.hpp"
#include "wsis/read.hpp"

#include <CLI/CLI.hpp>

#include <functional>
#include <new>
#include <optional>
#include <string>
#include <vector>

namespace wsis::cli {

/// As diff and grep have them. Of several inputs the worst counts.
enum Exit : int {
    done = 0,      ///< The answer is yes, or there was no question.
    answer_no = 1, ///< Done, and the answer is no.
    failed = 2     ///< Could not: usage, input or output.
};

/// Options that mean the same in every tool.
struct CommonOptions {
    std::vector<std::string> arguments{}; ///< Files, folders, "-".
    std::string files_from{};             ///< A file with one path a line, or "-"; empty: none.
    std::string output{};                 ///< Empty: standard output.
    std::string output_dir{};             ///< One output per input; empty: none.
    std::string format{};                 ///< Empty: the tool's default.
    InputFormat from = InputFormat::automatic;
    unsigned jobs = 1;
    bool quiet = false;
    Color color = Color::automatic;
    Shard shard{};
    bool fail_fast = false;
    bool resume = false;
    std::string cache{};    ///< A folder; empty: none.
    std::string said{};     ///< The options that change outputs, as they were given; of tools that treat many inputs.
    std::string generate{}; ///< Which text about the tool itself to print; empty: none.
    ReadOptions read{};
    std::string profile{}; ///< A TOML file of house knowledge; empty: none.
};

void add_common_options(CLI::App& app, CommonOptions& options, const std::vector<std::string>& formats);

/// Those of tools that treat each of many inputs by itself.
void add_batch_options(CLI::App& app, CommonOptions& options);

/// The bytes of an input. Throws Error with the input's path in front.
std::string read_bytes(const Input& input, const CommonOptions& options);

/// The report in an input. Throws Error with the input's path in front.
Report read_input(const Input& input, const CommonOptions& options, const ExtractOptions& extract);

/// House knowledge, and the bytes it was read from.
struct HouseProfile {
    Profile profile{};
    std::string toml{};
};

/// The profile that the options name. Throws Error "house.toml:12: ...".
HouseProfile read_profile(const CommonOptions& options);

/// Sets what of `extract` the common options say: how to read, and the profile, whose bytes it returns. Throws Error as
/// read_profile does.
std::string set_reading(ExtractOptions& extract, const CommonOptions& options);

/// What `act` returns. The library knows no file names, so an Error of its gets `name` in front.
template <class Act>
auto with_name(const std::string& name, const Act& act) {
    try {
        return act();
    } catch (const Error& error) {
        throw Error(name, error.what());
    }
}

/// Does `act` with the input `path`; what went wrong, in one line.
template <class Act>
std::optional<std::string> failure_of(const std::string& path, const Act& act) {
    try {
        act();
        return std::nullopt;
    } catch (const std::bad_alloc&) {
        return path + ": out of memory";
    } catch (const std::exception& error) {
        return error.what();
    }
}

/// Prints the version where nothing else is asked for, before any option is set up: half of the start of a tool.
bool answer_version(int argc, char** argv, std::string_view tool);

/// Parses the command line, into `options` among others, and runs `body`, with `messages` as the options want them.
/// Whatever goes wrong is one line on standard error and Exit::failed.
int run(CLI::App& app, int argc, char** argv, Messages& messages, const CommonOptions& options,
        const std::function<int()>& body);

} // namespace wsis::cli
