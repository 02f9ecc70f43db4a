#include "docx/archive.hpp"
#include "docx/blocks.hpp"
#include "docx/numbering.hpp"
#include "docx/package.hpp"
#include "docx/pages.hpp"
#include "docx/story.hpp"
#include "docx/styles.hpp"
#include "docx/xml.hpp"
#include "text/utf8.hpp"
#include "wsis/read.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace wsis {

namespace docx {

namespace {

/// Fields that never end, by part: known after a first reading, passed over in a second one.
using UnfinishedFields = std::map<std::string, std::vector<std::uint32_t>>;

/// Kinds of parts that hold text in formats that are not read.
constexpr std::string_view embedded_parts[] = {"chart", "chartEx", "diagramData", "glossaryDocument"};

/// Parts of notes and comments, in the order of their blocks.
struct NotePart {
    std::string_view type;
    std::string_view name;
    BlockKind block;
    NoteKind kind;
};

constexpr NotePart note_parts[] = {
    {"footnotes", "footnote", BlockKind::footnote, NoteKind::footnote},
    {"endnotes", "endnote", BlockKind::endnote, NoteKind::endnote},
    {"comments", "comment", BlockKind::comment, NoteKind::comment},
};

/// Reads the parts of one package in the order of the blocks.
class Reader {
public:
    Reader(std::string_view bytes, const ReadOptions& options, const UnfinishedFields& ignored)
        : options_(options),
          ignored_(ignored),
          archive_(bytes, options.limits),
          main_(find_main_part(archive_)),
          relations_(read_relations(archive_, main_)),
          styles_(read_styles()),
          counters_(read_lists(), styles_),
          writer_(document_, styles_, counters_, options.formatting) {}

    Document read() {
        read_body();
        read_pages();
        for (const NotePart& part : note_parts) read_notes(part);
        for (const std::string_view type : embedded_parts)
            for (const Relation& relation : relations_)
                if (relation.type == type && relation.member) writer_.omit_embedded(archive_.name(*relation.member));
        return std::move(document_);
    }

    [[nodiscard]] const UnfinishedFields& unfinished() const { return unfinished_; }

private:
    Styles read_styles() {
        const auto member = find_part(relations_, "styles", document_.diagnostics);
        return member ? Styles(archive_, *member) : Styles();
    }

    Numbering read_lists() {
        const auto member = find_part(relations_, "numbering", document_.diagnostics);
        return member ? read_numbering(archive_, *member, document_.diagnostics) : Numbering{};
    }

    StoryOptions story_options(std::size_t member) const {
        StoryOptions options;
        options.tracked = options_.tracked;
        options.formatting = options_.formatting;
        options.depth = options_.limits.xml_depth;
        if (const auto ignored = ignored_.find(archive_.name(member)); ignored != ignored_.end())
            options.ignored_fields = ignored->second;
        return options;
    }

    /// Walks a part; `story` has what was found on the way.
    void walk(std::size_t member, Story& story, BlockKind kind) {
        writer_.begin_part(archive_.name(member), kind);
        if (!walked_.insert(member).second) { // a footnotes part, say, that is the document itself
            writer_.warn("part-repeated", "the part is announced as two kinds of text, it was read once");
            return;
        }
        read_xml(archive_, member, Descend::as_needed, story);
        if (story.unfinished_fields().empty()) return;
        std::vector<std::uint32_t>& fields = unfinished_[archive_.name(member)];
        fields = story.unfinished_fields();
        std::ranges::sort(fields);
        writer_.warn("field-unfinished", "a field never ends, its code was taken for text");
    }

    void read_body() {
        Story story(writer_, styles_, relations_, story_options(main_));
        walk(main_, story, BlockKind::paragraph);
        if (story.root() != Tag::document) throw Error("", "not a DOCX file: its main part is no Word document");
        sections_ = story.sections();
        for (const NoteMark& mark : writer_.marks()) shown_[mark.kind].insert(mark.id);
    }

    /// Headers stand before the body, footers behind it, and which there are is known only after it.
    void read_pages() {
        const bool even_and_odd = read_even_and_odd(archive_, find_part(relations_, "settings", document_.diagnostics));
        const std::vector<PagePart> pages = find_page_parts(relations_, sections_, even_and_odd);
        const std::size_t body = document_.blocks.size();
        for (const PagePart& page : pages)
            if (!page.footer) read_page(page);
        move_to_front(document_, writer_.marks(), body);
        for (const PagePart& page : pages)
            if (page.footer) read_page(page);
    }

    void read_page(const PagePart& page) {
        const Relations relations = read_relations(archive_, page.member);
        StoryOptions options = story_options(page.member);
        if (!page.shown) options.aside = OmissionReason::not_shown;
        Story story(writer_, styles_, relations, std::move(options));
        walk(page.member, story, page.footer ? BlockKind::footer : BlockKind::header);
    }

    void read_notes(const NotePart& part) {
        const auto member = find_part(relations_, part.type, document_.diagnostics);
        if (!member) return report_missing(part, {});
        const Relations relations = read_relations(archive_, *member);
        StoryOptions options = story_options(*member);
        if (part.kind == NoteKind::comment) {
            if (!options_.comments) options.aside = OmissionReason::comment;
        } else {
            options.shown_notes = &shown_[part.kind];
        }
        Story story(writer_, styles_, relations, std::move(options));
        walk(*member, story, part.block);
        for (const NoteMark& mark : writer_.marks()) {
            if (mark.kind != part.kind || mark.block == none) continue;
            const auto note = story.notes().find(mark.id);
            if (note != story.notes().end() && note->second != none)
                document_.anchors.push_back(Anchor{note->second, mark.block, mark.at});
        }
        std::ranges::sort(document_.anchors, {}, &Anchor::note);
        report_missing(part, story.notes());
    }

    /// Marks of the document that lead nowhere, each id once.
    void report_missing(const NotePart& part, const std::unordered_map<std::string, std::uint32_t>& notes) {
        constexpr std::size_t most_reports = 100;
        std::size_t reports = 0;
        for (const std::string& id : shown_[part.kind])
            if (!notes.contains(id) && reports++ < most_reports)
                document_.diagnostics.push_back(
                    Diagnostic{Severity::warning, "note-missing",
                               fmt::format("{} {} is referred to and not there", part.name, text::clip(id, 40)),
                               Location{archive_.name(main_), std::nullopt, std::nullopt}});
    }

    const ReadOptions& options_;
    const UnfinishedFields& ignored_;
    UnfinishedFields unfinished_{};
    Document document_{};
    Archive archive_;
    std::size_t main_;
    Relations relations_;
    Styles styles_;
    Counters counters_;
    BlockWriter writer_;
    std::unordered_set<std::size_t> walked_{};
    std::vector<PageSection> sections_{};
    std::map<NoteKind, std::set<std::string>> shown_{}; ///< Ids that a mark refers to.
};

} // namespace

} // namespace docx

Document read_docx(std::string_view bytes, const ReadOptions& options) {
    docx::UnfinishedFields unfinished;
    Diagnostics diagnostics;
    {
        docx::Reader reader(bytes, options, unfinished);
        Document document = reader.read();
        if (reader.unfinished().empty()) return document;
        docx::UnfinishedFields found = reader.unfinished();
        unfinished.swap(found);
        diagnostics = std::move(document.diagnostics);
    }
    Document document = docx::Reader(bytes, options, unfinished).read();
    document.diagnostics = std::move(diagnostics);
    return document;
}

} // namespace wsis
