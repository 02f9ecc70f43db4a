#include "extract/label_roles.hpp"

#include "extract/contents_lists.hpp"
#include "extract/dates.hpp"
#include "extract/openings.hpp"
#include "text/utf8.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>

namespace wsis::extract {

namespace {

using text::Label;
using text::LabelClosing;
using text::LabelKind;

constexpr Series bullets = 64; ///< And above: one series for each sign.

constexpr std::size_t longest_date = 64;  ///< Bytes.
constexpr std::size_t shortest_text = 40; ///< Bytes: with a full stop a text, not a title.

/// "1" and "1." are one series. A section sign makes no difference.
Series series_of(LabelKind kind, LabelClosing closing, bool upper) {
    if (closing == LabelClosing::dot) closing = LabelClosing::none;
    return static_cast<Series>(kind) * 8 + static_cast<Series>(closing) * 2 + (upper ? 1 : 0);
}

Series series_of(const Label& label) { return series_of(label.kind, label.closing, label.upper); }

std::uint64_t count_key(Series series, std::uint32_t value) { return std::uint64_t{series} << 32 | value; }

bool ends_open(std::string_view text) {
    return text.ends_with(';') || text.ends_with(',') || text.ends_with(':') || text.ends_with(" and") ||
           text.ends_with(" or");
}

bool starts_lower(std::string_view text) {
    if (text.empty()) return false;
    const auto first = text::code_point_at(text, 0).value;
    return utf8proc_category(static_cast<utf8proc_int32_t>(first)) == UTF8PROC_CATEGORY_LL;
}

/// The label as the Roman numeral that its last letter may be.
Label as_roman(Label label) {
    label.kind = LabelKind::roman;
    label.values[label.parts - 1u] = label.roman;
    return label;
}

/// Decides about one label after the other.
class Roles {
public:
    Roles(const Document& document, const profile::Rows* added)
        : document_(document), added_(added), splitter_(added) {}

    std::vector<LabelledBlock> find() {
        collect();
        contents_ = find_contents_entries(document_, found_);
        look_ahead();
        for (std::size_t i = 0; i < found_.size(); ++i) decide(i);
        mark_parents();
        return std::move(found_);
    }

private:
    /// What comes behind a label.
    struct Ahead {
        bool next = false;  ///< The next number of its series, at some place,
        bool child = false; ///< a part of it ("1.1" behind "1."),
        bool again = false; ///< the same label before the next number, beyond doubt this time.
    };

    struct List {
        Series series = 0;
        std::uint32_t last = 0;
    };

    [[nodiscard]] const Block& block(const LabelledBlock& labelled) const { return document_.blocks[labelled.block]; }

    void collect();
    void look_ahead();
    void decide(std::size_t index);
    void resolve_roman(LabelledBlock& labelled) const;
    [[nodiscard]] bool goes_on_list(const LabelledBlock& labelled, const Ahead& ahead) const;
    [[nodiscard]] bool ends_with_colon(const LabelledBlock& labelled) const;
    void mark_parents();
    [[nodiscard]] LabelRole role_of_number(const LabelledBlock& labelled);
    [[nodiscard]] LabelRole role_without_words(const LabelledBlock& labelled) const;
    [[nodiscard]] bool counts(const LabelledBlock& labelled, const Ahead& ahead);
    [[nodiscard]] bool heads_parts(const LabelledBlock& labelled) const;
    [[nodiscard]] Series series_of_first_part(const LabelledBlock& labelled) const;
    [[nodiscard]] bool is_date(const LabelledBlock& labelled) const;
    [[nodiscard]] bool list_announced(const LabelledBlock& labelled) const;
    [[nodiscard]] bool list_open(const LabelledBlock& labelled) const;
    [[nodiscard]] bool heads_text(const LabelledBlock& labelled);

    [[nodiscard]] std::uint32_t last_section(Series series) const {
        const auto last = sections_.find(series);
        return last == sections_.end() ? 0 : last->second;
    }

    [[nodiscard]] bool in_grid(const Block& block) const {
        return block.cell != none && document_.cells[block.cell].table < wide_.size() &&
               wide_[document_.cells[block.cell].table];
    }

