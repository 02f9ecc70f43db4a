#pragma once

#include <string>
#include <string_view>

namespace wsis::test {

/// A folder that is gone with its object.
class Scratch {
public:
    Scratch();
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    ~Scratch();

    /// Of a file in it, which need not be there.
    [[nodiscard]] std::string path(std::string_view name) const;

    /// Writes a file; its path.
    [[nodiscard]] std::string with(std::string_view name, std::string_view bytes) const;

private:
    std::string folder_{};
};

/// Of a file that is there.
std::string bytes_of(const std::string& path);

} // namespace wsis::test
