#include "support/docx.hpp"
#include "unit/docx/read_lines.hpp"
#include "wsis/read.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <vector>

using namespace wsis;
using namespace wsis::test;

namespace {

using Labels = std::vector<std::string>;

std::string level(int index, std::string_view format, std::string_view text,
                  std::string_view more = R"(<w:start w:val="1"/>)") {
    return fmt::format(R"(<w:lvl w:ilvl="{}">{}<w:numFmt w:val="{}"/><w:lvlText w:val="{}"/></w:lvl>)", index, more,
                       format, text);
}

std::string abstract(int id, std::string_view levels) {
    return fmt::format(R"(<w:abstractNum w:abstractNumId="{}">{}</w:abstractNum>)", id, levels);
}

std::string instance(int id, int of, std::string_view overrides = {}) {
    return fmt::format(R"(<w:num w:numId="{}"><w:abstractNumId w:val="{}"/>{}</w:num>)", id, of, overrides);
}

std::string start_override(int index, int start) {
    return fmt::format(R"(<w:lvlOverride w:ilvl="{}"><w:startOverride w:val="{}"/></w:lvlOverride>)", index, start);
}

std::string numbered(int list, int index = 0, std::string_view more = {}) {
    return paragraph(
        "text", fmt::format(R"({}<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="{}"/></w:numPr>)", more, index, list));
}

/// The labels of all paragraphs of a body.
Labels labels(std::string_view numbering, std::string_view body, std::string_view styles = {}) {
    const Document document = read_docx(docx_with_body(
        body, {{"word/numbering.xml", wml("numbering", numbering)}, {"word/styles.xml", wml("styles", styles)}}));
    Labels found;
    for (const Block& block : document.blocks) found.emplace_back(document.label_of(block));
    return found;
}

/// The warnings about a list whose first level is `level`.
Labels warnings(std::string_view level) {
    return test::warnings(read_docx(docx_with_body(
        numbered(1) + numbered(1), {{"word/numbering.xml", wml("numbering", abstract(0, level) + instance(1, 0))}})));
}

const std::string outline =
    level(0, "decimal", "%1.") + level(1, "lowerLetter", "%1.%2") + level(2, "lowerRoman", "%3)");

} // namespace

TEST_CASE("deeper levels start again after an earlier one") {
    const std::string list = abstract(0, outline) + instance(1, 0);
    CHECK(labels(list, numbered(1) + numbered(1, 1) + numbered(1, 1) + numbered(1, 2) + numbered(1) + numbered(1, 1)) ==
          Labels{"1.", "1.a", "1.b", "i)", "2.", "2.a"});
}

