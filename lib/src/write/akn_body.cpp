#include "write/akn_body.hpp"

#include "write/akn_flow.hpp"
#include "json/names.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace wsis::write {

namespace {

/// Sections nested deeper stand beside each other; their paths still tell.
constexpr std::size_t deepest_section = 12;

using Blocks = std::vector<std::uint32_t>;

struct ElementRow {
    std::string_view element;
    std::string_view abbreviation; // in eIds, by the naming convention
};

constexpr ElementRow section_row{"section", "sec"};
constexpr ElementRow subsection_row{"subsection", "subsec"};
constexpr ElementRow paragraph_row{"paragraph", "para"};
constexpr ElementRow subparagraph_row{"subparagraph", "subpara"};
constexpr ElementRow annex_row{"hcontainer", "hcontainer"};

class BodyWriter {
public:
    BodyWriter(XmlWriter& xml, ElementIds& ids, const Report& report, AknInline& text)
        : xml_(xml), ids_(ids), report_(report), document_(report.document), text_(text) {
        find_openers();
        sort_blocks();
        measure_depths();
    }

    void write() {
        write_preface();
        xml_.open("mainBody");
        if (!main_.empty()) write_flow(main_, {}, {});
        write_sections();
        if (main_.empty() && report_.sections.empty()) {
            xml_.open("p");
            xml_.close();
        }
        xml_.close();
        write_conclusions();
    }

private:
    struct Open {
        std::string id{};
        const ElementRow* row = nullptr;
    };

    void find_openers() {
        opened_.assign(document_.blocks.size(), none);
        for (std::uint32_t i = 0; i < report_.sections.size(); ++i) {
            const auto block = report_.sections[i].block;
            if (block < opened_.size() && opened_[block] == none && document_.blocks[block].kind != BlockKind::noise)
                opened_[block] = i;
        }
    }

    /// Where each block is written. Without sections only the title page is preface.
    void sort_blocks() {
        own_.resize(report_.sections.size());
        for (std::uint32_t i = 0; i < document_.blocks.size(); ++i) {
            const auto& block = document_.blocks[i];
            if (opened_[i] != none)
                own_[opened_[i]].push_back(i);
            else if (block.kind == BlockKind::noise || (is_note(block.kind) && text_.is_inside(i)))
                continue;
            else if (is_note(block.kind))
                notes_.push_back(i);
            else if (block.kind == BlockKind::header)
                headers_.push_back(i);
            else if (block.kind == BlockKind::footer)
                footers_.push_back(i);
            else if (block.section < own_.size())
                own_[block.section].push_back(i);
            else
                (own_.empty() && block.kind != BlockKind::title ? main_ : front_).push_back(i);
        }
    }

    void measure_depths() {
        for (std::uint32_t i = 0; i < report_.sections.size(); ++i) {
            const auto parent = report_.sections[i].parent;
            depths_.push_back(parent < i ? std::min(depths_[parent] + 1, deepest_section) : 1);
        }
    }

    void write_container(std::string_view name, const Blocks& blocks) {
        if (blocks.empty()) return;
        const auto id = ids_.counted({}, "container");
        xml_.open("container");
        xml_.attribute("eId", id);
        xml_.attribute("name", name);
        write_flow(blocks, id, {});
        xml_.close();
    }

    void write_preface() {
        if (headers_.empty() && front_.empty()) return;
        const auto id = ids_.named("preface", "preface");
        xml_.open("preface");
        xml_.attribute("eId", id);
        write_container("headers", headers_);
        write_flow(front_, id, {});
        xml_.close();
    }

    void write_conclusions() {
        if (footers_.empty() && notes_.empty()) return;
        xml_.open("conclusions");
        write_container("footers", footers_);
        write_container("notes", notes_);
        xml_.close();
    }

    /// `section` is whose own blocks these are: what its heading has said of the first is not said again.
    void write_flow(const Blocks& blocks, std::string_view around, const Section* section) {
        AknFlow flow(xml_, ids_, report_, text_, around);
        for (const auto block : blocks) {
            const bool opener = section != nullptr && section->block == block && opened_[block] != none;
            if (opener && !has_text(*section)) continue;
            flow.write(block, opener ? section->title_end : 0, !opener);
        }
        flow.finish();
    }

