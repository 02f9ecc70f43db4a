#include "write/akn_inline.hpp"

#include "json/names.hpp"

#include <algorithm>
#include <queue>
#include <tuple>

namespace wsis::write {

namespace {

/// Deeper marks are left out: no report nests them like this.
constexpr std::size_t deepest = 16;

} // namespace

bool is_note(BlockKind kind) {
    return kind == BlockKind::footnote || kind == BlockKind::endnote || kind == BlockKind::comment;
}

void write_block_attributes(XmlWriter& xml, const Report& report, std::uint32_t block) {
    const auto& what = report.document.blocks[block];
    xml.attribute("wsis:block", "b" + std::to_string(block + 1));
    if (what.kind != BlockKind::paragraph) xml.attribute("wsis:kind", json::name_of(what.kind));
    if (what.level >= 0) xml.attribute("wsis:level", std::to_string(what.level));
    const bool apart = is_note(what.kind) || what.kind == BlockKind::header || what.kind == BlockKind::footer;
    if (apart && what.section < report.sections.size())
        xml.attribute("wsis:section", report.sections[what.section].path);
}

void write_place_in_table(XmlWriter& xml, const Report& report, std::uint32_t block) {
    const auto index = report.document.blocks[block].cell;
    if (index >= report.document.cells.size()) return;
    const auto& cell = report.document.cells[index];
    xml.attribute("wsis:table", std::to_string(cell.table));
    xml.attribute("wsis:row", std::to_string(cell.row));
    xml.attribute("wsis:column", std::to_string(cell.column));
    if (cell.row_span != 1) xml.attribute("wsis:row_span", std::to_string(cell.row_span));
    if (cell.column_span != 1) xml.attribute("wsis:column_span", std::to_string(cell.column_span));
    if (cell.header) xml.attribute("wsis:header", std::string_view("true"));
    if (cell.parent != 0) xml.attribute("wsis:parent", std::to_string(cell.parent));
}

bool AknInline::LaterFirst::operator()(const Mark& a, const Mark& b) const {
    return std::tuple(a.block, a.start, b.end, a.kind, a.index) > std::tuple(b.block, b.start, a.end, b.kind, b.index);
}

AknInline::AknInline(XmlWriter& xml, ElementIds& ids, const Report& report, const AknTerms& terms)
    : xml_(xml), ids_(ids), report_(report), terms_(terms), inside_(report.document.blocks.size()) {
    add_title_page();
    for (std::size_t i = 0; i < report.decisions.size(); ++i) {
        const auto& decision = report.decisions[i];
        add(decision.place, Kind::decision, i);
        for (const auto& item : decision.items) add(item, Kind::item, i);
        for (const auto& deadline : decision.deadlines)
            if (!xml_date(deadline.end)) add(deadline.place, Kind::deadline, i);
    }
    for (std::size_t i = 0; i < report.dates.size(); ++i)
        if (xml_date(report.dates[i].end) && xml_date(report.dates[i].start)) add(report.dates[i].place, Kind::date, i);
    for (std::size_t i = 0; i < report.people.size(); ++i) add(report.people[i].place, Kind::person, i);
    for (std::size_t i = 0; i < report.references.size(); ++i)
        for (const auto& mention : report.references[i].mentions) add(mention.place, Kind::citation, i);
    std::ranges::sort(marks_, [](const Mark& a, const Mark& b) { return LaterFirst{}(b, a); });
    place_notes();
}

void AknInline::add(const Place& place, Kind kind, std::size_t index) {
    if (place.block < report_.document.blocks.size() && place.start < place.end)
        marks_.push_back({place.block, place.start, place.end, kind, static_cast<std::uint32_t>(index)});
}

/// The title and the symbol, where the title page prints them in one piece.
void AknInline::add_title_page() {
    const auto& document = report_.document;
    const auto& metadata = report_.metadata;
    bool found_title = !metadata.title || metadata.title->empty();
    bool found_number = !metadata.symbol || metadata.symbol->empty();
    for (std::uint32_t block = 0; block < document.blocks.size(); ++block) {
        if (document.blocks[block].kind != BlockKind::title) continue;
        const auto text = document.text_of(document.blocks[block]);
        const auto look_for = [&](const std::optional<std::string>& what, bool& found, Kind kind) {
            const auto at = found ? std::string_view::npos : text.find(*what);
            if (at == std::string_view::npos) return;
            found = true;
            const auto start = static_cast<std::uint32_t>(at);
            add({block, start, start + static_cast<std::uint32_t>(what->size())}, kind, 0);
        };
        look_for(metadata.title, found_title, Kind::title);
        look_for(metadata.symbol, found_number, Kind::number);
    }
}

void AknInline::place_notes() {
    const auto& document = report_.document;
    const auto& anchors = document.anchors;
    for (std::size_t i = 0; i < anchors.size(); ++i) {
        const auto& [note, block, at] = anchors[i];
        if (note >= document.blocks.size() || block >= document.blocks.size() || inside_[note]) continue;
        const auto kind = document.blocks[block].kind;
        if (!is_note(document.blocks[note].kind) || is_note(kind) || kind == BlockKind::noise) continue;
        inside_[note] = true;
        anchors_.push_back(i);
    }
    std::ranges::stable_sort(anchors_, {}, [&](std::size_t i) { return std::pair(anchors[i].block, anchors[i].at); });
}

void AknInline::write(std::uint32_t block, std::uint32_t from, std::uint32_t to, std::string_view around) {
    std::vector<Mark> marks;
    for (auto next = std::ranges::lower_bound(marks_, block, {}, &Mark::block);
         next != marks_.end() && next->block == block; ++next) {
        auto mark = *next;
        mark.start = std::max(mark.start, from);
        mark.end = std::min(mark.end, to);
        if (mark.start < mark.end) marks.push_back(mark);
    }
    write_marked(marks, block, from, to, around);
}

/// Marks that cross are cut where the one that began first ends.
void AknInline::write_marked(const std::vector<Mark>& marks, std::uint32_t block, std::uint32_t from, std::uint32_t to,
                             std::string_view around) {
    std::priority_queue<Mark, std::vector<Mark>, LaterFirst> ahead(LaterFirst{}, marks);
    std::vector<std::uint32_t> ends;
    const auto& anchors = report_.document.anchors;
    const bool last_part = to == report_.document.blocks[block].text.size();
    auto note = static_cast<std::size_t>(
        std::ranges::lower_bound(anchors_, std::pair(block, from), {},
                                 [&](std::size_t i) { return std::pair(anchors[i].block, anchors[i].at); }) -
        anchors_.begin());
    for (auto at = from;;) {
        while (!ends.empty() && ends.back() <= at) {
            xml_.close();
            ends.pop_back();
        }
        if (at < to || last_part) write_notes(note, block, at < to ? at : none, around);
        for (; !ahead.empty() && ahead.top().start <= at;) {
            auto mark = ahead.top();
            ahead.pop();
            if (!ends.empty() && mark.end > ends.back()) {
                auto rest = mark;
                mark.end = rest.start = ends.back();
                ahead.push(rest);
            }
            if (ends.size() == deepest) continue;
            open_mark(mark, around);
            ends.push_back(mark.end);
        }
        if (at == to) break;
        auto next = std::min(to, ends.empty() ? to : ends.back());
        if (!ahead.empty()) next = std::min(next, ahead.top().start);
        if (!in_note_ && note < anchors_.size() && anchors[anchors_[note]].block == block)
            next = std::min(next, std::max(anchors[anchors_[note]].at, at + 1));
        write_text(block, at, next);
        at = next;
    }
}

void AknInline::write_text(std::uint32_t block, std::uint32_t from, std::uint32_t to) {
    auto text = report_.document.text_of(report_.document.blocks[block]).substr(from, to - from);
    for (auto end = text.find('\n'); end != std::string_view::npos; end = text.find('\n')) {
        xml_.text(text.substr(0, end));
        xml_.open_inside("eol");
        xml_.close();
        text.remove_prefix(end + 1);
    }
    xml_.text(text);
}

/// The notes whose marks stand at or before `at`; paragraphs behind the first of a note have no label.
void AknInline::write_notes(std::size_t& next, std::uint32_t block, std::uint32_t at, std::string_view around) {
    const auto& document = report_.document;
    const auto waiting = [&] {
        if (in_note_ || next == anchors_.size()) return false;
        const auto& anchor = document.anchors[anchors_[next]];
        return anchor.block == block && anchor.at <= at;
    };
    while (waiting()) {
        const auto first = document.anchors[anchors_[next]];
        const auto kind = document.blocks[first.note].kind;
        const auto label = document.label_of(document.blocks[first.note]);
        const auto id = ids_.counted(around, "authorialNote");
        xml_.open_inside("authorialNote");
        xml_.attribute("eId", id);
        if (!label.empty()) xml_.attribute("marker", label);
        xml_.attribute("placement", std::string_view(kind == BlockKind::comment ? "side" : "bottom"));
        do {
            const auto note = document.anchors[anchors_[next]].note;
            const auto paragraph = ids_.counted(id, "p");
            xml_.open_inside("p");
            xml_.attribute("eId", paragraph);
            write_block_attributes(xml_, report_, note);
            write_place_in_table(xml_, report_, note);
            in_note_ = true;
            write(note, 0, document.blocks[note].text.size(), paragraph);
            in_note_ = false;
            xml_.close();
            ++next;
        } while (waiting() && document.anchors[anchors_[next]].at == first.at &&
                 document.blocks[document.anchors[anchors_[next]].note].kind == kind &&
                 document.blocks[document.anchors[anchors_[next]].note].label.empty());
        xml_.close();
    }
}

void AknInline::open_inline(std::string_view name, std::string_view around, std::string_view decision) {
    xml_.open_inside("inline");
    xml_.attribute("eId", ids_.counted(around, "inline"));
    xml_.attribute("name", name);
    if (!decision.empty()) xml_.attribute("wsis:decision", decision);
}

void AknInline::open_mark(const Mark& mark, std::string_view around) {
    const auto concept_of = [&](auto value) { return terms_.link(AknTerms::Class::concept_, json::name_of(value)); };
    switch (mark.kind) {
    case Kind::title:
        return xml_.open_inside("docTitle");
    case Kind::number:
        return xml_.open_inside("docNumber");
    case Kind::decision:
    case Kind::item: {
        const auto& decision = report_.decisions[mark.index];
        const bool remark = decision.force == Force::remark;
        const bool item = mark.kind == Kind::item;
        open_inline(remark ? (item ? "remarkItem" : "remark") : (item ? "decisionItem" : "decision"), around,
                    decision.id);
        auto meaning = concept_of(decision.force);
        for (const auto& addressee : decision.addressees) meaning += " " + terms_.actor(addressee);
        return xml_.attribute("refersTo", meaning);
    }
    case Kind::deadline:
        open_inline("deadline", around, report_.decisions[mark.index].id);
        return xml_.attribute("refersTo", concept_of(DateKind::deadline));
    case Kind::date: {
        const auto& date = report_.dates[mark.index];
        xml_.open_inside("date");
        xml_.attribute_if("date", xml_date(date.kind == DateKind::deadline ? date.end : date.start));
        return xml_.attribute("refersTo", concept_of(date.kind));
    }
    case Kind::person: {
        const auto& person = report_.people[mark.index];
        xml_.open_inside("person");
        xml_.attribute("refersTo", terms_.link(AknTerms::Class::person, person.name));
        if (person.role) xml_.attribute("as", terms_.link(AknTerms::Class::role, *person.role));
        return;
    }
    case Kind::citation:
        xml_.open_inside("ref");
        xml_.attribute("eId", ids_.counted(around, "ref"));
        xml_.attribute("href", report_.references[mark.index].id == report_.metadata.id
                                   ? work_iri(report_)
                                   : reference_iri(report_.references[mark.index]));
        xml_.attribute("wsis:reference", std::string_view(report_.references[mark.index].id));
        return;
    }
}

} // namespace wsis::write
