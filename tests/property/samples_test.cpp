// What holds for every sample, whatever is in it.

#include "support/samples.hpp"
#include "support/schema.hpp"
#include "wsis/extract.hpp"
#include "wsis/verify.hpp"
#include "wsis/write.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace wsis;
using test::Sample;

namespace {

Report report_of(const Sample& sample) {
    ExtractOptions options;
    options.remarks = true;
    return read_report(sample.bytes, sample.name, InputFormat::automatic, options);
}

/// Without white space, with one kind of dash (a no-break hyphen is typed as another one in text) and without the mark
/// of a note, "[1]", which is no text in a DOCX.
std::string squashed(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '[' && text.substr(i).find_first_not_of("0123456789", 1) == text.substr(i).find(']'))
            i = text.find(']', i) + 1;
        if (i >= text.size()) break;
        if (text.substr(i).starts_with("\u2011"))
            out += '-', i += 2;
        else if (text.substr(i).starts_with("\u00A0"))
            ++i;
        else if (static_cast<unsigned char>(text[i]) > ' ')
            out += text[i];
    }
    return out;
}

using Lines = std::vector<std::string>;

/// What only one side has, a line each.
std::string difference(const Lines& left, const Lines& right) {
    std::string out;
    for (const auto& line : left)
        if (std::ranges::find(right, line) == right.end()) out += "- " + line + '\n';
    for (const auto& line : right)
        if (std::ranges::find(left, line) == left.end()) out += "+ " + line + '\n';
    if (out.empty() && left != right) out = "another order\n";
    return out;
}

/// A page header stands once in a DOCX and, if at all, on every page of a text.
bool on_page(const Report& report, const Place& place) {
    const auto kind = report.document.blocks[place.block].kind;
    return kind == BlockKind::header || kind == BlockKind::footer;
}

Lines sections_of(const Report& report) {
    Lines lines;
    for (const auto& section : report.sections)
        lines.push_back(fmt::format("{} | {} | {} | {}", section.path, section.label, section.title.value_or("-"),
                                    fmt::join(section.documents, " ")));
    return lines;
}

Lines references_of(const Report& report) {
    Lines lines;
    for (const auto& reference : report.references) {
        if (reference.id == report.metadata.id) continue; // its own symbol stands on every page, or on none
        auto line = fmt::format("{} {}", reference.id, reference.year.value_or(0));
        for (const auto& mention : reference.mentions)
            if (!on_page(report, mention.place))
                line +=
                    fmt::format(" | {} {}", squashed(report.text_at(mention.place)), mention.paragraph.value_or("-"));
        lines.push_back(std::move(line));
    }
    return lines;
}

Lines decisions_of(const Report& report) {
    Lines lines;
    for (const auto& decision : report.decisions) {
        auto line = fmt::format("{} {} {} {} | {} | {}", decision.id, static_cast<int>(decision.force), decision.verb,
                                decision.decided_by.value_or("-"), fmt::join(decision.addressees, "; "),
                                squashed(report.text_at(decision.place)));
        for (const auto& item : decision.items) line += " | " + squashed(report.text_at(item));
        for (const auto& deadline : decision.deadlines) line += " | by " + squashed(report.text_at(deadline.place));
        lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace

TEST_CASE("there are samples of both formats") {
    CHECK(std::ranges::any_of(test::samples(), [](const Sample& sample) { return sample.name.ends_with(".docx"); }));
    CHECK(std::ranges::any_of(test::samples(), [](const Sample& sample) { return sample.name.ends_with(".txt"); }));
}

TEST_CASE("every sample's JSON is valid, and read back it gives the same bytes") {
    for (const auto& sample : test::samples()) {
        CAPTURE(sample.name);
        const auto json = render_json(report_of(sample), "test");
        CHECK(test::schema_faults(json, "wsis-report.schema.json") == "");
        CHECK(render_json(read_report(json, "report.json"), "test") == json);
    }
}

TEST_CASE("every sample gives the same report when it is read again") {
    for (const auto& sample : test::samples()) {
        CAPTURE(sample.name);
        CHECK(report_of(sample) == report_of(sample));
    }
}

TEST_CASE("every span of every sample is found again in it") {
    for (const auto& sample : test::samples()) {
        CAPTURE(sample.name);
        const auto json = render_json(report_of(sample), "test");
        CHECK(verify_report(json, read_document(sample.bytes, sample.name)).missing == Lines{});
    }
}

TEST_CASE("labels, texts and omitted texts of a document never overlap") {
    for (const auto& sample : test::samples()) {
        CAPTURE(sample.name);
        const auto document = read_document(sample.bytes, sample.name);
        std::vector<Span> spans;
        for (const auto& block : document.blocks) spans.insert(spans.end(), {block.label, block.text});
        for (const auto& omission : document.omitted)
            if (omission.text) spans.push_back(*omission.text);
        std::erase_if(spans, [](const Span& span) { return span.empty(); });
        std::ranges::sort(spans, {}, &Span::begin);
        for (std::size_t i = 1; i < spans.size(); ++i) CHECK(spans[i - 1].end <= spans[i].begin);
        CHECK((spans.empty() || spans.back().end <= document.text.size()));
    }
}

TEST_CASE("a report as DOCX and as text has the same sections, references and decisions") {
    std::size_t pairs = 0;
    for (const auto& docx : test::samples()) {
        if (!docx.name.ends_with(".docx")) continue;
        const auto stem = docx.name.substr(0, docx.name.size() - 5);
        for (const auto& text : test::samples()) {
            if (text.name != stem + ".txt") continue;
            CAPTURE(stem);
            const auto left = report_of(docx);
            const auto right = report_of(text);
            CHECK(difference(sections_of(left), sections_of(right)) == "");
            CHECK(difference(references_of(left), references_of(right)) == "");
            CHECK(difference(decisions_of(left), decisions_of(right)) == "");
            CHECK(left.metadata == right.metadata);
            ++pairs;
        }
    }
    CHECK(pairs >= 4);
}
