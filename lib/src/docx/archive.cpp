#include "docx/archive.hpp"

#include "text/ascii.hpp"

#include <fmt/format.h>
#include <zip.h>

#include <algorithm>

namespace wsis::docx {

namespace {

constexpr std::uint64_t ratio_floor = 64u << 20; ///< Below this a high ratio is honest repetition.

constexpr std::string_view ole_signature = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
/// Name of the stream that holds a password-protected package ([MS-OFFCRYPTO] 2.3.4), in UTF-16.
constexpr std::string_view ole_package("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32);

/// What is wrong with bytes that libzip does not take. Other formats are told apart before, by detect_format.
std::string describe_foreign(std::string_view bytes) {
    if (bytes.empty()) return "not a DOCX file: it is empty";
    if (bytes.starts_with(ole_signature)) {
        if (bytes.find(ole_package) != std::string_view::npos) return "encrypted; save it without a password";
        return "not a DOCX file: an old Office file; save it as .docx first";
    }
    if (bytes.starts_with("PK")) return "not a DOCX file: the zip is damaged or cut off";
    return "not a DOCX file: it is no zip";
}

std::string with_slashes(std::string_view name) {
    std::string changed(name);
    std::ranges::replace(changed, '\\', '/');
    return changed.substr(std::min(changed.find_first_not_of('/'), changed.size()));
}

std::uint64_t number_at(std::string_view bytes, std::size_t at, std::size_t size) {
    std::uint64_t number = 0;
    while (size-- > 0) number = number << 8 | static_cast<unsigned char>(bytes[at + size]);
    return number;
}

/// The most members that an end of a central directory states (APPNOTE.TXT 4.3.14 to 4.3.16): libzip makes room for as
/// many before anything can be counted.
std::uint64_t stated_members(std::string_view bytes) {
    constexpr std::size_t end_size = 22, longest_comment = 0xFFFF, locator_size = 20, end64_size = 56;
    std::uint64_t most = 0;
    const std::size_t first = bytes.size() - std::min(bytes.size(), end_size + longest_comment);
    for (std::size_t at = bytes.find("PK\x05\x06", first); at != std::string_view::npos;
         at = bytes.find("PK\x05\x06", at + 1)) {
        if (bytes.size() - at < end_size) break;
        most = std::max(most, number_at(bytes, at + 10, 2));
        if (at < locator_size || !bytes.substr(at - locator_size).starts_with("PK\x06\x07")) continue;
        const std::uint64_t end64 = number_at(bytes, at - locator_size + 8, 8);
        if (end64 > bytes.size() || bytes.size() - end64 < end64_size) continue;
        if (bytes.substr(end64).starts_with("PK\x06\x06")) most = std::max(most, number_at(bytes, end64 + 32, 8));
    }
    return most;
}

void check_count(std::uint64_t members, const Limits& limits) {
    if (members > limits.members)
        throw Error("", fmt::format("more than {} members in the zip; see --max-members", limits.members));
}

zip* open_zip(std::string_view bytes, const Limits& limits) {
    if (bytes.empty()) throw Error("", describe_foreign(bytes)); // libzip takes it for an empty archive
    if (bytes.size() > limits.input_bytes)
        throw Error("",
                    fmt::format("larger than the limit of {} bytes for an input; see --max-input", limits.input_bytes));
    check_count(stated_members(bytes), limits);
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip* opened = source != nullptr ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
    if (opened == nullptr && source != nullptr) zip_source_free(source);
    zip_error_fini(&error);
    if (opened == nullptr) throw Error("", describe_foreign(bytes));
    return opened;
}

bool is_symbolic_link(zip* archive, std::uint64_t index) {
    constexpr std::uint32_t type_mask = 0170000, link = 0120000;
    zip_uint8_t system = 0;
    zip_uint32_t attributes = 0;
    if (zip_file_get_external_attributes(archive, index, 0, &system, &attributes) != 0) return false;
    return system == ZIP_OPSYS_UNIX && ((attributes >> 16) & type_mask) == link;
}

} // namespace

Archive::Archive(std::string_view bytes, const Limits& limits)
    : limits_(limits), zip_(open_zip(bytes, limits), zip_discard) {
    const auto count = static_cast<std::uint64_t>(zip_get_num_entries(zip_.get(), 0));
    check_count(count, limits);
    members_.reserve(count);
    for (std::uint64_t index = 0; index < count; ++index) {
        const char* raw = zip_get_name(zip_.get(), index, 0);
        if (raw == nullptr) continue;
        std::string name = with_slashes(raw);
        if (name.empty() || name.ends_with('/')) continue;
        std::string folded = text::lower(name);
        members_.push_back(Member{std::move(name), std::move(folded), index});
    }
    std::ranges::stable_sort(members_, {}, &Member::folded);
    const auto twice = std::ranges::adjacent_find(members_, {}, &Member::folded);
    if (twice != members_.end()) throw Error(twice->name, "stands twice in the zip");
}

Archive::~Archive() = default;

std::optional<std::size_t> Archive::find(std::string_view name) const {
    const std::string folded = text::lower(name);
    const auto at = std::ranges::lower_bound(members_, folded, {}, &Member::folded);
    if (at == members_.end() || at->folded != folded) return std::nullopt;
    return static_cast<std::size_t>(at - members_.begin());
}

void Archive::count_inflated(std::size_t member, std::uint64_t total) {
    Member& counted = members_[member];
    if (total <= counted.counted) return;
    inflated_ += total - counted.counted;
    counted.counted = total;
    if (inflated_ > limits_.inflated_bytes)
        throw Error(counted.name,
                    fmt::format("more than {} bytes inflated in all; see --max-inflated", limits_.inflated_bytes));
}

MemberStream::MemberStream(Archive& archive, std::size_t member)
    : archive_(archive), member_(member), file_(nullptr, [](zip_file* file) { zip_fclose(file); }) {
    const std::uint64_t index = archive.members_[member].index;
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat_index(archive.zip_.get(), index, 0, &stat) != 0) throw Error(name(), "has no entry in the zip");
    if (is_symbolic_link(archive.zip_.get(), index)) throw Error(name(), "is a symbolic link");
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
        throw Error(name(), "encrypted; save it without a password");
    declared_ = stat.size;
    packed_ = std::max<std::uint64_t>(stat.comp_size, 1);
    if (declared_ > archive.limits().part_bytes)
        throw Error(name(), fmt::format("more than {} bytes; see --max-part", archive.limits().part_bytes));
    file_.reset(zip_fopen_index(archive.zip_.get(), index, 0));
    if (file_ == nullptr) throw Error(name(), fmt::format("cannot be unpacked: {}", zip_strerror(archive.zip_.get())));
}

std::size_t MemberStream::read(char* into, std::size_t size) {
    const zip_int64_t got = zip_fread(file_.get(), into, size);
    if (got < 0) throw Error(name(), fmt::format("damaged in the zip: {}", zip_file_strerror(file_.get())));
    total_ += static_cast<std::uint64_t>(got);
    if (total_ > declared_) throw Error(name(), "larger than the zip says");
    if (got == 0 && total_ != declared_) throw Error(name(), "smaller than the zip says");
    archive_.count_inflated(member_, total_);
    if (total_ > ratio_floor && total_ / packed_ > archive_.limits().ratio)
        throw Error(name(), fmt::format("packed more than {} to 1; see --max-ratio", archive_.limits().ratio));
    return static_cast<std::size_t>(got);
}

} // namespace wsis::docx
