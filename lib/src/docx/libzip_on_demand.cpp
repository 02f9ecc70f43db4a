// The functions of libzip that we call, each found when first called: libzip brings libcrypto and others along, whose
// loading takes longer than most reports. Built in place of linking libzip (WSIS_STATIC), where there is no libzip.a.

#include "wsis/diagnostic.hpp"

#include <dlfcn.h>
#include <zip.h>

namespace {

void* libzip() {
    static void* const library = dlopen(WSIS_LIBZIP, RTLD_LAZY | RTLD_LOCAL);
    return library;
}

/// The function NAME of libzip, of the type of its declaration.
template <typename Function>
Function* find(Function* /*declared*/, const char* name) {
    void* const found = libzip() != nullptr ? dlsym(libzip(), name) : nullptr;
    if (found == nullptr) throw wsis::Error("", "a zip cannot be read without " WSIS_LIBZIP);
    return reinterpret_cast<Function*>(found);
}

} // namespace

int zip_close(zip_t* archive) {
    static const auto call = find(&zip_close, "zip_close");
    return call(archive);
}

void zip_discard(zip_t* archive) {
    static const auto call = find(&zip_discard, "zip_discard");
    call(archive);
}

void zip_error_fini(zip_error_t* error) {
    static const auto call = find(&zip_error_fini, "zip_error_fini");
    call(error);
}

void zip_error_init(zip_error_t* error) {
    static const auto call = find(&zip_error_init, "zip_error_init");
    call(error);
}

int zip_fclose(zip_file_t* file) {
    static const auto call = find(&zip_fclose, "zip_fclose");
    return call(file);
}

zip_int64_t zip_file_add(zip_t* archive, const char* name, zip_source_t* source, zip_flags_t flags) {
    static const auto call = find(&zip_file_add, "zip_file_add");
    return call(archive, name, source, flags);
}

int zip_file_get_external_attributes(zip_t* archive, zip_uint64_t index, zip_flags_t flags, zip_uint8_t* system,
                                     zip_uint32_t* attributes) {
    static const auto call = find(&zip_file_get_external_attributes, "zip_file_get_external_attributes");
    return call(archive, index, flags, system, attributes);
}

int zip_file_set_dostime(zip_t* archive, zip_uint64_t index, zip_uint16_t time, zip_uint16_t date, zip_flags_t flags) {
    static const auto call = find(&zip_file_set_dostime, "zip_file_set_dostime");
    return call(archive, index, time, date, flags);
}

const char* zip_file_strerror(zip_file_t* file) {
    static const auto call = find(&zip_file_strerror, "zip_file_strerror");
    return call(file);
}

zip_file_t* zip_fopen_index(zip_t* archive, zip_uint64_t index, zip_flags_t flags) {
    static const auto call = find(&zip_fopen_index, "zip_fopen_index");
    return call(archive, index, flags);
}

zip_int64_t zip_fread(zip_file_t* file, void* into, zip_uint64_t size) {
    static const auto call = find(&zip_fread, "zip_fread");
    return call(file, into, size);
}

const char* zip_get_name(zip_t* archive, zip_uint64_t index, zip_flags_t flags) {
    static const auto call = find(&zip_get_name, "zip_get_name");
    return call(archive, index, flags);
}

zip_int64_t zip_get_num_entries(zip_t* archive, zip_flags_t flags) {
    static const auto call = find(&zip_get_num_entries, "zip_get_num_entries");
    return call(archive, flags);
}

zip_t* zip_open_from_source(zip_source_t* source, int flags, zip_error_t* error) {
    static const auto call = find(&zip_open_from_source, "zip_open_from_source");
    return call(source, flags, error);
}

int zip_set_file_compression(zip_t* archive, zip_uint64_t index, zip_int32_t method, zip_uint32_t flags) {
    static const auto call = find(&zip_set_file_compression, "zip_set_file_compression");
    return call(archive, index, method, flags);
}

zip_source_t* zip_source_buffer(zip_t* archive, const void* bytes, zip_uint64_t size, int freed) {
    static const auto call = find(&zip_source_buffer, "zip_source_buffer");
    return call(archive, bytes, size, freed);
}

zip_source_t* zip_source_buffer_create(const void* bytes, zip_uint64_t size, int freed, zip_error_t* error) {
    static const auto call = find(&zip_source_buffer_create, "zip_source_buffer_create");
    return call(bytes, size, freed, error);
}

int zip_source_close(zip_source_t* source) {
    static const auto call = find(&zip_source_close, "zip_source_close");
    return call(source);
}

void zip_source_free(zip_source_t* source) {
    static const auto call = find(&zip_source_free, "zip_source_free");
    call(source);
}

void zip_source_keep(zip_source_t* source) {
    static const auto call = find(&zip_source_keep, "zip_source_keep");
    call(source);
}

int zip_source_open(zip_source_t* source) {
    static const auto call = find(&zip_source_open, "zip_source_open");
    return call(source);
}

zip_int64_t zip_source_read(zip_source_t* source, void* into, zip_uint64_t size) {
    static const auto call = find(&zip_source_read, "zip_source_read");
    return call(source, into, size);
}

int zip_source_stat(zip_source_t* source, zip_stat_t* stat) {
    static const auto call = find(&zip_source_stat, "zip_source_stat");
    return call(source, stat);
}

int zip_stat_index(zip_t* archive, zip_uint64_t index, zip_flags_t flags, zip_stat_t* stat) {
    static const auto call = find(&zip_stat_index, "zip_stat_index");
    return call(archive, index, flags, stat);
}

void zip_stat_init(zip_stat_t* stat) {
    static const auto call = find(&zip_stat_init, "zip_stat_init");
    call(stat);
}

const char* zip_strerror(zip_t* archive) {
    static const auto call = find(&zip_strerror, "zip_strerror");
    return call(archive);
}
