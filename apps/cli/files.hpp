#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

namespace wsis::cli {

/// A file descriptor that closes itself, but for the standard ones.
class Descriptor {
public:
    explicit Descriptor(int fd) : fd_(fd) {}

    /// An existing file, pipe or device. Throws Error.
    static Descriptor to_write(const std::string& path);

    Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}

    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(fd_, other.fd_);
        return *this;
    }

    ~Descriptor();

    [[nodiscard]] int get() const { return fd_; }

private:
    int fd_;
};

/// Throws Error "path: cannot ACT: " and what errno says.
[[noreturn]] void fail(const std::string& path, std::string_view act);

/// An output that is made piece by piece, when somebody takes it.
using Pieces = std::function<void(const std::function<void(std::string_view)>& take)>;

/// Writes all of `bytes`. Throws Error that names `name`.
void write_all(int fd, std::string_view bytes, const std::string& name);

/// Whether something is there that is no regular file: it is written to, not replaced. Throws Error for a folder.
bool is_device(const std::string& path);

/// Gives a file that will replace `path` the mode that this one has, or that a new one gets. Throws Error.
void give_mode(int fd, const std::string& path);

/// The whole file, or standard input for "-". Throws Error with the system's reason, or when it is longer than `limit`
/// bytes.
std::string read_file(const std::string& path, std::size_t limit);

/// Throws Error when `output` is the file `input`, by whatever name.
void refuse_overwriting_input(const std::string& output, const std::string& input);

/// Writes the whole of `bytes` or leaves the target as it was: a temporary file beside it is renamed over it. A device
/// or pipe is written to; a symbolic link is followed. `scratch` is the name of the temporary file, unless that is on
/// another file system; empty: one that nobody else has. Throws Error.
void write_file(const std::string& path, std::string_view bytes, const std::string& scratch = {});

/// The same for an output in pieces; nothing is left of it when making one throws.
void write_file(const std::string& path, const Pieces& pieces, const std::string& scratch = {});

/// The path for `name` below `folder`; ".." in `name` does not lead out.
std::string output_path(const std::string& folder, const std::string& name);

/// The same, its folders made. Throws Error.
std::string prepare_output(const std::string& folder, const std::string& name);

/// Writes a result to `file`, or to standard output when it is empty. Throws Error.
void write_output(std::string_view bytes, const std::string& file);
void write_output(const Pieces& pieces, const std::string& file);

/// Throws Error when standard output does not take all of `bytes`.
void write_standard_output(std::string_view bytes);

} // namespace wsis::cli
