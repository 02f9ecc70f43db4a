#include "json/report_reader.hpp"

#include "iso_date.hpp"
#include "text/code_points.hpp"
#include "wsis/formats.hpp"
#include "json/node.hpp"
#include "json/tree.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <limits>
#include <optional>
#include <unordered_map>
#include <utility>

namespace wsis::json {

namespace {

Date read_date(const Node& node) {
    const auto date = parse_iso_date(node.string());
    if (!date) node.fail("must be a date YYYY-MM-DD");
    return *date;
}

std::optional<Date> read_optional_date(const Node& node) {
    return node.is_null() ? std::nullopt : std::optional(read_date(node));
}

class ReportReader {
public:
    explicit ReportReader(const Tree& tree) : root_{&tree, Tree::root, ""} {}

    Report read() {
        check_header();
        read_source(root_.at("source"));
        read_metadata(root_.at("metadata"));
        root_.at("blocks").each([&](const Node& node) { read_block(node); });
        code_points_.emplace(report_.document.text);
        read_block_marks();
        read_sections();
        root_.at("references").each([&](const Node& node) { read_reference(node); });
        root_.at("decisions").each([&](const Node& node) { read_decision(node); });
        root_.at("dates").each([&](const Node& node) { read_date_mention(node); });
        root_.at("people").each([&](const Node& node) { read_person(node); });
        root_.at("figures").each([&](const Node& node) { read_figure(node); });
        root_.at("omitted").each([&](const Node& node) { read_omission(node); });
        root_.at("diagnostics").each([&](const Node& node) { read_diagnostic(node); });
        return std::move(report_);
    }

private:
    void check_header() const {
        if (root_.at("format").string() != "wsis-report") root_.at("format").fail("must be 'wsis-report'");
        if (root_.at("version").number<int>() != report_version)
            root_.at("version").fail(fmt::format("only version {} is understood", report_version));
    }

    void read_source(const Node& node) {
        auto& source = report_.source;
        source.name = node.at("name").string();
        source.format = node.at("format").string();
        source.bytes = node.at("bytes").number<std::uint64_t>();
        source.sha256 = node.at("sha256").string();
    }

    void read_metadata(const Node& node) {
        auto& metadata = report_.metadata;
        metadata.symbol = node.at("symbol").optional_string();
        metadata.id = node.at("id").optional_string();
        metadata.title = node.at("title").optional_string();
        metadata.author = node.at("author").optional_string();
        metadata.date = read_optional_date(node.at("date"));
        metadata.language = node.at("language").optional_string();
        metadata.language_note = node.at("language_note").optional_string();
        const auto meeting = node.at("meeting");
        metadata.meeting.body = meeting.at("body").optional_string();
        metadata.meeting.body_id = meeting.at("body_id").optional_string();
        metadata.meeting.ordinal = meeting.at("ordinal").optional_number<int>();
        metadata.meeting.place = meeting.at("place").optional_string();
        metadata.meeting.start = read_optional_date(meeting.at("start"));
        metadata.meeting.end = read_optional_date(meeting.at("end"));
        const auto statistics = node.at("statistics");
        metadata.statistics.delegates = statistics.at("delegates").optional_number<int>();
        metadata.statistics.documents = statistics.at("documents").optional_number<int>();
    }

    Span append(const Node& node, std::string_view text) {
        auto& arena = report_.document.text;
        if (arena.size() + text.size() >= none) node.fail("the text of the report is longer than 4 GiB");
        const auto begin = static_cast<std::uint32_t>(arena.size());
        arena += text;
        return {begin, static_cast<std::uint32_t>(arena.size())};
    }

    Span append_or_empty(const Node& node) { return append(node, node.is_null() ? std::string_view() : node.string()); }

    std::uint16_t part_index(const Node& node) {
        auto& parts = report_.document.parts;
        if (node.is_null()) return 0;
        const auto [found, added] = parts_.try_emplace(node.string(), static_cast<std::uint16_t>(parts.size()));
        if (!added) return found->second;
        if (parts.size() >= std::numeric_limits<std::uint16_t>::max()) node.fail("too many parts");
        parts.emplace_back(node.string());
        return found->second;
    }

    void read_block(const Node& node) {
        auto& document = report_.document;
        Block block;
        if (!blocks_.try_emplace(node.at("id").string(), static_cast<std::uint32_t>(document.blocks.size())).second)
            node.at("id").fail("stands twice");
        block.kind = node.at("kind").enumerator<BlockKind>();
        const auto level = node.at("level").optional_number<std::int8_t>().value_or(-1);
        if (level < -1 || level > 9) node.at("level").fail("is out of range");
        block.level = level;
        block.label = append_or_empty(node.at("label"));
        block.text = append(node.at("text"), node.at("text").string());
        const auto origin = node.at("origin");
        block.origin.part = part_index(origin.at("part"));
        block.origin.paragraph = origin.at("paragraph").optional_number<std::uint32_t>().value_or(0);
        block.origin.line = origin.at("line").optional_number<std::uint32_t>().value_or(0);
        block.origin.para_id = read_para_id(origin.at("para_id"));
        if (const auto table = node.at("table"); !table.is_null()) {
            block.cell = static_cast<std::uint32_t>(document.cells.size());
            document.cells.push_back(read_cell(table));
        }
        document.blocks.push_back(block);
    }