    const Document& document_;
    const profile::Rows* added_;
    std::vector<LabelledBlock> found_{};
    std::vector<std::uint32_t> before_{}; ///< By found label: the block of the body before it.
    std::vector<std::uint32_t> behind_{}; ///< By found label: the block of the body behind it.
    std::vector<bool> contents_{};        ///< By found label: an entry of a table of contents.
    std::vector<Ahead> ahead_{};
    std::vector<bool> wide_{};                               ///< By table: it has several columns.
    std::unordered_map<Series, std::uint32_t> sections_{};   ///< The last number of each series of sections.
    std::unordered_map<std::string, std::uint32_t> parts_{}; ///< The last part behind a prefix: 3 for "6.3" in "6.3.3".
    std::vector<List> lists_{};                              ///< Open since the last section, outermost first.
    HeadingSplitter splitter_;
};

void Roles::collect() {
    for (const auto& cell : document_.cells) {
        if (cell.table >= wide_.size()) wide_.resize(cell.table + 1u, false);
        if (cell.column > 0) wide_[cell.table] = true;
    }
    std::uint32_t before = none;
    for (std::uint32_t i = 0; i < document_.blocks.size(); ++i) {
        const auto& block = document_.blocks[i];
        if (!in_body(block)) continue;
        if (!found_.empty() && found_.back().block == before) behind_.back() = i;
        if (!block.label.empty()) {
            LabelledBlock labelled;
            labelled.block = i;
            if (const auto label = text::parse_label(document_.label_of(block))) {
                labelled.parsed = true;
                labelled.label = *label;
                // Only a typed label leaves white space behind itself in the arena; a computed one is beyond doubt.
                const bool typed = block.label.end < block.text.begin;
                const auto whole = document_.view({block.label.begin, block.text.end});
                const auto scanned = typed ? text::scan_label(whole) : std::nullopt;
                labelled.label.doubtful = scanned && scanned->doubtful;
            }
            found_.push_back(labelled);
            before_.push_back(before);
            behind_.push_back(none);
        }
        before = i;
    }
}

void Roles::look_ahead() {
    std::unordered_map<std::uint64_t, std::size_t> firm; // the nearest place behind where a number stands beyond doubt
    std::unordered_map<std::uint64_t, std::size_t> any;
    std::unordered_map<std::uint64_t, std::size_t> parts;
    ahead_.resize(found_.size());
    for (std::size_t i = found_.size(); i-- > 0;) {
        const auto& labelled = found_[i];
        if (!labelled.parsed || labelled.label.parts == 0) continue;
        const auto& label = labelled.label;
        if (label.parts > 1) {
            parts[count_key(series_of_first_part(labelled), label.values[0])] = i;
            continue;
        }
        const auto look = [&](const Label& reading) {
            const auto series = series_of(reading);
            const auto next = any.find(count_key(series, reading.last_value() + 1u));
            const auto same = firm.find(count_key(series, reading.last_value()));
            ahead_[i].next = ahead_[i].next || next != any.end();
            ahead_[i].again = same != firm.end() && (next == any.end() || same->second < next->second);
            any[count_key(series, reading.last_value())] = i;
            if (!label.doubtful) firm[count_key(series, reading.last_value())] = i;
        };
        look(label);
        if (label.roman != 0 && label.kind == LabelKind::letter) look(as_roman(label));
        ahead_[i].child = parts.contains(count_key(series_of(label), label.last_value()));
    }
}

/// "(i)" and "I." are letters behind "(h)" and "H.", else Roman numerals where these count or begin.
void Roles::resolve_roman(LabelledBlock& labelled) const {
    auto& label = labelled.label;
    if (label.kind != LabelKind::letter || label.roman == 0 || label.parts != 1) return;
    const auto letters = series_of(label);
    const auto romans = series_of(LabelKind::roman, label.closing, label.upper);
    const auto counts_on = [&](Series series, std::uint32_t value) {
        if (last_section(series) + 1 == value && value > 1) return true;
        return std::ranges::any_of(lists_,
                                   [&](const List& list) { return list.series == series && list.last + 1 == value; });
    };
    if (counts_on(letters, label.last_value())) return;
    if (counts_on(romans, label.roman) || label.roman == 1) label = as_roman(label);
}

Series Roles::series_of_first_part(const LabelledBlock& labelled) const {
    const auto printed = document_.label_of(block(labelled));
    const auto dot = printed.find('.');
    const auto first = text::parse_label(printed.substr(0, dot));
    if (!first || first->kind == LabelKind::number) return series_of(LabelKind::number, LabelClosing::none, false);
    const auto romans = series_of(LabelKind::roman, LabelClosing::none, first->upper);
    return first->roman != 0 && sections_.contains(romans) ? romans
                                                           : series_of(first->kind, LabelClosing::none, first->upper);
}

bool Roles::is_date(const LabelledBlock& labelled) const {
    const auto& own = block(labelled);
    const auto lead = text::clip(document_.view({own.label.begin, own.text.end}), longest_date);
    const auto dates = scan_dates(lead, std::nullopt, added_);
    return !dates.empty() && dates.front().begin == 0;
}

/// "a. to print the map;" behind "requested:", and "b. to fold it." behind that.
bool Roles::goes_on_list(const LabelledBlock& labelled, const Ahead& ahead) const {
    const auto& label = labelled.label;
    if (label.parts != 1) return false;
    if (label.last_value() == 1) return ahead.next && ends_with_colon(labelled);
    const auto list = std::ranges::find(lists_, series_of(label), &List::series);
    return list != lists_.end() && list->last + 1 == label.last_value();
}

/// "4 Requests" in front of "4.1", whatever number was left out before it.
bool Roles::heads_parts(const LabelledBlock& labelled) const {
    const auto index = static_cast<std::size_t>(&labelled - found_.data());
    if (index + 1 == found_.size() || behind_[index] != found_[index + 1].block) return false;
    const auto& label = labelled.label;
    const auto& part = found_[index + 1].label;
    return found_[index + 1].parsed && label.parts == 1 && label.kind == LabelKind::number && part.parts == 2 &&
           part.kind == LabelKind::number && part.values[0] == label.last_value() && part.values[1] == 1 &&
           label.last_value() > last_section(series_of(label));
}

/// Whether a doubtful label is one.
bool Roles::counts(const LabelledBlock& labelled, const Ahead& ahead) {
    const auto& label = labelled.label;
    const auto text = document_.text_of(block(labelled));
    if (ahead.again || is_date(labelled)) return false;
    if (label.closing == LabelClosing::dot && label.kind != LabelKind::number && goes_on_list(labelled, ahead))
        return true;
    if (starts_lower(text)) return false;
    if (label.parts > 1) {
        const auto path = document_.label_of(block(labelled));
        const auto dot = path.find_last_of('.', path.size() - 2);
        const auto last = dot == std::string_view::npos ? parts_.end() : parts_.find(std::string(path.substr(0, dot)));
        return (last == parts_.end() ? 0 : last->second) + 1u == label.last_value();
    }
    const auto series = series_of(label);
    const bool begins = label.last_value() == 1 && (ahead.next || ahead.child);
    return begins || heads_parts(labelled) ||
           (last_section(series) != 0 && last_section(series) + 1 == label.last_value());
}

/// Whether the text before the label says that a list follows, or the label's own text is a piece of a sentence.
bool Roles::list_announced(const LabelledBlock& labelled) const {
    return starts_lower(document_.text_of(block(labelled))) || ends_with_colon(labelled);
}

/// Whether the text before the label ends with a colon.
bool Roles::ends_with_colon(const LabelledBlock& labelled) const {
    const auto index = static_cast<std::size_t>(&labelled - found_.data());
    if (before_[index] == none) return false;
    return text::trim_end(document_.text_of(document_.blocks[before_[index]])).ends_with(':');
}

/// Whether the last item of the list promises another one.
bool Roles::list_open(const LabelledBlock& labelled) const {
    const auto index = static_cast<std::size_t>(&labelled - found_.data());
    const auto before = text::trim_end(document_.text_of(document_.blocks[before_[index]]));
    return before.ends_with(';') || before.ends_with(',') || before.ends_with("and") || before.ends_with("or");
}

/// Whether the whole paragraph is a title above a text: "(a) Wooden pallets" above "7. The delegation ...". An item has
/// another one, or a title, behind itself.
bool Roles::heads_text(const LabelledBlock& labelled) {
    const auto index = static_cast<std::size_t>(&labelled - found_.data());
    const auto text = text::trim_end(document_.text_of(block(labelled)));
    if (behind_[index] == none || block(labelled).cell != none || ends_open(text) || text.ends_with('.')) return false;
    const auto& behind = document_.blocks[behind_[index]];
    if (behind.cell != none || list_announced(labelled) || (before_[index] != none && list_open(labelled)))
        return false;
    const auto heading = splitter_.split(document_.text_of(block(labelled)));
    if (heading.title.empty() || heading.rest != block(labelled).text.size()) return false;
    auto next = text::trim_end(document_.text_of(behind));
    std::vector<Token> tokens;
    if (behind_[index] + 1 < document_.blocks.size() && behind.label.empty() && is_field(next, tokens))
        next = text::trim_end(document_.text_of(document_.blocks[behind_[index] + 1])); // "Documentation: ..." between
    if (next.ends_with('.') && next.size() >= shortest_text) return true;
    return (next.ends_with('.') || next.ends_with(':')) && splitter_.is_sentence(next);
}

LabelRole Roles::role_without_words(const LabelledBlock& labelled) const {
    return block(labelled).kind == BlockKind::heading ? LabelRole::section : LabelRole::item;
}

LabelRole Roles::role_of_number(const LabelledBlock& labelled) {
    const auto& label = labelled.label;
    if (label.parts > 1) return LabelRole::section;
    const bool ordered_by_letters = label.kind != LabelKind::number;
    const auto series = series_of(label);
    const auto value = label.last_value();
    const auto last = last_section(series);
    const auto list = std::ranges::find(lists_, series, &List::series);
    const bool next_item = list != lists_.end() && list->last + 1 == value;
    if (ordered_by_letters && (!label.upper || label.closing == LabelClosing::enclosed))
        return !next_item && label.closing != LabelClosing::none && heads_text(labelled) ? LabelRole::section
                                                                                         : LabelRole::item;

    const bool next_section = last != 0 && last + 1 == value;
    if (next_item && (!next_section || list_open(labelled))) return LabelRole::item;
    if (next_item) {
        const auto heading = splitter_.split(document_.text_of(block(labelled)));
        return heading.title.empty() ? LabelRole::item : LabelRole::section;
    }
    if (next_section) return LabelRole::section;
    if (list_announced(labelled)) return LabelRole::item;
    if (label.closing == LabelClosing::none || label.closing == LabelClosing::dot) {
        if (last == 0 || value > last) return LabelRole::section;
        const auto heading = splitter_.split(document_.text_of(block(labelled)), {true, false});
        return value > 1 || !heading.title.empty() || block(labelled).kind == BlockKind::heading ? LabelRole::section
                                                                                                 : LabelRole::item;
    }
    // "1)" and "(1)" number sections only in a document that numbers none in another way.
    const bool others = std::ranges::any_of(sections_, [&](const auto& entry) { return entry.first != series; });
    if (others || last >= value) return heads_text(labelled) ? LabelRole::section : LabelRole::item;
    const auto heading = splitter_.split(document_.text_of(block(labelled)));
    return last == 0 && heading.title.empty() ? LabelRole::item : LabelRole::section;
}

void Roles::decide(std::size_t index) {
    auto& labelled = found_[index];
    if (!labelled.parsed) {
        labelled.role = role_without_words(labelled);
        return;
    }
    auto& label = labelled.label;
    if (label.kind == LabelKind::bullet) {
        const auto sign = text::code_point_at(document_.label_of(block(labelled)), 0).value;
        labelled.series = bullets + static_cast<Series>(sign);
        labelled.role = LabelRole::item;
        return;
    }
    resolve_roman(labelled);
    labelled.series = label.parts > 1 ? series_of_first_part(labelled) : series_of(label);
    const auto contents = contents_[index] || is_contents_line(document_.text_of(block(labelled)));
    if (in_grid(block(labelled)) || contents) {
        labelled.role = LabelRole::item;
        return;
    }
    if (label.doubtful && !counts(labelled, ahead_[index])) {
        labelled.role = LabelRole::text;
        return;
    }
    labelled.role = role_of_number(labelled);
    if (labelled.role == LabelRole::section) {
        lists_.clear();
        if (label.parts == 1) {
            sections_[labelled.series] = label.last_value();
        } else {
            const auto path = document_.label_of(block(labelled));
            const auto dot = path.find_last_of('.', path.size() - 2);
            if (dot != std::string_view::npos) parts_[std::string(path.substr(0, dot))] = label.last_value();
        }
        return;
    }
    const auto list = std::ranges::find(lists_, labelled.series, &List::series);
    if (list == lists_.end())
        lists_.push_back({labelled.series, label.last_value()});
    else
        list->last = label.last_value();
}

/// A section whose number the next section carries on.
void Roles::mark_parents() {
    LabelledBlock* before = nullptr;
    for (auto& labelled : found_) {
        if (labelled.role != LabelRole::section || !labelled.parsed) continue;
        if (before != nullptr && before->label.parts < labelled.label.parts) {
            const auto parts = before->label.parts;
            before->parent = std::equal(before->label.values.begin(), before->label.values.begin() + parts,
                                        labelled.label.values.begin());
        }
        before = &labelled;
    }
}

} // namespace

bool in_body(const Block& block) {
    switch (block.kind) {
    case BlockKind::title:
    case BlockKind::heading:
    case BlockKind::paragraph:
    case BlockKind::list_item:
    case BlockKind::table_cell:
        return !block.text.empty();
    default:
        return false;
    }
}

std::vector<LabelledBlock> find_label_roles(const Document& document, const profile::Rows* added) {
    return Roles(document, added).find();
}

} // namespace wsis::extract
