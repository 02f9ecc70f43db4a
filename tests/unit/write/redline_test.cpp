#include "write/diff_formats.hpp"

#include "support/compared.hpp"
#include "support/docx.hpp"
#include "support/lists.hpp"
#include "support/parts.hpp"
#include "wsis/extract.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <chrono>

using namespace wsis;
using namespace wsis::test;
using test::Compared;

namespace {

Report from_text(std::string_view text) { return read_report(text, "report.txt"); }

Report from_docx(std::string_view body, const Parts& more = {}) {
    ExtractOptions options;
    options.read.comments = true;
    return read_report(docx_with_body(body, more), "report.docx", InputFormat::automatic, options);
}

std::string redline(const Compared& compared) { return write::render_diff_docx(compared.series(), {}); }

/// A part of the redline, without what stands before its first paragraph or table.
std::string part_of(const Compared& compared, const std::string& name = "word/document.xml") {
    return test::parts_of(redline(compared)).at(name);
}

/// "label|text" of the blocks with all changes taken or refused.
List settled(std::string_view bytes, Tracked tracked) {
    ReadOptions options;
    options.tracked = tracked;
    options.comments = true;
    const Document document = read_docx(bytes, options);
    List lines;
    for (const Block& block : document.blocks)
        lines.push_back(fmt::format("{}|{}", document.label_of(block), document.text_of(block)));
    return lines;
}

List accepted(std::string_view bytes) { return settled(bytes, Tracked::accept); }

List rejected(std::string_view bytes) { return settled(bytes, Tracked::reject); }

/// The runs of a part as text: "same", "+inserted+", "-deleted-", ">moved to>", "<moved from<"; "¶" is the end of a
/// paragraph, and how it is tracked.
std::string shown(const Compared& compared) { return test::tracked_text(part_of(compared)); }

DiffRow row(std::vector<std::uint32_t> left, std::vector<std::uint32_t> right, std::vector<Edit> words = {},
            std::uint32_t moved = none) {
    DiffRow made;
    made.left = std::move(left);
    made.right = std::move(right);
    made.words = std::move(words);
    made.moved = moved;
    return made;
}

Edit same(std::string text) { return {EditKind::equal, std::move(text)}; }

Edit gone(std::string text) { return {EditKind::removed, std::move(text)}; }

Edit come(std::string text) { return {EditKind::inserted, std::move(text)}; }

} // namespace

TEST_CASE("words that changed are tracked inside their paragraph") {
    const Compared compared(
        from_text("The Secretariat was requested to report."), from_text("The Secretariat was encouraged to report."),
        {row({0}, {0}, {same("The Secretariat was "), gone("requested"), come("encouraged"), same(" to report.")})});
    CHECK(shown(compared) == "The Secretariat was -requested-+encouraged+ to report.¶");
}

TEST_CASE("accepting gives the right report, rejecting the left one") {
    const Compared compared(
        from_text("1. Opening\n\nThe Chair opened the meeting.\n\n2. Closing\n\nThanks."),
        from_text(
            "1. Opening\n\nThe Chair opened the session.\n\n2. Follow-up\n\na) to write\n\n3. Closing\n\nThanks."));
    const std::string bytes = redline(compared);
    CHECK(accepted(bytes) == List{"1.|Opening", "|The Chair opened the session.", "2.|Follow-up", "a)|to write",
                                  "3.|Closing", "|Thanks."});
    CHECK(rejected(bytes) == List{"1.|Opening", "|The Chair opened the meeting.", "2.|Closing", "|Thanks."});
}

TEST_CASE("a paragraph that came or went takes its mark along") {
    const Compared compared(
        from_text("One stays.\n\nTwo goes.\n\nFour stays."), from_text("One stays.\n\nThree comes.\n\nFour stays."),
        {row({0}, {0}, {same("One stays.")}), row({1}, {}), row({}, {1}), row({2}, {2}, {same("Four stays.")})});
    CHECK(shown(compared) == "One stays.¶-Two goes.-¶-+Three comes.+¶+Four stays.¶");
}

TEST_CASE("a label that changed is deleted and inserted, the text stays") {
    const Compared compared(from_text("5. Other business"), from_text("6. Other business"),
                            {row({0}, {0}, {same("Other business")})});
    CHECK(shown(compared) == "-5.\t-+6.\t+Other business¶");
}

TEST_CASE("a label that came alone is inserted") {
    const Compared compared(from_text("Other business was discussed at length."),
                            from_text("4.1 Other business was discussed at length."),
                            {row({0}, {0}, {same("Other business was discussed at length.")})});
    CHECK(shown(compared) == "+4.1\t+Other business was discussed at length.¶");
}

