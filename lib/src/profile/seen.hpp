#pragma once

#include "profile/toml_row.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <utility>

namespace wsis::profile {

/// What a profile has said so far: refuses what it says twice, and more than a profile may say.
class Seen {
public:
    /// Counts one text or row.
    void count(const toml::source_region& source, std::string_view path);

    /// Refuses a second text of this kind with the same key. `key`: what makes two texts the same.
    void once(std::string_view kind, const std::string& key, const Text& text);

private:
    std::size_t rows_ = 0;
    std::map<std::pair<std::string_view, std::string>, toml::source_index> lines_{}; ///< Of the first, by kind and key.
};

} // namespace wsis::profile
