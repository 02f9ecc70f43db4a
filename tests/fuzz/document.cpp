// The document part. The harness packs it itself, since bytes of a zip that were changed die at its checksum.

#include "fuzz/properties.hpp"
#include "support/docx.hpp"
#include "support/stored_zip.hpp"

#include <cstddef>
#include <cstdint>

namespace {

using namespace wsis;

constexpr std::string_view numbering =
    R"(<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>)"
    R"(<w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/>)"
    R"(<w:lvlText w:val="%2 "/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>)";

constexpr std::string_view styles =
    R"(<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>)"
    R"(<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:basedOn w:val="N"/><w:pPr><w:numPr>)"
    R"(<w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>)"
    R"(<w:style w:type="character" w:styleId="V"><w:name w:val="hidden"/><w:rPr><w:vanish/></w:rPr></w:style>)";

/// Every part that a document refers to, each with two paragraphs, under the ids 1 and 2.
const test::Parts& other_parts() {
    static const test::Parts parts = [] {
        const auto notes = [](std::string_view tag) {
            std::string xml;
            for (const char* id : {"1", "2"})
                xml += "<w:" + std::string(tag) + " w:id=\"" + id + "\">" + test::paragraph("note ") +
                       "</w:" + std::string(tag) + ">";
            return xml;
        };
        return test::docx_parts("", {{"word/styles.xml", test::wml("styles", styles)},
                                     {"word/numbering.xml", test::wml("numbering", numbering)},
                                     {"word/footnotes.xml", test::wml("footnotes", notes("footnote"))},
                                     {"word/endnotes.xml", test::wml("endnotes", notes("endnote"))},
                                     {"word/comments.xml", test::wml("comments", notes("comment"))},
                                     {"word/header1.xml", test::wml("hdr", test::paragraph("head"))}});
    }();
    return parts;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::vector<test::StoredMember> members;
    for (const auto& [name, content] : other_parts())
        members.push_back({name, name == "word/document.xml"
                                     ? std::string_view(reinterpret_cast<const char*>(data), size)
                                     : std::string_view(content)});
    fuzz::check_pipeline(test::stored_zip(members), InputFormat::docx);
    return 0;
}
