#include "extract/outline.hpp"

#include "extract/headings.hpp"
#include "extract/label_roles.hpp"
#include "extract/openings.hpp"
#include "extract/slug.hpp"
#include "extract/title_page.hpp"
#include "text/utf8.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

namespace wsis::extract {

namespace {

constexpr std::int8_t deepest_heading = 9;
constexpr std::size_t deepest_item = 8;

/// A label without what is neither letter nor digit at its ends: "6.3.3" of "6.3.3.", "a" of "(a)", "3" of "§ 3".
std::string_view path_of(std::string_view label) {
    const auto counts = [&](std::size_t at) {
        switch (utf8proc_category(static_cast<utf8proc_int32_t>(text::code_point_at(label, at).value))) {
        case UTF8PROC_CATEGORY_LU:
        case UTF8PROC_CATEGORY_LL:
        case UTF8PROC_CATEGORY_LT:
        case UTF8PROC_CATEGORY_LM:
        case UTF8PROC_CATEGORY_LO:
        case UTF8PROC_CATEGORY_ND:
        case UTF8PROC_CATEGORY_NL:
        case UTF8PROC_CATEGORY_NO:
            return true;
        default:
            return false;
        }
    };
    std::size_t begin = label.size();
    std::size_t end = 0;
    for (std::size_t at = 0; at < label.size(); at += text::code_point_at(label, at).size) {
        if (!counts(at)) continue;
        begin = std::min(begin, at);
        end = at + text::code_point_at(label, at).size;
    }
    return begin < end ? label.substr(begin, end - begin) : label;
}

/// "(a)", "i.", "2)": no label of chapters.
bool numbers_parts(const LabelledBlock& labelled) {
    const auto& label = labelled.label;
    if (!labelled.parsed || label.parts != 1) return false;
    const bool lower = label.kind != text::LabelKind::number && !label.upper;
    return lower || label.closing == text::LabelClosing::enclosed || label.closing == text::LabelClosing::parenthesis;
}

constexpr std::size_t longest_run = 3; ///< So many lines in a row that look like headings are none, but for the last.

void demote(Block& block) {
    block.kind = BlockKind::paragraph;
    block.level = -1;
}

/// Builds the tree in document order, and puts it into pre-order at the end: a part may come late, behind other
/// sections.
class Builder {
public:
    Builder(Document& document, const profile::Rows* added) : document_(document), added_(added), splitter_(added) {}

    std::vector<Section> build();

private:
    /// A section that is open: what comes next may belong into it.
    struct Open {
        std::uint32_t section = none;
        std::size_t rank = 0; ///< Place of its series in `ranks_`, from 1; 0: it has no number.
        int level = 0;        ///< Level of its heading; annexes have 0.
        bool titled = false;
    };

    /// A list that is open. In a DOCX the level is Word's own, else -1 and the series tells the lists apart.
    struct OpenList {
        Series series = 0;
        std::int8_t level = -1;
    };

    void prepare();
    void read_block(std::uint32_t index, const LabelledBlock* labelled);
    void open_numbered(std::uint32_t index, const LabelledBlock& labelled);
    void open_unnumbered(std::uint32_t index, SectionRole role, Heading heading);
    void add_item(std::uint32_t index, const LabelledBlock& labelled);
    std::uint32_t add_section(std::uint32_t block, SectionRole role, const Heading& heading, std::string path);
    void enter(std::uint32_t section, std::size_t rank, int level, bool titled);
    void reopen(std::uint32_t section);
    std::size_t rank_of(Series series, bool titled);

    [[nodiscard]] std::uint32_t innermost() const { return open_.empty() ? none : open_.back().section; }

    void assign_notes();
    std::vector<Section> in_pre_order();

