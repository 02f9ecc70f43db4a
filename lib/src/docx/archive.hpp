#pragma once

#include "wsis/read.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct zip;
struct zip_file;

namespace wsis::docx {

/// The members of a zip in memory. Nothing is inflated until a member is read, and nothing is ever written.
/// Names are compared as part names are: without regard to ASCII case (ECMA-376-2, 9.1.1.1), a backslash is a slash.
class Archive {
public:
    /// `bytes` must outlive the archive. Throws Error for what is no zip, saying what it is where that can be told,
    /// for more members than the limit, and for two members of one name.
    Archive(std::string_view bytes, const Limits& limits);
    ~Archive();
    Archive(const Archive&) = delete;
    Archive& operator=(const Archive&) = delete;

    /// The index of the member of this name; no leading slash.
    [[nodiscard]] std::optional<std::size_t> find(std::string_view name) const;

    /// As written in the zip, with slashes.
    [[nodiscard]] const std::string& name(std::size_t member) const { return members_[member].name; }

    [[nodiscard]] std::size_t size() const { return members_.size(); }

    [[nodiscard]] const Limits& limits() const { return limits_; }

private:
    friend class MemberStream;

    struct Member {
        std::string name{};   ///< With slashes, as spelled.
        std::string folded{}; ///< The same in lower case, by which members are sorted.
        std::uint64_t index = 0;
        std::uint64_t counted = 0; ///< Bytes already counted in inflated_.
    };

    void count_inflated(std::size_t member, std::uint64_t total);

    Limits limits_;
    std::unique_ptr<zip, void (*)(zip*)> zip_;
    std::vector<Member> members_{};
    std::uint64_t inflated_ = 0; ///< Over all members read; a member read twice counts once.
};

/// One member while it is inflated. Every byte is counted against the limits and against the declared size, and the end
/// is reached only when size and CRC are right. Errors name the member.
class MemberStream {
public:
    MemberStream(Archive& archive, std::size_t member);

    /// Fills up to `size` bytes; 0 at the end. Throws Error.
    std::size_t read(char* into, std::size_t size);

    [[nodiscard]] const std::string& name() const { return archive_.name(member_); }

private:
    Archive& archive_;
    std::size_t member_;
    std::unique_ptr<zip_file, void (*)(zip_file*)> file_;
    std::uint64_t declared_ = 0;
    std::uint64_t packed_ = 0;
    std::uint64_t total_ = 0;
};

} // namespace wsis::docx
