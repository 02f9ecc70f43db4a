#include "fuzz/properties.hpp"
#include "support/docx.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

namespace {

/// What the pieces of an input are, in order. The first is the content of w:body, the others that of the part's root.
struct PartKind {
    const char* name;
    const char* root;
};

constexpr std::array<PartKind, 4> part_kinds{{
    {"word/numbering.xml", "numbering"},
    {"word/styles.xml", "styles"},
    {"word/footnotes.xml", "footnotes"},
    {"word/header1.xml", "hdr"},
}};

} // namespace

/// The parts of a DOCX as XML, separated by NUL. They are zipped here: a mutated zip would die at its check sums.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace wsis;
    std::string_view rest(reinterpret_cast<const char*>(data), size);
    const auto next = [&rest] {
        const std::string_view piece = rest.substr(0, rest.find('\0'));
        rest.remove_prefix(std::min(piece.size() + 1, rest.size()));
        return piece;
    };
    const std::string_view body = next();
    test::Parts parts;
    for (const PartKind& kind : part_kinds)
        if (!rest.empty()) parts.emplace(kind.name, test::wml(kind.root, next()));
    fuzz::check_pipeline(test::docx_with_body(body, parts), InputFormat::docx);
    return 0;
}
