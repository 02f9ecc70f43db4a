#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>

namespace wsis::cli {

/// How far a batch is, on a terminal: one line on standard error that is drawn over and over.
class Progress {
public:
    /// Nothing is ever drawn unless `shown`. `total`: how many there are, where that is known.
    Progress(std::string tool, bool shown, std::optional<std::size_t> total)
        : tool_(std::move(tool)), shown_(shown), total_(total) {}

    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    ~Progress() { clear(); }

    /// Makes room for other lines.
    void clear();

    /// Draws the line, some times a second.
    void show(std::size_t done);

    /// Since the beginning, in seconds.
    [[nodiscard]] double seconds() const;

private:
    using Clock = std::chrono::steady_clock;

    std::string tool_;
    bool shown_;
    std::optional<std::size_t> total_;
    Clock::time_point begun_ = Clock::now();
    Clock::time_point drawn_{};
    std::string line_{};
    bool visible_ = false;
};

/// "[#####---------------] 250/1000, 125/s, 6 s left"; without a total "250, 125/s".
std::string progress_text(std::size_t done, std::optional<std::size_t> total, double seconds);

} // namespace wsis::cli
