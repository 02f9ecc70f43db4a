#include "wsis/digest.hpp"

#include <fmt/format.h>
#include <openssl/sha.h>

#include <array>
#include <new>

namespace wsis {

std::string sha256(std::string_view bytes) {
    std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
    if (SHA256(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), digest.data()) == nullptr)
        throw std::bad_alloc(); // it allocates, and can fail in no other way
    std::string hex;
    for (const unsigned byte : digest) hex += fmt::format("{:02x}", byte);
    return hex;
}

} // namespace wsis
