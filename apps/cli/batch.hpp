#pragma once

#include <cstddef>
#include <functional>

namespace wsis::cli {

/// Runs `work(i)` for i in [0, count) on `jobs` threads and `deliver(i)` on the calling thread, in order, as soon as i
/// is done. Work runs ahead of delivery by a bounded number, so that memory does not grow with `count`. `work` must not
/// throw; an exception of `deliver` ends the run.
void run_in_order(std::size_t count, unsigned jobs, const std::function<void(std::size_t)>& work,
                  const std::function<void(std::size_t)>& deliver);

} // namespace wsis::cli
