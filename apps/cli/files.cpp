#include "cli/files.hpp"

#include "cli/temporary.hpp"
#include "wsis/diagnostic.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <system_error>

namespace wsis::cli {

namespace {

namespace fs = std::filesystem;

std::string read_all(int fd, const std::string& name, std::size_t size_hint, std::size_t limit) {
    constexpr std::size_t piece = 1 << 16;
    std::string bytes;
    for (std::size_t size = 0;;) {
        bytes.resize(std::max(size + piece, std::min(size_hint, limit) + 1));
        const auto got = ::read(fd, bytes.data() + size, bytes.size() - size);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) fail(name, "read");
        size += static_cast<std::size_t>(got);
        if (size > limit)
            throw Error(name, fmt::format("larger than the limit of {} bytes for an input; see --max-input", limit));
        if (got == 0) {
            bytes.resize(size);
            return bytes;
        }
        if (size == bytes.size())
            size_hint = std::min(size_hint < limit / 2 ? std::max(size_hint * 2, size * 2) : limit, limit);
    }
}

/// The mode a new file gets, or the one that the old file has.
mode_t mode_for(const struct stat* old) {
    if (old != nullptr) return old->st_mode & 07777u;
    const auto mask = ::umask(0);
    ::umask(mask);
    return 0666u & ~mask;
}

[[noreturn]] void fail_as_folder(const std::string& path) {
    errno = EISDIR;
    fail(path, "write");
}

} // namespace

void fail(const std::string& path, std::string_view act) {
    const auto reason = std::generic_category().message(errno);
    throw Error(path.empty() ? "''" : path, fmt::format("cannot {}: {}", act, reason));
}

Descriptor Descriptor::to_write(const std::string& path) {
    Descriptor fd(::open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY));
    if (fd.get() < 0) fail(path, "open");
    return fd;
}

Descriptor::~Descriptor() {
    if (fd_ > STDERR_FILENO) ::close(fd_);
}

void write_all(int fd, std::string_view bytes, const std::string& name) {
    while (!bytes.empty()) {
        const auto put = ::write(fd, bytes.data(), bytes.size());
        if (put < 0 && errno == EINTR) continue;
        if (put < 0) fail(name, "write");
        bytes.remove_prefix(static_cast<std::size_t>(put));
    }
}

bool is_device(const std::string& path) {
    struct stat status {};

    if (::stat(path.c_str(), &status) != 0) return false;
    if (S_ISDIR(status.st_mode)) fail_as_folder(path);
    return !S_ISREG(status.st_mode);
}

void give_mode(int fd, const std::string& path) {
    struct stat status {};

    const bool exists = ::stat(path.c_str(), &status) == 0;
    if (::fchmod(fd, mode_for(exists ? &status : nullptr)) != 0) fail(path, "write");
}

std::string read_file(const std::string& path, std::size_t limit) {
    const bool standard_input = path == "-";
    const Descriptor fd(standard_input ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY));
    if (fd.get() < 0) fail(path, "open");

    struct stat status {};

    if (::fstat(fd.get(), &status) != 0) fail(path, "read");
    const auto size = S_ISREG(status.st_mode) ? static_cast<std::size_t>(status.st_size) : 0;
    return read_all(fd.get(), path, size, limit);
}

void refuse_overwriting_input(const std::string& output, const std::string& input) {
    std::error_code absent;
    if (fs::equivalent(input, output, absent)) throw Error(output, "is an input; write the output elsewhere");
}

void write_file(const std::string& path, std::string_view bytes, const std::string& scratch) {
    write_file(
        path, [&](const auto& take) { take(bytes); }, scratch);
}

void write_file(const std::string& path, const Pieces& pieces, const std::string& scratch) {
    const auto write_to = [&](int fd) { pieces([&](std::string_view piece) { write_all(fd, piece, path); }); };
    if (is_device(path)) return write_to(Descriptor::to_write(path).get());
    std::error_code error;
    const auto target = fs::is_symlink(path, error) ? fs::weakly_canonical(path, error).string() : path;
    if (::access(target.c_str(), F_OK) == 0 && ::access(target.c_str(), W_OK) != 0) fail(path, "write");
    {
        Temporary temporary(target, scratch);
        if (temporary.descriptor() < 0) fail(path, "write");
        write_to(temporary.descriptor());
        give_mode(temporary.descriptor(), path);
        if (temporary.rename_to(target)) return;
        if (errno != EXDEV || scratch.empty()) fail(path, "write");
    }
    write_file(path, pieces);
}

std::string output_path(const std::string& folder, const std::string& name) {
    fs::path target(folder);
    for (const auto& step : fs::path(name).relative_path())
        if (step != ".." && step != ".") target /= step;
    return target.string();
}

std::string prepare_output(const std::string& folder, const std::string& name) {
    auto target = output_path(folder, name);
    const auto parent = fs::path(target).parent_path();
    std::error_code error;
    fs::create_directories(parent, error);
    if (error) throw Error(parent.string(), fmt::format("cannot make the folder: {}", error.message()));
    return target;
}

void write_standard_output(std::string_view bytes) { write_all(STDOUT_FILENO, bytes, "standard output"); }

void write_output(std::string_view bytes, const std::string& file) {
    write_output([&](const auto& take) { take(bytes); }, file);
}

void write_output(const Pieces& pieces, const std::string& file) {
    if (file.empty())
        pieces(write_standard_output);
    else
        write_file(file, pieces);
}

} // namespace wsis::cli
