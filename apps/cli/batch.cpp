#include "cli/batch.hpp"

#include "cli/cache.hpp"
#include "cli/files.hpp"
#include "cli/packed.hpp"
#include "cli/pipeline.hpp"
#include "cli/progress.hpp"
#include "cli/sinks.hpp"
#include "wsis/digest.hpp"
#include "wsis/write.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace wsis::cli {

namespace {

enum class From { work, cache, earlier_run };

struct Result {
    Outcome outcome{};
    std::string key{}; ///< Empty when neither cache nor journal wants one.
    From from = From::work;
};

/// What the summary counts.
struct Tally {
    std::size_t reports = 0;
    std::size_t failed = 0;
    std::size_t noted = 0;
    std::size_t cached = 0;
    std::size_t kept = 0;
    int status = done;

    void add(int outcome_status, bool is_noted) {
        ++reports;
        failed += outcome_status == cli::failed ? 1 : 0;
        noted += is_noted ? 1 : 0;
        status = std::max(status, outcome_status);
    }
};

/// What is done with one input.
class Treatment {
public:
    Treatment(const CommonOptions& options, const Messages& messages, const Task& task)
        : options_(options), messages_(messages), task_(task) {
        if (!options.cache.empty()) cache_.emplace(options.cache);
    }

    /// On any thread. With a sink that knows the key there is nothing to do, unless `anew`.
    [[nodiscard]] Result treat(const Input& input, const Sink* sink, bool anew = false) const {
        const bool keyed = cache_ || (sink != nullptr && sink->resumable());
        Result result;
        auto failure = failure_of(input.path, [&] {
            auto bytes = read_bytes(input, options_);
            if (keyed) result.key = key_of(input, task_.circumstances(input), bytes);
            if (keyed && !anew && sink != nullptr && sink->knows(result.key))
                result.from = From::earlier_run;
            else
                find_or_make(input, std::move(bytes), result);
            if (keyed || sink != nullptr) gather(result.outcome);
        });
        if (!failure) return result;
        if (keyed) result.key = key_of(input, "failure", *failure); // it says enough, and circumstances may fail, too
        result.outcome = {};
        result.outcome.status = failed;
        result.outcome.failure = as_text(*failure);
        return result;
    }

    /// A cache that cannot be written is said once and no failure: the outputs are there.
    void remember(const Result& result) {
        if (!cache_ || result.from != From::work || result.outcome.failure || mute_) return;
        mute_ = failure_of(options_.cache, [&] { cache_->store(result.key, result.outcome); });
        if (mute_) messages_.error(*mute_ + "; going on without the cache");
    }

    void tell(const Input& input, const Outcome& outcome) const {
        if (outcome.failure) messages_.error(*outcome.failure);
        for (const auto& diagnostic : outcome.diagnostics) messages_.diagnostic(input.path, diagnostic);
    }

private:
    void find_or_make(const Input& input, std::string bytes, Result& result) const {
        auto found = cache_ ? cache_->find(result.key) : std::nullopt;
        if (found) result.from = From::cache;
        result.outcome = found ? std::move(*found) : task_.work(input, std::move(bytes));
    }

    [[nodiscard]] std::string key_of(const Input& input, std::string_view circumstances, std::string_view bytes) const {
        return sha256(packed({messages_.tool(), version(), options_.said, circumstances, input.name, sha256(bytes)}));
    }

    const CommonOptions& options_;
    const Messages& messages_;
    const Task& task_;
    std::optional<Cache> cache_{};
    std::optional<std::string> mute_{};
};

/// Many inputs, one after the other, on the thread that delivers.
class Run {
public:
    Run(const CommonOptions& options, const Messages& messages, const Task& task, std::optional<std::size_t> total)
        : options_(options),
          messages_(messages),
          task_(task),
          treatment_(options, messages, task),
          progress_(messages.tool(), messages.on_terminal(), total) {
        if (task.collect) return;
        sink_ = options.output_dir.empty() ? record_sink(options) : folder_sink(options, task.output_name);
    }

    /// On any thread.
    [[nodiscard]] Result treat(const Input& input) const { return treatment_.treat(input, sink_.get()); }

    /// Whether to go on.
    bool deliver(const Input& input, Result result) {
        progress_.clear();
        const int status = result.from == From::earlier_run ? deliver_kept(input, result) : deliver_new(input, result);
        progress_.show(tally_.reports);
        return status != failed || !options_.fail_fast;
    }

    void finish() {
        if (sink_) sink_->finish();
    }

