#include "extract/section_documents.hpp"

#include "extract/outline.hpp"
#include "wsis/read.hpp"

#include "support/lists.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace wsis;

namespace {

/// The documents of the first section; every "P/1", "P/2" ... is a cited document.
List documents(std::string_view text) {
    auto document = read_text(text);
    auto sections = extract::build_outline(document);
    std::vector<Reference> references;
    for (const std::string id : {"P/1", "P/2"}) {
        Reference reference;
        reference.id = id;
        reference.kind = CitationKind::meeting_document;
        for (std::uint32_t block = 0; block < document.blocks.size(); ++block) {
            const auto at = document.text_of(document.blocks[block]).find(id);
            if (at == std::string_view::npos) continue;
            Mention mention;
            mention.place = {block, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + id.size())};
            reference.mentions.push_back(mention);
        }
        references.push_back(reference);
    }
    extract::assign_documents(sections, document, references);
    return sections.front().documents;
}

} // namespace

TEST_CASE("a section is about the documents in its heading") {
    CHECK(documents("1. Lamps (P/1; P/2)\nThe lamps were shown.\n") == List{"P/1", "P/2"});
    CHECK(documents("1. Lamps (P/1): The lamps of P/2 were shown.\n") == List{"P/1"});
}

TEST_CASE("a section is about the document in the parenthesis of its first sentence") {
    CHECK(documents("1. Agenda\nThe agenda (P/1) was adopted. A draft (P/2) was noted.\n") == List{"P/1"});
    CHECK(documents("1. Agenda\nThe agenda in P/1 was adopted.\n") == List{});
}
