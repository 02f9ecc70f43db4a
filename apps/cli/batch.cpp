#include "cli/batch.hpp"

#include <condition_variable>
#include <mutex>
#include <thread>
#include <unordered_set>
#include <vector>

namespace wsis::cli {

namespace {

/// Which index is next, which are done, and how far ahead work may run.
class Schedule {
public:
    Schedule(std::size_t count, std::size_t window) : count_(count), window_(window) {}

    /// The next index to work on; `count` when there is none left.
    std::size_t claim() {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return next_ >= count_ || next_ < delivered_ + window_; });
        return next_ < count_ ? next_++ : count_;
    }

    void finish(std::size_t index) {
        const std::lock_guard lock(mutex_);
        done_.insert(index);
        changed_.notify_all();
    }

    void wait_for(std::size_t index) {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return done_.erase(index) != 0; });
    }

    void delivered() {
        const std::lock_guard lock(mutex_);
        ++delivered_;
        changed_.notify_all();
    }

    void stop() {
        const std::lock_guard lock(mutex_);
        next_ = count_;
        changed_.notify_all();
    }

private:
    std::size_t count_;
    std::size_t window_;
    std::size_t next_ = 0;
    std::size_t delivered_ = 0;
    std::unordered_set<std::size_t> done_{};
    std::mutex mutex_{};
    std::condition_variable changed_{};
};

} // namespace

void run_in_order(std::size_t count, unsigned jobs, const std::function<void(std::size_t)>& work,
                  const std::function<void(std::size_t)>& deliver) {
    if (jobs <= 1 || count <= 1) {
        for (std::size_t i = 0; i < count; ++i) {
            work(i);
            deliver(i);
        }
        return;
    }
    constexpr std::size_t ahead = 4; // per thread
    Schedule schedule(count, ahead * jobs);

    struct Stop {
        Schedule& schedule;

        ~Stop() { schedule.stop(); }
    };

    std::vector<std::jthread> threads;
    const Stop stop{schedule}; // destroyed before the threads are joined
    for (unsigned i = 0; i < jobs; ++i)
        threads.emplace_back([&] {
            for (auto index = schedule.claim(); index < count; index = schedule.claim()) {
                work(index);
                schedule.finish(index);
            }
        });
    for (std::size_t i = 0; i < count; ++i) {
        schedule.wait_for(i);
        deliver(i);
        schedule.delivered();
    }
}

} // namespace wsis::cli
