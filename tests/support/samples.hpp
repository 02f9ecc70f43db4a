#pragma once

#include <string>
#include <vector>

namespace wsis::test {

struct Sample {
    std::string name{}; ///< Base name.
    std::string bytes{};
};

/// Every document under samples/, by name.
const std::vector<Sample>& samples();

} // namespace wsis::test
