#include "akn/facts_reader.hpp"

#include "akn/blocks.hpp"
#include "akn/fields.hpp"
#include "text/code_points.hpp"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <utility>

namespace wsis::akn {

namespace {

class FactsReader {
public:
    FactsReader(const Prefixes& prefixes, pugi::xml_node facts, Document document)
        : prefixes_(prefixes), facts_(facts) {
        report_.document = std::move(document);
        code_points_.emplace(report_.document.text);
    }

    Report read(const std::vector<std::optional<std::string_view>>& sections_of_blocks) {
        each("source", [&](const Fact& fact) { read_source(fact); });
        each("metadata", [&](const Fact& fact) { read_metadata(fact); });
        each("section", [&](const Fact& fact) { read_section(fact); });
        place_blocks(sections_of_blocks);
        each("reference", [&](const Fact& fact) { read_reference(fact); });
        each("decision", [&](const Fact& fact) { read_decision(fact); });
        each("date", [&](const Fact& fact) { read_date(fact); });
        each("person", [&](const Fact& fact) { read_person(fact); });
        each("anchor", [&](const Fact& fact) { read_anchor(fact); });
        each("change", [&](const Fact& fact) { read_change(fact); });
        sort_marks();
        return std::move(report_);
    }

private:
    struct Fact {
        pugi::xml_node node;
        Fields fields;
    };

    /// Calls `visit` with each element of that name inside another.
    template <class Visit>
    void each_in(pugi::xml_node parent, std::string_view name, const Visit& visit) const {
        for (const pugi::xml_node node : parent.children())
            if (prefixes_.fact(node) == name) visit(Fact{node, Fields(node)});
    }

    template <class Visit>
    void each(std::string_view name, const Visit& visit) const {
        each_in(facts_, name, visit);
    }

    [[nodiscard]] std::vector<std::string> texts(const Fact& fact, std::string_view name) const {
        std::vector<std::string> all;
        each_in(fact.node, name, [&](const Fact& inner) { all.emplace_back(inner.fields.string("value")); });
        return all;
    }

    [[nodiscard]] std::uint32_t known_block(const Fields& fields, std::string_view name) const {
        const auto index = fields.block(name);
        if (index >= report_.document.blocks.size()) fields.fail(name, "is a block that there is not");
        return index;
    }

    /// The code-point offset in the block's text, as bytes.
    [[nodiscard]] std::uint32_t offset(std::uint32_t block, const Fields& fields, std::string_view name) const {
        const auto text = report_.document.blocks[block].text;
        const auto byte = code_points_->advance(text.begin, fields.number<std::uint32_t>(name));
        if (!byte || *byte > text.end) fields.fail(name, "lies behind the end of its block's text");
        return static_cast<std::uint32_t>(*byte - text.begin);
    }

    [[nodiscard]] Place place(const Fields& fields) const {
        Place place;
        place.block = known_block(fields, "block");
        place.start = offset(place.block, fields, "start");
        place.end = offset(place.block, fields, "end");
        if (place.end < place.start) fields.fail("end", "lies before its start");
        return place;
    }

    void read_source(const Fact& fact) {
        auto& source = report_.source;
        source.name = fact.fields.string("name");
        source.format = fact.fields.string("format");
        source.bytes = fact.fields.number<std::uint64_t>("bytes");
        source.sha256 = fact.fields.string("sha256");
    }

    void read_metadata(const Fact& fact) {
        auto& metadata = report_.metadata;
        metadata.symbol = fact.fields.optional_string("symbol");
        metadata.id = fact.fields.optional_string("id");
        metadata.title = fact.fields.optional_string("title");
        metadata.author = fact.fields.optional_string("author");
        metadata.date = fact.fields.optional_date("date");
        metadata.language = fact.fields.optional_string("language");
        metadata.language_note = fact.fields.optional_string("language_note");
        each_in(fact.node, "meeting", [&](const Fact& inner) {
            auto& meeting = metadata.meeting;
            meeting.body = inner.fields.optional_string("body");
            meeting.body_id = inner.fields.optional_string("body_id");
            meeting.ordinal = inner.fields.optional_number<int>("ordinal");
            meeting.place = inner.fields.optional_string("place");
            meeting.start = inner.fields.optional_date("start");
            meeting.end = inner.fields.optional_date("end");
        });
        each_in(fact.node, "statistics", [&](const Fact& inner) {
            metadata.statistics.delegates = inner.fields.optional_number<int>("delegates");
            metadata.statistics.documents = inner.fields.optional_number<int>("documents");
        });
    }

    void read_section(const Fact& fact) {
        const auto& fields = fact.fields;
        const auto path = fields.string("path");
        const auto index = static_cast<std::uint32_t>(report_.sections.size());
        Section section;
        section.path = path;
        section.label = fields.optional_string("label").value_or("");
        section.title = fields.optional_string("title");
        section.role = fields.enumerator<SectionRole>("role");
        section.parent = read_parent(fields);
        if (fields.has("block")) {
            section.block = known_block(fields, "block");
            section.title_end = offset(section.block, fields, "title_end");
        }
        if (fields.has("blocks")) section.blocks = blocks_in(fields);
        section.documents = texts(fact, "document");
        if (!paths_.try_emplace(path, index).second) fields.fail("path", "stands twice");
        open_.push_back(index);
        report_.sections.push_back(std::move(section));
    }

    /// The parent is the section before, or one around that: anything else is no pre-order.
    std::uint32_t read_parent(const Fields& fields) {
        if (!fields.has("parent")) {
            open_.clear();
            return none;
        }
        const auto path = fields.string("parent");
        while (!open_.empty() && report_.sections[open_.back()].path != path) open_.pop_back();
        if (open_.empty()) fields.fail("parent", "is no section around this one");
        return open_.back();
    }

