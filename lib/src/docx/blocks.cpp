#include "docx/blocks.hpp"

#include "text/byte_scan.hpp"
#include "text/labels.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace wsis::docx {

namespace {

constexpr std::string_view soft_hyphen = "\xC2\xAD";

/// A line end, or the first byte of a soft hyphen.
bool is_odd(char byte) { return byte == '\xC2' || byte == '\n' || byte == '\r'; }

/// Bytes of white space at the end of a text, no-break spaces too.
std::size_t trailing_space(std::string_view text) { return text.size() - text::trim_end(text).size(); }

} // namespace

BlockWriter::BlockWriter(Document& document, const Styles& styles, Counters& counters, bool formatting)
    : document_(document), styles_(styles), counters_(counters), formatting_(formatting), tables_(document.cells) {}

void BlockWriter::begin_part(std::string name, BlockKind kind) {
    const auto known = std::ranges::find(document_.parts, name);
    part_ = static_cast<std::uint16_t>(known - document_.parts.begin());
    if (known == document_.parts.end()) document_.parts.push_back(std::move(name));
    part_kind_ = kind;
    paragraph_ = 0;
    last_omission_ = none;
}

void BlockWriter::put(std::string_view text, const Look& look) {
    last_omission_ = none;
    const auto start = static_cast<std::uint32_t>(text_.size());
    while (!text.empty()) {
        std::size_t odd = text::skip_plain(text, 0, [](std::uint64_t word) {
            return text::has_byte(word, 0xC2) | text::has_byte(word, '\n') | text::has_byte(word, '\r');
        });
        while (odd < text.size() && !is_odd(text[odd])) ++odd;
        text_.append(text.substr(0, odd));
        text.remove_prefix(odd);
        if (text.empty()) break;
        if (text.starts_with(soft_hyphen)) {
            text.remove_prefix(soft_hyphen.size());
            continue;
        }
        text_ += text[0] == '\n' || text[0] == '\r' ? ' ' : text[0];
        text.remove_prefix(1);
    }
    note_look(start, look);
}

void BlockWriter::put_sign(std::string_view sign, const Look& look) {
    last_omission_ = none;
    const auto start = static_cast<std::uint32_t>(text_.size());
    text_ += sign;
    note_look(start, look);
}

/// What was put since `start` is part of the change at hand, and looks so.
void BlockWriter::note_look(std::uint32_t start, const Look& look) {
    const auto end = static_cast<std::uint32_t>(text_.size());
    if (change_ != nullptr) {
        if (!changes_.empty() && changes_.back().source == change_ && changes_.back().end == start)
            changes_.back().end = end;
        else
            changes_.push_back(PendingChange{start, end, change_});
    }
    if (formatting_ && look != Look{}) {
        if (!runs_.empty() && runs_.back().look == look && runs_.back().end == start)
            runs_.back().end = end;
        else
            runs_.push_back(PendingRun{start, end, look});
    }
}

void BlockWriter::omit(std::string_view text, OmissionReason reason) {
    if (text.empty()) return;
    if (last_omission_ != none) {
        Omission& last = document_.omitted[last_omission_];
        if (last.reason == reason && last.text->end == document_.text.size()) {
            document_.text += text;
            last.text->end = static_cast<std::uint32_t>(document_.text.size());
            return;
        }
    }
    last_omission_ = static_cast<std::uint32_t>(document_.omitted.size());
    document_.omitted.push_back(Omission{reason, append(text), Origin{part_, paragraph_, 0, 0}});
}

void BlockWriter::omit_embedded(std::string_view part) {
    const auto known = std::ranges::find(document_.parts, part);
    const auto index = static_cast<std::uint16_t>(known - document_.parts.begin());
    if (known == document_.parts.end()) document_.parts.emplace_back(part);
    document_.omitted.push_back(Omission{OmissionReason::embedded, std::nullopt, Origin{index, 0, 0, 0}});
    last_omission_ = none;
}

void BlockWriter::add_mark(NoteKind kind, std::string_view id) {
    marks_.push_back(NoteMark{kind, std::string(id), none, static_cast<std::uint32_t>(text_.size())});
}

void BlockWriter::add_figure(std::string_view kind, std::string_view name, const std::string* alt) {
    figures_.push_back(document_.figures.size());
    Figure figure{std::string(kind), std::string(name), none, std::nullopt};
    if (alt != nullptr) figure.alt = *alt;
    document_.figures.push_back(std::move(figure));
}

void BlockWriter::describe_object(std::string_view alt) {
    if (auto& figure = document_.figures.back(); !figure.alt) figure.alt = alt;
}

std::uint32_t BlockWriter::add_href(std::string_view target) {
    hrefs_.emplace_back(target);
    return static_cast<std::uint32_t>(hrefs_.size() - 1);
}

void BlockWriter::report(Severity severity, std::string_view rule, std::string message) {
    document_.diagnostics.push_back(
        Diagnostic{severity, std::string(rule), std::move(message), Location{part(), paragraph_, std::nullopt}});
}

