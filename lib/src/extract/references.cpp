#include "extract/references.hpp"

#include "extract/citations.hpp"

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

Mention mention_of(Citation& citation, std::uint32_t block) {
    Mention mention;
    mention.place = {block, static_cast<std::uint32_t>(citation.begin), static_cast<std::uint32_t>(citation.end)};
    mention.revision = std::move(citation.revision);
    mention.paragraph = std::move(citation.paragraph);
    return mention;
}

} // namespace

std::vector<Reference> find_references(const Document& document) {
    std::vector<Reference> references;
    std::unordered_map<std::string, std::size_t> index_of;
    CitationScratch scratch;
    for (std::uint32_t block = 0; block < document.blocks.size(); ++block) {
        if (document.blocks[block].kind == BlockKind::noise) continue;
        for (auto& citation : find_citations(document.text_of(document.blocks[block]), scratch)) {
            auto mention = mention_of(citation, block);
            const auto [entry, fresh] = index_of.try_emplace(citation.id, references.size());
            if (fresh) references.push_back(reference_of(citation));
            references[entry->second].mentions.push_back(std::move(mention));
        }
    }
    return references;
}

} // namespace wsis::extract
