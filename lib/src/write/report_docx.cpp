#include "write/report_docx.hpp"

#include "write/render_formats.hpp"
#include "write/report_docx_inline.hpp"
#include "write/report_docx_story.hpp"
#include "write/wordprocessing.hpp"
#include "write/wordprocessing_parts.hpp"

#include <fmt/format.h>

#include <array>

namespace wsis::write {

namespace {

/// The blocks of a report by the part that they go to.
struct Stories {
    std::vector<std::uint32_t> body{};
    std::vector<std::uint32_t> header{};
    std::vector<std::uint32_t> footer{};
    std::array<std::vector<std::uint32_t>, 3> notes{};

    /// As readers go through them.
    [[nodiscard]] std::vector<std::uint32_t> in_order() const {
        std::vector<std::uint32_t> order = body;
        for (const auto* story : {&header, &footer, &notes[0], &notes[1], &notes[2]})
            order.insert(order.end(), story->begin(), story->end());
        return order;
    }
};

constexpr std::array<BlockKind, 3> note_kinds{BlockKind::footnote, BlockKind::endnote, BlockKind::comment};

Stories sort_blocks(const Document& document) {
    Stories stories;
    for (std::uint32_t i = 0; i < document.blocks.size(); ++i) {
        switch (document.blocks[i].kind) {
        case BlockKind::header:
            stories.header.push_back(i);
            break;
        case BlockKind::footer:
            stories.footer.push_back(i);
            break;
        case BlockKind::footnote:
            stories.notes[0].push_back(i);
            break;
        case BlockKind::endnote:
            stories.notes[1].push_back(i);
            break;
        case BlockKind::comment:
            stories.notes[2].push_back(i);
            break;
        default:
            stories.body.push_back(i);
        }
    }
    return stories;
}

/// Writes a report as the parts of a package, in the order in which readers count numbered paragraphs.
class ReportDocument {
public:
    explicit ReportDocument(const Report& report)
        : report_(report),
          stories_(sort_blocks(report.document)),
          package_(report),
          inline_(package_),
          tables_(report.document, stories_.in_order()) {}

    std::string write() {
        package_.files.relate("", "officeDocument", docx_main_part);
        std::string body =
            ReportStory(package_, inline_, tables_, docx_main_part).write(stories_.body, contents_xml(report_));
        body += decisions_xml(report_);
        std::string references;
        add_pages("header", "hdr", stories_.header, running_head_xml(report_), references);
        add_pages("footer", "ftr", stories_.footer, page_number_xml(), references);
        for (std::size_t i = 0; i < note_kinds.size(); ++i) add_notes(*note_names(note_kinds[i]), stories_.notes[i]);
        add_part("styles", "styles", report_styles(report_.metadata.language.value_or("")));
        add_part("fontTable", "fontTable", report_fonts());
        add_part("settings", "settings", word_settings(!stories_.notes[0].empty(), !stories_.notes[1].empty()));
        if (!package_.numbering.empty())
            add_part("numbering", "numbering", word_part("numbering", package_.numbering.xml()));
        body += word_section(references);
        package_.files.add_part(docx_main_part, "officedocument.wordprocessingml.document.main+xml",
                                word_part("document", "<w:body>" + body + "</w:body>"));
        return package_.files.finish();
    }

private:
    std::string add_part(std::string_view name, std::string_view type, std::string xml) {
        const std::string part = fmt::format("word/{}.xml", name);
        package_.files.add_part(part, fmt::format("officedocument.wordprocessingml.{}+xml", type), std::move(xml));
        return package_.files.relate(docx_main_part, type, part);
    }

    /// The headers or footers of the report, or what a reader misses without any.
    void add_pages(std::string_view type, std::string_view root, const std::vector<std::uint32_t>& story,
                   const std::string& added, std::string& references) {
        if (story.empty() && added.empty()) return;
        const std::string name = fmt::format("{}1", type);
        const std::string part = fmt::format("word/{}.xml", name);
        const std::string content = story.empty() ? added : ReportStory(package_, inline_, tables_, part).write(story);
        const std::string id = add_part(name, type, word_part(root, content));
        references += fmt::format(R"(<w:{}Reference w:type="default" r:id="{}"/>)", type, id);
    }

    /// A note goes on until the next one that has an id.
    void add_notes(const NoteNames& names, const std::vector<std::uint32_t>& story) {
        if (story.empty()) return;
        const bool is_comment = names.kind == BlockKind::comment;
        const std::string part = fmt::format("word/{}.xml", names.part);
        std::string xml = is_comment ? std::string() : note_separators(names.element);
        for (std::size_t begin = 0, end = 0; begin < story.size(); begin = end) {
            for (end = begin + 1; end < story.size() && inline_.note_id(story[end]) == 0;) ++end;
            const std::span<const std::uint32_t> blocks(story.data() + begin, end - begin);
            xml += fmt::format(R"(<w:{0} w:id="{1}"{2}>{3}</w:{0}>)", names.element, inline_.note_id(story[begin]),
                               is_comment ? R"( w:author="")" : "",
                               ReportStory(package_, inline_, tables_, part).write(blocks));
        }
        add_part(names.part, names.part, word_part(names.part, xml));
    }

    const Report& report_;
    Stories stories_;
    ReportPackage package_;
    InlineRuns inline_;
    TablePlanner tables_;
};

} // namespace

ReportPackage::ReportPackage(const Report& report) : report_(report) {
    for (const Block& block : report.document.blocks) // comments have the first ids
        if (block.kind == BlockKind::comment) ++next_id_;
}

std::string ReportPackage::link(std::string_view part, const std::string& address) {
    std::string& id = links_[{std::string(part), address}];
    if (id.empty()) id = files.relate_external(part, "hyperlink", address);
    return id;
}

std::string render_report_docx(const Report& report, const RenderStyle&) { return ReportDocument(report).write(); }

} // namespace wsis::write
