#include "cli/progress.hpp"

#include "cli/messages.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace wsis::cli {

namespace {

/// "45 s", "3:05 min", "2:10 h"
std::string duration_text(double seconds) {
    constexpr long minute = 60;
    constexpr long hour = 3600;
    const auto whole = static_cast<long>(seconds + 0.5);
    if (whole < minute) return fmt::format("{} s", whole);
    if (whole < hour) return fmt::format("{}:{:02} min", whole / minute, whole % minute);
    return fmt::format("{}:{:02} h", whole / hour, whole % hour / minute);
}

} // namespace

std::string progress_text(std::size_t done, std::optional<std::size_t> total, double seconds) {
    const double rate = static_cast<double>(done) / std::max(seconds, 1e-3);
    if (!total) return fmt::format("{}, {:.0f}/s", done, rate);
    constexpr std::size_t width = 20;
    const auto of = std::max<std::size_t>({*total, done, 1});
    const auto filled = done * width / of;
    const double left = static_cast<double>(of - done) / std::max(rate, 1e-3);
    return fmt::format("[{:#<{}}{:-<{}}] {}/{}, {:.0f}/s, {} left", "", filled, "", width - filled, done, of, rate,
                       duration_text(left));
}

void Progress::clear() {
    if (visible_) write_standard_error("\r\x1b[K"); // ECMA-48, 8.3.41: erase in line
    visible_ = false;
}

void Progress::show(std::size_t done) {
    if (!shown_) return;
    const auto now = Clock::now();
    if (now - drawn_ >= std::chrono::milliseconds(100)) {
        drawn_ = now;
        line_ = fmt::format("\r{}: {}\x1b[K", tool_, progress_text(done, total_, seconds()));
    } else if (visible_) {
        return;
    }
    write_standard_error(line_);
    visible_ = true;
}

double Progress::seconds() const { return std::chrono::duration<double>(Clock::now() - begun_).count(); }

} // namespace wsis::cli
