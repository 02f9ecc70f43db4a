#include "cli/signals.hpp"

#include "wsis/diagnostic.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>

namespace wsis::cli {

namespace {

constexpr std::array ending_signals{SIGINT, SIGTERM, SIGHUP};

// What a signal handler may touch.
const char* volatile doomed = nullptr;
volatile std::sig_atomic_t interruptible = 0;
volatile std::sig_atomic_t interrupted = 0;
std::array<int, 2> wake{-1, -1};

extern "C" void end_or_note(int signal) {
    const int error = errno;
    if (interruptible != 0 && interrupted == 0 && signal != SIGHUP) {
        interrupted = signal;
        [[maybe_unused]] const auto put = ::write(wake[1], "", 1);
        errno = error;
        return;
    }
    if (doomed != nullptr) ::unlink(doomed);
    ::signal(signal, SIG_DFL);
    ::raise(signal);
}

} // namespace

SignalBlock::SignalBlock() {
    sigset_t signals;
    sigemptyset(&signals);
    for (const int signal : ending_signals) sigaddset(&signals, signal);
    ::pthread_sigmask(SIG_BLOCK, &signals, &old_);
}

SignalBlock::~SignalBlock() {
    const int error = errno;
    ::pthread_sigmask(SIG_SETMASK, &old_, nullptr);
    errno = error;
}

void catch_ending_signals() {
    struct sigaction action {};

    action.sa_handler = end_or_note;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    for (const int signal : ending_signals) {
        struct sigaction old {};

        ::sigaction(signal, nullptr, &old);
        if (old.sa_handler != SIG_IGN) ::sigaction(signal, &action, nullptr);
    }
}

void doom(const char* path) { doomed = path; }

Interruption::Interruption() {
    if (::pipe2(wake.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        throw Error("", "cannot make a pipe: " + std::generic_category().message(errno));
    interrupted = 0;
    interruptible = 1;
    catch_ending_signals();
}

Interruption::~Interruption() {
    interruptible = 0;
    for (const int end : wake) ::close(end);
}

int Interruption::signal() const { return interrupted; }

int Interruption::descriptor() const { return wake[0]; }

void Interruption::stop() { [[maybe_unused]] const auto put = ::write(wake[1], "", 1); }

} // namespace wsis::cli
