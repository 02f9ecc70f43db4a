#include "akn/foreign_reader.hpp"

#include "akn/blocks.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace wsis::akn {

namespace {

/// Elements inside a paragraph, by the Akoma Ntoso 3.0 schema; at all others a paragraph ends. In order.
constexpr std::array<std::string_view, 73> inline_elements{"a",
                                                           "abbr",
                                                           "affectedDocument",
                                                           "argument",
                                                           "b",
                                                           "change",
                                                           "concept",
                                                           "courtType",
                                                           "date",
                                                           "decoration",
                                                           "def",
                                                           "del",
                                                           "docAuthority",
                                                           "docCommittee",
                                                           "docDate",
                                                           "docIntroducer",
                                                           "docJurisdiction",
                                                           "docNumber",
                                                           "docProponent",
                                                           "docPurpose",
                                                           "docStage",
                                                           "docStatus",
                                                           "docTitle",
                                                           "docType",
                                                           "docketNumber",
                                                           "embeddedText",
                                                           "entity",
                                                           "eol",
                                                           "event",
                                                           "fillIn",
                                                           "i",
                                                           "img",
                                                           "inline",
                                                           "ins",
                                                           "judge",
                                                           "lawyer",
                                                           "legislature",
                                                           "location",
                                                           "marker",
                                                           "mmod",
                                                           "mod",
                                                           "mref",
                                                           "neutralCitation",
                                                           "noteRef",
                                                           "object",
                                                           "omissis",
                                                           "opinion",
                                                           "organization",
                                                           "outcome",
                                                           "party",
                                                           "person",
                                                           "placeholder",
                                                           "process",
                                                           "quantity",
                                                           "quotedText",
                                                           "recordedTime",
                                                           "ref",
                                                           "relatedDocument",
                                                           "remark",
                                                           "rmod",
                                                           "role",
                                                           "rref",
                                                           "session",
                                                           "shortTitle",
                                                           "signature",
                                                           "span",
                                                           "sub",
                                                           "sup",
                                                           "term",
                                                           "time",
                                                           "u",
                                                           "vote",
                                                           "witness"};

constexpr std::uint32_t widest_span = 1000;  // as in HTML
constexpr std::uint32_t widest_table = 1024; // columns whose cells may reach down
constexpr std::string_view white = " \t\r\n";

std::uint32_t span_of(pugi::xml_node cell, const char* name) {
    const std::string_view text = cell.attribute(name).value();
    std::uint32_t span = 1;
    std::from_chars(text.data(), text.data() + text.size(), span);
    return std::clamp(span, 1u, widest_span);
}

class ForeignReader {
public:
    explicit ForeignReader(const Prefixes& prefixes) : prefixes_(prefixes) {}

    Document read(pugi::xml_node root) {
        walk(
            root, [&](pugi::xml_node node) { return enter(node); }, [&](pugi::xml_node node) { leave(node); });
        flush_label();
        for (auto& block : blocks_) block.text.erase(block.text.find_last_not_of(white) + 1);
        auto document = make_document(blocks_);
        for (const auto& anchor : anchors_) {
            const auto size = document.blocks[anchor.block].text.size();
            document.anchors.push_back({anchor.note, anchor.block, std::min(anchor.at, size)});
        }
        return document;
    }

private:
    struct Table {
        std::uint32_t number = 0;
        std::uint32_t parent = 0;
        std::uint32_t rows = 0;
        std::uint32_t column = 0;
        TableCell cell{};
        bool in_cell = false;
        std::vector<std::uint32_t> free_from{}; ///< By column: the first row that no cell above reaches.
    };

    /// What a note interrupts.
    struct Interrupted {
        std::uint32_t block = none;
        std::uint32_t at = 0;
        std::string label{}; ///< Of the note, until it has a block.
        bool anchored = false;
    };

    bool enter(pugi::xml_node node) {
        if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) add_text(node.value());
        const auto name = prefixes_.element(node);
        if (name.empty() || name == "meta") return false;
        if (name == "eol") add_line_break();
        if (std::ranges::binary_search(inline_elements, name)) return true;
        if (name == "authorialNote") {
            notes_.push_back({block_, block_ == none ? 0 : static_cast<std::uint32_t>(blocks_[block_].text.size()),
                              node.attribute("marker").value(), false});
            block_ = none;
            return true;
        }
        block_ = none;
        if (prefixes_.child(node, "heading")) ++depth_;
        if (name == "num") {
            flush_label();
            in_number_ = true;
        }
        if (name == "ul" || name == "ol" || name == "blockList") ++lists_;
        if (name == "li" || name == "item") item_ = true;
        in_heading_ = name == "heading" || name == "subheading" || name == "crossHeading";
        enter_table_part(node, name);
        return true;
    }

