#pragma once

#include "citations/reading.hpp"

namespace wsis::citations {

/// Where the number of an act ends that goes on apart from its digits: "57/270 B", "217 A (III)", "40 (Cg-XII)"; `at`
/// when it does not. An adoption ("(Busan, 2014)") is no part of it.
std::size_t act_number_end(const Reading& reading, std::size_t at);

} // namespace wsis::citations
