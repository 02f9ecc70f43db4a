#include "validate/finding_builder.hpp"

#include "text/utf8.hpp"
#include "wsis/digest.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace wsis::validate {

namespace {

/// Bytes of a paragraph that are shown on each side of a quote.
constexpr std::size_t shown_before = 60;
constexpr std::size_t shown_behind = 60;
/// Hexadecimal digits of a fingerprint: 64 bits are plenty within one file.
constexpr std::size_t fingerprint_digits = 16;

/// `at`, or the start of the character around it.
std::size_t character_start(std::string_view text, std::size_t at) {
    while (at > 0 && at < text.size() && !text::starts_code_point(text[at])) --at;
    return at;
}

} // namespace

Finding FindingBuilder::build(const RuleInfo& rule, Severity severity, const Fault& fault) {
    Finding finding;
    finding.rule = rule.id;
    finding.severity = severity;
    finding.message = fault.message;
    if (fault.place.block != none) place(finding, fault);
    finding.fingerprint = fingerprint(finding, fault.place.block);
    return finding;
}

void FindingBuilder::place(Finding& finding, const Fault& fault) {
    const auto& document = report_.document;
    const auto& block = document.blocks[fault.place.block];
    const auto text = document.text_of(block);
    finding.block = fmt::format("b{}", fault.place.block + 1);
    if (block.section != none) finding.section = report_.sections[block.section].path;
    finding.start = code_points_.between(block.text.begin, block.text.begin + fault.place.start);
    finding.end = code_points_.between(block.text.begin, block.text.begin + fault.place.end);
    const auto quote = report_.text_at(fault.place);
    finding.quote = quote.empty() ? document.label_of(block) : quote;
    cut_excerpt(finding, block, fault.place);
    const auto& origin = block.origin;
    if (origin.part < document.parts.size()) finding.location.part = document.parts[origin.part];
    if (origin.paragraph != 0) finding.location.paragraph = origin.paragraph;
    if (origin.line != 0) finding.location.line = origin.line + feeds_before(fault.place, text);
}

std::uint32_t FindingBuilder::feeds_before(const Place& place, std::string_view text) {
    if (place.block != counted_.block) {
        counted_ = {place.block, 0, 0};
        feeds_ = 0;
    }
    const auto more = text.substr(counted_.end, place.start - counted_.end); // in reading order it never goes back
    feeds_ += static_cast<std::uint32_t>(std::ranges::count(more, '\n'));
    counted_.end = place.start;
    return feeds_;
}

void FindingBuilder::cut_excerpt(Finding& finding, const Block& block, const Place& place) const {
    const auto text = report_.document.text_of(block);
    const auto label = report_.document.label_of(block);
    auto begin = place.start > shown_before ? character_start(text, place.start - shown_before) : 0;
    if (const auto feed = text.substr(begin, place.start - begin).rfind('\n'); feed != text.npos) begin += feed + 1;
    auto end = character_start(text, std::min(text.size(), std::size_t{place.end} + shown_behind));
    if (const auto feed = text.substr(place.start, end - place.start).find('\n'); feed != text.npos)
        end = place.start + feed;
    std::string before;
    if (begin > 0 && text[begin - 1] != '\n')
        before = "…";
    else if (begin == 0 && !label.empty())
        before = std::string(label) + " ";
    const bool of_label = place.start == place.end;
    const auto excerpt = before + std::string(text.substr(begin, end - begin));
    const auto quoted_at = of_label ? 0 : before.size() + place.start - begin;
    finding.excerpt = excerpt + (end < text.size() && text[end] != '\n' ? "…" : "");
    finding.column = static_cast<std::uint32_t>(text::count_code_points(excerpt.substr(0, quoted_at)));
}

std::string FindingBuilder::fingerprint(const Finding& finding, std::uint32_t block) {
    if (block != digested_) {
        digested_ = block;
        digest_ = block == none ? "" : sha256(report_.document.text_of(report_.document.blocks[block]));
    }
    auto key = fmt::format("{}\n{}\n{}", finding.rule, digest_, block == none ? finding.message : finding.quote);
    const auto count = seen_[key]++;
    return sha256(fmt::format("{}\n{}", key, count)).substr(0, fingerprint_digits);
}

} // namespace wsis::validate
