// What holds for every sample in the formats that hold its whole text.

#include "support/samples.hpp"
#include "wsis/extract.hpp"
#include "wsis/render.hpp"
#include "wsis/write.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace wsis;

namespace {

/// Without white space.
std::string squashed(std::string_view text) {
    std::string out;
    for (const char c : text)
        if (static_cast<unsigned char>(c) > ' ') out += c;
    return out;
}

const RenderFormat& format_named(std::string_view name) {
    return *std::ranges::find(render_formats(), name, &RenderFormat::name);
}

/// All blocks that are no noise stand in `text`, which has no white space, and the signs of notes where they hang on.
void check_blocks(const Report& report, const std::string& name, std::string text) {
    const auto& document = report.document;
    for (std::size_t number = 1; number <= document.anchors.size(); ++number) {
        const auto label = document.label_of(document.blocks[document.anchors[number - 1].note]);
        const auto sign = "[" + (label.empty() ? std::to_string(number) : std::string(label)) + "]";
        for (std::size_t at = 0; (at = text.find(sign, at)) != std::string::npos;) text.erase(at, sign.size());
    }
    for (const auto& block : document.blocks) {
        if (block.kind == BlockKind::noise) continue;
        INFO(name, ": ", document.text_of(block));
        CHECK(text.find(printable(squashed(document.text_of(block)))) != std::string::npos);
    }
}

} // namespace

TEST_CASE("the text of every block stands in the plain text") {
    for (const auto& sample : test::samples()) {
        const auto report = read_report(sample.bytes, sample.name);
        check_blocks(report, sample.name, squashed(format_named("text").render(report, {})));
    }
}

TEST_CASE("the text of every block stands in the Markdown, but for its markup") {
    for (const auto& sample : test::samples()) {
        const auto report = read_report(sample.bytes, sample.name);
        std::string text;
        const auto markdown = squashed(format_named("markdown").render(report, {}));
        for (std::size_t at = 0; at < markdown.size(); ++at) {
            if (markdown.compare(at, 4, "&lt;") == 0) {
                text += '<';
                at += 3;
                continue;
            }
            if (markdown[at] == '\\') ++at; // an escaped sign, or a hard break
            if (markdown.compare(at, 2, "**") != 0)
                text += markdown[at];
            else
                ++at;
        }
        check_blocks(report, sample.name, text);
    }
}

TEST_CASE("every format renders every sample, the same bytes from its JSON") {
    for (const auto& sample : test::samples()) {
        const auto report = read_report(sample.bytes, sample.name);
        const auto again = read_report(format_named("json").render(report, {}), "report.json");
        for (const auto& format : render_formats()) {
            INFO(sample.name, " as ", format.name);
            CHECK(format.render(report, {}) == format.render(again, {}));
        }
    }
}