    [[nodiscard]] std::vector<std::uint32_t> blocks_in(const Fields& fields) const {
        std::vector<std::uint32_t> blocks;
        auto list = fields.string("blocks");
        while (!list.empty()) {
            const auto word = list.substr(0, list.find(' '));
            blocks.push_back(fields.block_in("blocks", word));
            if (blocks.back() >= report_.document.blocks.size()) fields.fail("blocks", "has a block that there is not");
            list.remove_prefix(std::min(list.size(), word.size() + 1));
        }
        return blocks;
    }

    void place_blocks(const std::vector<std::optional<std::string_view>>& sections_of_blocks) {
        for (std::size_t i = 0; i < sections_of_blocks.size(); ++i) {
            if (!sections_of_blocks[i]) continue;
            const auto found = paths_.find(*sections_of_blocks[i]);
            if (found == paths_.end())
                throw Error("", fmt::format("block b{} stands in a section '{}' that there is not", i + 1,
                                            text::clip(*sections_of_blocks[i], 40)));
            report_.document.blocks[i].section = found->second;
        }
    }

    void read_reference(const Fact& fact) {
        Reference reference;
        reference.id = fact.fields.string("id");
        reference.kind = fact.fields.enumerator<CitationKind>("kind");
        reference.body = fact.fields.optional_string("body");
        reference.number = fact.fields.optional_string("number");
        reference.year = fact.fields.optional_number<int>("year");
        reference.title = fact.fields.optional_string("title");
        each_in(fact.node, "mention", [&](const Fact& inner) {
            reference.mentions.push_back({place(inner.fields), inner.fields.optional_string("revision"),
                                          inner.fields.optional_string("paragraph")});
        });
        report_.references.push_back(std::move(reference));
    }

    void read_decision(const Fact& fact) {
        Decision decision;
        decision.id = fact.fields.string("id");
        decision.section = fact.fields.optional_string("section");
        decision.force = fact.fields.enumerator<Force>("force");
        decision.verb = fact.fields.string("verb");
        decision.decided_by = fact.fields.optional_string("decided_by");
        decision.why = fact.fields.optional_string("why");
        decision.place = place(fact.fields);
        decision.addressees = texts(fact, "addressee");
        each_in(fact.node, "item", [&](const Fact& inner) { decision.items.push_back(place(inner.fields)); });
        each_in(fact.node, "deadline", [&](const Fact& inner) {
            decision.deadlines.push_back({place(inner.fields), inner.fields.optional_date("start_date"),
                                          inner.fields.optional_date("end_date")});
        });
        decision.references = texts(fact, "cited");
        report_.decisions.push_back(std::move(decision));
    }

    void read_date(const Fact& fact) {
        DateMention date;
        date.kind = fact.fields.enumerator<DateKind>("kind");
        date.inferred = fact.fields.flag("inferred");
        date.start = fact.fields.date("start_date");
        date.end = fact.fields.date("end_date");
        date.what = fact.fields.optional_string("what");
        date.place = place(fact.fields);
        report_.dates.push_back(std::move(date));
    }

    void read_person(const Fact& fact) {
        Person person;
        person.name = fact.fields.string("name");
        person.honorific = fact.fields.optional_string("honorific");
        person.role = fact.fields.optional_string("role");
        person.affiliation = fact.fields.optional_string("affiliation");
        person.place = place(fact.fields);
        report_.people.push_back(std::move(person));
    }

    void read_anchor(const Fact& fact) {
        Anchor anchor;
        anchor.note = known_block(fact.fields, "note");
        anchor.block = known_block(fact.fields, "block");
        anchor.at = offset(anchor.block, fact.fields, "at");
        report_.document.anchors.push_back(anchor);
    }

    void read_change(const Fact& fact) {
        const auto where = place(fact.fields);
        TrackedChange change{where.block, where.start, where.end, fact.fields.enumerator<ChangeKind>("kind"), {}, {}};
        change.author = fact.fields.string("author");
        change.date = fact.fields.string("date");
        report_.document.changes.push_back(std::move(change));
    }

    /// In the order that the model promises, whoever has touched the file.
    void sort_marks() {
        auto& anchors = report_.document.anchors;
        std::ranges::stable_sort(anchors, {}, &Anchor::note);
        std::ranges::stable_sort(report_.document.changes, {},
                                 [](const TrackedChange& change) { return std::pair(change.block, change.start); });
        const auto twice = std::ranges::adjacent_find(anchors, {}, &Anchor::note);
        if (twice != anchors.end()) throw Error("", fmt::format("note b{} has two anchors", twice->note + 1));
    }

    const Prefixes& prefixes_;
    pugi::xml_node facts_;
    Report report_{};
    std::optional<text::CodePointIndex> code_points_{};
    std::unordered_map<std::string_view, std::uint32_t> paths_{}; ///< The paths live in the XML.
    std::vector<std::uint32_t> open_{};                           ///< The section before and those around it.
};

} // namespace

pugi::xml_node find_facts(const Prefixes& prefixes, pugi::xml_node report) {
    for (const pugi::xml_node node : prefixes.child(report, "meta").children())
        if (prefixes.element(node) == "proprietary")
            for (const pugi::xml_node fact : node.children())
                if (prefixes.fact(fact) == "metadata") return node;
    return {};
}

Report read_facts(const Prefixes& prefixes, pugi::xml_node report, pugi::xml_node facts) {
    auto blocks = read_blocks(prefixes, report, facts);
    return FactsReader(prefixes, facts, std::move(blocks.document)).read(blocks.sections);
}

} // namespace wsis::akn
