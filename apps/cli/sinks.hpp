#pragma once

#include "cli/cli.hpp"
#include "cli/inputs.hpp"
#include "cli/journal.hpp"
#include "cli/outcome.hpp"

#include <atomic>
#include <functional>
#include <memory>
#include <string>

namespace wsis::cli {

/// Where the outputs of a batch go. But for knows() all is called on one thread, in input order, and throws Error.
class Sink {
public:
    Sink() = default;
    Sink(const Sink&) = delete;
    Sink& operator=(const Sink&) = delete;
    virtual ~Sink() = default;

    /// Whether a run before may have written what belongs to this key: nothing else need be done until keeps() is
    /// asked. On any thread.
    [[nodiscard]] virtual bool knows(const std::string& /*key*/) const { return false; }

    /// What the run before wrote for this input, if it is still there and stays; else put() has to follow.
    virtual std::optional<JournalEntry> keeps(const Input& /*input*/, const std::string& /*key*/) { return {}; }

    virtual void put(const Input& input, const Outcome& outcome, const std::string& key) = 0;

    /// All inputs were given.
    virtual void finish() {}

    /// Whether it keeps a journal, and put() wants a key.
    [[nodiscard]] virtual bool resumable() const { return false; }
};

/// NDJSON has a record for an input that failed, too.
std::string record_of(const Input& input, const Outcome& outcome);

/// Records one after the other: to standard output, each at once; or gathered beside the file of --output, in
/// FILE.wsis-partial with FILE.wsis-journal, until they are complete.
std::unique_ptr<Sink> record_sink(const CommonOptions& options);

/// A file for each input below --output-dir, with the journal DIR/.wsis-journal-ID; ID stands for the command line.
std::unique_ptr<Sink> folder_sink(const CommonOptions& options,
                                  std::function<std::string(const std::string&)> output_name);

} // namespace wsis::cli
