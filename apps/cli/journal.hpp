#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace wsis::cli {

/// What a batch wrote for one input.
struct JournalEntry {
    std::string key{};       ///< Of everything the output depends on: 64 hexadecimal digits.
    std::uint64_t size = 0;  ///< Of the output in bytes,
    std::uint64_t check = 0; ///< and its check value.
    int status = 0;          ///< As Outcome has it,
    bool noted = false;      ///< and this.
    bool operator==(const JournalEntry&) const = default;
};

/// What a batch has written so far, in a file of its own: a line for each input, whole or not there. It says so to the
/// run that goes on after this one was killed.
class Journal {
public:
    /// Begins anew unless `resume`, or when what is there is none. Throws Error, also while another run writes it.
    Journal(std::string path, bool resume);
    Journal(const Journal&) = delete;
    Journal& operator=(const Journal&) = delete;

    /// Leaves the file when it says anything.
    ~Journal();

    /// The entries of the run before, as long as nothing was cut.
    [[nodiscard]] const std::vector<JournalEntry>& old() const { return old_; }

    /// That one of the run before; null: none. On any thread.
    [[nodiscard]] const JournalEntry* find(const std::string& key) const;

    /// Throws Error.
    void append(const JournalEntry& entry);

    /// Forgets the entries from this one on. Throws Error.
    void cut(std::size_t count);

    /// There is nothing to go on with any more.
    void remove();

private:
    void open();
    void load();

    std::string path_;
    int fd_ = -1;
    std::size_t count_ = 0;
    std::vector<JournalEntry> old_{};
    std::unordered_map<std::string_view, const JournalEntry*> by_key_{};
};

/// A check value against damage, not against forgery.
std::uint64_t check_value(std::string_view bytes);

} // namespace wsis::cli
