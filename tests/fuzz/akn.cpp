#include "fuzz/properties.hpp"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace wsis;
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    fuzz::check_pipeline(bytes, InputFormat::akn);
    return 0;
}
