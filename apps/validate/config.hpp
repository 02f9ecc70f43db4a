#pragma once

#include "cli/cli.hpp"
#include "cli/inputs.hpp"
#include "wsis/validate.hpp"

#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace wsis::cli {

/// What holds for an input.
struct House {
    ValidateOptions validate{};
    std::string toml{}; ///< What the profile was read from.
};

/// The profile for each input: the one of --profile, or else the nearest wsis.toml in its folder or above, never above
/// the working directory. An input outside the working directory has only that in its own folder; standard input that
/// of the working directory. On any thread.
class Configs {
public:
    /// `look`: for wsis.toml. Throws Error when --profile names a bad one.
    Configs(const CommonOptions& options, std::vector<RuleSetting> settings, bool look);

    /// Throws Error "wsis.toml:12: ...". Reads each file once.
    const House& house_of(const Input& input);

private:
    const House& read(const std::string& file);

    const CommonOptions& options_;
    std::vector<RuleSetting> settings_;
    bool look_;
    std::mutex mutex_{};
    std::map<std::string, House> houses_{};
};

} // namespace wsis::cli
