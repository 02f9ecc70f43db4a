#include "extract/outline.hpp"

#include "wsis/read.hpp"

#include "support/lists.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <vector>

using namespace wsis;

namespace {

struct Outlined {
    Document document;
    std::vector<Section> sections;
};

Outlined outline(std::string_view text) {
    Outlined result;
    result.document = read_text(text);
    result.sections = extract::build_outline(result.document);
    return result;
}

/// "path<parent title" per section.
List tree(const Outlined& result) {
    List out;
    for (const auto& section : result.sections)
        out.push_back(fmt::format("{}<{} {}", section.path,
                                  section.parent == none ? "" : result.sections[section.parent].path,
                                  section.title.value_or("-")));
    return out;
}

List tree(std::string_view text) { return tree(outline(text)); }

/// "kind section label" per block.
List blocks(std::string_view text) {
    constexpr std::string_view kinds[] = {"title",  "heading",  "paragraph", "item",    "cell", "header",
                                          "footer", "footnote", "endnote",   "comment", "noise"};
    const auto result = outline(text);
    List out;
    for (const auto& block : result.document.blocks)
        out.push_back(fmt::format("{} {} {}", kinds[static_cast<std::size_t>(block.kind)],
                                  block.section == none ? "-" : result.sections[block.section].path,
                                  result.document.label_of(block)));
    return out;
}

} // namespace

TEST_CASE("numbered paragraphs are sections by their numbers, with a title or without") {
    CHECK(tree("1. Opening\nThe meeting was opened.\n1.1 Lamps\n1.1.1 The Group noted the lamps.\n2. Closing\n") ==
          List{"1< Opening", "1.1<1 Lamps", "1.1.1<1.1 -", "2< Closing"});
}

TEST_CASE("a paragraph and a list belong to the innermost section before them") {
    CHECK(blocks("1. Opening\n1.1 The Group asked the harbours:\na) to buy lamps;\nb) to sell tables.\nAll went "
                 "home.\n2. Closing\n") ==
          List{"heading 1 1.", "paragraph 1.1 1.1", "item 1.1 a)", "item 1.1 b)", "paragraph 1.1 ", "heading 2 2."});
}

TEST_CASE("a numbered list announced by a colon holds items, and the sections count on behind it") {
    CHECK(
        blocks("1. Opening\nThe Group recommended:\n1. that lamps be bought;\n2. that tables be sold.\n2. Closing\n") ==
        List{"heading 1 1.", "paragraph 1 ", "item 1 1.", "item 1 2.", "heading 2 2."});
}

TEST_CASE("running numbers below Roman numerals are sections that go on from chapter to chapter") {
    CHECK(tree("I. Opening\n1. The meeting was opened at nine.\n2. The Chair spoke of lamps.\nII. Lamps\n3. The lamps "
               "were shown.\n") == List{"I< Opening", "1<I -", "2<I -", "II< Lamps", "3<II -"});
}

TEST_CASE("chapters that begin behind numbered paragraphs stand above them") {
    CHECK(tree("1. The meeting was opened at nine.\nI. Lamps\n2. The lamps were shown.\nII. Tables\n3. The tables were "
               "shown.\n") == List{"1< -", "I< Lamps", "2<I -", "II< Tables", "3<II -"});
}

TEST_CASE("letters may stand above numbers, and below them") {
    CHECK(tree("A. Opening\nB. Lamps\nB.1 Old lamps\nB.2 New lamps\nC. Closing\n") ==
          List{"A< Opening", "B< Lamps", "B.1<B Old lamps", "B.2<B New lamps", "C< Closing"});
    CHECK(tree("1. Opening\nA. Speeches\nB. Songs\n2. Closing\n") ==
          List{"1< Opening", "A<1 Speeches", "B<1 Songs", "2< Closing"});
}

TEST_CASE("a number without full stop is a label where it counts with others") {
    CHECK(tree("1 Opening\n2 Lamps\n2.1 Old lamps\n3 Closing\n") ==
          List{"1< Opening", "2< Lamps", "2.1<2 Old lamps", "3< Closing"});
    CHECK(tree("1. Opening\n14 harbours took part.\n3 March 2018 was a holiday.\n2. Closing\n") ==
          List{"1< Opening", "2< Closing"});
    const auto joined = outline("1. Opening\n14 harbours took part.\n");
    CHECK(joined.document.text_of(joined.document.blocks[1]) == "14 harbours took part.");
}

TEST_CASE("initials and decimals are no labels") {
    CHECK(tree("1. Opening\nA. Quellmore spoke of lamps.\n1.5 million lamps were sold.\n2. Closing\n") ==
          List{"1< Opening", "2< Closing"});
}

