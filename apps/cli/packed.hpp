#pragma once

#include <charconv>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace wsis::cli {

/// The fields one behind the other, each with its length in front ("5:hello,"), so that no two lists are packed alike.
inline std::string packed(std::initializer_list<std::string_view> fields) {
    std::string all;
    for (const auto field : fields) {
        all += std::to_string(field.size());
        all += ':';
        all += field;
        all += ',';
    }
    return all;
}

/// Takes the first field off; nothing when what is there is no field.
inline std::optional<std::string_view> unpack(std::string_view& rest) {
    std::size_t size = 0;
    const auto* const last = rest.data() + rest.size();
    const auto [end, error] = std::from_chars(rest.data(), last, size);
    if (error != std::errc{} || end == last || *end != ':') return std::nullopt;
    const auto begin = static_cast<std::size_t>(end - rest.data()) + 1;
    if (size >= rest.size() - begin || rest[begin + size] != ',') return std::nullopt;
    const auto field = rest.substr(begin, size);
    rest.remove_prefix(begin + size + 1);
    return field;
}

} // namespace wsis::cli
