#include "akn/body_reader.hpp"

#include <utility>

namespace wsis::akn {

namespace {

/// No report has as many blocks.
constexpr std::uint32_t no_block = none - 1;

bool is_apart(BlockKind kind) {
    return kind == BlockKind::footnote || kind == BlockKind::endnote || kind == BlockKind::comment ||
           kind == BlockKind::header || kind == BlockKind::footer;
}

/// A printed number waits for the text behind it.
struct Label {
    std::string text{};
    std::uint32_t block = none; ///< The only one it may belong to; none: any.
};

class BodyReader {
public:
    BodyReader(const Prefixes& prefixes, const Openers& openers) : prefixes_(prefixes), openers_(openers) {}

    std::vector<FoundBlock> read(pugi::xml_node report) {
        walk(
            report, [&](pugi::xml_node node) { return enter(node); }, [&](pugi::xml_node node) { leave(node); });
        return std::move(blocks_);
    }

private:
    struct Table {
        std::uint32_t number = 0;
        std::uint32_t parent = 0;
        std::uint32_t row = 0;
        std::optional<TableCell> cell{};
    };

    [[nodiscard]] Fields facts_of(pugi::xml_node node) const { return Fields(node, prefixes_.facts); }

    bool enter(pugi::xml_node node) {
        if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) add_text(node.value());
        const auto name = prefixes_.element(node);
        if (name.empty() || name == "meta") return false;
        const auto fields = facts_of(node);
        if (fields.has("path")) sections_.push_back(fields.string("path"));
        if (name == "eol")
            add_text("\n");
        else if (name == "num")
            open_number(node);
        else if (name == "authorialNote")
            open_note(node);
        else if (name == "table")
            tables_.push_back({fields.number<std::uint32_t>("table"),
                               fields.optional_number<std::uint32_t>("parent").value_or(0), 0, std::nullopt});
        else if (!tables_.empty())
            enter_table_part(node, name);
        if (fields.has("block")) begin_block(node);
        return true;
    }

    void leave(pugi::xml_node node) {
        const auto name = prefixes_.element(node);
        if (name.empty() || name == "meta") return;
        const auto fields = facts_of(node);
        if (fields.has("path")) sections_.pop_back();
        if (name == "num") in_number_ = false;
        if (name == "table") tables_.pop_back();
        if (!tables_.empty() && (name == "td" || name == "th")) tables_.back().cell.reset();
        if (fields.has("block")) into_.pop_back();
        if (name != "authorialNote") return;
        into_.pop_back();
        --notes_;
    }

    void add_text(std::string_view text) {
        if (in_number_ && label_)
            label_->text += text;
        else if (!into_.empty() && into_.back() != none)
            blocks_[into_.back()].text += text;
    }

    /// The number of a section is that of the block that opens it, whose text need not stand right behind.
    void open_number(pugi::xml_node node) {
        label_.emplace();
        in_number_ = true;
        const auto section = facts_of(node.parent());
        if (!section.has("path")) return;
        const auto opener = openers_.find(section.string("path"));
        if (opener == openers_.end())
            label_->block = no_block;
        else
            label_->block = opener->second;
    }

    /// Its text stands in blocks of its own, not in the text around it.
    void open_note(pugi::xml_node node) {
        into_.push_back(none);
        ++notes_;
        label_.reset();
        if (const auto marker = node.attribute("marker")) label_.emplace().text = marker.value();
    }

    void enter_table_part(pugi::xml_node node, std::string_view name) {
        auto& table = tables_.back();
        const auto fields = facts_of(node);
        if (name == "tr") table.row = fields.number<std::uint32_t>("row");
        if ((name != "td" && name != "th") || !fields.has("column")) return;
        const Fields plain(node);
        table.cell.emplace();
        table.cell->table = table.number;
        table.cell->row = table.row;
        table.cell->column = fields.number<std::uint32_t>("column");
        table.cell->row_span = plain.optional_number<std::uint32_t>("rowspan").value_or(1);
        table.cell->column_span = plain.optional_number<std::uint32_t>("colspan").value_or(1);
        table.cell->header = name == "th";
        table.cell->parent = table.parent;
    }

    void begin_block(pugi::xml_node node) {
        const auto fields = facts_of(node);
        const auto index = fields.block("block");
        const auto [known, added] = by_index_.try_emplace(index, blocks_.size());
        into_.push_back(known->second);
        if (!added) return;
        auto& block = blocks_.emplace_back();
        block.index = index;
        if (fields.has("kind")) block.kind = fields.enumerator<BlockKind>("kind");
        block.level = read_level(fields);
        if (label_ && (label_->block == none || label_->block == index)) block.label = std::move(label_->text);
        label_.reset();
        block.cell = cell_of(node);
        if (fields.has("section"))
            block.section = fields.string("section");
        else if (!is_apart(block.kind) && !sections_.empty())
            block.section = sections_.back();
    }

    /// The cell around the block, but for a title and a note, which say theirs.
    [[nodiscard]] std::optional<TableCell> cell_of(pugi::xml_node node) const {
        const auto fields = facts_of(node);
        if (!fields.has("table")) {
            if (tables_.empty() || notes_ > 0) return std::nullopt;
            return tables_.back().cell;
        }
        return read_cell(fields);
    }

    const Prefixes& prefixes_;
    const Openers& openers_;
    std::vector<FoundBlock> blocks_{};
    std::unordered_map<std::uint32_t, std::size_t> by_index_{};
    std::vector<std::size_t> into_{}; ///< Where text goes: into a block, or none of them.
    std::vector<std::string_view> sections_{};
    std::vector<Table> tables_{};
    std::optional<Label> label_{};
    bool in_number_ = false;
    std::size_t notes_ = 0; ///< Open ones.
};

} // namespace

std::vector<FoundBlock> read_body(const Prefixes& prefixes, pugi::xml_node report, const Openers& openers) {
    return BodyReader(prefixes, openers).read(report);
}

std::int8_t read_level(const Fields& fields) {
    const auto level = fields.optional_number<std::int8_t>("level").value_or(-1);
    if (level < -1 || level > 9) fields.fail("level", "is out of range");
    return level;
}

TableCell read_cell(const Fields& fields) {
    TableCell cell;
    cell.table = fields.number<std::uint32_t>("table");
    cell.row = fields.number<std::uint32_t>("row");
    cell.column = fields.number<std::uint32_t>("column");
    cell.row_span = fields.optional_number<std::uint32_t>("row_span").value_or(1);
    cell.column_span = fields.optional_number<std::uint32_t>("column_span").value_or(1);
    cell.header = fields.flag("header");
    cell.parent = fields.optional_number<std::uint32_t>("parent").value_or(0);
    return cell;
}

} // namespace wsis::akn
