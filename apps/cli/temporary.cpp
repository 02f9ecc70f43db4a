#include "cli/temporary.hpp"

#include "cli/signals.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <cstdio>
#include <cstdlib>

namespace wsis::cli {

namespace {

std::array<char, PATH_MAX> pending{};

} // namespace

Temporary::Temporary(const std::string& target, const std::string& scratch) {
    const auto slash = target.find_last_of('/');
    const auto folder = target.substr(0, slash == target.npos ? 0 : slash + 1);
    const auto name = scratch.empty() ? folder + ".wsis-XXXXXX" : scratch;
    if (name.size() >= pending.size()) {
        errno = ENAMETOOLONG;
        return;
    }
    catch_ending_signals();
    const SignalBlock block;
    *std::ranges::copy(name, pending.begin()).out = '\0';
    if (scratch.empty())
        fd_ = ::mkostemp(pending.data(), O_CLOEXEC);
    else
        fd_ = ::open(pending.data(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOCTTY | O_NOFOLLOW, 0600);
    exists_ = fd_ >= 0;
    doom(exists_ ? pending.data() : nullptr);
}

Temporary::~Temporary() {
    const SignalBlock block;
    close();
    if (exists_) ::unlink(pending.data());
    doom(nullptr);
}

void Temporary::close() {
    if (fd_ >= 0) ::close(fd_);
    fd_ = -1;
}

bool Temporary::rename_to(const std::string& target) {
    const SignalBlock block;
    const int closed = ::close(fd_); // a network file system tells of a full disk here
    fd_ = -1;
    if (closed != 0 || std::rename(pending.data(), target.c_str()) != 0) return false;
    exists_ = false;
    doom(nullptr);
    return true;
}

} // namespace wsis::cli
