#include "fuzz/properties.hpp"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace wsis;
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    fuzz::check_text_is_complete(bytes);
    if (fuzz::is_chosen(bytes)) fuzz::check_pipeline(bytes, InputFormat::text);
    return 0;
}