    static std::uint32_t read_para_id(const Node& node) {
        if (node.is_null()) return 0;
        const auto text = node.string();
        std::uint32_t id = 0;
        const char* end = text.data() + text.size();
        if (text.size() != 8 || std::from_chars(text.data(), end, id, 16).ptr != end)
            node.fail("must be eight hexadecimal digits");
        return id;
    }

    static TableCell read_cell(const Node& node) {
        TableCell cell;
        cell.table = node.at("id").number<std::uint32_t>();
        cell.row = node.at("row").number<std::uint32_t>();
        cell.column = node.at("column").number<std::uint32_t>();
        cell.row_span = node.at("row_span").number<std::uint32_t>();
        cell.column_span = node.at("column_span").number<std::uint32_t>();
        cell.header = node.at("header").boolean();
        cell.parent = node.at("parent").optional_number<std::uint32_t>().value_or(0);
        return cell;
    }

    [[nodiscard]] std::uint32_t block_index(const Node& node) const {
        const auto found = blocks_.find(node.string());
        if (found == blocks_.end()) node.fail(fmt::format("there is no block '{}'", node.string()));
        return found->second;
    }

    /// The code-point offset at `node` in the block's text, as bytes.
    [[nodiscard]] std::uint32_t offset(std::uint32_t block, const Node& node) const {
        const auto text = report_.document.blocks[block].text;
        const auto byte = code_points_->advance(text.begin, node.number<std::uint32_t>());
        if (!byte || *byte > text.end) node.fail("lies behind the end of its block's text");
        return static_cast<std::uint32_t>(*byte - text.begin);
    }

    template <class Ranged>
    void read_range(Ranged& ranged, const Node& node) const {
        ranged.start = offset(ranged.block, node.at("start"));
        ranged.end = offset(ranged.block, node.at("end"));
        if (ranged.end < ranged.start) node.at("end").fail("lies before 'start'");
    }

    [[nodiscard]] Place read_place(const Node& node) const {
        Place place;
        place.block = block_index(node.at("block"));
        read_range(place, node);
        return place;
    }

    /// A place whose text the JSON repeats; an edited JSON in which the two differ is not to be trusted.
    [[nodiscard]] Place read_quoted_place(const Node& node) const {
        const auto place = read_place(node);
        if (report_.text_at(place) != node.at("text").string()) node.at("text").fail("is not what stands at its place");
        return place;
    }

    /// What hangs on blocks and points at others, once all are known.
    void read_block_marks() {
        auto& document = report_.document;
        std::uint32_t index = 0;
        root_.at("blocks").each([&](const Node& node) {
            if (const auto anchor = node.at("anchor"); !anchor.is_null()) {
                const auto block = block_index(anchor.at("block"));
                document.anchors.push_back({index, block, offset(block, anchor.at("at"))});
            }
            if (const auto changes = node.at("changes"); !changes.is_null())
                changes.each([&](const Node& change) { read_change(change, index); });
            if (const auto runs = node.at("runs"); !runs.is_null())
                runs.each([&](const Node& run) { read_run(run, index); });
            ++index;
        });
    }

    void read_change(const Node& node, std::uint32_t block) {
        TrackedChange change;
        change.block = block;
        read_range(change, node);
        change.kind = node.at("kind").enumerator<ChangeKind>();
        change.author = node.at("author").string();
        change.date = node.at("date").string();
        report_.document.changes.push_back(std::move(change));
    }

    void read_run(const Node& node, std::uint32_t block) {
        FormattedRun run;
        run.block = block;
        read_range(run, node);
        run.bold = node.at("bold").boolean();
        run.italic = node.at("italic").boolean();
        run.href = node.at("href").optional_string();
        report_.document.runs.push_back(std::move(run));
    }

    /// The nested sections in pre-order; then the section of each block, by path.
    void read_sections() {
        struct Pending {
            Node node;
            std::uint32_t parent;
        };

        std::vector<Pending> pending;
        const auto push_children = [&](const Node& list, std::uint32_t parent) {
            const auto first = pending.size();
            list.each([&](const Node& node) { pending.push_back(Pending{node, parent}); });
            std::reverse(pending.begin() + static_cast<std::ptrdiff_t>(first), pending.end());
        };
        push_children(root_.at("sections"), none);
        std::unordered_map<std::string_view, std::uint32_t> paths;
        while (!pending.empty()) {
            const auto [node, parent] = std::move(pending.back());
            pending.pop_back();
            const auto index = static_cast<std::uint32_t>(report_.sections.size());
            if (!paths.try_emplace(node.at("path").string(), index).second) node.at("path").fail("stands twice");
            read_section(node, parent);
            push_children(node.at("sections"), index);
        }
        std::size_t block = 0;
        root_.at("blocks").each([&](const Node& node) {
            if (const auto path = node.at("section"); !path.is_null()) {
                const auto found = paths.find(path.string());
                if (found == paths.end()) path.fail(fmt::format("there is no section '{}'", path.string()));
                report_.document.blocks[block].section = found->second;
            }
            ++block;
        });
    }

