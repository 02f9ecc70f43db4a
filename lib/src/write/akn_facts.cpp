#include "write/akn_facts.hpp"

#include "iso_date.hpp"
#include "text/code_points.hpp"
#include "text/utf8.hpp"
#include "json/names.hpp"

#include <string>

namespace wsis::write {

namespace {

/// One element for each row of the report, one method for each kind.
class FactsWriter {
public:
    FactsWriter(XmlWriter& xml, const Report& report)
        : xml_(xml), report_(report), document_(report.document), code_points_(report.document.text) {}

    void write() {
        write_source();
        write_metadata();
        for (const auto& section : report_.sections) write_section(section);
        for (const auto& reference : report_.references) write_reference(reference);
        for (const auto& decision : report_.decisions) write_decision(decision);
        for (const auto& date : report_.dates) write_date(date);
        for (const auto& person : report_.people) write_person(person);
        for (const auto& anchor : document_.anchors) write_anchor(anchor);
        for (const auto& change : document_.changes) write_change(change);
        for (std::uint32_t i = 0; i < document_.blocks.size(); ++i) {
            if (document_.blocks[i].kind == BlockKind::noise) write_noise(i);
            write_characters(i);
        }
    }

private:
    void number(std::string_view name, std::optional<int> value) {
        if (value) xml_.attribute(name, std::to_string(*value));
    }

    void day(std::string_view name, const std::optional<Date>& date) {
        if (date) xml_.attribute(name, iso_date(*date));
    }

    [[nodiscard]] std::uint32_t offset(std::uint32_t block, std::uint32_t at) const {
        const auto begin = document_.blocks[block].text.begin;
        return code_points_.between(begin, std::size_t{begin} + at);
    }

    void block(std::uint32_t index) {
        if (index < document_.blocks.size()) xml_.attribute("block", "b" + std::to_string(index + 1));
    }

    void place(const Place& place) {
        if (place.block >= document_.blocks.size()) return;
        block(place.block);
        xml_.attribute("start", std::to_string(offset(place.block, place.start)));
        xml_.attribute("end", std::to_string(offset(place.block, place.end)));
    }

    void texts(std::string_view element, const std::vector<std::string>& values) {
        for (const auto& value : values) {
            xml_.open(element);
            xml_.attribute("value", value);
            xml_.close();
        }
    }

    void write_source() {
        xml_.open("wsis:source");
        xml_.attribute("name", report_.source.name);
        xml_.attribute("format", report_.source.format);
        xml_.attribute("bytes", std::to_string(report_.source.bytes));
        xml_.attribute("sha256", report_.source.sha256);
        xml_.close();
    }

    void write_metadata() {
        const auto& metadata = report_.metadata;
        xml_.open("wsis:metadata");
        xml_.attribute_if("symbol", metadata.symbol);
        xml_.attribute_if("id", metadata.id);
        xml_.attribute_if("title", metadata.title);
        xml_.attribute_if("author", metadata.author);
        day("date", metadata.date);
        xml_.attribute_if("language", metadata.language);
        xml_.attribute_if("language_note", metadata.language_note);
        xml_.open("wsis:meeting");
        xml_.attribute_if("body", metadata.meeting.body);
        xml_.attribute_if("body_id", metadata.meeting.body_id);
        number("ordinal", metadata.meeting.ordinal);
        xml_.attribute_if("place", metadata.meeting.place);
        day("start", metadata.meeting.start);
        day("end", metadata.meeting.end);
        xml_.close();
        xml_.open("wsis:statistics");
        number("delegates", metadata.statistics.delegates);
        number("documents", metadata.statistics.documents);
        xml_.close();
        xml_.close();
    }

    void write_section(const Section& section) {
        xml_.open("wsis:section");
        xml_.attribute("path", section.path);
        if (section.parent < report_.sections.size()) xml_.attribute("parent", report_.sections[section.parent].path);
        if (!section.label.empty()) xml_.attribute("label", section.label);
        xml_.attribute_if("title", section.title);
        xml_.attribute("role", json::name_of(section.role));
        if (section.block < document_.blocks.size()) {
            xml_.attribute("title_end", std::to_string(offset(section.block, section.title_end)));
            block(section.block);
        }
        std::string own;
        for (const auto index : section.blocks) own += (own.empty() ? "b" : " b") + std::to_string(index + 1);
        if (!own.empty()) xml_.attribute("blocks", own);
        texts("wsis:document", section.documents);
        xml_.close();
    }

    void write_reference(const Reference& reference) {
        xml_.open("wsis:reference");
        xml_.attribute("id", reference.id);
        xml_.attribute("kind", json::name_of(reference.kind));
        xml_.attribute_if("body", reference.body);
        xml_.attribute_if("number", reference.number);
        number("year", reference.year);
        xml_.attribute_if("title", reference.title);
        for (const auto& mention : reference.mentions) {
            xml_.open("wsis:mention");
            place(mention.place);
            xml_.attribute_if("revision", mention.revision);
            xml_.attribute_if("paragraph", mention.paragraph);
            xml_.close();
        }
        xml_.close();
    }

