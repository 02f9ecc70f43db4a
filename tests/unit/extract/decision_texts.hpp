#pragma once

#include "extract/decisions.hpp"
#include "pass_results.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

/// Decisions of short texts, in words.
namespace wsis::decision_texts {

/// A line per block; "a) " or "- " in front makes it an item of a list, two spaces before that one of the next level.
inline Document document_of(std::string_view lines) {
    Document document;
    document.parts = {"report.txt"};
    while (!lines.empty()) {
        auto line = lines.substr(0, lines.find('\n'));
        lines.remove_prefix(std::min(lines.size(), line.size() + 1));
        Block block;
        const bool nested = line.starts_with("  ");
        if (nested) line.remove_prefix(2);
        const auto space = line.find(' ');
        const auto label = line.substr(0, space == line.npos ? 0 : space);
        if (label.ends_with(')') || label == "-") {
            block.kind = BlockKind::list_item;
            block.level = nested ? 1 : 0;
            block.label = {static_cast<std::uint32_t>(document.text.size()),
                           static_cast<std::uint32_t>(document.text.size() + label.size())};
            document.text += label;
            line.remove_prefix(label.size() + 1);
        }
        block.text.begin = static_cast<std::uint32_t>(document.text.size());
        document.text += line;
        block.text.end = static_cast<std::uint32_t>(document.text.size());
        document.blocks.push_back(block);
    }
    return document;
}

inline Metadata metadata_2018() {
    Metadata metadata;
    metadata.date = Date{std::chrono::year{2018}, std::chrono::month{1}, std::chrono::day{25}};
    return metadata;
}

inline std::string force_name(Force force) {
    constexpr const char* names[] = {"decision",      "request",    "instruction",  "recommendation",
                                     "encouragement", "invitation", "appreciation", "agreement",
                                     "adoption",      "noting",     "remark"};
    return names[static_cast<std::size_t>(force)];
}

inline std::vector<Decision> decisions_in(const Document& document, const Metadata& metadata, bool remarks,
                                          std::vector<Reference> references = {}) {
    Report report;
    report.references = std::move(references);
    const std::vector<Section> no_sections;
    auto pass = extract::decisions_pass(document, no_sections, metadata, remarks);
    return report_after(std::move(pass), document, std::move(report)).decisions;
}

inline std::vector<Decision> decisions_in(const Document& document, bool remarks = false) {
    return decisions_in(document, metadata_2018(), remarks);
}

inline std::string text_at(const Document& document, const Place& place) {
    return std::string(document.text_of(document.blocks[place.block]).substr(place.start, place.end - place.start));
}

/// "force verb by DECIDER to ADDRESSEE; OTHER until DEADLINE +ITEMS": what is absent is left out.
inline std::vector<std::string> summary(std::string_view lines) {
    const auto document = document_of(lines);
    std::vector<std::string> list;
    for (const auto& decision : decisions_in(document)) {
        auto text = fmt::format("{} {}", force_name(decision.force), decision.verb);
        if (decision.decided_by) text += " by " + *decision.decided_by;
        if (!decision.addressees.empty()) text += fmt::format(" to {}", fmt::join(decision.addressees, "; "));
        for (const auto& deadline : decision.deadlines) text += " until " + text_at(document, deadline.place);
        if (!decision.items.empty()) text += fmt::format(" +{}", decision.items.size());
        list.push_back(text);
    }
    return list;
}

inline std::vector<std::string> spans(std::string_view lines) {
    const auto document = document_of(lines);
    std::vector<std::string> list;
    for (const auto& decision : decisions_in(document)) list.push_back(text_at(document, decision.place));
    return list;
}

/// The reasons of what is no decision.
inline std::vector<std::string> reasons(std::string_view lines) {
    const auto document = document_of(lines);
    std::vector<std::string> list;
    for (const auto& decision : decisions_in(document, true)) list.push_back(decision.why.value_or("decision"));
    return list;
}

using List = std::vector<std::string>;

} // namespace wsis::decision_texts
