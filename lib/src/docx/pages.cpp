#include "docx/pages.hpp"

#include "docx/names.hpp"
#include "docx/xml.hpp"

#include <algorithm>
#include <array>

namespace wsis::docx {

namespace {

enum PageType : std::size_t { first, usual, even, type_count };

/// An unknown type ("odd") is what the page has that is none of the others.
PageType type_of(std::string_view name) { return name == "first" ? first : name == "even" ? even : usual; }

void add_page(std::vector<PagePart>& pages, std::size_t member, bool footer, bool shown) {
    const auto known = std::ranges::find(pages, member, &PagePart::member);
    if (known == pages.end())
        pages.push_back(PagePart{member, footer, shown});
    else
        known->shown = known->shown || shown;
}

} // namespace

std::vector<PagePart> find_page_parts(const Relations& relations, const std::vector<PageSection>& sections,
                                      bool even_and_odd) {
    std::vector<PagePart> pages;
    std::array<const std::string*, 2 * type_count> current{}; // headers by type, then footers
    for (const PageSection& section : sections) {
        for (const PageReference& reference : section.references)
            current[type_of(reference.type) + (reference.footer ? std::size_t{type_count} : 0)] = &reference.id;
        for (std::size_t slot = 0; slot < current.size(); ++slot) {
            const std::size_t type = slot % type_count;
            const bool shown = type == first ? section.title_page : type == even ? even_and_odd : true;
            if (current[slot] == nullptr || !shown) continue;
            const Relation* relation = find_relation(relations, *current[slot]);
            if (relation != nullptr && relation->member) add_page(pages, *relation->member, slot >= type_count, true);
        }
    }
    for (const Relation& relation : relations)
        if ((relation.type == "header" || relation.type == "footer") && relation.member)
            add_page(pages, *relation.member, relation.type == "footer", false);
    return pages;
}

bool read_even_and_odd(Archive& archive, std::optional<std::size_t> settings) {
    bool found = false;
    if (!settings) return found;
    for_each_child(archive, *settings, [&](pugi::xml_node node, const Names& names) {
        if (names.tag_of(node) == Tag::even_and_odd_headers) found = is_on(node);
    });
    return found;
}

void move_to_front(Document& document, std::vector<NoteMark>& marks, std::size_t begin) {
    const std::size_t moved = document.blocks.size() - begin;
    if (moved == 0 || begin == 0) return;
    const auto rotate = [&](std::vector<Block>& blocks) {
        std::rotate(blocks.begin(), blocks.begin() + static_cast<std::ptrdiff_t>(begin), blocks.end());
    };
    rotate(document.blocks);
    const auto renumber = [&](std::uint32_t& block) {
        if (block == none) return;
        block = static_cast<std::uint32_t>(block < begin ? block + moved : block - begin);
    };
    for (NoteMark& mark : marks) renumber(mark.block);
    for (Figure& figure : document.figures) renumber(figure.block);
    for (TrackedChange& change : document.changes) renumber(change.block);
    for (FormattedRun& run : document.runs) renumber(run.block);
    std::ranges::stable_sort(document.changes, {}, &TrackedChange::block);
    std::ranges::stable_sort(document.runs, {}, &FormattedRun::block);
}

} // namespace wsis::docx
