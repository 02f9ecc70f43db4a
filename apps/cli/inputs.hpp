#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wsis::cli {

struct CommonOptions;
class Interruption;

/// What bytes from the system, a file name or a message with one in it, are called in results, which hold UTF-8 alone:
/// all other bytes as "\xe9".
std::string as_text(std::string_view bytes);

/// One report to read.
struct Input {
    std::string path{};    ///< What to open; "-" is standard input.
    std::string name{};    ///< How results call it: as given, relative to its folder argument, or its base name if
                           ///< absolute; as_text.
    std::string problem{}; ///< Why there is nothing to read: a folder that cannot be listed. Empty: none.
    bool operator==(const Input&) const = default;
};

/// The .docx and .txt files below a folder, sorted by path, Word's lock files "~$..." left out. Holds one folder of
/// each level at a time. A folder that cannot be listed, and one without any such file, is an input with a problem.
class FolderWalk {
public:
    /// The folder `skipped` below it is left out; empty: none.
    FolderWalk(std::string folder, std::string skipped);

    std::optional<Input> next();

private:
    struct Level {
        std::string path{};                  ///< Below the folder; empty or with '/' at the end.
        std::string names{};                 ///< Each with a NUL behind it; those of folders with '/' before that.
        std::vector<std::uint32_t> sorted{}; ///< Where they begin.
        std::size_t at = 0;
    };

    /// Why the folder of that path cannot be listed; empty when it is.
    std::string enter(const std::string& path);

    std::string folder_;
    std::string skipped_;
    std::vector<Level> levels_{};
    std::string problem_{};
    bool found_ = false;
};

/// The lines of a file or a pipe, without waiting for more than one.
class Lines {
public:
    /// "-" is standard input. Throws Error.
    Lines(std::string file, const Interruption* interruption);
    Lines(const Lines&) = delete;
    Lines& operator=(const Lines&) = delete;
    ~Lines();

    /// Throws Error. Nothing as well when the interruption came.
    std::optional<std::string> next();

private:
    [[nodiscard]] bool read_more();

    std::string file_;
    const Interruption* interruption_;
    int fd_ = -1;
    std::string read_{};
    std::size_t at_ = 0;
    bool over_ = false;
};

/// One file by its own name: no folder, no list.
bool names_one_file(const CommonOptions& options);

/// What the options say to read, in order and one at a time; standard input when they name nothing.
class Inputs {
public:
    /// No more come once `interruption` has. Throws Error.
    explicit Inputs(const CommonOptions& options, const Interruption* interruption = nullptr);

    /// Throws Error when --output is the next one.
    std::optional<Input> next();

    [[nodiscard]] bool single() const { return single_; }

    /// Whether all have been given.
    [[nodiscard]] bool complete() const { return complete_; }

private:
    std::optional<Input> any();
    std::optional<std::string> argument();

    const CommonOptions& options_;
    const Interruption* interruption_;
    std::vector<std::string> arguments_{};
    std::size_t at_ = 0;
    std::optional<Lines> list_{};
    std::optional<FolderWalk> folder_{};
    bool single_ = false;
    bool complete_ = false;
};

/// All inputs at once, for what needs them all. Throws Error, also when standard input is more than one of them.
std::vector<Input> all_inputs(const CommonOptions& options);

} // namespace wsis::cli
