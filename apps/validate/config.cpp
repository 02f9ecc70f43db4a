#include "validate/config.hpp"

#include "wsis/validate.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

namespace wsis::cli {

namespace {

namespace fs = std::filesystem;

constexpr const char* config_name = "wsis.toml";

/// Whether `path` is `folder` or below it. Both are canonical.
bool is_within(const fs::path& path, const fs::path& folder) {
    const auto [end, rest] = std::mismatch(folder.begin(), folder.end(), path.begin(), path.end());
    return end == folder.end();
}

/// The wsis.toml that counts for a file in `folder`; empty: none.
std::string find_config(const fs::path& folder, const fs::path& working) {
    std::error_code error;
    for (auto at = folder;; at = at.parent_path()) {
        const auto file = at / config_name;
        if (fs::is_regular_file(file, error)) return fs::proximate(file, working, error).string();
        if (at == working || !is_within(at, working)) return {};
    }
}

} // namespace

const Profile& Configs::profile_for(const Input& input) {
    if (!options_.profile.empty()) return read(options_.profile);
    if (!look_) return profiles_[""];
    std::error_code error;
    const auto working = fs::current_path(error);
    auto folder = working;
    if (input.path != "-") folder = fs::weakly_canonical(fs::path(input.path), error).parent_path();
    return read(find_config(folder, working));
}

const Profile& Configs::read(const std::string& file) {
    const auto known = profiles_.find(file);
    if (known != profiles_.end()) return known->second;
    auto options = options_;
    options.profile = file;
    auto profile = read_profile(options);
    try {
        check_options({profile, {}});
    } catch (const Error& error) { // it begins with the line
        throw Error("", fmt::format("{}:{}", file, error.what()));
    }
    return profiles_[file] = std::move(profile);
}

} // namespace wsis::cli
