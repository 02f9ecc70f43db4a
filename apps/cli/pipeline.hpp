#pragma once

#include "cli/signals.hpp"

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace wsis::cli {

/// What is done with many items: `next` gives them one at a time, on any thread but never on two at once; `work` treats
/// one, on any thread, and must not throw; `deliver` gets the results in order, on the thread that runs it all, and
/// says whether to go on; `stop` makes a waiting `next` come back.
template <class Item, class Result>
struct Steps {
    std::function<std::optional<Item>()> next{};
    std::function<Result(const Item&)> work{};
    std::function<bool(const Item&, Result)> deliver{};
    std::function<void()> stop = [] {};
};

/// Steps::next for what is all there.
template <class Item>
std::function<std::optional<Item>()> each_of(const std::vector<Item>& items) {
    return [&items, at = std::size_t{0}]() mutable {
        return at < items.size() ? std::optional(items[at++]) : std::nullopt;
    };
}

/// The items that are being worked on or wait for their delivery: a bounded number, so that memory does not grow with
/// the number of items.
template <class Item, class Result>
class Window {
public:
    struct Slot {
        Item item{};
        std::optional<Result> result{};
    };

    explicit Window(std::size_t most) : most_(most) {}

    /// The next item to work on; null when there is none left. What `next` throws is thrown by front() in its turn.
    template <class Next>
    Slot* claim(const Next& next) {
        const std::lock_guard one_at_a_time(source_);
        if (!wait_for_room()) return nullptr;
        try {
            if (auto item = next()) {
                const std::lock_guard lock(mutex_);
                if (!over_) return &slots_.emplace_back(Slot{std::move(*item), std::nullopt});
            }
        } catch (...) {
            error_ = std::current_exception();
        }
        end();
        return nullptr;
    }

    void finish(Slot& slot, Result result) {
        const std::lock_guard lock(mutex_);
        slot.result = std::move(result);
        changed_.notify_all();
    }

    /// The item whose turn it is, once it is done; null behind the last.
    Slot* front() {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return slots_.empty() ? over_ : slots_.front().result.has_value(); });
        if (!slots_.empty()) return &slots_.front();
        if (error_) std::rethrow_exception(error_);
        return nullptr;
    }

    void pop() {
        const std::lock_guard lock(mutex_);
        slots_.pop_front();
        changed_.notify_all();
    }

    void end() {
        const std::lock_guard lock(mutex_);
        over_ = true;
        changed_.notify_all();
    }

private:
    bool wait_for_room() {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return over_ || slots_.size() < most_; });
        return !over_;
    }

    std::size_t most_;
    std::deque<Slot> slots_{};
    bool over_ = false;
    std::exception_ptr error_{};
    std::mutex source_{};
    std::mutex mutex_{};
    std::condition_variable changed_{};
};

/// Runs the steps on `jobs` threads. An exception of `next` or `deliver` ends the run.
template <class Item, class Result>
void run_in_order(unsigned jobs, const Steps<Item, Result>& steps) {
    if (jobs <= 1) {
        while (auto item = steps.next())
            if (!steps.deliver(*item, steps.work(*item))) return;
        return;
    }
    constexpr std::size_t ahead = 4; // for each thread
    Window<Item, Result> window(ahead * jobs);

    struct Stop {
        Window<Item, Result>& window;
        const Steps<Item, Result>& steps;

        ~Stop() {
            window.end();
            steps.stop();
        }
    };

    std::vector<std::jthread> threads;
    const Stop stop{window, steps}; // destroyed before the threads are joined
    {
        const SignalBlock block; // signals are for the thread that delivers
        for (unsigned i = 0; i < jobs; ++i)
            threads.emplace_back([&] {
                while (auto* slot = window.claim(steps.next)) window.finish(*slot, steps.work(slot->item));
            });
    }
    while (auto* slot = window.front()) {
        if (!steps.deliver(slot->item, std::move(*slot->result))) return;
        window.pop();
    }
}

} // namespace wsis::cli