TEST_CASE("a split paragraph has an inserted mark where it was split") {
    const Compared compared(from_text("It met. It left."), from_text("It met.\n\nIt left."),
                            {row({0}, {0, 1}, {same("It met."), gone(" "), come("\n"), same("It left.")})});
    CHECK(shown(compared) == "It met.- -¶+It left.¶");
}

TEST_CASE("merged paragraphs have a deleted mark where they were apart, and lose the second label") {
    const Compared compared(from_text("a) It met.\n\nb) It left."), from_text("a) It met. It left."),
                            {row({0, 1}, {0}, {same("It met."), gone("\n"), come(" "), same("It left.")})});
    CHECK(shown(compared) == "a)\tIt met.¶--b)\t-+ +It left.¶");
}

TEST_CASE("a line break inside a block is told from the joint of two blocks") {
    const Report left = from_docx("<w:p><w:r><w:t>one</w:t><w:br/><w:t>two</w:t></w:r></w:p>");
    const Compared compared(left, from_text("one\n\ntwo"), {row({0}, {0, 1}, {same("one\ntwo")})});
    CHECK(shown(compared) == "one-\n-¶+two¶");
    const Compared mirrored(from_text("one\n\ntwo"), left, {row({0, 1}, {0}, {same("one\ntwo")})});
    CHECK(shown(mirrored) == "one+\n+¶-two¶");
}

TEST_CASE("a paragraph that moved is tracked as moved, with its changes inside") {
    const Compared compared(from_text("The first text.\n\nThe second text.\n\nThe third."),
                            from_text("The second text.\n\nThe third.\n\nThe very first text."),
                            {row({0}, {}, {same("The "), come("very "), same("first text.")}, 3),
                             row({1}, {0}, {same("The second text.")}), row({2}, {1}, {same("The third.")}),
                             row({}, {2}, {same("The "), come("very "), same("first text.")}, 0)});
    CHECK(shown(compared) ==
          "[move1<The <<first text.<¶<]The second text.¶The third.¶[move1>The >+very +>first text.>¶]");
}

TEST_CASE("a move whose other place is in a table is a deletion and an insertion") {
    const std::string cell =
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Wandering text.</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
    const Compared compared(from_docx(paragraph("Wandering text.") + paragraph("Rest.")),
                            from_docx(paragraph("Rest.") + cell),
                            {row({0}, {}, {same("Wandering text.")}, 2), row({1}, {0}, {same("Rest.")}),
                             row({}, {1}, {same("Wandering text.")}, 0)});
    CHECK(shown(compared).find("move") == std::string::npos);
}

TEST_CASE("words that do not give the texts are not believed") {
    const Compared compared(from_text("One thing."), from_text("Another thing."),
                            {row({0}, {0}, {same("One THING.")})});
    CHECK(shown(compared) == "-One thing.-+Another thing.+¶");
}

TEST_CASE("rows that leave a paragraph out give no redline") {
    const Compared compared(from_text("One.\n\nTwo."), from_text("One."), {row({0}, {0}, {same("One.")})});
    CHECK_THROWS_WITH_AS(redline(compared),
                         "--format docx: the redline came out wrong and is not written: with its changes rejected "
                         "paragraph 2 'Two.' is lost",
                         Error);
}

TEST_CASE("more than two reports make no redline") {
    const std::vector<Report> reports(3);
    DiffSeries series;
    series.reports = reports;
    series.steps.resize(2);
    CHECK_THROWS_WITH_AS(write::render_diff_docx(series, {}), "--format docx: two reports only", Error);
}

TEST_CASE("two empty reports make an empty redline") {
    const Compared compared(Report{}, Report{}, {});
    CHECK(accepted(redline(compared)) == List{});
}

TEST_CASE("the same comparison gives the same bytes") {
    const auto bytes = [] { return redline(Compared(from_text("1. One\n\nText."), from_text("1. Two\n\nText."))); };
    CHECK(bytes() == bytes());
}

TEST_CASE("hostile text does not get out of its element") {
    const Compared compared(from_text("<script>alert(1)</script> ]]> & more."),
                            from_text("<w:p/>\x01\x1B[31m ]]> \xEF\xBF\xBE\xEF\xBF\xBF & \"more\"."));
    const std::string bytes = redline(compared);
    CHECK(rejected(bytes) == List{"|<script>alert(1)</script> ]]> & more."});
    CHECK(accepted(bytes) == List{"|<w:p/>\uFFFD\uFFFD[31m ]]> \uFFFD\uFFFD & \"more\"."});
}

TEST_CASE("a row of two megabytes and a word as long are written") {
    std::string words, word(2u << 20, 'x');
    while (words.size() < (2u << 20)) words += "word <&> ";
    const Compared compared(from_text("A " + words + "end."), from_text("A " + word + " end."));
    CHECK(accepted(redline(compared)).size() == 1);
}
