#include "wsis/write.hpp"

#include "iso_date.hpp"
#include "text/code_points.hpp"
#include "wsis/formats.hpp"
#include "json/head.hpp"
#include "json/json_emitter.hpp"
#include "json/names.hpp"

#include <fmt/format.h>

#include <cstring>
#include <span>

namespace wsis {

namespace json {

namespace {

/// "b12", made where it is used: there is one for every block, and for most of what points to blocks.
class BlockId {
public:
    explicit BlockId(std::uint32_t index) {
        const fmt::format_int digits(index + std::uint64_t{1});
        size_ += digits.size();
        std::memcpy(text_ + 1, digits.data(), digits.size());
    }

    [[nodiscard]] std::string_view view() const { return {text_, size_}; }

private:
    char text_[12] = {'b'};
    std::size_t size_ = 1;
};

template <class T>
std::optional<T> non_zero(T number) {
    return number == 0 ? std::nullopt : std::optional(number);
}

/// The entries of a list ordered by block that belong to `block`; moves `rest` behind them.
template <class T>
std::span<const T> take_block(std::span<const T>& rest, std::uint32_t block) {
    std::size_t count = 0;
    while (count < rest.size() && rest[count].block == block) ++count;
    const auto taken = rest.first(count);
    rest = rest.subspan(count);
    return taken;
}

/// Writes one Report, key by key in the order of the contract.
class ReportWriter {
public:
    ReportWriter(const Report& report, JsonEmitter& json)
        : report_(report), document_(report.document), code_points_(document_.text), json_(json) {}

    void write(std::string_view generator) {
        json_.begin_object();
        write_head(json_, "wsis-report", report_version, generator);
        write_source();
        write_metadata();
        write_blocks();
        write_sections();
        write_list("references", report_.references, &ReportWriter::write_reference);
        write_list("decisions", report_.decisions, &ReportWriter::write_decision);
        write_list("dates", report_.dates, &ReportWriter::write_date);
        write_list("people", report_.people, &ReportWriter::write_person);
        write_list("figures", document_.figures, &ReportWriter::write_figure);
        write_list("omitted", document_.omitted, &ReportWriter::write_omission);
        write_list("diagnostics", document_.diagnostics, &ReportWriter::write_diagnostic);
        json_.end_object();
    }

private:
    template <class T>
    void write_list(std::string_view name, const std::vector<T>& list, void (ReportWriter::*write_one)(const T&)) {
        json_.key(name);
        json_.begin_array();
        for (const auto& entry : list) {
            json_.begin_object();
            (this->*write_one)(entry);
            json_.end_object();
        }
        json_.end_array();
    }

    void write_strings(std::string_view name, const std::vector<std::string>& strings) {
        json_.key(name);
        json_.begin_array();
        for (const auto& string : strings) json_.value(string);
        json_.end_array();
    }

    void write_block_ref(std::uint32_t block) {
        if (block == none)
            json_.null();
        else
            json_.value(BlockId(block).view());
    }

    /// Byte offset in a block's text -> code points.
    std::uint32_t offset(std::uint32_t block, std::uint32_t byte) const {
        const auto begin = document_.blocks[block].text.begin;
        return code_points_.between(begin, begin + byte);
    }

    void write_range(std::uint32_t block, std::uint32_t start, std::uint32_t end) {
        json_.member("start", offset(block, start));
        json_.member("end", offset(block, end));
    }

    void write_place(const Place& place) {
        json_.key("block");
        write_block_ref(place.block);
        write_range(place.block, place.start, place.end);
    }

    void write_source() {
        const auto& source = report_.source;
        json_.key("source");
        json_.begin_object();
        json_.member("name", source.name);
        json_.member("format", source.format);
        json_.member("bytes", source.bytes);
        json_.member("sha256", source.sha256);
        json_.end_object();
    }

    void write_metadata() {
        const auto& metadata = report_.metadata;
        json_.key("metadata");
        json_.begin_object();
        json_.member("symbol", metadata.symbol);
        json_.member("id", metadata.id);
        json_.member("title", metadata.title);
        json_.member("author", metadata.author);
        json_.member("date", iso_date(metadata.date));
        json_.member("language", metadata.language);
        json_.member("language_note", metadata.language_note);
        json_.key("meeting");
        json_.begin_object();
        json_.member("body", metadata.meeting.body);
        json_.member("body_id", metadata.meeting.body_id);
        json_.member("ordinal", metadata.meeting.ordinal);
        json_.member("place", metadata.meeting.place);
        json_.member("start", iso_date(metadata.meeting.start));
        json_.member("end", iso_date(metadata.meeting.end));
        json_.end_object();
        json_.key("statistics");
        json_.begin_object();
        json_.member("delegates", metadata.statistics.delegates);
        json_.member("documents", metadata.statistics.documents);
        json_.end_object();
        json_.end_object();
    }