void BlockWriter::end_paragraph(const ParagraphProperties& properties) {
    joined_ = false;
    flush(properties, properties.uses_number);
}

void BlockWriter::join_with_next(const ParagraphProperties& properties) {
    if (!joined_) joined_properties_ = properties;
    joined_ = true;
}

void BlockWriter::flush_joined() {
    if (!joined_) return;
    joined_ = false;
    flush(joined_properties_, false);
}

Span BlockWriter::append(std::string_view text) {
    const auto begin = static_cast<std::uint32_t>(document_.text.size());
    document_.text += text;
    return {begin, static_cast<std::uint32_t>(document_.text.size())};
}

void BlockWriter::set_kind(Block& block, const ParagraphProperties& properties, std::int8_t list_level) const {
    block.kind = part_kind_;
    if (part_kind_ != BlockKind::paragraph) return;
    if (block.cell != none) block.kind = BlockKind::table_cell;
    const Style* style = styles_.at(properties.style);
    const std::int32_t outline = properties.outline                   ? *properties.outline
                                 : style != nullptr && style->outline ? *style->outline
                                                                      : -1;
    const bool is_contents = style != nullptr && style->contents;
    std::int32_t heading = outline >= 0 && outline <= 8 ? outline + 1 : -1;
    if (outline < 0 && style != nullptr) heading = style->heading;
    if (heading > 0 && !is_contents && block.cell == none) {
        block.kind = BlockKind::heading;
        block.level = static_cast<std::int8_t>(heading);
    } else if (list_level >= 0 && !block.label.empty()) {
        block.kind = BlockKind::list_item;
        block.level = list_level;
    }
}

void BlockWriter::flush(const ParagraphProperties& properties, bool counts) {
    const Label label =
        counts ? counters_.next(properties.numbering, part(), paragraph_, document_.diagnostics) : Label{};
    const std::size_t lead = text::skip_space(text_, 0);
    const std::string_view shown = std::string_view(text_).substr(
        lead, text_.size() - lead - trailing_space(std::string_view(text_).substr(lead)));
    const bool noise = shown.empty();
    if (!noise || (!label.text.empty() && !properties.mark_hidden)) {
        const auto index = static_cast<std::uint32_t>(document_.blocks.size());
        Block block;
        block.label = append(label.text);
        block.text = append(shown);
        block.cell = tables_.current_cell();
        const std::size_t typed = label.text.empty() && !properties.noise ? split_label(block) : 0;
        block.origin = Origin{part_, paragraph_, 0, properties.para_id};
        set_kind(block, properties, label.level);
        if (noise || properties.noise || block.text.empty()) {
            block.kind = BlockKind::noise;
            block.level = -1;
        }
        document_.blocks.push_back(block);
        flush_details(index, lead + typed, block.text.size());
    }
    clear_paragraph();
}

/// Splits a typed label off. Returns by how many bytes the text begins later. The white space between stays in the
/// arena, by which the outline knows a typed label.
std::size_t BlockWriter::split_label(Block& block) const {
    if (part_kind_ == BlockKind::header || part_kind_ == BlockKind::footer) return 0;
    const auto label = text::scan_label(document_.text_of(block));
    if (!label) return 0;
    const bool alone = label->rest == block.text.size();
    const bool cautious = block.cell != none || part_kind_ != BlockKind::paragraph;
    if (cautious && (alone || label->doubtful)) return 0;
    block.label = {block.text.begin + label->begin, block.text.begin + label->end};
    block.text.begin += label->rest;
    return label->rest;
}

/// Gives the marks, figures, changes and runs of the paragraph their block. `lead` is white space cut at the front.
void BlockWriter::flush_details(std::uint32_t block, std::size_t lead, std::size_t size) {
    const auto place = [&](std::uint32_t at) {
        return static_cast<std::uint32_t>(std::min(at > lead ? at - lead : 0, size));
    };
    for (std::size_t i = paragraph_marks_; i < marks_.size(); ++i) {
        marks_[i].block = block;
        marks_[i].at = place(marks_[i].at);
    }
    for (const std::size_t figure : figures_) document_.figures[figure].block = block;
    for (const PendingChange& change : changes_) {
        const std::uint32_t start = place(change.start), end = place(change.end);
        if (start < end)
            document_.changes.push_back(
                TrackedChange{block, start, end, change.source->kind, change.source->author, change.source->date});
    }
    for (const PendingRun& run : runs_) {
        const std::uint32_t start = place(run.start), end = place(run.end);
        if (start == end) continue;
        FormattedRun formatted{block, start, end, run.look.bold, run.look.italic, std::nullopt};
        if (run.look.href != none) formatted.href = hrefs_[run.look.href];
        document_.runs.push_back(std::move(formatted));
    }
}

void BlockWriter::clear_paragraph() {
    text_.clear();
    runs_.clear();
    changes_.clear();
    figures_.clear();
    paragraph_marks_ = marks_.size();
    last_omission_ = none;
}

} // namespace wsis::docx
