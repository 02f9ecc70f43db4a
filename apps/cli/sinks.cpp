#include "cli/sinks.hpp"

#include "cli/files.hpp"
#include "cli/packed.hpp"
#include "wsis/digest.hpp"
#include "wsis/write.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>

namespace wsis::cli {

namespace {

namespace fs = std::filesystem;

JournalEntry entry_of(const Outcome& outcome, const std::string& key, std::string_view written) {
    return {key, written.size(), check_value(written), outcome.status, outcome.noted};
}

class StreamSink : public Sink {
public:
    /// Empty: standard output.
    explicit StreamSink(std::string file) : file_(std::move(file)) {
        if (!file_.empty()) fd_ = Descriptor::to_write(file_);
    }

    void put(const Input& input, const Outcome& outcome, const std::string& /*key*/) override {
        write_all(fd_.get(), record_of(input, outcome), file_.empty() ? "standard output" : file_);
    }

private:
    std::string file_;
    Descriptor fd_{STDOUT_FILENO};
};

/// The records so far are those of the journal, byte for byte; what a kill left behind them is cut off.
class GatherSink : public Sink {
public:
    GatherSink(const std::string& file, bool resume)
        : file_(file),
          target_(replaceable(file)),
          partial_(target_ + ".wsis-partial"),
          journal_(target_ + ".wsis-journal", resume) {
        fd_ = Descriptor(::open(partial_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOCTTY | O_NOFOLLOW, 0666));
        if (fd_.get() < 0) fail(partial_, "write");
        if (journal_.old().empty()) leave_the_old();
    }

    ~GatherSink() override {
        if (count_ == 0 && !finished_) ::unlink(partial_.c_str());
    }

    [[nodiscard]] bool resumable() const override { return true; }

    [[nodiscard]] bool knows(const std::string& key) const override {
        return follows_ && journal_.find(key) != nullptr;
    }

    std::optional<JournalEntry> keeps(const Input& /*input*/, const std::string& key) override {
        if (!follows_ || count_ >= journal_.old().size()) return std::nullopt;
        const auto& entry = journal_.old()[count_];
        if (entry.key != key || !is_there(entry)) return std::nullopt;
        ++count_;
        size_ += entry.size;
        return entry;
    }

    void put(const Input& input, const Outcome& outcome, const std::string& key) override {
        if (follows_) leave_the_old();
        const auto record = record_of(input, outcome);
        write_all(fd_.get(), record, file_);
        journal_.append(entry_of(outcome, key, record));
        ++count_;
    }

    void finish() override {
        if (follows_) leave_the_old();
        give_mode(fd_.get(), target_);
        if (std::rename(partial_.c_str(), target_.c_str()) != 0) fail(file_, "write");
        finished_ = true;
        journal_.remove();
    }

private:
    /// The file behind links.
    static std::string replaceable(const std::string& file) {
        std::error_code error;
        auto target = fs::is_symlink(file, error) ? fs::weakly_canonical(file, error) : fs::path(file);
        if (::access(target.c_str(), F_OK) == 0 && ::access(target.c_str(), W_OK) != 0) fail(file, "write");
        const auto folder = target.has_parent_path() ? target.parent_path() : fs::path(".");
        if (::access(folder.c_str(), W_OK | X_OK) != 0) fail(file, "write");
        return target.string();
    }

    [[nodiscard]] bool is_there(const JournalEntry& entry) const {
        struct stat status {};

        const auto end = static_cast<off_t>(size_ + entry.size);
        if (::fstat(fd_.get(), &status) != 0 || status.st_size < end) return false;
        std::string record(entry.size, '\0');
        for (std::size_t at = 0; at < record.size();) {
            const auto got = ::pread(fd_.get(), record.data() + at, record.size() - at, static_cast<off_t>(size_ + at));
            if (got < 0 && errno == EINTR) continue;
            if (got <= 0) return false;
            at += static_cast<std::size_t>(got);
        }
        return check_value(record) == entry.check;
    }

    /// From here on records are new.
    void leave_the_old() {
        follows_ = false;
        journal_.cut(count_);
        const auto end = static_cast<off_t>(size_);
        if (::ftruncate(fd_.get(), end) != 0 || ::lseek(fd_.get(), end, SEEK_SET) != end) fail(file_, "write");
    }

    std::string file_;
    std::string target_;
    std::string partial_;
    Journal journal_;
    Descriptor fd_{-1};
    std::atomic<bool> follows_ = true; ///< What was met so far is what the run before met.
    std::size_t count_ = 0;
    std::uint64_t size_ = 0;
    bool finished_ = false;
};

class FolderSink : public Sink {
public:
    FolderSink(const CommonOptions& options, std::function<std::string(const std::string&)> output_name)
        : folder_(options.output_dir),
          output_name_(std::move(output_name)),
          id_(id_of(options)),
          scratch_(prepare_output(folder_, ".wsis-partial-" + id_)),
          journal_(journal_path(), options.resume) {}

    [[nodiscard]] bool resumable() const override { return true; }

    [[nodiscard]] bool knows(const std::string& key) const override { return journal_.find(key) != nullptr; }

    std::optional<JournalEntry> keeps(const Input& input, const std::string& key) override {
        const auto* entry = journal_.find(key);
        const auto path = output_path(folder_, output_name_(input.name));
        std::error_code absent;
        if (entry == nullptr || fs::file_size(path, absent) != entry->size || absent) return std::nullopt;
        if (check_value(read_file(path, entry->size)) != entry->check) return std::nullopt;
        return *entry;
    }

    void put(const Input& input, const Outcome& outcome, const std::string& key) override {
        if (outcome.failure) return;
        write_file(prepare_output(folder_, output_name_(input.name)), outcome.output, scratch_);
        journal_.append(entry_of(outcome, key, outcome.output));
    }

    void finish() override {
        ::unlink(scratch_.c_str());
        journal_.remove();
    }

private:
    static std::string id_of(const CommonOptions& options) {
        constexpr std::size_t digits = 16;
        auto all = packed({options.said, options.files_from, std::to_string(options.shard.index),
                           std::to_string(options.shard.count)});
        for (const auto& argument : options.arguments) all += packed({argument});
        return sha256(all).substr(0, digits);
    }

    [[nodiscard]] std::string journal_path() const { return output_path(folder_, ".wsis-journal-" + id_); }

    std::string folder_;
    std::function<std::string(const std::string&)> output_name_;
    std::string id_;
    std::string scratch_; ///< One name, so that a kill leaves one file and the next run takes it.
    Journal journal_;
};

} // namespace

std::string record_of(const Input& input, const Outcome& outcome) {
    return outcome.failure ? render_error_json(input.name, *outcome.failure) : outcome.output;
}

std::unique_ptr<Sink> record_sink(const CommonOptions& options) {
    if (options.output.empty()) return std::make_unique<StreamSink>("");
    if (is_device(options.output)) {
        if (options.resume) throw Error("--resume", options.output + " is no file to go on with");
        return std::make_unique<StreamSink>(options.output);
    }
    return std::make_unique<GatherSink>(options.output, options.resume);
}

std::unique_ptr<Sink> folder_sink(const CommonOptions& options,
                                  std::function<std::string(const std::string&)> output_name) {
    return std::make_unique<FolderSink>(options, std::move(output_name));
}

} // namespace wsis::cli