    void write_blocks() {
        std::span<const TrackedChange> changes(document_.changes);
        std::span<const FormattedRun> runs(document_.runs);
        std::span<const Anchor> anchors(document_.anchors);
        json_.key("blocks");
        json_.begin_array();
        for (std::uint32_t i = 0; i < document_.blocks.size(); ++i) {
            json_.begin_object();
            write_block(document_.blocks[i], i);
            json_.key("anchor");
            if (!anchors.empty() && anchors.front().note == i) {
                write_anchor(anchors.front());
                anchors = anchors.subspan(1);
            } else {
                json_.null();
            }
            json_.key("table");
            write_cell(document_.blocks[i].cell);
            json_.key("changes");
            write_changes(take_block(changes, i));
            json_.key("runs");
            write_runs(take_block(runs, i));
            json_.end_object();
        }
        json_.end_array();
    }

    void write_block(const Block& block, std::uint32_t index) {
        json_.member("id", BlockId(index).view());
        json_.member("kind", name_of(block.kind));
        json_.key("label");
        if (block.label.empty())
            json_.null();
        else
            json_.value(document_.label_of(block));
        json_.key("level");
        if (block.level < 0)
            json_.null();
        else
            json_.value(int{block.level});
        json_.member("text", document_.text_of(block));
        json_.key("section");
        if (block.section == none)
            json_.null();
        else
            json_.value(report_.sections[block.section].path);
        json_.key("origin");
        json_.begin_object();
        write_part(block.origin);
        json_.member("paragraph", non_zero(block.origin.paragraph));
        json_.key("para_id");
        if (block.origin.para_id == 0)
            json_.null();
        else
            json_.value(fmt::format("{:08X}", block.origin.para_id));
        json_.member("line", non_zero(block.origin.line));
        json_.end_object();
    }

    void write_part(const Origin& origin) {
        json_.key("part");
        if (origin.part < document_.parts.size())
            json_.value(document_.parts[origin.part]);
        else
            json_.null();
    }

    void write_anchor(const Anchor& anchor) {
        json_.begin_object();
        json_.member("block", BlockId(anchor.block).view());
        json_.member("at", offset(anchor.block, anchor.at));
        json_.end_object();
    }

    void write_cell(std::uint32_t index) {
        if (index == none) return json_.null();
        const auto& cell = document_.cells[index];
        json_.begin_object();
        json_.member("id", cell.table);
        json_.member("row", cell.row);
        json_.member("column", cell.column);
        json_.member("row_span", cell.row_span);
        json_.member("column_span", cell.column_span);
        json_.member("header", cell.header);
        json_.member("parent", non_zero(cell.parent));
        json_.end_object();
    }

    void write_changes(std::span<const TrackedChange> changes) {
        if (changes.empty()) return json_.null();
        json_.begin_array();
        for (const auto& change : changes) {
            json_.begin_object();
            write_range(change.block, change.start, change.end);
            json_.member("kind", name_of(change.kind));
            json_.member("author", change.author);
            json_.member("date", change.date);
            json_.end_object();
        }
        json_.end_array();
    }

    void write_runs(std::span<const FormattedRun> runs) {
        if (runs.empty()) return json_.null();
        json_.begin_array();
        for (const auto& run : runs) {
            json_.begin_object();
            write_range(run.block, run.start, run.end);
            json_.member("bold", run.bold);
            json_.member("italic", run.italic);
            json_.member("href", run.href);
            json_.end_object();
        }
        json_.end_array();
    }

    /// Sections stand in pre-order, so a stack of the open ones is all that nesting takes.
    void write_sections() {
        std::vector<std::uint32_t> open;
        const auto close_to = [&](std::uint32_t parent) {
            for (; !open.empty() && open.back() != parent; open.pop_back()) {
                json_.end_array();
                json_.end_object();
            }
        };
        json_.key("sections");
        json_.begin_array();
        for (std::uint32_t i = 0; i < report_.sections.size(); ++i) {
            close_to(report_.sections[i].parent);
            json_.begin_object();
            write_section(report_.sections[i]);
            json_.key("sections");
            json_.begin_array();
            open.push_back(i);
        }
        close_to(none);
        json_.end_array();
    }

    void write_section(const Section& section) {
        json_.member("path", section.path);
        json_.key("label");
        if (section.label.empty())
            json_.null();
        else
            json_.value(section.label);
        json_.member("title", section.title);
        json_.member("role", name_of(section.role));
        json_.member("title_end", section.block == none ? 0u : offset(section.block, section.title_end));
        json_.key("block");
        write_block_ref(section.block);
        json_.key("blocks");
        json_.begin_array();
        for (const auto block : section.blocks) json_.value(BlockId(block).view());
        json_.end_array();
        write_strings("documents", section.documents);
    }

