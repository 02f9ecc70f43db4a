// A report written as DOCX and read again is the same.

#include "support/samples.hpp"
#include "wsis/extract.hpp"
#include "wsis/render.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <random>
#include <string>
#include <string_view>

using namespace wsis;

namespace {

std::string docx_of(const Report& report) {
    return std::ranges::find(render_formats(), std::string_view("docx"), &RenderFormat::name)->render(report, {});
}

/// What is the same in two forms of one report: all but where it stands in a file, and what was left out.
std::string essence(const Report& report) {
    std::string all;
    const auto out = std::back_inserter(all);
    const Document& document = report.document;
    for (const Block& block : document.blocks) {
        fmt::format_to(out, "{} {} {} [{}] {}", static_cast<int>(block.kind), block.level,
                       block.section != none ? report.sections[block.section].path : "-", document.label_of(block),
                       document.text_of(block));
        if (block.cell != none) {
            const TableCell& cell = document.cells[block.cell];
            fmt::format_to(out, " <{} {}.{} {}x{} {} {}>", cell.table, cell.row, cell.column, cell.row_span,
                           cell.column_span, cell.header, cell.parent);
        }
        all += '\n';
    }
    for (const Anchor& anchor : document.anchors)
        fmt::format_to(out, "note {} at {}:{}\n", anchor.note, anchor.block, anchor.at);
    for (const TrackedChange& change : document.changes)
        fmt::format_to(out, "change {}:{}-{} {} {} {}\n", change.block, change.start, change.end,
                       static_cast<int>(change.kind), change.author, change.date);
    for (const Section& section : report.sections)
        fmt::format_to(out, "section {} {} {}\n", section.path, section.title.value_or("-"), section.blocks.size());
    for (const Decision& decision : report.decisions)
        fmt::format_to(out, "decision {} {}\n", decision.id, report.text_at(decision.place));
    for (const Reference& reference : report.references)
        fmt::format_to(out, "reference {} {}\n", reference.id, reference.mentions.size());
    return all;
}

void check_comes_back(const Report& report, const ExtractOptions& options, std::string_view name) {
    INFO(name);
    const Report again = read_report(docx_of(report), "again.docx", InputFormat::docx, options);
    CHECK(essence(again) == essence(report));
}

/// Reports in text: chapters, paragraphs and items with labels of many forms, tables, at times a number left out.
class RandomReport {
public:
    explicit RandomReport(unsigned seed) : engine_(seed) {}

    std::string text() {
        std::string text = "Working Group on Harbours\n\nDocument WGH-4/12-E\n\nSUMMARY OF THE FOURTH MEETING\n\n";
        for (unsigned chapter = 1 + below(3), last = chapter + 2 + below(4); chapter < last; ++chapter) {
            text += fmt::format("{}{} {}\n\n", chapter, dot_, one_of(titles));
            for (unsigned part = 1; part < 2 + below(5); part += 1 + below(5) / 4) {
                text += fmt::format("{}.{} {}\n\n", chapter, part, one_of(sentences));
                add_items(text);
            }
            if (below(3) == 0) text += "Port\tBerths\nNorth\t12\nSouth\t7\n\n";
        }
        return text;
    }

private:
    static constexpr std::string_view titles[] = {"Opening of the meeting", "Adoption of the agenda", "Other business",
                                                  "Buoys and lights"};
    static constexpr std::string_view sentences[] = {
        "The Secretariat was requested to report on dredging by 15 March 2018:",
        "The meeting noted Resolution 140 (Rev. Busan, 2014) with appreciation.",
        "Tide Gauges (WGH-4/7): the Chair presented the results & <thanked> all.",
        "Members were encouraged to share 50 % of their charts, and \"soundings\"."};

    unsigned below(unsigned bound) { return static_cast<unsigned>(engine_()) % bound; }

    template <class Texts>
    std::string_view one_of(const Texts& texts) {
        return texts[below(static_cast<unsigned>(std::size(texts)))];
    }

    void add_items(std::string& text) {
        constexpr std::string_view roman[] = {"i", "ii", "iii", "iv", "v", "vi"};
        const unsigned form = below(5);
        for (unsigned item = 0; form < 4 && item < below(7); ++item) {
            const char letter = static_cast<char>('a' + item);
            const std::string label = form == 0   ? fmt::format("{})", letter)
                                      : form == 1 ? fmt::format("({})", roman[item % 6])
                                      : form == 2 ? fmt::format("({})", letter)
                                                  : std::string("–");
            text += fmt::format("{} to publish the results of survey {};\n\n", label, item + 1);
        }
    }

    std::mt19937 engine_;
    std::string_view dot_ = below(2) == 0 ? "." : "";
};

} // namespace

TEST_CASE("every sample comes back from DOCX") {
    for (const auto& sample : test::samples())
        check_comes_back(read_report(sample.bytes, sample.name), {}, sample.name);
}

TEST_CASE("every sample comes back from DOCX with its comments") {
    ExtractOptions options;
    options.read.comments = true;
    for (const auto& sample : test::samples())
        check_comes_back(read_report(sample.bytes, sample.name, InputFormat::automatic, options), options, sample.name);
}

TEST_CASE("every sample comes back from DOCX with its tracked changes") {
    ExtractOptions options;
    options.read.tracked = Tracked::all;
    for (const auto& sample : test::samples())
        check_comes_back(read_report(sample.bytes, sample.name, InputFormat::automatic, options), options, sample.name);
}

TEST_CASE("random reports come back from DOCX") {
    for (unsigned seed = 1; seed <= 60; ++seed) {
        const std::string text = RandomReport(seed).text();
        check_comes_back(read_report(text, "report.txt"), {}, text);
    }
}

TEST_CASE("what the DOCX of a report adds is left out as generated") {
    const Report report = read_report(
        "1. Opening\n\n2. Business\n\n3. Close\n\nThe Secretariat was requested to report.\n", "report.txt");
    const Report again = read_report(docx_of(report), "again.docx");
    std::size_t added = 0;
    for (const Omission& omission : again.document.omitted) {
        added += omission.reason == OmissionReason::generated ? 1u : 0u;
        CHECK(omission.reason == OmissionReason::generated);
    }
    CHECK(added > 0);
}
