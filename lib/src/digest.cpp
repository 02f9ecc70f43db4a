#include "wsis/digest.hpp"

#include <openssl/sha.h>

#include <array>

namespace wsis {

std::string sha256(std::string_view bytes) {
    std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
    // Not SHA256(), which since OpenSSL 3 first loads providers: 1.7 ms, more than a short report takes. None of these
    // fails.
    SHA256_CTX state{};
    SHA256_Init(&state);
    SHA256_Update(&state, bytes.data(), bytes.size());
    SHA256_Final(digest.data(), &state);
    constexpr std::string_view digits = "0123456789abcdef";
    std::string hex;
    for (const unsigned byte : digest) hex.append({digits[byte >> 4], digits[byte & 0xF]});
    return hex;
}

} // namespace wsis