    void write_decision(const Decision& decision) {
        xml_.open("wsis:decision");
        xml_.attribute("id", decision.id);
        xml_.attribute_if("section", decision.section);
        xml_.attribute("force", json::name_of(decision.force));
        xml_.attribute("verb", decision.verb);
        xml_.attribute_if("decided_by", decision.decided_by);
        xml_.attribute_if("why", decision.why);
        place(decision.place);
        texts("wsis:addressee", decision.addressees);
        for (const auto& item : decision.items) {
            xml_.open("wsis:item");
            place(item);
            xml_.close();
        }
        for (const auto& deadline : decision.deadlines) {
            xml_.open("wsis:deadline");
            day("start_date", deadline.start);
            day("end_date", deadline.end);
            place(deadline.place);
            xml_.close();
        }
        texts("wsis:cited", decision.references);
        xml_.close();
    }

    void write_date(const DateMention& date) {
        xml_.open("wsis:date");
        xml_.attribute("kind", json::name_of(date.kind));
        if (date.inferred) xml_.attribute("inferred", "true");
        day("start_date", date.start);
        day("end_date", date.end);
        xml_.attribute_if("what", date.what);
        place(date.place);
        xml_.close();
    }

    void write_person(const Person& person) {
        xml_.open("wsis:person");
        xml_.attribute("name", person.name);
        xml_.attribute_if("honorific", person.honorific);
        xml_.attribute_if("role", person.role);
        xml_.attribute_if("affiliation", person.affiliation);
        place(person.place);
        xml_.close();
    }

    void write_anchor(const Anchor& anchor) {
        if (anchor.block >= document_.blocks.size() || anchor.note >= document_.blocks.size()) return;
        xml_.open("wsis:anchor");
        xml_.attribute("note", "b" + std::to_string(anchor.note + 1));
        block(anchor.block);
        xml_.attribute("at", std::to_string(offset(anchor.block, anchor.at)));
        xml_.close();
    }

    void write_change(const TrackedChange& change) {
        xml_.open("wsis:change");
        xml_.attribute("kind", json::name_of(change.kind));
        place({change.block, change.start, change.end});
        xml_.attribute("author", change.author);
        xml_.attribute("date", change.date);
        xml_.close();
    }

    void write_noise(std::uint32_t index) {
        const auto& noise = document_.blocks[index];
        xml_.open("wsis:noise");
        block(index);
        if (noise.level >= 0) xml_.attribute("level", std::to_string(noise.level));
        if (!noise.label.empty()) xml_.attribute("label", document_.label_of(noise));
        if (noise.section < report_.sections.size()) xml_.attribute("section", report_.sections[noise.section].path);
        if (noise.cell < document_.cells.size()) write_cell(document_.cells[noise.cell]);
        xml_.text(document_.text_of(noise));
        xml_.close();
    }

    void write_cell(const TableCell& cell) {
        xml_.attribute("table", std::to_string(cell.table));
        xml_.attribute("row", std::to_string(cell.row));
        xml_.attribute("column", std::to_string(cell.column));
        xml_.attribute("row_span", std::to_string(cell.row_span));
        xml_.attribute("column_span", std::to_string(cell.column_span));
        if (cell.header) xml_.attribute("header", "true");
        xml_.attribute("parent", std::to_string(cell.parent));
    }

    /// The characters that XML cannot hold; the text has U+FFFD or a space instead.
    void write_characters(std::uint32_t index) {
        const auto text = document_.text_of(document_.blocks[index]);
        for (std::size_t at = 0; at < text.size();) {
            const auto size = std::max<std::size_t>(text::sequence_size(text, at), 1);
            const auto character = text.substr(at, size);
            const bool control =
                static_cast<unsigned char>(character[0]) < 0x20 && character != "\n" && character != "\t";
            if (control || character == "\xEF\xBF\xBE" || character == "\xEF\xBF\xBF") {
                xml_.open("wsis:character");
                block(index);
                xml_.attribute("at", std::to_string(offset(index, static_cast<std::uint32_t>(at))));
                xml_.attribute("code", std::to_string(static_cast<std::uint32_t>(text::code_point_at(text, at).value)));
                xml_.close();
            }
            at += size;
        }
    }

    XmlWriter& xml_;
    const Report& report_;
    const Document& document_;
    text::CodePointIndex code_points_;
};

} // namespace

void write_akn_facts(XmlWriter& xml, const Report& report, std::string_view source) {
    xml.open("proprietary");
    xml.attribute("source", source);
    FactsWriter(xml, report).write();
    xml.close();
}

} // namespace wsis::write
