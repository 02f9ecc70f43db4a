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

[[noreturn]] void fail(const std::string& path, std::string_view act, int error = errno) {
    throw Error(path.empty() ? "''" : path, fmt::format("cannot {}: {}", act, std::generic_category().message(error)));
}

/// A file descriptor that closes itself.
class Descriptor {
public:
    explicit Descriptor(int fd) : fd_(fd) {}

    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    ~Descriptor() {
        if (fd_ > STDERR_FILENO) ::close(fd_);
    }

    [[nodiscard]] int get() const { return fd_; }

private:
    int fd_;
};

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

void write_all(int fd, std::string_view bytes, const std::string& name) {
    while (!bytes.empty()) {
        const auto put = ::write(fd, bytes.data(), bytes.size());
        if (put < 0 && errno == EINTR) continue;
        if (put < 0) fail(name, "write");
        bytes.remove_prefix(static_cast<std::size_t>(put));
    }
}

void write_in_place(const std::string& path, std::string_view bytes) {
    const Descriptor fd(::open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY));
    if (fd.get() < 0) fail(path, "open");
    write_all(fd.get(), bytes, path);
}

/// The mode a new file gets, or the one that the old file has.
mode_t mode_for(const struct stat* old) {
    if (old != nullptr) return old->st_mode & 07777u;
    const auto mask = ::umask(0);
    ::umask(mask);
    return 0666u & ~mask;
}

bool is_report_file(const fs::path& path) {
    const auto extension = path.extension();
    return (extension == ".docx" || extension == ".txt") && !path.filename().string().starts_with("~$");
}

void list_folder(const std::string& folder, std::vector<Input>& inputs) {
    std::vector<std::string> paths;
    std::error_code error;
    for (fs::recursive_directory_iterator it(folder, error), end; !error && it != end; it.increment(error))
        if (is_report_file(it->path()) && it->is_regular_file()) paths.push_back(it->path().string());
    if (error) throw Error(folder, fmt::format("cannot list: {}", error.message()));
    if (paths.empty()) throw Error(folder, "a folder without any .docx or .txt file");
    std::ranges::sort(paths);
    for (auto& path : paths) {
        auto name = fs::path(path).lexically_relative(folder).string();
        inputs.push_back({std::move(path), std::move(name)});
    }
}

} // namespace

std::vector<Input> list_inputs(const std::vector<std::string>& arguments) {
    std::vector<Input> inputs;
    for (const auto& argument : arguments) {
        std::error_code ignored;
        if (argument != "-" && fs::is_directory(argument, ignored))
            list_folder(argument, inputs);
        else
            inputs.push_back(
                {argument, fs::path(argument).is_absolute() ? fs::path(argument).filename().string() : argument});
    }
    return inputs;
}

std::vector<std::string> read_path_list(const std::string& file) {
    constexpr std::size_t most = std::size_t{1} << 30;
    const auto list = read_file(file, most);
    std::vector<std::string> paths;
    for (std::size_t at = 0; at < list.size();) {
        const auto end = std::min(list.find('\n', at), list.size());
        if (end > at) paths.push_back(list.substr(at, end - at));
        at = end + 1;
    }
    return paths;
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

void refuse_overwriting_input(const std::string& output, const std::vector<Input>& inputs) {
    std::error_code absent;
    for (const auto& input : inputs)
        if (fs::equivalent(input.path, output, absent)) throw Error(output, "is an input; write the output elsewhere");
}

void write_file(const std::string& path, std::string_view bytes) {
    struct stat status {};

    const bool exists = ::stat(path.c_str(), &status) == 0;
    if (exists && S_ISDIR(status.st_mode)) fail(path, "write", EISDIR);
    if (exists && !S_ISREG(status.st_mode)) return write_in_place(path, bytes);
    std::error_code error;
    const auto target = fs::is_symlink(path, error) ? fs::weakly_canonical(path, error).string() : path;
    if (exists && ::access(target.c_str(), W_OK) != 0) fail(path, "write");
    Temporary temporary(target);
    if (temporary.descriptor() < 0) fail(path, "write");
    write_all(temporary.descriptor(), bytes, path);
    if (::fchmod(temporary.descriptor(), mode_for(exists ? &status : nullptr)) != 0 || !temporary.rename_to(target))
        fail(path, "write");
}

std::string prepare_output(const std::string& folder, const std::string& name) {
    fs::path target(folder);
    for (const auto& step : fs::path(name).relative_path())
        if (step != ".." && step != ".") target /= step;
    std::error_code error;
    fs::create_directories(target.parent_path(), error);
    if (error) throw Error(target.parent_path().string(), fmt::format("cannot make the folder: {}", error.message()));
    return target.string();
}

void write_standard_output(std::string_view bytes) { write_all(STDOUT_FILENO, bytes, "standard output"); }

void write_output(std::string_view bytes, const std::string& file) {
    if (file.empty())
        write_standard_output(bytes);
    else
        write_file(file, bytes);
}

} // namespace wsis::cli