TEST_CASE("labels without text are noise, and count for nothing") {
    CHECK(blocks("1. Opening\n2.\n3 \n2.1\n2. Lamps\n") ==
          List{"heading 1 1.", "noise - 2.", "noise - 3", "noise - 2.1", "heading 2 2."});
}

TEST_CASE("the second section with the same label gets a mark") {
    CHECK(tree("1. Opening\n2. Lamps\n2. Tables\n") == List{"1< Opening", "2< Lamps", "2~2< Tables"});
}

TEST_CASE("a part that comes late stands with its chapter") {
    CHECK(tree("1. Opening\n1.1 Speeches\n2. Lamps\n1.2 Songs\n2.1 Old lamps\n") ==
          List{"1< Opening", "1.1<1 Speeches", "1.2<1 Songs", "2< Lamps", "2.1<2 Old lamps"});
}

TEST_CASE("a part whose chapter has no number of its own stands at the top") {
    CHECK(tree("1. Opening\n4.2 Lamps\n4.2.1 The lamps were shown.\n") ==
          List{"1< Opening", "4.2< Lamps", "4.2.1<4.2 -"});
}

TEST_CASE("a title that runs in is cut from its paragraph") {
    const auto result = outline("1. Lamps (CWG-PORTS-3/2): The lamps were shown to the Group.\n");
    REQUIRE(result.sections.size() == 1);
    CHECK(result.sections[0].title == "Lamps");
    const auto text = result.document.text_of(result.document.blocks[0]);
    CHECK(text.substr(result.sections[0].title_end) == " The lamps were shown to the Group.");
    CHECK(result.document.blocks[0].kind == BlockKind::paragraph);
}

TEST_CASE("the boxes of the title page are front sections, and the lines above them the title page") {
    CHECK(blocks("Harbour Group\n3rd meeting\n\nSummary\nThe Group met.\n\nAction required\nNone.\n1. Opening\n") ==
          List{"title - ", "title - ", "heading summary ", "paragraph summary ", "heading action-required ",
               "paragraph action-required ", "heading 1 1."});
    const auto result = outline("Summary\nThe Group met.\n1. Opening\n");
    CHECK(result.sections[0].role == SectionRole::front);
    CHECK(result.sections[1].parent == none);
}

TEST_CASE("a line of its own is a heading without a number") {
    CHECK(tree("1. Opening\nThe Group met.\n\nInformal session\nLamps were shown.\n") ==
          List{"1< Opening", "informal-session< Informal session"});
}

TEST_CASE("lines of an address or a list of names are no headings") {
    CHECK(tree("1. Opening\nThe Group elected two chairs:\n\nOrla Tervane\n\nIlmo Sarkavesi\n\nTolu Abernakwe\n\nAll "
               "went home.\n") == List{"1< Opening"});
}

TEST_CASE("an annex holds what stands in it, the line that names it too, and its numbers begin anew") {
    const auto result = outline(
        "1. Opening\nThe Group met.\n\nAnnex 1\n\nTerms of reference\n\n1. The Group meets.\n2. It goes home.\n");
    CHECK(tree(result) == List{"1< Opening", "annex-1< Annex 1", "1~2<annex-1 -", "2<annex-1 -"});
    CHECK(result.sections[0].role == SectionRole::body);
    CHECK(result.sections[1].role == SectionRole::annex);
}

TEST_CASE("cells of a table are no sections") {
    CHECK(tree("1. Opening\n1.\tLamp\tred\n2.\tLamp\tgreen\n2. Closing\n") == List{"1< Opening", "2< Closing"});
}

TEST_CASE("letters and Roman numerals in one list are told apart by their order") {
    const auto result = outline("1. The Group asked:\n(g) a;\n(h) b;\n(i) c:\n(i) d;\n(ii) e.\n");
    const auto& blocks = result.document.blocks;
    CHECK(blocks[3].level == 0);
    CHECK(blocks[4].level == 1);
    CHECK(blocks[5].level == 1);
}

TEST_CASE("letters and Roman numerals with a full stop hold items behind a colon, in lower case too") {
    CHECK(blocks("1. Opening\nThe Group asked:\na. to buy lamps;\nb. to sell tables.\n") ==
          List{"heading 1 1.", "paragraph 1 ", "item 1 a.", "item 1 b."});
    CHECK(blocks("1. Opening\nThe Group asked:\ni. to buy lamps;\nii. to sell tables.\n") ==
          List{"heading 1 1.", "paragraph 1 ", "item 1 i.", "item 1 ii."});
    CHECK(blocks("1. Opening\nThe Group decided:\nA. To buy lamps;\nB. To sell tables.\n") ==
          List{"heading 1 1.", "paragraph 1 ", "item 1 A.", "item 1 B."});
    CHECK(blocks("1. Opening\nThe bell rang at:\na. m. and p. m. were mixed up.\n") ==
          List{"heading 1 1.", "paragraph 1 ", "paragraph 1 "});
}

