// Where the paragraphs of a redline stand: tables, headers, notes, and what a schema does not see.

#include "support/compared.hpp"
#include "support/docx.hpp"
#include "support/parts.hpp"
#include "write/diff_formats.hpp"
#include "wsis/extract.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <pugixml.hpp>

#include <set>

using namespace wsis;
using namespace wsis::test;
using test::Compared;

namespace {

Report from_docx(std::string_view body, const Parts& more = {}) {
    ExtractOptions options;
    options.read.comments = true;
    return read_report(docx_with_body(body, more), "report.docx", InputFormat::automatic, options);
}

Parts parts_of(const Compared& compared) { return test::parts_of(write::render_diff_docx(compared.series(), {})); }

std::string shown(const Compared& compared, const std::string& part = "word/document.xml") {
    return test::tracked_text(parts_of(compared).at(part));
}

/// A table of rows of cells with a paragraph each; empty cells have an empty one.
std::string table(const std::vector<std::vector<std::string>>& rows, std::string_view properties = {}) {
    std::string xml = "<w:tbl>";
    for (const auto& row : rows) {
        xml += "<w:tr>";
        for (const auto& cell : row)
            xml += fmt::format("<w:tc><w:tcPr>{}</w:tcPr>{}</w:tc>", properties, paragraph(cell));
        xml += "</w:tr>";
    }
    return xml + "</w:tbl>";
}

std::string note_reference(std::string_view kind, int id) {
    return fmt::format(R"(<w:r><w:{}Reference w:id="{}"/></w:r>)", kind, id);
}

/// A paragraph "One" with a note behind each letter, and the part of the notes with these texts.
Report with_notes(const std::string& kind, const std::vector<std::string>& notes) {
    std::string marks, content;
    for (std::size_t i = 0; i < notes.size(); ++i) {
        const int id = static_cast<int>(i) + 5;
        marks += run("word ") + note_reference(kind, id);
        content += fmt::format(R"(<w:{0} w:id="{1}">{2}</w:{0}>)", kind, id, paragraph(notes[i]));
    }
    return from_docx("<w:p>" + marks + run("end") + "</w:p>", {{"word/" + kind + "s.xml", wml(kind + "s", content)}});
}

/// A report with one of everything that has an id.
Report with_everything(std::string_view word) {
    const std::string text(word);
    return from_docx(
        paragraph("1. " + text + " title") + table({{"Country", text}, {"Kenya", "4"}}) + "<w:p>" +
            run(text + " marked") + note_reference("footnote", 1) + note_reference("endnote", 1) +
            note_reference("comment", 1) + "</w:p>" +
            R"(<w:sectPr><w:headerReference w:type="default" r:id="header1"/>)"
            R"(<w:footerReference w:type="default" r:id="footer1"/></w:sectPr>)",
        {{"word/header1.xml", wml("hdr", paragraph(text + " head"))},
         {"word/footer1.xml", wml("ftr", paragraph(text + " foot"))},
         {"word/footnotes.xml", wml("footnotes", "<w:footnote w:id=\"1\">" + paragraph("F " + text) + "</w:footnote>")},
         {"word/endnotes.xml", wml("endnotes", "<w:endnote w:id=\"1\">" + paragraph("E " + text) + "</w:endnote>")},
         {"word/comments.xml", wml("comments", "<w:comment w:id=\"1\">" + paragraph("C " + text) + "</w:comment>")}});
}

/// Calls `visit` with every element of the parts, and the name of the part.
template <class Visit>
void for_each_element(const Parts& parts, Visit visit) {
    for (const auto& [name, content] : parts) {
        pugi::xml_document document;
        REQUIRE(document.load_string(content.c_str()));
        for (const pugi::xpath_node found : document.select_nodes("//*")) visit(name, found.node());
    }
}

} // namespace

TEST_CASE("a row that came or went is tracked as a row, a cell that changed by its words") {
    const Compared compared(from_docx(table({{"Country", "Centres"}, {"Kenya", "40"}, {"Oman", "7 open"}})),
                            from_docx(table({{"Country", "Centres"}, {"Jordan", "3 planned"}, {"Oman", "9 open"}})));
    CHECK(shown(compared) == "{Country¶}{Centres¶}-{-Kenya-¶}{-40-¶}+{+Jordan+¶}{+3 planned+¶}{Oman¶}{-7-+9+ open¶}¶");
}

TEST_CASE("tables whose cells do not fit are deleted and inserted whole") {
    const std::string wide = table({{"Everything"}}, R"(<w:gridSpan w:val="2"/>)");
    const Compared compared(from_docx(wide), from_docx(table({{"Everything", "else"}})));
    CHECK(shown(compared) == "-{-Everything-¶}¶+{+Everything+¶}{+else+¶}¶");
}

TEST_CASE("a table with merged cells keeps them while its rows stay") {
    const std::string merged =
        R"(<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>{}</w:tc><w:tc>{}</w:tc></w:tr>)"
        R"(<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc>{}</w:tc></w:tr></w:tbl>)";
    const auto make = [&](std::string_view last) {
        return from_docx(fmt::format(fmt::runtime(merged), paragraph("Both"), paragraph("Upper"), paragraph(last)));
    };
    const Compared compared(make("Lower"), make("Lowest"));
    CHECK(shown(compared) == "{Both¶}{Upper¶}{¶}{Lowe-r-+st+¶}¶");
    CHECK(parts_of(compared).at("word/document.xml").find(R"(<w:vMerge w:val="restart"/>)") != std::string::npos);
}

