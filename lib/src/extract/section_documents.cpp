#include "extract/section_documents.hpp"

#include "text/ascii.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace wsis::extract {

namespace {

/// A document that is cited somewhere.
struct Cited {
    Place place{};
    std::uint32_t reference = 0;
};

std::vector<Cited> cited_documents(const std::vector<Reference>& references) {
    std::vector<Cited> cited;
    for (std::uint32_t r = 0; r < references.size(); ++r) {
        const auto kind = references[r].kind;
        if (kind != CitationKind::meeting_document && kind != CitationKind::un_document) continue;
        for (const auto& mention : references[r].mentions) cited.push_back({mention.place, r});
    }
    std::ranges::sort(cited, [](const Cited& a, const Cited& b) {
        return a.place.block != b.place.block ? a.place.block < b.place.block : a.place.start < b.place.start;
    });
    return cited;
}

using text::is_upper;

/// Where the sentence that begins at `at` ends; short words in front of the full stop are taken for abbreviations.
std::size_t sentence_end(std::string_view text, std::size_t at) {
    for (auto stop = text.find(". ", at); stop != std::string_view::npos; stop = text.find(". ", stop + 1)) {
        const auto next = text::skip_space(text, stop + 1);
        const auto space = text.find_last_of(" (", stop);
        const auto word = space == std::string_view::npos ? stop : stop - space - 1;
        if (next < text.size() && is_upper(text[next]) && word > 3) return stop;
    }
    return text.size();
}

/// Whether the citation at `place` stands in a parenthesis that opens with a citation: "(C18/55; C18/56)".
bool in_parenthesis(std::string_view text, const Place& place, const std::vector<Cited>& cited) {
    const auto open = text.find_last_of("()", place.start);
    if (open == std::string_view::npos || text[open] != '(') return false;
    const auto first = text::skip_space(text, open + 1);
    return std::ranges::any_of(
        cited, [&](const Cited& other) { return other.place.block == place.block && other.place.start == first; });
}

/// Collects the documents of one section after the other.
class Assigner {
public:
    Assigner(const Document& document, const std::vector<Reference>& references)
        : document_(document), references_(references), cited_(cited_documents(references)) {}

    void assign(Section& section) {
        add_within(section, section.block, 0, section.title_end);
        const auto text = document_.text_of(document_.blocks[section.block]);
        if (text::skip_space(text, section.title_end) < text.size()) {
            add_from_sentence(section, section.block, section.title_end);
            return;
        }
        // A heading: the text is the first paragraph below it.
        if (section.blocks.size() < 2 || section.blocks[0] != section.block) return;
        const auto& below = document_.blocks[section.blocks[1]];
        if (below.kind == BlockKind::paragraph && below.label.empty()) add_from_sentence(section, section.blocks[1], 0);
    }

private:
    [[nodiscard]] std::vector<Cited> of_block(std::uint32_t block) const {
        const auto before = [](const Cited& a, std::uint32_t b) { return a.place.block < b; };
        auto first = std::lower_bound(cited_.begin(), cited_.end(), block, before);
        auto last = first;
        while (last != cited_.end() && last->place.block == block) ++last;
        return {first, last};
    }

    void add(Section& section, const Cited& cited) {
        const auto& id = references_[cited.reference].id;
        if (std::ranges::find(section.documents, id) == section.documents.end()) section.documents.push_back(id);
    }

    void add_within(Section& section, std::uint32_t block, std::size_t begin, std::size_t end) {
        for (const auto& cited : of_block(block))
            if (cited.place.start >= begin && cited.place.end <= end) add(section, cited);
    }

    void add_from_sentence(Section& section, std::uint32_t block, std::size_t begin) {
        const auto text = document_.text_of(document_.blocks[block]);
        const auto all = of_block(block);
        if (all.empty()) return;
        const auto end = sentence_end(text, begin);
        for (const auto& cited : all)
            if (cited.place.start >= begin && cited.place.end <= end && in_parenthesis(text, cited.place, all))
                add(section, cited);
    }

    const Document& document_;
    const std::vector<Reference>& references_;
    std::vector<Cited> cited_;
};

} // namespace

void assign_documents(std::vector<Section>& sections, const Document& document,
                      const std::vector<Reference>& references) {
    Assigner assigner(document, references);
    for (auto& section : sections) assigner.assign(section);
}

} // namespace wsis::extract