TEST_CASE("a text without sections has none, and loses nothing") {
    const auto result =
        outline("The harbour was closed because of the storm that came in from the sea on Friday night.\n");
    CHECK(result.sections.empty());
    CHECK(result.document.blocks.size() == 1);
    CHECK(outline("").document.blocks.empty());
}

TEST_CASE("a document that opens with text and headings has no title page") {
    const auto result = outline("Opening\n\nThe harbour master opened the meeting.\n\nTides\n\nThe Group was shown a "
                                "chart.\n\nReplies are expected by 9 March 2018.\n");
    CHECK(tree(result) == List{"opening< Opening", "tides< Tides"});
    for (const auto& block : result.document.blocks) CHECK(block.kind != BlockKind::title);
}

TEST_CASE("a short sentence behind the lines of the title page ends it") {
    CHECK(blocks("REPORT OF THE TIDE GROUP\nLisbon, 6 March 2018\n\nThe Group was shown a chart.\nIt was pleased.\n") ==
          List{"title - ", "title - ", "paragraph - ", "paragraph - "});
}

TEST_CASE("headings by style are sections, though one could be the title of a report") {
    auto document = read_text("Opening\n\nOutcome of the survey\n\nThe Group was shown a chart.\n");
    for (auto& block : document.blocks) block.origin.line = 0;
    document.blocks[0].kind = document.blocks[1].kind = BlockKind::heading;
    document.blocks[0].level = document.blocks[1].level = 1;
    CHECK(extract::build_outline(document).size() == 2);
}

TEST_CASE("a paragraph with a colon introduces a list of its own") {
    const auto result = outline("1. Lamps\nThe Group asked:\n(a) one;\n(b) two.\nThe Board asked:\n(i) three;\n(ii) "
                                "four.\n");
    for (const auto& block : result.document.blocks)
        if (block.kind == BlockKind::list_item) CHECK(block.level == 0);
}

TEST_CASE("the level of an item in Word is the level of its list, whatever its label") {
    auto document = read_text("1. Lamps\n(a) one\n(b) two\n- three\n- four\n(c) five\n");
    constexpr int levels[] = {-1, 1, 1, 1, 2, 1};
    for (std::size_t i = 1; i < document.blocks.size(); ++i) {
        document.blocks[i].kind = BlockKind::list_item;
        document.blocks[i].level = static_cast<std::int8_t>(levels[i]);
    }
    extract::build_outline(document);
    std::vector<int> found;
    for (const auto& block : document.blocks) found.push_back(block.level);
    CHECK(found == std::vector<int>{1, 0, 0, 0, 1, 0});
}

TEST_CASE("a letter before a title with a text below heads a section; before a title alone it is an item") {
    CHECK(tree("6. The Group met.\n\nReview of standards\n\n(a) Wooden pallets\n\n7. The delegation of Finland "
               "introduced the paper.\n\n"
               "(b) Plastic pallets\n\n8. The delegation of Italy introduced another paper.\n") ==
          List{"6< -", "review-of-standards< Review of standards", "a<review-of-standards Wooden pallets", "7<a -",
               "b<review-of-standards Plastic pallets", "8<b -"});
    CHECK(tree("1. The Group saw lamps\n(a) Wooden lamps\n(b) Blue lamps\nThe Group agreed to see them all again.\n") ==
          List{"1< The Group saw lamps"});
}

TEST_CASE("a heading right above a first numbered text is no part of the title page") {
    CHECK(tree("LMP/2019/12\n4 May 2019\n\nREPORT ON LAMPS\n\nATTENDANCE\n\n1. The Group held its fifth session.\n") ==
          List{"attendance< ATTENDANCE", "1<attendance -"});
}

TEST_CASE("a table of contents opens no sections") {
    CHECK(tree("Contents\n\n1 Opening\n2 Results of the survey\n\n1 Opening\n\nThe Group met.\n\n"
               "2 Results of the survey\n\nThey were noted.\n") ==
          List{"contents< Contents", "1< Opening", "2< Results of the survey"});
}

TEST_CASE("a line that names a paper or a person is no heading") {
    CHECK(tree("1. Lamps\n\nDocumentation: LMP/2019/3 and Add.1\n\nEditor: Ms Una Fell (Norway)\n\nThe Group met.\n") ==
          List{"1< Lamps"});
}

TEST_CASE("a bare number in front of its first part is a heading though the numbers before it have a gap") {
    CHECK(tree("1. Opening\n2. Lamps\n2.1 Lamps of the coast were shown.\n4 Requests\n4.1 The Group noted the "
               "lamps.\n5. Closing\n") ==
          List{"1< Opening", "2< Lamps", "2.1<2 -", "4< Requests", "4.1<4 -", "5< Closing"});
}
