#pragma once

#include <csignal>

namespace wsis::cli {

/// Keeps SIGINT, SIGTERM and SIGHUP from this thread, and from those it starts meanwhile.
class SignalBlock {
public:
    SignalBlock();
    SignalBlock(const SignalBlock&) = delete;
    SignalBlock& operator=(const SignalBlock&) = delete;
    ~SignalBlock();

private:
    sigset_t old_{};
};

/// From now on SIGINT, SIGTERM and SIGHUP remove the doomed file before they end the process. What is ignored stays so,
/// as nohup wants it.
void catch_ending_signals();

/// The file that an ending signal removes; none when null. The text has to stay. Call it under a SignalBlock.
void doom(const char* path);

/// While it lives, the first SIGINT or SIGTERM is a wish to stop and nothing else; the second ends the process at once.
/// One at a time.
class Interruption {
public:
    /// Throws Error when the system has no pipe left.
    Interruption();
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;
    ~Interruption();

    /// The signal that came; 0: none.
    [[nodiscard]] int signal() const;

    /// Readable as soon as there is a reason to stop: for poll().
    [[nodiscard]] int descriptor() const;

    /// The process itself wishes to stop.
    void stop();
};

} // namespace wsis::cli
