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

} // namespace

TEST_CASE("the text of every block stands in the plain text") {
    for (const auto& sample : test::samples()) {
        const auto report = read_report(sample.bytes, sample.name);
        const auto text = squashed(format_named("text").render(report, {}));
        for (const auto& block : report.document.blocks) {
            if (block.kind == BlockKind::noise) continue;
            INFO(sample.name, ": ", report.document.text_of(block));
            CHECK(text.find(printable(squashed(report.document.text_of(block)))) != std::string::npos);
        }
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
