#pragma once

// A document as lines of text, which tests compare.

#include "support/docx.hpp"
#include "wsis/read.hpp"

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

namespace wsis::test {

using Lines = std::vector<std::string>;

inline constexpr std::string_view kind_names[] = {"title",  "heading",  "paragraph", "list",    "cell", "header",
                                                  "footer", "footnote", "endnote",   "comment", "noise"};

/// "kind|label|text" of each block.
inline Lines lines(const Document& document) {
    Lines found;
    for (const Block& block : document.blocks)
        found.push_back(fmt::format("{}|{}|{}", kind_names[static_cast<std::size_t>(block.kind)],
                                    document.label_of(block), document.text_of(block)));
    return found;
}

inline Lines read_lines(std::string_view body, const Parts& more = {}) {
    return lines(read_docx(docx_with_body(body, more)));
}

/// The texts alone.
inline Lines texts(std::string_view body, const Parts& more = {}) {
    const Document document = read_docx(docx_with_body(body, more));
    Lines found;
    for (const Block& block : document.blocks) found.emplace_back(document.text_of(block));
    return found;
}

inline constexpr std::string_view reason_names[] = {"deleted",  "inserted",  "moved",    "field-code",
                                                    "hidden",   "alternate", "comment",  "not-shown",
                                                    "embedded", "marker",    "generated"};

/// "reason|text" of each omission.
inline Lines omissions(const Document& document) {
    Lines found;
    for (const Omission& omission : document.omitted)
        found.push_back(fmt::format("{}|{}", reason_names[static_cast<std::size_t>(omission.reason)],
                                    omission.text ? document.view(*omission.text) : "-"));
    return found;
}

/// "rule|message" of each diagnostic.
inline Lines warnings(const Document& document) {
    Lines found;
    for (const Diagnostic& diagnostic : document.diagnostics)
        found.push_back(fmt::format("{}|{}", diagnostic.rule, diagnostic.message));
    return found;
}

inline Lines omitted(std::string_view body, const Parts& more = {}) {
    return omissions(read_docx(docx_with_body(body, more)));
}

} // namespace wsis::test