TEST_CASE("a skipped level shows its start and counts as used") {
    const std::string list =
        abstract(0, level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2") + level(2, "decimal", "%1.%2.%3")) +
        instance(1, 0);
    CHECK(labels(list, numbered(1, 2) + numbered(1, 1) + numbered(1)) == Labels{"1.1.1", "1.2", "2."});
}

TEST_CASE("all lists over one abstract list share its counters") {
    const std::string list = abstract(0, outline) + instance(1, 0) + instance(2, 0);
    CHECK(labels(list, numbered(1) + numbered(2) + numbered(1)) == Labels{"1.", "2.", "3."});
}

TEST_CASE("a start override acts once, at the first use of its list") {
    const std::string list = abstract(0, outline) + instance(1, 0) + instance(2, 0, start_override(0, 5));
    CHECK(labels(list, numbered(1) + numbered(2) + numbered(2) + numbered(1) + numbered(2)) ==
          Labels{"1.", "5.", "6.", "7.", "8."});
}

TEST_CASE("lvlRestart says after which level a level starts again") {
    const std::string never = R"(<w:start w:val="1"/><w:lvlRestart w:val="0"/>)",
                      after_first = R"(<w:start w:val="1"/><w:lvlRestart w:val="1"/>)";
    const std::string body =
        numbered(1) + numbered(1, 1) + numbered(1, 2) + numbered(1, 1) + numbered(1, 2) + numbered(1) + numbered(1, 2);
    const auto list = [&](const std::string& more) {
        return abstract(0, level(0, "decimal", "%1.") + level(1, "decimal", "%2)") + level(2, "decimal", "%3-", more)) +
               instance(1, 0);
    };
    CHECK(labels(list(never), body) == Labels{"1.", "1)", "1-", "2)", "2-", "2.", "3-"});
    CHECK(labels(list(after_first), body) == Labels{"1.", "1)", "1-", "2)", "2-", "2.", "1-"});
}

TEST_CASE("with isLgl all numbers of the label are decimal") {
    const std::string list = abstract(0, level(0, "upperRoman", "%1") +
                                             level(1, "lowerLetter", "%1.%2", R"(<w:start w:val="1"/><w:isLgl/>)")) +
                             instance(1, 0);
    CHECK(labels(list, numbered(1) + numbered(1) + numbered(1, 1)) == Labels{"I", "II", "2.1"});
}

TEST_CASE("a level with a bullet adds nothing to a label, the text around it stays") {
    const std::string list =
        abstract(0, level(0, "decimal", "%1.") + level(1, "bullet", "•") + level(2, "decimal", "%1.%2.%3")) +
        instance(1, 0);
    CHECK(labels(list, numbered(1) + numbered(1, 1) + numbered(1, 2)) == Labels{"1.", "•", "1..1"});
}

TEST_CASE("white space around a label and a hidden number are not printed") {
    const std::string hidden =
        R"(<w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlText w:val="%2"/><w:rPr><w:vanish/></w:rPr></w:lvl>)";
    const std::string list = abstract(0, level(0, "decimal", " Article %1\u00A0") + hidden) + instance(1, 0);
    CHECK(labels(list, numbered(1) + numbered(1, 1)) == Labels{"Article 1", ""});
}

TEST_CASE("a custom format pads with noughts") {
    const std::string format =
        R"(<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice>)"
        R"(<mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>)";
    const std::string list =
        abstract(0, R"(<w:lvl w:ilvl="0"><w:start w:val="7"/>)" + format + R"(<w:lvlText w:val="%1"/></w:lvl>)") +
        instance(1, 0);
    CHECK(labels(list, numbered(1)) == Labels{"007"});
}

TEST_CASE("of alternate formats the first one that is understood counts") {
    const auto label = [](std::string_view requires_, std::string_view space) {
        const std::string format = fmt::format(
            R"(<{0}:AlternateContent xmlns:x="urn:x"><{0}:Choice Requires="{1}"><w:numFmt w:val="upperRoman"/></{0}:Choice>)"
            R"(<{0}:Fallback><w:numFmt w:val="lowerLetter"/></{0}:Fallback></{0}:AlternateContent>)",
            space, requires_);
        const std::string list =
            abstract(0, R"(<w:lvl w:ilvl="0"><w:start w:val="2"/>)" + format + R"(<w:lvlText w:val="%1"/></w:lvl>)");
        return labels(list + instance(1, 0), numbered(1)).at(0);
    };
    CHECK(label("w14", "mc") == "II");
    CHECK(label("x", "mc") == "b");
    CHECK(label("w14", "wps") == "2"); // another namespace's elements of these names
}

TEST_CASE("a custom format that pads nothing is unknown") {
    const auto custom = [](std::string_view format) {
        return fmt::format(
            R"(<w:lvl w:ilvl="0"><w:numFmt w:val="custom" w:format="{}"/><w:lvlText w:val="%1"/></w:lvl>)", format);
    };
    CHECK(warnings(custom("0001, 0002, 0003, ...")).empty());
    CHECK(warnings(custom("a, \u00E7, \u011D, ...")) ==
          Labels{"number-format-unknown|number format 'a, \u00E7, \u011D, ...' is unknown, decimal taken"});
    CHECK(warnings(level(0, "custom", "%1")) ==
          Labels{"number-format-unknown|number format 'custom' is unknown, decimal taken"});
}

TEST_CASE("a start that Word does not count from costs a warning") {
    const auto from = [](std::string_view start) {
        return level(0, "decimal", "%1", fmt::format(R"(<w:start w:val="{}"/>)", start));
    };
    CHECK(warnings(from("32767")).empty());
    CHECK(warnings(from("32768")) == Labels{"value-out-of-range|a list cannot start at 32768, 32767 taken"});
    CHECK(warnings(from("-1")) == Labels{"value-out-of-range|a list cannot start at -1, 0 taken"});
}

TEST_CASE("labels that are cut cost one warning") {
    CHECK(warnings(level(0, "decimal", std::string(254, 'x') + "%1")).empty());
    const Labels cut = {"value-out-of-range|a list label longer than 255 bytes is cut"};
    CHECK(warnings(level(0, "decimal", std::string(255, 'x') + "%1")) == cut);
    CHECK(warnings(level(0, "bullet", std::string(256, 'x'))) == cut);
}

TEST_CASE("an overriding level replaces the look and keeps the counter") {
    const std::string list =
        abstract(0, outline) + instance(1, 0) +
        instance(2, 0, R"(<w:lvlOverride w:ilvl="0">)" + level(0, "upperRoman", "[%1]") + "</w:lvlOverride>");
    CHECK(labels(list, numbered(1) + numbered(2)) == Labels{"1.", "[II]"});
}

TEST_CASE("numId and ilvl are inherited apart, and a level is tied to its style") {
    const std::string styles =
        R"(<w:style w:type="paragraph" w:styleId="A"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>)"
        R"(<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>)"
        R"(<w:style w:type="paragraph" w:styleId="C"><w:basedOn w:val="A"/></w:style>)";
    const std::string list =
        abstract(0, level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2") +
                        level(2, "decimal", "%1.%2.%3", R"(<w:start w:val="1"/><w:pStyle w:val="C"/>)")) +
        instance(1, 0);
    const auto styled = [](std::string_view id) {
        return paragraph("text", fmt::format(R"(<w:pStyle w:val="{}"/>)", id));
    };
    CHECK(labels(list, styled("A") + styled("B") + styled("C") + styled("A"), styles) ==
          Labels{"1.", "1.1", "1.1.1", "2."});
}

TEST_CASE("a numbering style leads to its list, and a circle of such links to none") {
    const std::string styles =
        R"(<w:style w:type="numbering" w:styleId="N"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>)"
        R"(<w:style w:type="numbering" w:styleId="O"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>)";
    const std::string list = abstract(0, outline) + abstract(1, R"(<w:numStyleLink w:val="N"/>)") +
                             abstract(2, R"(<w:numStyleLink w:val="O"/>)") + instance(1, 0) + instance(2, 1) +
                             instance(3, 2);
    CHECK(labels(list, numbered(1) + numbered(2) + numbered(3), styles) == Labels{"1.", "2.", ""});
}

TEST_CASE("a number belongs to the paragraph mark") {
    const std::string list = abstract(0, outline) + instance(1, 0);
    const std::string gone =
        R"(<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:del w:id="2"><w:r><w:delText>x</w:delText></w:r></w:del></w:p>)";
    CHECK(labels(list, numbered(1) + gone + numbered(1)) == Labels{"1.", "2."});
}

TEST_CASE("levels, starts and numbers out of range are brought into it") {
    const std::string list = abstract(0, level(0, "upperRoman", "%1.", R"(<w:start w:val="2000000000"/>)") +
                                             level(8, "decimal", "%9%0%10")) +
                             instance(1, 0);
    CHECK(labels(list, numbered(1) + numbered(1, 99) + numbered(1, -1)).size() == 3);
    CHECK(labels(list, numbered(1, 99)) == Labels{"1%0MMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMDCCLXVII0"});
}

TEST_CASE("a symbol bullet is the Unicode character of the same look") {
    const auto bullet = [](std::string_view font, std::string_view sign) {
        return abstract(
                   0,
                   fmt::format(
                       R"(<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="{}"/><w:rPr><w:rFonts w:ascii="{}"/></w:rPr></w:lvl>)",
                       sign, font)) +
               instance(1, 0);
    };
    CHECK(labels(bullet("Symbol", "\uF0B7"), numbered(1)) == Labels{"•"});
    CHECK(labels(bullet("Wingdings", "\uF0A7"), numbered(1)) == Labels{"▪"});
    CHECK(labels(bullet("Wingdings", "\uF0D8"), numbered(1)) == Labels{"➢"});
    CHECK(labels(bullet("Arial", "–"), numbered(1)) == Labels{"–"});
}

TEST_CASE("a message cuts no character of a long format in two") {
    const std::string whole(39, 'x');
    CHECK(warnings(level(0, whole + "é", "%1")) ==
          Labels{"number-format-unknown|number format '" + whole + "' is unknown, decimal taken"});
}