    Document& document_;
    const profile::Rows* added_;
    std::vector<Section> sections_{};                         ///< In document order.
    std::vector<Open> opened_{};                              ///< By section: how it was entered.
    std::vector<Open> open_{};                                ///< Outermost first.
    std::vector<Series> ranks_{};                             ///< Series of sections, outermost first.
    std::vector<OpenList> lists_{};                           ///< The lists around the next item, outermost first.
    std::unordered_map<std::string, std::uint32_t> latest_{}; ///< The last section that printed a label, by path.
    std::unordered_map<std::string, std::uint32_t> used_{};   ///< How often a path was given.
    bool in_annex_ = false;
    bool after_annex_ = false; ///< The block before opened an annex: a heading here is the line that names it.
    HeadingSplitter splitter_;
    std::vector<Token> tokens_{};
};

/// Labels without text are noise, and of the lines that a text reader takes for headings only single ones are: several
/// in a row, or behind a colon, are an address or a list of names.
void Builder::prepare() {
    std::vector<std::uint32_t> lines;
    bool announced = false;
    const auto end_run = [&] {
        const auto kept = announced || lines.size() < longest_run ? 0u : 1u;
        if (announced || lines.size() >= longest_run)
            for (std::size_t i = 0; i + kept < lines.size(); ++i) demote(document_.blocks[lines[i]]);
        lines.clear();
    };
    for (std::uint32_t i = 0; i < document_.blocks.size(); ++i) {
        auto& block = document_.blocks[i];
        const auto text = text::trim_end(document_.text_of(block));
        if (!block.label.empty() && text::skip_space(text, 0) == text.size() && block.kind != BlockKind::footnote &&
            block.kind != BlockKind::endnote)
            block.kind = BlockKind::noise;
        if (!in_body(block)) continue;
        const bool unnumbered = block.kind == BlockKind::heading && block.label.empty();
        const bool line = unnumbered && block.origin.line != 0;
        if (unnumbered && (line || text.ends_with('.')) && splitter_.is_sentence(text)) demote(block);
        if (unnumbered && (is_caption(text, tokens_) || (line && is_field(text, tokens_)))) demote(block);
        if (line && block.kind == BlockKind::heading && find_opening(text, tokens_) == Opening::none) {
            lines.push_back(i);
            continue;
        }
        end_run();
        announced = text.ends_with(':');
    }
    end_run();
}

std::vector<Section> Builder::build() {
    prepare();
    const auto labels = find_label_roles(document_, added_);
    for (const auto& labelled : labels) {
        if (labelled.role != LabelRole::text) continue;
        auto& block = document_.blocks[labelled.block];
        block.text.begin = block.label.begin;
        block.label = {};
    }
    const auto first = end_title_page(document_, labels, added_);
    auto next = labels.begin();
    for (std::uint32_t i = 0; i < document_.blocks.size(); ++i) {
        while (next != labels.end() && (next->block < i || next->role == LabelRole::text)) ++next;
        if (i < first || !in_body(document_.blocks[i])) continue;
        read_block(i, next != labels.end() && next->block == i ? &*next : nullptr);
    }
    assign_notes();
    return in_pre_order();
}

void Builder::read_block(std::uint32_t index, const LabelledBlock* labelled) {
    auto& block = document_.blocks[index];
    const bool names_annex = std::exchange(after_annex_, false);
    if (labelled != nullptr && labelled->role == LabelRole::section) {
        open_numbered(index, *labelled);
        return;
    }
    if (labelled != nullptr) {
        add_item(index, *labelled);
    } else {
        const auto text = document_.text_of(block);
        const bool contents = is_contents_line(text);
        const auto opening = contents ? Opening::none : find_opening(text, tokens_);
        Heading whole;
        whole.title = {static_cast<std::uint32_t>(text::skip_space(text, 0)),
                       static_cast<std::uint32_t>(text::trim_end(text).size())};
        whole.rest = block.text.size();
        const bool heading = block.kind == BlockKind::heading && !contents;
        if (opening == Opening::annex && (heading || block.cell == none)) {
            open_unnumbered(index, SectionRole::annex, whole);
            after_annex_ = true;
            return;
        }
        if (opening == Opening::front && (latest_.empty() || heading)) {
            open_unnumbered(index, latest_.empty() ? SectionRole::front : SectionRole::body, whole);
            return;
        }
        if (heading && !names_annex) {
            open_unnumbered(index, in_annex_ ? SectionRole::annex : SectionRole::body, whole);
            return;
        }
        if (block.kind != BlockKind::table_cell) block.kind = BlockKind::paragraph;
        block.level = -1;
        if (text::trim_end(text).ends_with(':')) lists_.clear(); // it introduces a list of its own
    }
    block.section = innermost();
    if (block.section != none) sections_[block.section].blocks.push_back(index);
}

void Builder::add_item(std::uint32_t index, const LabelledBlock& labelled) {
    auto& block = document_.blocks[index];
    const OpenList own{labelled.series, block.kind == BlockKind::list_item ? block.level : std::int8_t{-1}};
    const auto list = std::ranges::find_if(lists_, [&](const OpenList& open) {
        return own.level >= 0 && open.level >= 0 ? open.level >= own.level : open.series == own.series;
    });
    lists_.erase(list, lists_.end());
    lists_.push_back(own);
    block.kind = BlockKind::list_item;
    block.level = static_cast<std::int8_t>(std::min(lists_.size() - 1, deepest_item));
}

std::uint32_t Builder::add_section(std::uint32_t index, SectionRole role, const Heading& heading, std::string path) {
    auto& block = document_.blocks[index];
    Section section;
    section.label = document_.label_of(block);
    const auto times = ++used_[path];
    if (times > 1) path += "~" + std::to_string(times);
    section.path = std::move(path);
    section.role = role;
    section.parent = innermost();
    section.block = index;
    section.blocks.push_back(index);
    if (!heading.title.empty()) {
        section.title = document_.text_of(block).substr(heading.title.begin, heading.title.size());
        section.title_end = heading.rest;
    }
    const auto added = static_cast<std::uint32_t>(sections_.size());
    block.section = added;
    const bool all_title = !heading.title.empty() && heading.rest == block.text.size();
    block.kind = all_title ? BlockKind::heading : BlockKind::paragraph;
    block.level = -1;
    if (all_title) block.level = static_cast<std::int8_t>(std::min<std::size_t>(open_.size() + 1, deepest_heading));
    sections_.push_back(std::move(section));
    return added;
}

void Builder::enter(std::uint32_t section, std::size_t rank, int level, bool titled) {
    Open open;
    open.section = section;
    open.rank = rank;
    open.level = level;
    open.titled = titled;
    opened_.resize(section + 1u);
    opened_[section] = open;
    open_.push_back(open);
    lists_.clear();
}

/// Makes `section` the innermost open one, inside those that it stands in.
void Builder::reopen(std::uint32_t section) {
    open_.clear();
    for (auto s = section; s != none; s = sections_[s].parent) open_.push_back(opened_[s]);
    std::ranges::reverse(open_);
}

/// The place of a series among those of the document. A new one goes below the innermost open section; but a title
/// stands above the untitled paragraphs that are numbered through ("I. Budget" between paragraphs 5 and 6).
std::size_t Builder::rank_of(Series series, bool titled) {
    const auto known = std::ranges::find(ranks_, series);
    if (known != ranks_.end()) return static_cast<std::size_t>(known - ranks_.begin()) + 1;
    auto above = std::ranges::find_if(open_.rbegin(), open_.rend(),
                                      [&](const Open& open) { return open.rank != 0 && (open.titled || !titled); });
    const std::size_t rank = above == open_.rend() ? 0 : above->rank;
    ranks_.insert(ranks_.begin() + static_cast<std::ptrdiff_t>(rank), series);
    for (auto* list : {&open_, &opened_})
        for (auto& open : *list)
            if (open.rank > rank) ++open.rank;
    return rank + 1;
}

void Builder::open_numbered(std::uint32_t index, const LabelledBlock& labelled) {
    const auto& block = document_.blocks[index];
    const bool styled = block.kind == BlockKind::heading;
    const auto heading = splitter_.split(document_.text_of(block), {styled, labelled.parent});
    const bool titled = !heading.title.empty();
    const std::string path(path_of(document_.label_of(block)));
    const auto rank = rank_of(labelled.series, titled);
    const int level = styled && block.level > 0 ? block.level : 0;
    const bool chapter = titled && !numbers_parts(labelled); // else it may stand below an unnumbered heading

    const auto dot = path.find_last_of('.');
    auto parent = latest_.end();
    for (auto at = dot; at != std::string::npos && at != 0 && parent == latest_.end();
         at = path.find_last_of('.', at - 1))
        parent = latest_.find(path.substr(0, at));
    if (parent != latest_.end()) {
        reopen(parent->second);
    } else {
        while (!open_.empty()) {
            const auto& top = open_.back();
            const bool unnumbered = top.rank == 0 && (sections_[top.section].role == SectionRole::front ||
                                                      (top.level > 0 && (level > 0 ? level <= top.level : chapter)));
            if (!unnumbered && (top.rank == 0 || top.rank < rank)) break;
            open_.pop_back();
        }
    }
    const auto role = in_annex_ ? SectionRole::annex : SectionRole::body;
    const auto section = add_section(index, role, heading, path);
    latest_[path] = section;
    enter(section, rank, level > 0 ? level : static_cast<int>(open_.size()) + 1, titled);
}

void Builder::open_unnumbered(std::uint32_t index, SectionRole role, Heading heading) {
    const auto& block = document_.blocks[index];
    const bool annex = role == SectionRole::annex && find_opening(document_.text_of(block), tokens_) == Opening::annex;
    const int level = annex ? 0 : block.level > 0 ? block.level : 1;
    if (annex) {
        latest_.clear();
        in_annex_ = true;
    }
    while (!open_.empty() && (open_.back().level >= level)) open_.pop_back();
    const auto text = document_.text_of(block);
    const auto title = text.substr(heading.title.begin, heading.title.size());
    if (title.ends_with(':')) --heading.title.end;
    auto path = slug(title);
    if (path.empty()) path = "section";
    const auto section = add_section(index, role, heading, std::move(path));
    enter(section, 0, level, true);
}

/// A note belongs to the section where its mark stands.
void Builder::assign_notes() {
    for (const auto& anchor : document_.anchors) {
        if (anchor.note == none || anchor.block == none) continue;
        auto& note = document_.blocks[anchor.note];
        if (note.section != none || in_body(note)) continue;
        note.section = document_.blocks[anchor.block].section;
        if (note.section != none) sections_[note.section].blocks.push_back(anchor.note);
    }
}

std::vector<Section> Builder::in_pre_order() {
    const auto count = static_cast<std::uint32_t>(sections_.size());
    std::vector<std::uint32_t> first_child(count + 1u, none); // the last entry is the root
    std::vector<std::uint32_t> next_sibling(count, none);
    for (auto s = count; s-- > 0;) {
        const auto parent = sections_[s].parent == none ? count : sections_[s].parent;
        next_sibling[s] = first_child[parent];
        first_child[parent] = s;
    }
    std::vector<std::uint32_t> place(count, none);
    std::vector<Section> ordered;
    ordered.reserve(count);
    std::vector<std::uint32_t> pending;
    if (first_child[count] != none) pending.push_back(first_child[count]);
    while (!pending.empty()) {
        const auto s = pending.back();
        pending.pop_back();
        place[s] = static_cast<std::uint32_t>(ordered.size());
        if (sections_[s].parent != none) sections_[s].parent = place[sections_[s].parent];
        ordered.push_back(std::move(sections_[s]));
        if (next_sibling[s] != none) pending.push_back(next_sibling[s]);
        if (first_child[s] != none) pending.push_back(first_child[s]);
    }
    for (auto& block : document_.blocks)
        if (block.section != none) block.section = place[block.section];
    return ordered;
}

} // namespace

std::vector<Section> build_outline(Document& document, const profile::Rows* added) {
    return Builder(document, added).build();
}

} // namespace wsis::extract
