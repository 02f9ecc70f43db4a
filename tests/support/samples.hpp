#pragma once

#include "wsis/report.hpp"

#include <string>
#include <vector>

namespace wsis::test {

struct Sample {
    std::string name{}; ///< Base name.
    std::string bytes{};
};

/// Every document under samples/, by name.
const std::vector<Sample>& samples();

/// Their reports, in the same order; among them series of a body.
const std::vector<Report>& sample_reports();

} // namespace wsis::test
