#include "support/stored_zip.hpp"

#include <array>

namespace wsis::test {

namespace {

constexpr std::array<std::uint32_t, 256> make_crc_table() {
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t byte = 0; byte < table.size(); ++byte) {
        std::uint32_t value = byte;
        for (int bit = 0; bit < 8; ++bit) value = (value >> 1) ^ ((value & 1) != 0 ? 0xEDB88320u : 0u);
        table[byte] = value;
    }
    return table;
}

constexpr auto crc_table = make_crc_table();

std::uint32_t crc32(std::string_view bytes) {
    std::uint32_t value = 0xFFFFFFFF;
    for (const char byte : bytes) value = (value >> 8) ^ crc_table[(value ^ static_cast<unsigned char>(byte)) & 0xFF];
    return ~value;
}

/// Appends numbers as a zip has them: little-endian.
class Bytes {
public:
    explicit Bytes(std::string& out) : out_(out) {}

    Bytes& two(std::size_t number) { return put(number, 2); }

    Bytes& four(std::size_t number) { return put(number, 4); }

private:
    Bytes& put(std::size_t number, int size) {
        for (; size > 0; --size, number >>= 8) out_ += static_cast<char>(number & 0xFF);
        return *this;
    }

    std::string& out_;
};

constexpr std::size_t version = 20, utf8_names = 0x800, stored = 0, midnight = 0, first_of_1980 = 0x21;

/// What the local and the central header have in common.
void put_description(Bytes& out, const StoredMember& member) {
    out.two(version).two(utf8_names).two(stored).two(midnight).two(first_of_1980);
    out.four(crc32(member.content)).four(member.content.size()).four(member.content.size());
    out.two(member.name.size()).two(0);
}

} // namespace

std::string stored_zip(const std::vector<StoredMember>& members) {
    constexpr std::size_t made_by_unix = 3u << 8;
    std::string zip, directory;
    Bytes local(zip), central(directory);
    for (const auto& member : members) {
        central.four(0x02014B50).two(made_by_unix | version);
        put_description(central, member);
        central.two(0).two(0).two(0).four(std::size_t{member.unix_mode} << 16).four(zip.size());
        directory += member.name;
        local.four(0x04034B50);
        put_description(local, member);
        zip += member.name;
        zip += member.content;
    }
    const auto begin = zip.size();
    zip += directory;
    local.four(0x06054B50).two(0).two(0).two(members.size()).two(members.size());
    local.four(directory.size()).four(begin).two(0);
    return zip;
}

} // namespace wsis::test
