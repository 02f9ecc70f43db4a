#include "cli/temporary.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdio>
#include <cstdlib>

namespace wsis::cli {

namespace {

/// The path that a signal handler has to unlink; only async-signal-safe calls may touch it there.
std::array<char, PATH_MAX> pending{};
volatile std::sig_atomic_t has_pending = 0;

constexpr std::array ending_signals{SIGINT, SIGTERM, SIGHUP};

extern "C" void remove_and_end(int signal) {
    if (has_pending != 0) ::unlink(pending.data());
    ::signal(signal, SIG_DFL);
    ::raise(signal);
}

void catch_ending_signals() {
    struct sigaction action {};

    action.sa_handler = remove_and_end;
    sigemptyset(&action.sa_mask);
    for (const int signal : ending_signals) {
        struct sigaction old {};

        ::sigaction(signal, nullptr, &old);
        if (old.sa_handler != SIG_IGN) ::sigaction(signal, &action, nullptr); // nohup stays as it is
    }
}

/// Keeps the ending signals out while a file and `has_pending` are out of step.
class SignalBlock {
public:
    SignalBlock() {
        sigset_t signals;
        sigemptyset(&signals);
        for (const int signal : ending_signals) sigaddset(&signals, signal);
        ::sigprocmask(SIG_BLOCK, &signals, &old_);
    }

    SignalBlock(const SignalBlock&) = delete;
    SignalBlock& operator=(const SignalBlock&) = delete;

    ~SignalBlock() {
        const int error = errno;
        ::sigprocmask(SIG_SETMASK, &old_, nullptr);
        errno = error;
    }

private:
    sigset_t old_{};
};

} // namespace

Temporary::Temporary(const std::string& target) {
    const auto slash = target.find_last_of('/');
    const auto name = target.substr(0, slash == target.npos ? 0 : slash + 1) + ".wsis-XXXXXX";
    if (name.size() >= pending.size()) {
        errno = ENAMETOOLONG;
        return;
    }
    catch_ending_signals();
    const SignalBlock block;
    *std::ranges::copy(name, pending.begin()).out = '\0';
    fd_ = ::mkostemp(pending.data(), O_CLOEXEC);
    has_pending = fd_ >= 0 ? 1 : 0;
}

Temporary::~Temporary() {
    const SignalBlock block;
    close();
    if (has_pending != 0) ::unlink(pending.data());
    has_pending = 0;
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
    has_pending = 0;
    return true;
}

} // namespace wsis::cli
