#include "wsis/write.hpp"

#include <fmt/format.h>
#include <utf8proc.h>

#include <iterator>

namespace wsis {

std::string printable(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        utf8proc_int32_t code_point = -1;
        const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
        const auto size = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size()), &code_point);
        const auto category = size > 0 ? utf8proc_category(code_point) : UTF8PROC_CATEGORY_CC;
        const bool shown = category != UTF8PROC_CATEGORY_CC && category != UTF8PROC_CATEGORY_CF &&
                           category != UTF8PROC_CATEGORY_ZL && category != UTF8PROC_CATEGORY_ZP;
        const auto taken = size > 0 ? static_cast<std::size_t>(size) : 1;
        if (shown)
            out += text.substr(0, taken);
        else
            for (const char byte : text.substr(0, taken))
                fmt::format_to(std::back_inserter(out), "\\x{:02x}", static_cast<unsigned char>(byte));
        text.remove_prefix(taken);
    }
    return out;
}

} // namespace wsis
