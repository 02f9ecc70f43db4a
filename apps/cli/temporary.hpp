#pragma once

#include <string>

namespace wsis::cli {

/// A new file beside a target, for writing; removed again unless it is renamed, also when SIGINT, SIGTERM or SIGHUP end
/// the process. One at a time.
class Temporary {
public:
    /// `descriptor()` is negative and errno set when it cannot be made.
    /// An empty `scratch` is a name that nobody else has, in the target's folder.
    explicit Temporary(const std::string& target, const std::string& scratch = {});
    Temporary(const Temporary&) = delete;
    Temporary& operator=(const Temporary&) = delete;
    ~Temporary();

    [[nodiscard]] int descriptor() const { return fd_; }

    /// Closes it and gives it the target's name; false with errno set when that fails.
    bool rename_to(const std::string& target);

private:
    void close();

    int fd_ = -1;
    bool exists_ = false;
};

} // namespace wsis::cli
