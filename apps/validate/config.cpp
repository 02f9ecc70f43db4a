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

Configs::Configs(const CommonOptions& options, std::vector<RuleSetting> settings, bool look)
    : options_(options), settings_(std::move(settings)), look_(look) {
    check_options({{}, settings_});
    if (!options_.profile.empty()) read(options_.profile);
}

const House& Configs::house_of(const Input& input) {
    if (!options_.profile.empty() || !look_) return read(options_.profile);
    std::error_code error;
    const auto working = fs::current_path(error);
    auto folder = working;
    if (input.path != "-") folder = fs::weakly_canonical(fs::path(input.path), error).parent_path();
    return read(find_config(folder, working));
}

const House& Configs::read(const std::string& file) {
    const std::lock_guard lock(mutex_);
    const auto known = houses_.find(file);
    if (known != houses_.end()) return known->second;
    auto options = options_;
    options.profile = file;
    auto [profile, toml] = read_profile(options);
    try {
        check_options({profile, {}});
    } catch (const Error& error) { // it begins with the line
        throw Error("", fmt::format("{}:{}", file, error.what()));
    }
    return houses_[file] = House{{std::move(profile), settings_}, std::move(toml)};
}

} // namespace wsis::cli
