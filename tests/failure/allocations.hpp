#pragma once

#include <cstddef>

namespace wsis::failure {

/// What malloc, calloc and realloc of this program do; operator new and the C libraries go through them.
enum class Fault {
    none,
    once,  ///< One allocation fails,
    onward ///< or that one and every later one.
};

/// Counts allocations from now on, on this thread; the `nth` one (from 1) fails.
void start(Fault fault, std::size_t nth);

/// What was seen since start().
struct Seen {
    std::size_t allocations = 0;     ///< Asked for.
    bool dependency_refused = false; ///< libzip or libcrypto themselves asked for one that failed.
};

Seen stop();

/// Blocks of memory that are in use.
std::ptrdiff_t live_blocks();

} // namespace wsis::failure
