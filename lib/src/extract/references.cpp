#include "extract/references.hpp"

#include "extract/citations.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace wsis::extract {

namespace {

Reference reference_of(Citation& citation) {
    Reference reference;
    reference.id = std::move(citation.id);
    reference.kind = citation.kind;
    reference.body = std::move(citation.body);
    reference.number = std::move(citation.number);
    reference.year = citation.year;
    return reference;
}

Mention mention_of(Citation& citation, std::uint32_t block, std::size_t size) {
    Mention mention;
    mention.place = {block, static_cast<std::uint32_t>(citation.begin),
                     static_cast<std::uint32_t>(std::min(citation.end, size))};
    mention.revision = std::move(citation.revision);
    mention.paragraph = std::move(citation.paragraph);
    return mention;
}

/// The text of the block; with that of the next one when it is a revision on a line of its own ("Rev. 1" under
/// "Document C17/55-E"), which belongs to the symbol in front of it.
std::string_view text_with_revision(const Document& document, std::uint32_t block, std::string& joined,
                                    CitationScratch& scratch) {
    constexpr std::size_t longest_revision = 24;
    const auto text = document.text_of(document.blocks[block]);
    if (block + 1 == document.blocks.size()) return text;
    const auto next = document.text_of(document.blocks[block + 1]);
    if (next.empty() || next.size() > longest_revision || !is_revision(next, scratch)) return text;
    joined.assign(text).append("\n").append(next);
    return joined;
}

} // namespace

std::vector<Reference> find_references(const Document& document, const profile::Rows* added) {
    std::vector<Reference> references;
    std::unordered_map<std::string, std::size_t> index_of;
    CitationScratch scratch;
    std::string joined;
    for (std::uint32_t block = 0; block < document.blocks.size(); ++block) {
        if (document.blocks[block].kind == BlockKind::noise) continue;
        const auto text = text_with_revision(document, block, joined, scratch);
        for (auto& citation : find_citations(text, scratch, added)) {
            auto mention = mention_of(citation, block, document.blocks[block].text.size());
            const auto [entry, fresh] = index_of.try_emplace(citation.id, references.size());
            if (fresh) references.push_back(reference_of(citation));
            references[entry->second].mentions.push_back(std::move(mention));
        }
    }
    return references;
}

} // namespace wsis::extract