    void write_reference(const Reference& reference) {
        json_.member("id", reference.id);
        json_.member("kind", name_of(reference.kind));
        json_.member("body", reference.body);
        json_.member("number", reference.number);
        json_.member("year", reference.year);
        json_.member("title", reference.title);
        write_list("mentions", reference.mentions, &ReportWriter::write_mention);
    }

    void write_mention(const Mention& mention) {
        write_place(mention.place);
        json_.member("text", report_.text_at(mention.place));
        json_.member("revision", mention.revision);
        json_.member("paragraph", mention.paragraph);
    }

    void write_decision(const Decision& decision) {
        json_.member("id", decision.id);
        json_.member("section", decision.section);
        json_.member("force", name_of(decision.force));
        json_.member("verb", decision.verb);
        json_.member("decided_by", decision.decided_by);
        write_strings("addressees", decision.addressees);
        write_place(decision.place);
        json_.member("text", report_.text_at(decision.place));
        write_list("items", decision.items, &ReportWriter::write_item);
        write_list("deadlines", decision.deadlines, &ReportWriter::write_deadline);
        write_strings("references", decision.references);
        json_.member("why", decision.why);
    }

    void write_item(const Place& item) {
        const auto label = document_.label_of(document_.blocks[item.block]);
        json_.key("label");
        if (item.start == 0 && !label.empty())
            json_.value(label);
        else
            json_.null();
        write_place(item);
        json_.member("text", report_.text_at(item));
    }

    void write_deadline(const Deadline& deadline) {
        json_.member("text", report_.text_at(deadline.place));
        json_.member("start_date", iso_date(deadline.start));
        json_.member("end_date", iso_date(deadline.end));
        write_place(deadline.place);
    }

    void write_date(const DateMention& date) {
        json_.member("kind", name_of(date.kind));
        json_.member("inferred", date.inferred);
        json_.member("text", report_.text_at(date.place));
        json_.member("start_date", iso_date(date.start));
        json_.member("end_date", iso_date(date.end));
        json_.member("what", date.what);
        write_place(date.place);
    }

    void write_person(const Person& person) {
        json_.member("name", person.name);
        json_.member("honorific", person.honorific);
        json_.member("role", person.role);
        json_.member("affiliation", person.affiliation);
        write_place(person.place);
    }

    void write_figure(const Figure& figure) {
        json_.member("kind", figure.kind);
        json_.member("name", figure.name);
        json_.key("block");
        write_block_ref(figure.block);
        json_.member("alt", figure.alt);
    }

    void write_omission(const Omission& omission) {
        json_.member("reason", name_of(omission.reason));
        json_.key("text");
        if (omission.text)
            json_.value(document_.view(*omission.text));
        else
            json_.null();
        write_part(omission.origin);
        json_.member("paragraph", non_zero(omission.origin.paragraph));
        json_.member("line", non_zero(omission.origin.line));
    }

    void write_diagnostic(const Diagnostic& diagnostic) {
        json_.member("rule", diagnostic.rule);
        json_.member("severity", name_of(diagnostic.severity));
        json_.member("message", diagnostic.message);
        json_.key("part");
        if (diagnostic.location.part.empty())
            json_.null();
        else
            json_.value(diagnostic.location.part);
        json_.member("paragraph", diagnostic.location.paragraph);
        json_.member("line", diagnostic.location.line);
    }

    const Report& report_;
    const Document& document_;
    text::CodePointIndex code_points_;
    JsonEmitter& json_;
};

} // namespace

} // namespace json

std::string_view version() { return WSIS_VERSION; }

std::string render_json(const Report& report, std::string_view generator, JsonStyle style) {
    json::JsonEmitter json(style.compact);
    json::ReportWriter(report, json).write(generator);
    return std::move(json).take();
}

void write_json(const Report& report, std::string_view generator, JsonStyle style,
                const std::function<void(std::string_view)>& sink) {
    json::JsonEmitter json(style.compact, sink);
    json::ReportWriter(report, json).write(generator);
    std::move(json).finish();
}

std::string render_error_json(std::string_view name, std::string_view message) {
    json::JsonEmitter json(true);
    json.begin_object();
    json.member("format", "wsis-error");
    json.member("version", 1);
    json.key("source");
    json.begin_object();
    json.member("name", name);
    json.end_object();
    json.member("message", message);
    json.end_object();
    return std::move(json).take();
}

} // namespace wsis
