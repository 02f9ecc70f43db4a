#include "fuzz/properties.hpp"

#include "text/decoding.hpp"
#include "text/utf8.hpp"
#include "wsis/extract.hpp"
#include "wsis/write.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

namespace wsis::fuzz {

namespace {

std::optional<std::string> json_of(std::string_view bytes, InputFormat format) {
    ExtractOptions options;
    options.read = small_limits();
    options.read.tracked = Tracked::all;
    options.read.comments = options.read.formatting = options.remarks = true;
    try {
        return render_json(read_report(bytes, "fuzz", format, options), "fuzz", {true});
    } catch (const Error&) {
        return std::nullopt;
    }
}

bool is_valid_utf8(std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
        const auto size = text::sequence_size(bytes, at);
        if (size == 0) return false;
        at += size;
    }
    return true;
}

std::string without_space(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto space = text::space_size(text, at);
        const auto size = space != 0 ? space : text::code_point_at(text, at).size;
        if (space == 0) out += text.substr(at, size);
        at += size;
    }
    return out;
}

} // namespace

void require(bool holds, const char* property) {
    if (holds) return;
    std::fprintf(stderr, "property broken: %s\n", property);
    std::abort();
}

ReadOptions small_limits() {
    ReadOptions options;
    options.limits.part_bytes = options.limits.inflated_bytes = std::size_t{4} << 20;
    options.limits.xml_nodes = 100'000;
    return options;
}

void check_pipeline(std::string_view bytes, InputFormat format) {
    const auto json = json_of(bytes, format);
    if (!json) return;
    require(is_valid_utf8(*json), "JSON is valid UTF-8");
    require(json_of(*json, InputFormat::json) == json, "JSON reads back to the same bytes");
    require(json_of(bytes, format) == json, "a second run gives the same bytes");
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
    std::vector<Span> spans;
    for (const auto& block : document.blocks) spans.insert(spans.end(), {block.label, block.text});
    for (const auto& omission : document.omitted)
        if (omission.text) spans.push_back(*omission.text);
    std::string kept;
    for (const auto& span : spans) kept += without_space(document.view(span));
    auto whole = without_space(decoded);
    std::ranges::sort(kept); // a mark stands behind its paragraph, a page line behind the paragraph that runs over it
    std::ranges::sort(whole);
    require(kept == whole, "blocks and omissions are the whole text");
}

} // namespace wsis::fuzz