    void read_section(const Node& node, std::uint32_t parent) {
        Section section;
        section.path = node.at("path").string();
        section.label = node.at("label").optional_string().value_or("");
        section.title = node.at("title").optional_string();
        section.role = node.at("role").enumerator<SectionRole>();
        section.parent = parent;
        if (const auto block = node.at("block"); !block.is_null()) {
            section.block = block_index(block);
            section.title_end = offset(section.block, node.at("title_end"));
        }
        node.at("blocks").each([&](const Node& block) { section.blocks.push_back(block_index(block)); });
        section.documents = node.at("documents").strings();
        report_.sections.push_back(std::move(section));
    }

    void read_reference(const Node& node) {
        Reference reference;
        reference.id = node.at("id").string();
        reference.kind = node.at("kind").enumerator<CitationKind>();
        reference.body = node.at("body").optional_string();
        reference.number = node.at("number").optional_string();
        reference.year = node.at("year").optional_number<int>();
        reference.title = node.at("title").optional_string();
        node.at("mentions").each([&](const Node& mention) {
            reference.mentions.push_back({read_quoted_place(mention), mention.at("revision").optional_string(),
                                          mention.at("paragraph").optional_string()});
        });
        report_.references.push_back(std::move(reference));
    }

    void read_decision(const Node& node) {
        Decision decision;
        decision.id = node.at("id").string();
        decision.section = node.at("section").optional_string();
        decision.force = node.at("force").enumerator<Force>();
        decision.verb = node.at("verb").string();
        decision.decided_by = node.at("decided_by").optional_string();
        decision.addressees = node.at("addressees").strings();
        decision.place = read_quoted_place(node);
        node.at("items").each([&](const Node& item) { decision.items.push_back(read_quoted_place(item)); });
        node.at("deadlines").each([&](const Node& deadline) {
            decision.deadlines.push_back({read_quoted_place(deadline), read_optional_date(deadline.at("start_date")),
                                          read_optional_date(deadline.at("end_date"))});
        });
        decision.references = node.at("references").strings();
        decision.why = node.added_string("why");
        report_.decisions.push_back(std::move(decision));
    }

    void read_date_mention(const Node& node) {
        DateMention date;
        date.kind = node.at("kind").enumerator<DateKind>();
        date.inferred = node.at("inferred").boolean();
        date.place = read_quoted_place(node);
        date.start = read_date(node.at("start_date"));
        date.end = read_date(node.at("end_date"));
        date.what = node.at("what").optional_string();
        report_.dates.push_back(std::move(date));
    }

    void read_person(const Node& node) {
        Person person;
        person.name = node.at("name").string();
        person.honorific = node.at("honorific").optional_string();
        person.role = node.at("role").optional_string();
        person.affiliation = node.at("affiliation").optional_string();
        person.place = read_place(node);
        report_.people.push_back(std::move(person));
    }

    void read_figure(const Node& node) {
        const auto block = node.at("block");
        report_.document.figures.push_back({std::string(node.at("kind").string()),
                                            std::string(node.at("name").string()),
                                            block.is_null() ? none : block_index(block), node.added_string("alt")});
    }

    void read_omission(const Node& node) {
        Omission omission;
        omission.reason = node.at("reason").enumerator<OmissionReason>();
        if (const auto text = node.at("text"); !text.is_null()) omission.text = append(text, text.string());
        omission.origin.part = part_index(node.at("part"));
        omission.origin.paragraph = node.at("paragraph").optional_number<std::uint32_t>().value_or(0);
        omission.origin.line = node.at("line").optional_number<std::uint32_t>().value_or(0);
        report_.document.omitted.push_back(omission);
    }

    void read_diagnostic(const Node& node) {
        Diagnostic diagnostic;
        diagnostic.rule = node.at("rule").string();
        diagnostic.severity = node.at("severity").enumerator<Severity>();
        diagnostic.message = node.at("message").string();
        diagnostic.location.part = node.at("part").optional_string().value_or("");
        diagnostic.location.paragraph = node.at("paragraph").optional_number<std::uint32_t>();
        diagnostic.location.line = node.at("line").optional_number<std::uint32_t>();
        report_.document.diagnostics.push_back(std::move(diagnostic));
    }

    Node root_;
    Report report_{};
    std::unordered_map<std::string_view, std::uint32_t> blocks_{};
    std::unordered_map<std::string_view, std::uint16_t> parts_{};
    std::optional<text::CodePointIndex>
        code_points_{}; ///< Over the blocks' text; omissions are appended after its last use.
};

} // namespace

Report read_report_json(std::string_view bytes) {
    const Tree tree(bytes);
    return ReportReader(tree).read();
}

} // namespace wsis::json
