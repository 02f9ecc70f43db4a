// The numbering and the style part: what stands in w:numbering, a line "--", what stands in w:styles. The body is fixed
// and uses lists 1 to 3 on every level, by the paragraph and by the styles A, B and C.

#include "fuzz/properties.hpp"
#include "support/docx.hpp"
#include "support/stored_zip.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>

namespace {

using namespace wsis;

std::string body() {
    std::string xml;
    const auto add = [&](const std::string& properties) { xml += test::paragraph("x", properties); };
    const auto number = [](int list, int level) {
        return "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" + std::to_string(list) +
               "\"/></w:numPr>";
    };
    for (int level : {0, 1, 2, 1, 3, 8, 0}) add(number(1, level));
    for (const char* style : {"A", "B", "C"}) {
        add("<w:pStyle w:val=\"" + std::string(style) + "\"/>");
        add("<w:pStyle w:val=\"" + std::string(style) + "\"/><w:numPr><w:ilvl w:val=\"1\"/></w:numPr>");
        add(number(2, 0));
    }
    for (int level : {0, 1}) {
        add(number(3, level));
        add(number(1, level));
    }
    return xml;
}

const test::Parts& other_parts() {
    static const test::Parts parts = test::docx_parts(body(), {{"word/styles.xml", ""}, {"word/numbering.xml", ""}});
    return parts;
}

void check_labels(const Document& document) {
    constexpr std::size_t most = 255; // a longer one is cut
    for (const auto& block : document.blocks) {
        const auto label = document.label_of(block);
        fuzz::require(fuzz::is_valid_utf8(label), "a label is valid UTF-8");
        fuzz::require(label.size() <= most, "a label is no longer than its limit");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr std::string_view marker = "\n--\n";
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto cut = std::min(bytes.find(marker), bytes.size());
    const auto numbering = test::wml("numbering", bytes.substr(0, cut));
    const auto styles = test::wml("styles", bytes.substr(std::min(cut + marker.size(), bytes.size())));
    std::vector<test::StoredMember> members;
    for (const auto& [name, content] : other_parts())
        members.push_back({name, name == "word/numbering.xml" ? numbering
                                 : name == "word/styles.xml"  ? styles
                                                              : content});
    const auto docx = test::stored_zip(members);
    Document document;
    try {
        document = read_docx(docx, fuzz::small_limits());
    } catch (const Error&) {
        return 0;
    }
    check_labels(document);
    if (fuzz::is_chosen(bytes))
        fuzz::require(read_docx(docx, fuzz::small_limits()) == document, "a second run gives the same document");
    return 0;
}
