#include "write/redline_check.hpp"

#include "text/utf8.hpp"
#include "text/xml_text.hpp"
#include "write/wordprocessing.hpp"
#include "wsis/diagnostic.hpp"
#include "wsis/read.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <string>
#include <vector>

namespace wsis::write {

namespace {

/// Where the blocks of a DOCX stand by kind: headers first, comments last.
int story_order(BlockKind kind) {
    switch (kind) {
    case BlockKind::header:
        return 0;
    case BlockKind::footer:
        return 2;
    case BlockKind::footnote:
        return 3;
    case BlockKind::endnote:
        return 4;
    case BlockKind::comment:
        return 5;
    default:
        return 1;
    }
}

/// `text` as XML holds it, without soft hyphens, its white space runs as one space.
void append_normal(std::string& line, std::string_view text) {
    constexpr std::string_view soft_hyphen = "\xC2\xAD";
    for (std::size_t at = 0; at < text.size();) {
        if (const std::size_t space = text::space_size(text, at); space > 0) {
            if (!line.empty() && line.back() != ' ') line += ' ';
            at += space;
        } else if (text.substr(at).starts_with(soft_hyphen)) {
            at += soft_hyphen.size();
        } else {
            const std::size_t size = std::max<std::size_t>(text::sequence_size(text, at), 1);
            line += text.substr(at, size);
            at += size;
        }
    }
}

std::string line_of(const Document& document, const Block& block) {
    std::string line;
    append_normal(line, text::xml_text(document.label_of(block)));
    append_normal(line, " ");
    append_normal(line, text::xml_text(document.text_of(block)));
    line.resize(text::trim_end(line).size());
    return line;
}

std::vector<std::string> lines_of(const Document& document) {
    std::vector<const Block*> blocks;
    for (const Block& block : document.blocks) blocks.push_back(&block);
    std::ranges::stable_sort(blocks, {}, [](const Block* block) { return story_order(block->kind); });
    std::vector<std::string> lines;
    for (const Block* block : blocks)
        if (std::string line = line_of(document, *block); !line.empty()) lines.push_back(std::move(line));
    return lines;
}

/// The redline is as large as both reports: no limit of an input holds for it.
ReadOptions all_of_it(Tracked tracked) {
    constexpr std::size_t unlimited = std::numeric_limits<std::size_t>::max();
    ReadOptions options;
    options.tracked = tracked;
    options.comments = true;
    options.limits.input_bytes = unlimited;
    options.limits.part_bytes = unlimited;
    options.limits.inflated_bytes = unlimited;
    options.limits.ratio = unlimited;
    options.limits.xml_nodes = unlimited;
    return options;
}

void check_side(std::string_view bytes, Tracked tracked, const Document& expected, std::string_view what) {
    const std::vector<std::string> got = lines_of(read_docx(bytes, all_of_it(tracked)));
    const std::vector<std::string> wanted = lines_of(expected);
    const auto [at, other] = std::ranges::mismatch(wanted, got);
    if (at == wanted.end() && other == got.end()) return;
    const auto quote = [](std::string_view line) { return text::clip(line, 60); };
    const auto number = at - wanted.begin() + 1;
    const std::string message =
        at == wanted.end()   ? fmt::format("with its changes {} a paragraph '{}' is too much", what, quote(*other))
        : other == got.end() ? fmt::format("with its changes {} paragraph {} '{}' is lost", what, number, quote(*at))
                             : fmt::format("with its changes {} paragraph {} is '{}' instead of '{}'", what, number,
                                           quote(*other), quote(*at));
    throw Error("--format docx", "the redline came out wrong and is not written: " + message);
}

} // namespace

void check_redline(std::string_view bytes, const Document& left, const Document& right) {
    check_side(bytes, Tracked::reject, left, "rejected");
    check_side(bytes, Tracked::accept, right, "accepted");
}

} // namespace wsis::write
