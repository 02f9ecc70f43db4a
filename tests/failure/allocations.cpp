// The C library's allocation functions, replaced for the whole program: the linker prefers these to those of libc, and
// shared libraries are bound to them too. The work is left to libc, under the names that it keeps for that.

#include "failure/allocations.hpp"

#include <dlfcn.h>

#include <atomic>
#include <cerrno>
#include <cstddef>
#include <cstring>

extern "C" {
void* __libc_malloc(std::size_t size);
void* __libc_calloc(std::size_t count, std::size_t size);
void* __libc_realloc(void* block, std::size_t size);
void __libc_free(void* block);
}

namespace wsis::failure {

namespace {

std::atomic<std::ptrdiff_t> live{0};
thread_local bool counting = false;
thread_local Seen seen;
thread_local std::size_t failing = 0;
thread_local Fault mode = Fault::none;

/// Whether the allocation that is asked for now has to fail.
bool fails() {
    if (!counting) return false;
    const auto asked = ++seen.allocations;
    return mode != Fault::none && (mode == Fault::once ? asked == failing : asked >= failing);
}

void* fail(const void* caller) {
    Dl_info info{};
    if (dladdr(caller, &info) != 0 && info.dli_fname != nullptr)
        for (const char* library : {"libzip.", "libcrypto."})
            if (std::strstr(info.dli_fname, library) != nullptr) seen.dependency_refused = true;
    errno = ENOMEM;
    return nullptr;
}

void* counted(void* block) {
    if (block != nullptr) ++live;
    return block;
}

} // namespace

void start(Fault fault, std::size_t nth) {
    seen = {};
    failing = nth;
    mode = fault;
    counting = true;
}

Seen stop() {
    counting = false;
    return seen;
}

std::ptrdiff_t live_blocks() { return live; }

} // namespace wsis::failure

using namespace wsis::failure;

extern "C" {

void* malloc(std::size_t size) { return fails() ? fail(__builtin_return_address(0)) : counted(__libc_malloc(size)); }

void* calloc(std::size_t count, std::size_t size) {
    return fails() ? fail(__builtin_return_address(0)) : counted(__libc_calloc(count, size));
}

void* realloc(void* block, std::size_t size) {
    if (fails()) return fail(__builtin_return_address(0));
    void* moved = __libc_realloc(block, size);
    if (block == nullptr) return counted(moved);
    if (size == 0 && moved == nullptr) --live;
    return moved;
}

void free(void* block) {
    if (block != nullptr) --live;
    __libc_free(block);
}

} // extern "C"
