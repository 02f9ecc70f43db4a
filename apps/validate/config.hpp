#pragma once

#include "cli/cli.hpp"
#include "cli/files.hpp"

#include <map>
#include <string>

namespace wsis::cli {

/// The profile for each input: the one of --profile, or else the nearest wsis.toml in its folder or above, never above
/// the working directory. An input outside the working directory has only that in its own folder; standard input that
/// of the working directory.
class Configs {
public:
    Configs(const CommonOptions& options, bool look) : options_(options), look_(look) {}

    /// Throws Error "wsis.toml:12: ...". Reads each file once.
    const Profile& profile_for(const Input& input);

private:
    const Profile& read(const std::string& file);

    const CommonOptions& options_;
    bool look_; ///< For wsis.toml.
    std::map<std::string, Profile> profiles_{};
};

} // namespace wsis::cli
