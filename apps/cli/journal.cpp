#include "cli/journal.hpp"

#include "cli/files.hpp"
#include "cli/numbers.hpp"
#include "wsis/diagnostic.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <functional>
#include <limits>
#include <optional>
#include <utility>

namespace wsis::cli {

namespace {

constexpr std::string_view header = "wsis-journal 1\n";
constexpr std::size_t key_size = 64;
constexpr std::size_t number_size = 16;
constexpr int hexadecimal = 16;

std::string line_of(const JournalEntry& entry) {
    return fmt::format("{} {:016x} {:016x} {} {}\n", entry.key, entry.size, entry.check, entry.status,
                       entry.noted ? 1 : 0);
}

constexpr std::size_t line_size = key_size + 1 + number_size + 1 + number_size + 1 + 1 + 1 + 1 + 1;

std::optional<JournalEntry> entry_in(std::string_view line) {
    const auto size = number_in(line.substr(key_size + 1, number_size), hexadecimal);
    const auto check = number_in(line.substr(key_size + 1 + number_size + 1, number_size), hexadecimal);
    if (!size || !check) return std::nullopt;
    JournalEntry entry{std::string(line.substr(0, key_size)), *size, *check, line[line_size - 4] - '0',
                       line[line_size - 2] == '1'};
    return line_of(entry) == line ? std::optional(std::move(entry)) : std::nullopt;
}

} // namespace

Journal::Journal(std::string path, bool resume) : path_(std::move(path)) {
    open();
    if (resume) load();
    if (count_ == 0) {
        if (::ftruncate(fd_, 0) != 0) fail(path_, "write");
        write_all(fd_, header, path_);
    }
    cut(count_);
    for (const auto& entry : old_) by_key_[entry.key] = &entry;
}

Journal::~Journal() {
    if (count_ == 0 && fd_ >= 0) ::unlink(path_.c_str());
    if (fd_ >= 0) ::close(fd_);
}

void Journal::open() {
    for (;;) {
        fd_ = ::open(path_.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NOCTTY | O_NOFOLLOW, 0666);
        if (fd_ < 0) fail(path_, "write");
        if (::flock(fd_, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
            ::close(fd_);
            throw Error(path_, "another run writes here");
        }

        struct stat status {};

        if (::fstat(fd_, &status) != 0 || status.st_nlink > 0) return;
        ::close(fd_); // that of a run that ended meanwhile
    }
}

void Journal::load() {
    const auto text = read_file(path_, std::numeric_limits<std::size_t>::max() / 2);
    if (!text.starts_with(header)) return;
    for (auto at = header.size(); at + line_size <= text.size(); at += line_size) {
        auto entry = entry_in(std::string_view(text).substr(at, line_size));
        if (!entry) break;
        old_.push_back(std::move(*entry));
    }
    count_ = old_.size();
}

const JournalEntry* Journal::find(const std::string& key) const {
    const auto found = by_key_.find(key);
    return found == by_key_.end() ? nullptr : found->second;
}

void Journal::append(const JournalEntry& entry) {
    write_all(fd_, line_of(entry), path_);
    ++count_;
}

void Journal::cut(std::size_t count) {
    if (::ftruncate(fd_, static_cast<off_t>(header.size() + count * line_size)) != 0) fail(path_, "write");
    count_ = count;
}

void Journal::remove() {
    ::unlink(path_.c_str());
    count_ = 0;
    ::close(std::exchange(fd_, -1));
}

std::uint64_t check_value(std::string_view bytes) { return std::hash<std::string_view>()(bytes); }

} // namespace wsis::cli
