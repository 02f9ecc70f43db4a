#pragma once

#include "cli/outcome.hpp"

#include <optional>
#include <string>

namespace wsis::cli {

/// Outcomes in a folder, a file for each, under keys that say all they depend on. Any number of processes may share it.
/// An entry that is damaged, or is another's, is as good as none. But whoever may write there can forge entries.
class Cache {
public:
    /// Makes the folder. Throws Error.
    explicit Cache(std::string folder);

    /// On any thread.
    [[nodiscard]] std::optional<Outcome> find(const std::string& key) const;

    /// Not on two threads at once. Throws Error.
    void store(const std::string& key, const Outcome& outcome) const;

private:
    std::string folder_;
};

} // namespace wsis::cli