    /// Whether the opening block goes on behind the title.
    [[nodiscard]] bool has_text(const Section& section) const {
        return section.title_end == 0 || section.title_end < document_.blocks[section.block].text.size();
    }

    void write_sections() {
        for (std::uint32_t i = 0; i < report_.sections.size(); ++i) {
            while (open_.size() >= depths_[i]) close_section();
            open_section(i);
            write_heading(i);
            write_own(i);
        }
        while (!open_.empty()) close_section();
    }

    void close_section() {
        xml_.close();
        open_.pop_back();
    }

    /// Titled sections are sections and subsections, numbered ones without a title paragraphs and subparagraphs.
    [[nodiscard]] const ElementRow& row_of(const Section& section) const {
        if (section.role == SectionRole::annex && open_.empty()) return annex_row;
        if (section.title) return open_.empty() ? section_row : subsection_row;
        const auto* above = open_.empty() ? nullptr : open_.back().row;
        return above == &paragraph_row || above == &subparagraph_row ? subparagraph_row : paragraph_row;
    }

    void open_section(std::uint32_t index) {
        const auto& section = report_.sections[index];
        const auto& row = row_of(section);
        const std::string_view around = open_.empty() ? std::string_view() : std::string_view(open_.back().id);
        auto id = &row == &annex_row ? ids_.counted(around, row.abbreviation)
                                     : ids_.numbered(around, row.abbreviation, section.label);
        xml_.open(row.element);
        xml_.attribute("eId", id);
        if (&row == &annex_row) xml_.attribute("name", "annex");
        xml_.attribute("wsis:path", section.path);
        if (section.role != SectionRole::body) xml_.attribute("wsis:role", json::name_of(section.role));
        open_.push_back({std::move(id), &row});
    }

    void write_heading(std::uint32_t index) {
        const auto& section = report_.sections[index];
        const bool owns = section.block < opened_.size() && opened_[section.block] == index;
        const auto label = owns ? document_.label_of(document_.blocks[section.block]) : std::string_view(section.label);
        if (!label.empty()) {
            xml_.open("num");
            xml_.text(label);
            xml_.close();
        }
        if (!section.title || (owns && section.title_end == 0)) return;
        const auto id = ids_.single(open_.back().id, "heading");
        xml_.open("heading");
        xml_.attribute("eId", id);
        if (owns) {
            write_block_attributes(xml_, report_, section.block);
            write_place_in_table(xml_, report_, section.block);
            text_.write(section.block, 0, section.title_end, id);
        } else {
            xml_.text(*section.title);
        }
        xml_.close();
    }

    /// The section's own blocks: an introduction where sections follow inside, else its content.
    void write_own(std::uint32_t index) {
        const auto& section = report_.sections[index];
        const auto& blocks = own_[index];
        const bool only_heading = blocks.size() == 1 && blocks[0] == section.block && !has_text(section);
        if (blocks.empty() || only_heading) return;
        const bool parent = index + 1 < depths_.size() && depths_[index + 1] > depths_[index];
        const std::string_view element = parent ? "intro" : "content";
        const auto id = ids_.single(open_.back().id, element);
        xml_.open(element);
        xml_.attribute("eId", id);
        write_flow(blocks, id, &section);
        xml_.close();
    }

    XmlWriter& xml_;
    ElementIds& ids_;
    const Report& report_;
    const Document& document_;
    AknInline& text_;
    Blocks opened_{}; ///< By block: the section that it opens.
    std::vector<Blocks> own_{};
    Blocks headers_{};
    Blocks front_{};
    Blocks main_{};
    Blocks footers_{};
    Blocks notes_{};
    std::vector<std::size_t> depths_{};
    std::vector<Open> open_{};
};

} // namespace

void write_akn_body(XmlWriter& xml, ElementIds& ids, const Report& report, AknInline& text) {
    BodyWriter(xml, ids, report, text).write();
}

} // namespace wsis::write
