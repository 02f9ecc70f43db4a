#include "wsis/citations.hpp"
#include "fuzz/properties.hpp"
#include "text/utf8.hpp"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace wsis;
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    for (std::size_t at = 0; at < size;) { // passes are only given valid UTF-8
        const auto step = text::sequence_size(bytes, at);
        if (step == 0) return 0;
        at += step;
    }
    std::size_t last = 0;
    for (const auto& citation : find_citations(bytes)) {
        fuzz::require(last <= citation.begin && citation.begin < citation.end && citation.end <= size,
                      "citations stand in order and never overlap");
        fuzz::require(!citation.id.empty(), "a citation has an id");
        last = citation.end;
    }
    return 0;
}
