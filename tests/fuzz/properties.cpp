#include "fuzz/properties.hpp"

#include "text/decoding.hpp"
#include "text/utf8.hpp"
#include "wsis/extract.hpp"
#include "wsis/fix.hpp"
#include "wsis/validate.hpp"
#include "wsis/write.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

namespace wsis::fuzz {

namespace {

/// With everything that is left out by default.
Report report_of(std::string_view bytes, InputFormat format) {
    ExtractOptions options;
    options.read = small_limits();
    options.read.tracked = Tracked::all;
    options.read.comments = options.read.formatting = options.remarks = true;
    return read_report(bytes, "fuzz", format, options);
}

std::string json_of(const Report& report) { return render_json(report, "fuzz", {true}); }

std::vector<Span> spans_of(const Document& document) {
    std::vector<Span> spans;
    for (const auto& block : document.blocks) spans.insert(spans.end(), {block.label, block.text});
    for (const auto& omission : document.omitted)
        if (omission.text) spans.push_back(*omission.text);
    return spans;
}

void check_spans(const Document& document) {
    require(is_valid_utf8(document.text), "text is valid UTF-8");
    auto spans = spans_of(document);
    std::erase_if(spans, [](const Span& span) { return span.empty(); });
    std::ranges::sort(spans, {}, &Span::begin);
    std::size_t last = 0;
    for (const auto& span : spans) {
        require(last <= span.begin && span.begin < span.end, "labels, texts and omissions lie apart");
        require(span.end <= document.text.size(), "spans lie in the text");
        require(text::starts_code_point(document.text[span.begin]), "a span begins with a character");
        last = span.end;
    }
}

/// How often each byte stands in the text, white space left out.
using Count = std::array<std::ptrdiff_t, 256>;

void count_bytes(std::string_view text, Count& count) {
    for (std::size_t at = 0; at < text.size();) {
        const auto space = text::space_size(text, at);
        if (space == 0) ++count[static_cast<unsigned char>(text[at])];
        at += std::max<std::size_t>(space, 1);
    }
}

/// A finding quotes what stands in its block, and mending a text never loses a character that shows.
void check_findings(std::string_view bytes, const Report& report) {
    const auto findings = validate_report(report);
    for (const auto& finding : findings) {
        require(is_valid_utf8(finding.excerpt) && is_valid_utf8(finding.quote), "findings are valid UTF-8");
        require(finding.end - finding.start == text::count_code_points(finding.quote) || finding.start == finding.end,
                "the span of a finding is that of its quote");
        require(finding.column <= text::count_code_points(finding.excerpt), "the quote begins in the excerpt");
    }
    if (report.source.format != "text" || !is_valid_utf8(bytes)) return;
    const auto fixed = fix_text(bytes, report, findings);
    require(std::ranges::count(fixed.text, '\n') == std::ranges::count(bytes, '\n'), "mending keeps the lines");
    require(fixed.fixed > 0 || fixed.text == bytes, "without a fix nothing changes");
}

} // namespace

void require(bool holds, const char* property) {
    if (holds) return;
    std::fprintf(stderr, "property broken: %s\n", property);
    std::abort();
}

bool is_valid_utf8(std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
        const auto size = text::sequence_size(bytes, at);
        if (size == 0) return false;
        at += size;
    }
    return true;
}

bool is_chosen(std::string_view bytes) {
#ifdef FUZZING_BUILD_MODE_UNSAFE_FOR_PRODUCTION
    std::uint64_t hash = 0xCBF29CE484222325; // FNV-1a
    for (const char byte : bytes) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001B3;
    return (hash >> 32) % 8 == 0;
#else
    return !bytes.empty();
#endif
}

ReadOptions small_limits() {
    ReadOptions options;
    options.limits.part_bytes = options.limits.inflated_bytes = std::size_t{4} << 20;
    options.limits.xml_nodes = 100'000;
    return options;
}

void check_pipeline(std::string_view bytes, InputFormat format) {
    Report report;
    try {
        report = report_of(bytes, format);
    } catch (const Error&) {
        return;
    }
    check_spans(report.document);
    if (!is_chosen(bytes)) return;
    const auto json = json_of(report);
    require(is_valid_utf8(json), "JSON is valid UTF-8");
    require(json_of(report_of(json, InputFormat::json)) == json, "JSON reads back to the same bytes");
    require(report_of(bytes, format) == report, "a second run gives the same report");
    check_findings(bytes, report);
}

void check_text_is_complete(std::string_view bytes) {
    Document document;
    std::string decoded;
    try {
        document = read_text(bytes, small_limits());
        decoded = text::decode_text(bytes).text;
    } catch (const Error&) {
        return;
    }
    check_spans(document);
    // Not in order: a mark stands behind its paragraph, a page line behind the paragraph that runs over it.
    Count kept{}, whole{};
    for (const auto& span : spans_of(document)) count_bytes(document.view(span), kept);
    count_bytes(decoded, whole);
    require(kept == whole, "blocks and omissions are the whole text");
}

} // namespace wsis::fuzz
