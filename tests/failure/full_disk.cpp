// A disk that is full after WSIS_DISK_BYTES bytes: preloaded, write() takes what still fits, then fails with ENOSPC.
// Standard error is spared, so that a program can say so.

#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstdlib>

namespace {

std::size_t disk_bytes() {
    const char* bytes = std::getenv("WSIS_DISK_BYTES");
    return bytes != nullptr ? std::strtoul(bytes, nullptr, 10) : 0;
}

} // namespace

extern "C" ssize_t write(int fd, const void* bytes, std::size_t size) {
    static std::size_t free_bytes = disk_bytes();
    if (fd == STDERR_FILENO) return syscall(SYS_write, fd, bytes, size);
    if (size > 0 && free_bytes == 0) {
        errno = ENOSPC;
        return -1;
    }
    const auto written = syscall(SYS_write, fd, bytes, std::min(size, free_bytes));
    if (written > 0) free_bytes -= static_cast<std::size_t>(written);
    return written;
}