    void leave(pugi::xml_node node) {
        const auto name = prefixes_.element(node);
        if (name.empty() || name == "meta" || std::ranges::binary_search(inline_elements, name)) return;
        block_ = none;
        in_heading_ = false;
        if (name == "authorialNote") {
            block_ = notes_.back().block;
            notes_.pop_back();
            return;
        }
        if (prefixes_.child(node, "heading")) --depth_;
        if (name == "num") in_number_ = false;
        if (name == "ul" || name == "ol" || name == "blockList") --lists_;
        if (name == "table") tables_.pop_back();
        if ((name == "td" || name == "th") && !tables_.empty()) tables_.back().in_cell = false;
    }

    /// White space as one space, and none at the beginning of a line.
    void add_text(std::string_view text) {
        if (block_ == none && !in_number_) {
            if (text.find_first_not_of(white) == std::string_view::npos) return;
            begin_block();
        }
        auto& into = in_number_ ? label_ : blocks_[block_].text;
        for (const char c : text) {
            if (white.find(c) == std::string_view::npos)
                into += c;
            else if (!into.empty() && into.back() != ' ' && into.back() != '\n')
                into += ' ';
        }
    }

    void add_line_break() {
        if (block_ == none || in_number_) return;
        auto& text = blocks_[block_].text;
        text.erase(text.find_last_not_of(' ') + 1);
        text += '\n';
    }

    void begin_block() {
        block_ = static_cast<std::uint32_t>(blocks_.size());
        auto& block = blocks_.emplace_back();
        if (!notes_.empty()) return begin_note(block);
        block.label = take_label();
        if (!tables_.empty() && tables_.back().in_cell) {
            block.kind = BlockKind::table_cell;
            block.cell = tables_.back().cell;
        } else if (in_heading_) {
            block.kind = BlockKind::heading;
            block.level = static_cast<std::int8_t>(std::clamp<std::size_t>(depth_, 1, 9));
        } else if (item_) {
            block.kind = BlockKind::list_item;
            block.level = static_cast<std::int8_t>(std::clamp<std::size_t>(lists_, 1, 9) - 1);
        }
        item_ = false;
    }

    void begin_note(FoundBlock& block) {
        auto& note = notes_.back();
        block.kind = BlockKind::footnote;
        block.label = std::exchange(note.label, {});
        if (note.block != none && !note.anchored) anchors_.push_back({block_, note.block, note.at});
        note.anchored = true;
    }

    std::string take_label() {
        auto label = std::exchange(label_, {});
        return label.erase(label.find_last_not_of(white) + 1);
    }

    /// A number without any text is a paragraph of its own, so that it is not lost.
    void flush_label() {
        if (label_.find_first_not_of(white) == std::string::npos) return label_.clear();
        auto label = take_label();
        blocks_.emplace_back().label = std::move(label);
    }

    void enter_table_part(pugi::xml_node node, std::string_view name) {
        if (name == "table") {
            const auto parent = tables_.empty() ? 0 : tables_.back().number;
            tables_.emplace_back().number = ++table_count_;
            tables_.back().parent = parent;
        }
        if (tables_.empty()) return;
        auto& table = tables_.back();
        if (name == "tr") {
            ++table.rows;
            table.column = 0;
        }
        if (name != "td" && name != "th") return;
        const auto row = std::max(table.rows, 1u) - 1;
        while (table.column < table.free_from.size() && table.free_from[table.column] > row) ++table.column;
        table.cell = {table.number, row,         table.column, span_of(node, "rowspan"), span_of(node, "colspan"),
                      name == "th", table.parent};
        table.column += table.cell.column_span;
        if (table.cell.row_span > 1 && table.column <= widest_table) {
            if (table.free_from.size() < table.column) table.free_from.resize(table.column);
            std::fill(table.free_from.begin() + table.cell.column, table.free_from.begin() + table.column,
                      row + table.cell.row_span);
        }
        table.in_cell = true;
    }

    const Prefixes& prefixes_;
    std::vector<FoundBlock> blocks_{};
    std::vector<Anchor> anchors_{};
    std::uint32_t block_ = none; ///< The one that text goes into.
    std::string label_{};        ///< A printed number that waits for its text.
    std::vector<Interrupted> notes_{};
    std::vector<Table> tables_{};
    std::uint32_t table_count_ = 0;
    std::size_t depth_ = 0; ///< Elements with a heading around.
    std::size_t lists_ = 0;
    bool item_ = false; ///< The next block is the first of its item.
    bool in_heading_ = false;
    bool in_number_ = false;
};

} // namespace

Document read_foreign(const Prefixes& prefixes, pugi::xml_node document) {
    return ForeignReader(prefixes).read(document);
}

} // namespace wsis::akn