TEST_CASE("a cell without text keeps its place") {
    const Compared compared(from_docx(table({{"a", "", "c"}, {"", "b", ""}})),
                            from_docx(table({{"a", "new", "c"}, {"", "b", ""}})));
    CHECK(shown(compared) == "{a¶}{+new+¶}{c¶}{¶}{b¶}{¶}¶");
}

TEST_CASE("a table that became paragraphs is deleted, they are inserted") {
    const Compared compared(from_docx(table({{"Some text here"}})), from_docx(paragraph("Some text here")));
    CHECK(shown(compared) == "-{-Some text here-¶}+Some text here+¶");
}

TEST_CASE("headers and footers are parts of their own, with their changes") {
    const Compared compared(with_everything("Old"), with_everything("New"));
    CHECK(shown(compared, "word/header1.xml") == "-Old-+New+ head¶");
    CHECK(shown(compared, "word/footer1.xml") == "-Old-+New+ foot¶");
}

TEST_CASE("a note in both reports is one note, its mark is not tracked") {
    const Compared compared(with_notes("footnote", {"The old text."}), with_notes("footnote", {"The new text."}));
    CHECK(shown(compared) == "word (1)end¶");
    CHECK(shown(compared, "word/footnotes.xml") == "¶¶ The -old-+new+ text.¶");
}

TEST_CASE("the mark of a note that went is deleted, that of one that came inserted") {
    const Compared compared(with_notes("endnote", {"Kept.", "Left alone."}), with_notes("endnote", {"Kept."}));
    CHECK(shown(compared) == "word (1)-word --(2)-end¶");
    CHECK(shown(compared, "word/endnotes.xml") == "¶¶ Kept.¶ -Left alone.-¶");
    const Compared mirrored(with_notes("endnote", {"Kept."}), with_notes("endnote", {"Kept.", "Right alone."}));
    CHECK(shown(mirrored) == "word (1)+word ++(2)+end¶");
}

TEST_CASE("a note whose mark went elsewhere in its paragraph is deleted there and inserted here") {
    const auto make = [](const std::string& body) {
        return from_docx("<w:p>" + body + "</w:p>",
                         {{"word/footnotes.xml",
                           wml("footnotes", R"(<w:footnote w:id="1">)" + paragraph("Note.") + "</w:footnote>")}});
    };
    const Compared compared(make(run("one ") + note_reference("footnote", 1) + run("two")),
                            make(run("one two") + note_reference("footnote", 1)));
    CHECK(shown(compared) == "one -(1)-two+(2)+¶");
    CHECK(shown(compared, "word/footnotes.xml") == "¶¶ -Note.-¶ +Note.+¶");
}

TEST_CASE("notes are numbered in the order of their marks") {
    const Compared compared(with_notes("footnote", {"First.", "Third."}),
                            with_notes("footnote", {"First.", "Second.", "Third."}));
    const std::string text = shown(compared);
    CHECK(text.find("(1)") < text.find("(2)"));
    CHECK(text.find("(2)") < text.find("(3)"));
}

TEST_CASE("a comment is kept with its mark") {
    const Compared compared(with_notes("comment", {"Is that so?"}), with_notes("comment", {"Is that so?"}));
    CHECK(shown(compared) == "word (1)end¶");
    CHECK(shown(compared, "word/comments.xml") == " Is that so?¶");
}

TEST_CASE("ids of changes, moves and comments are unique over all parts") {
    const Compared compared(with_everything("Old"), with_everything("New"));
    const std::set<std::string> annotations{"w:ins",       "w:del",     "w:moveFrom",           "w:moveTo",
                                            "w:pPrChange", "w:comment", "w:moveFromRangeStart", "w:moveToRangeStart"};
    std::set<std::string> seen;
    std::size_t count = 0;
    for_each_element(parts_of(compared), [&](const std::string&, pugi::xml_node node) {
        if (!annotations.contains(node.name())) return;
        ++count;
        CAPTURE(node.attribute("w:id").value());
        CHECK(seen.insert(node.attribute("w:id").value()).second);
    });
    CHECK(count > 15);
}

TEST_CASE("every part has a type, and every relationship that is used leads to a part") {
    const Parts parts = parts_of(Compared(with_everything("Old"), with_everything("New")));
    std::set<std::string> typed, related, used;
    for_each_element(parts, [&](const std::string& name, pugi::xml_node node) {
        if (std::string_view(node.name()) == "Override") typed.insert(node.attribute("PartName").value() + 1);
        if (name == "word/_rels/document.xml.rels" && node.attribute("Id"))
            related.insert(node.attribute("Id").value());
        if (name == "word/_rels/document.xml.rels" && node.attribute("Target"))
            CHECK(parts.contains(std::string("word/") + node.attribute("Target").value()));
        if (node.attribute("r:id")) used.insert(node.attribute("r:id").value());
    });
    for (const auto& [name, content] : parts)
        if (!name.ends_with(".rels") && name != "[Content_Types].xml") CHECK(typed.contains(name));
    CHECK(used.size() == 2);
    for (const std::string& id : used) CHECK(related.contains(id));
}

TEST_CASE("every style that a redline names is there") {
    const Parts parts = parts_of(Compared(with_everything("Old"), with_everything("New")));
    std::set<std::string> defined, named;
    for_each_element(parts, [&](const std::string&, pugi::xml_node node) {
        const std::string_view name = node.name();
        if (name == "w:style") defined.insert(node.attribute("w:styleId").value());
        if (name == "w:pStyle" || name == "w:rStyle" || name == "w:tblStyle" || name == "w:basedOn")
            named.insert(node.attribute("w:val").value());
    });
    for (const std::string& style : named) {
        CAPTURE(style);
        CHECK(defined.contains(style));
    }
}