    /// `how` it ended before its time; empty: it did not.
    void sum_up(std::string_view how) {
        progress_.clear();
        if (tally_.reports == 0 && how.empty()) return;
        auto text = fmt::format("{}{} {}", how, tally_.reports, tally_.reports == 1 ? "report" : "reports");
        const auto count = [&](std::size_t number, std::string_view what) {
            if (number > 0) text += fmt::format(", {} {}", number, what);
        };
        count(tally_.failed, "failed");
        count(tally_.noted, task_.noted);
        count(tally_.cached, "from the cache");
        count(tally_.kept, "from an earlier run");
        text += fmt::format(", {:.1f} s", progress_.seconds());
        if (!how.empty() && sink_ && sink_->resumable()) text += "; go on with --resume";
        messages_.summary(text);
    }

    [[nodiscard]] const Tally& tally() const { return tally_; }

private:
    int deliver_kept(const Input& input, Result& result) {
        if (const auto entry = sink_->keeps(input, result.key)) {
            ++tally_.kept;
            tally_.add(entry->status, entry->noted);
            return entry->status;
        }
        auto anew = treatment_.treat(input, sink_.get(), true);
        return deliver_new(input, anew);
    }

    int deliver_new(const Input& input, Result& result) {
        auto& outcome = result.outcome;
        const int status = outcome.status;
        if (const auto entry = sink_ && outcome.failure ? sink_->keeps(input, result.key) : std::nullopt)
            ++tally_.kept;
        else if (sink_)
            sink_->put(input, outcome, result.key);
        treatment_.remember(result);
        treatment_.tell(input, outcome);
        tally_.add(status, outcome.noted);
        if (result.from == From::cache) ++tally_.cached;
        if (task_.collect) task_.collect(input, std::move(outcome));
        return status;
    }

    const CommonOptions& options_;
    const Messages& messages_;
    const Task& task_;
    Treatment treatment_;
    std::unique_ptr<Sink> sink_{};
    Progress progress_;
    Tally tally_{};
};

/// How many there will be, where somebody wants to see it and it can be known.
std::optional<std::size_t> count_inputs(const CommonOptions& options, const Messages& messages) {
    if (!messages.on_terminal() || options.files_from == "-") return std::nullopt;
    if (!options.files_from.empty() && is_device(options.files_from)) return std::nullopt;
    std::size_t count = 0;
    for (Inputs inputs(options); inputs.next();) ++count;
    return count;
}

void check(const CommonOptions& options, const Task& task) {
    if (options.resume && options.output.empty() && options.output_dir.empty())
        throw Error("--resume", "needs -o FILE or --output-dir DIR to go on with");
    if (!task.collect) return;
    if (options.resume) throw Error("--resume", "needs outputs that come one by one: --format ndjson or --output-dir");
    if (!options.cache.empty())
        throw Error("--cache", "needs outputs that come one by one: --format ndjson or --output-dir");
}

/// Alone, a large output need not be there as a whole.
void write_outcome(const Outcome& outcome, const std::string& file) {
    if (outcome.pieces)
        write_output(outcome.pieces, file);
    else
        write_output(outcome.output, file);
}

int run_single(const std::optional<Input>& input, const CommonOptions& options, const Messages& messages,
               const Task& task) {
    if (!input) return done; // another shard's
    Treatment treatment(options, messages, task);
    auto result = treatment.treat(*input, nullptr);
    auto& outcome = result.outcome;
    if (!outcome.failure && !task.collect) write_outcome(outcome, options.output);
    treatment.remember(result);
    treatment.tell(*input, outcome);
    const int status = outcome.status;
    if (task.collect) task.collect(*input, std::move(outcome));
    return status;
}

} // namespace

Batch::Batch(const CommonOptions& options, const Messages& messages)
    : options_(options),
      messages_(messages),
      interruption_(names_one_file(options) ? nullptr : std::make_unique<Interruption>()),
      inputs_(options, interruption_.get()) {}

int Batch::run(const Task& task) {
    check(options_, task);
    if (single() && options_.output_dir.empty()) {
        const auto input = inputs_.next();
        complete_ = true;
        met_ = input ? 1 : 0;
        return run_single(input, options_, messages_, task);
    }
    Run run(options_, messages_, task, single() ? std::nullopt : count_inputs(options_, messages_));
    bool stopped = false;
    Steps<Input, Result> steps;
    steps.next = [&] { return inputs_.next(); };
    steps.work = [&](const Input& input) { return run.treat(input); };
    steps.deliver = [&](const Input& input, Result result) {
        stopped = !run.deliver(input, std::move(result));
        return !stopped;
    };
    steps.stop = [&] {
        if (interruption_) interruption_->stop();
    };
    run_in_order(single() ? 1 : options_.jobs, steps);
    complete_ = !stopped && inputs_.complete();
    met_ = run.tally().reports;
    if (complete_) run.finish();
    if (!single()) run.sum_up(complete_ ? "" : stopped ? "stopped after " : "interrupted after ");
    constexpr int by_signal = 128;
    return complete_ || stopped ? run.tally().status : by_signal + interruption_->signal();
}

} // namespace wsis::cli
