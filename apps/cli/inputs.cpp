#include "cli/inputs.hpp"

#include "cli/cli.hpp"
#include "cli/files.hpp"
#include "cli/signals.hpp"
#include "wsis/diagnostic.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <unistd.h>
#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <system_error>

namespace wsis::cli {

namespace {

namespace fs = std::filesystem;

bool is_report_file(const fs::path& path) {
    const auto extension = path.extension();
    return (extension == ".docx" || extension == ".txt") && !path.filename().string().starts_with("~$");
}

} // namespace

std::string as_text(std::string_view bytes) {
    std::string text;
    while (!bytes.empty()) {
        utf8proc_int32_t code_point = 0;
        const auto* const first = reinterpret_cast<const utf8proc_uint8_t*>(bytes.data());
        const auto size = utf8proc_iterate(first, static_cast<utf8proc_ssize_t>(bytes.size()), &code_point);
        const auto taken = size > 0 ? static_cast<std::size_t>(size) : 1;
        if (size > 0)
            text += bytes.substr(0, taken);
        else
            text += fmt::format("\\x{:02x}", *first);
        bytes.remove_prefix(taken);
    }
    return text;
}

FolderWalk::FolderWalk(std::string folder, std::string skipped)
    : folder_(std::move(folder)), skipped_(std::move(skipped)) {
    problem_ = enter("");
}

std::optional<Input> FolderWalk::next() {
    if (!problem_.empty()) {
        found_ = true;
        return Input{folder_, as_text(folder_), std::exchange(problem_, {})};
    }
    while (!levels_.empty()) {
        auto& level = levels_.back();
        if (level.at == level.sorted.size()) {
            levels_.pop_back();
            continue;
        }
        auto name = level.path + (level.names.c_str() + level.sorted[level.at++]);
        if (name.ends_with('/')) {
            auto problem = enter(name);
            if (problem.empty()) continue;
            name.pop_back();
            return Input{fs::path(folder_) / name, as_text(name), std::move(problem)};
        }
        found_ = true;
        return Input{fs::path(folder_) / name, as_text(name), {}};
    }
    if (std::exchange(found_, true)) return std::nullopt;
    return Input{folder_, as_text(folder_), folder_ + ": a folder without any .docx or .txt file"};
}

std::string FolderWalk::enter(const std::string& path) {
    const auto folder = path.empty() ? fs::path(folder_) : fs::path(folder_) / path.substr(0, path.size() - 1);
    Level level;
    level.path = path;
    std::error_code error;
    std::error_code unknown; // what cannot be looked at is neither a folder nor a report
    for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
        const bool is_folder = !it->is_symlink(unknown) && it->is_directory(unknown);
        if (!is_folder && !(is_report_file(it->path()) && it->is_regular_file(unknown))) continue;
        if (is_folder && !skipped_.empty() && fs::equivalent(it->path(), skipped_, unknown)) continue;
        level.sorted.push_back(static_cast<std::uint32_t>(level.names.size()));
        level.names += it->path().filename().string();
        level.names += is_folder ? std::string_view("/\0", 2) : std::string_view("\0", 1);
    }
    if (error) return fmt::format("{}: cannot list: {}", folder.string(), error.message());
    // As whole paths are sorted: "a-b/x" before "a/x".
    std::ranges::sort(level.sorted, {}, [&](std::uint32_t at) { return std::string_view(level.names.c_str() + at); });
    levels_.push_back(std::move(level));
    return {};
}

Lines::Lines(std::string file, const Interruption* interruption) : file_(std::move(file)), interruption_(interruption) {
    fd_ = file_ == "-" ? STDIN_FILENO : ::open(file_.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY);
    if (fd_ < 0) fail(file_, "open");
}

Lines::~Lines() {
    if (fd_ > STDERR_FILENO) ::close(fd_);
}

std::optional<std::string> Lines::next() {
    for (;;) {
        const auto end = read_.find('\n', at_);
        if (end != read_.npos) {
            const auto begin = std::exchange(at_, end + 1);
            return read_.substr(begin, end - begin);
        }
        read_.erase(0, std::exchange(at_, 0));
        if (over_) return std::nullopt;
        if (read_more()) continue;
        over_ = true;
        if (interruption_ != nullptr && interruption_->signal() != 0) return std::nullopt;
        if (!read_.empty()) return std::exchange(read_, {});
    }
}

bool Lines::read_more() {
    if (interruption_ != nullptr) {
        std::array<pollfd, 2> waited{{{fd_, POLLIN, 0}, {interruption_->descriptor(), POLLIN, 0}}};
        while (::poll(waited.data(), waited.size(), -1) < 0)
            if (errno != EINTR) fail(file_, "read");
        if (waited[1].revents != 0) return false;
    }
    std::array<char, 1 << 16> piece{};
    const auto got = ::read(fd_, piece.data(), piece.size());
    if (got < 0 && errno == EINTR) return true;
    if (got < 0) fail(file_, "read");
    read_.append(piece.data(), static_cast<std::size_t>(got));
    return got > 0;
}

bool names_one_file(const CommonOptions& options) {
    std::error_code ignored;
    const auto& names = options.arguments;
    return options.files_from.empty() && names.size() <= 1 &&
           (names.empty() || names[0] == "-" || !fs::is_directory(names[0], ignored));
}

Inputs::Inputs(const CommonOptions& options, const Interruption* interruption)
    : options_(options), interruption_(interruption), arguments_(options.arguments), single_(names_one_file(options)) {
    if (!options.files_from.empty())
        list_.emplace(options.files_from, interruption);
    else if (arguments_.empty())
        arguments_.emplace_back("-");
}

std::optional<Input> Inputs::next() {
    while (interruption_ == nullptr || interruption_->signal() == 0) {
        auto input = any();
        if (!input) {
            complete_ = interruption_ == nullptr || interruption_->signal() == 0;
            return input;
        }
        if (!options_.output.empty()) refuse_overwriting_input(options_.output, input->path);
        if (options_.shard.has(input->name)) return input;
    }
    return std::nullopt;
}

std::optional<Input> Inputs::any() {
    for (;;) {
        if (folder_)
            if (auto input = folder_->next()) return input;
        folder_.reset();
        auto path = argument();
        if (!path) return std::nullopt;
        std::error_code ignored;
        if (*path != "-" && fs::is_directory(*path, ignored)) {
            folder_.emplace(std::move(*path), options_.output_dir); // outputs are no inputs
            continue;
        }
        auto name = as_text(fs::path(*path).is_absolute() ? fs::path(*path).filename().string() : *path);
        return Input{std::move(*path), std::move(name), {}};
    }
}

std::optional<std::string> Inputs::argument() {
    if (at_ < arguments_.size()) return arguments_[at_++];
    if (!list_) return std::nullopt;
    auto line = list_->next();
    while (line && line->empty()) line = list_->next();
    return line;
}

std::vector<Input> all_inputs(const CommonOptions& options) {
    std::vector<Input> all;
    Inputs inputs(options);
    while (auto input = inputs.next()) all.push_back(std::move(*input));
    if (std::ranges::count(all, "-", &Input::path) > 1) throw Error("-", "standard input holds one report only");
    return all;
}

} // namespace wsis::cli
