#include "extract/references.hpp"
#include "pass_results.hpp"

#include <doctest/doctest.h>

using namespace wsis;

namespace {

Document document_of(std::initializer_list<std::pair<BlockKind, std::string_view>> blocks) {
    Document document;
    for (const auto& [kind, text] : blocks) {
        Block block;
        block.kind = kind;
        block.text.begin = static_cast<std::uint32_t>(document.text.size());
        document.text += text;
        block.text.end = static_cast<std::uint32_t>(document.text.size());
        document.blocks.push_back(block);
    }
    return document;
}

std::vector<Reference> references_in(const Document& document) {
    return report_after(extract::references_pass(document), document).references;
}

} // namespace

TEST_CASE("mentions of one act are gathered under it, in the order of first mention") {
    const auto document = document_of({{BlockKind::heading, "Follow-up to A/RES/71/2"},
                                       {BlockKind::table_cell, "C18/40, paragraph 5"},
                                       {BlockKind::footnote, "General Assembly resolution 71/2, para 3"}});
    const auto references = references_in(document);
    REQUIRE(references.size() == 2);
    CHECK(references[0].id == "un:A/RES/71/2");
    REQUIRE(references[0].mentions.size() == 2);
    CHECK(references[0].mentions[0].place == Place{0, 13, 23});
    CHECK(references[0].mentions[1].place.block == 2);
    CHECK(references[0].mentions[1].paragraph == "para 3");
    CHECK(references[1].id == "itu:council/2018/doc/40");
    CHECK(references[1].mentions[0].paragraph == "paragraph 5");
}

TEST_CASE("noise cites nothing") { CHECK(references_in(document_of({{BlockKind::noise, "C18/40-E"}})).empty()); }

TEST_CASE("a revision on a line of its own belongs to the document above it") {
    const auto references =
        references_in(document_of({{BlockKind::paragraph, "Document C18/40-E"}, {BlockKind::paragraph, "Rev. 1"}}));
    REQUIRE(references.size() == 1);
    CHECK(references[0].id == "itu:council/2018/doc/40:rev1");
    CHECK(references[0].mentions[0].place == Place{0, 0, 17});
}
