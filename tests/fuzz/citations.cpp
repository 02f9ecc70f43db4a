#include "wsis/citations.hpp"
#include "fuzz/properties.hpp"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace wsis;
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    if (!fuzz::is_valid_utf8(bytes)) return 0; // passes are only given valid UTF-8
    std::size_t last = 0;
    for (const auto& citation : find_citations(bytes)) {
        fuzz::require(last <= citation.begin && citation.begin < citation.end && citation.end <= size,
                      "citations stand in order and never overlap");
        fuzz::require(!citation.id.empty(), "a citation has an id");
        last = citation.end;
    }
    return 0;
}
