#include "validate/rule.hpp"

#include "validate/stray_labels.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <numeric>
#include <set>
#include <utility>

namespace wsis::validate {

namespace {

std::string_view label_of(const Context& context, std::uint32_t section) {
    return context.report.sections[section].label;
}

/// Adds a fault at the label of a section. A label with text behind it is no span of the text.
void add_at_label(const Context& context, std::uint32_t section, Faults& faults, std::string message) {
    faults.add_label(context.report.sections[section].block, std::move(message));
}

/// Calls `visit(parent)` for every section and for none, the top.
template <class Visit>
void for_each_parent(const Context& context, const Visit& visit) {
    visit(none);
    for (std::uint32_t i = 0; i < context.numbered.size(); ++i) visit(i);
}

int value_of(const Context& context, std::uint32_t section) { return context.numbered.label(section)->last_value(); }

/// A section that does not count on from the one before it.
struct Break {
    std::uint32_t before = none;
    bool known = false; ///< Its number was there already.
};

/// Sections that count on from each other.
struct Run {
    std::uint32_t last = none;
    std::set<int> values{};
};

/// The runs of numbers below one parent. There may be several: a list begins at 1 again, and paragraphs that are
/// counted through the whole report stand among headings with numbers of their own.
class Runs {
public:
    explicit Runs(const Context& context) : context_(context) {}

    /// How the section breaks a run that counts the same thing; nothing if it fits in.
    std::optional<Break> add(std::uint32_t section, std::uint32_t next, bool goes_on_elsewhere) {
        const auto value = value_of(context_, section);
        Run* recent = nullptr;
        for (auto run = runs_.rbegin(); run != runs_.rend(); ++run) {
            if (!same_series(label(run->last), label(section))) continue;
            if (value == value_of(context_, run->last) + 1) {
                extend(*run, section);
                std::rotate(run.base() - 1, run.base(), runs_.end());
                return std::nullopt;
            }
            if (recent == nullptr) recent = &*run;
        }
        if (recent == nullptr || goes_on_elsewhere || restarts(*recent, section, next)) {
            if (runs_.size() == most_) runs_.erase(runs_.begin());
            extend(runs_.emplace_back(), section);
            return std::nullopt;
        }
        const Break found{recent->last, recent->values.contains(value)};
        extend(*recent, section);
        return found;
    }

private:
    static constexpr std::size_t most_ = 4;

    [[nodiscard]] const text::Label& label(std::uint32_t section) const { return *context_.numbered.label(section); }

    void extend(Run& run, std::uint32_t section) const {
        run.last = section;
        run.values.insert(value_of(context_, section));
    }

    /// "1" behind a higher number, unless what follows shows that it is a slip.
    [[nodiscard]] bool restarts(const Run& run, std::uint32_t section, std::uint32_t next) const {
        if (value_of(context_, section) != 1 || value_of(context_, run.last) < 2) return false;
        if (next == none || !context_.numbered.label(next) || !same_series(label(section), label(next)))
            return label(section).parts == 1;
        return value_of(context_, next) == 2 || (label(section).parts == 1 && value_of(context_, next) == 1);
    }

    const Context& context_;
    std::vector<Run> runs_{}; ///< The one that was extended last at the end.
};

/// The sections whose number of one part goes on from one under another parent, as where paragraphs are counted through
/// the whole report.
std::vector<bool> going_on_elsewhere(const Context& context) {
    std::vector<bool> goes_on(context.numbered.size());
    std::map<std::pair<text::LabelClosing, int>, std::uint32_t> parents; // of the last section with that number
    for (std::uint32_t i = 0; i < context.numbered.size(); ++i) {
        const auto& label = context.numbered.label(i);
        if (!label || label->kind != text::LabelKind::number || label->parts != 1) continue;
        const auto parent = context.report.sections[i].parent;
        const auto before = parents.find({label->closing, label->last_value() - 1});
        goes_on[i] = before != parents.end() && before->second != parent;
        parents[{label->closing, label->last_value()}] = parent;
    }
    return goes_on;
}

/// Calls `visit(break, section)` for each section below one parent that breaks a run of numbers.
template <class Visit>
void for_each_break(const Context& context, const Visit& visit) {
    const auto goes_on = going_on_elsewhere(context);
    for_each_parent(context, [&](std::uint32_t parent) {
        Runs runs(context);
        const auto children = context.numbered.children(parent);
        for (std::size_t i = 0; i < children.size(); ++i) {
            const auto& label = context.numbered.label(children[i]);
            if (!label || label->parts == 0) continue;
            const auto next = i + 1 < children.size() ? children[i + 1] : none;
            if (const auto found = runs.add(children[i], next, goes_on[children[i]])) visit(*found, children[i]);
        }
    });
}

/// Whether the label counts what a section's does, whatever closes it, between two values.
bool counts_between(const text::Label& label, const text::Label& of, int from, int to) {
    return label.kind == of.kind && label.parts == of.parts && label.last_value() > from && label.last_value() < to &&
           std::equal(of.values.begin(), of.values.begin() + (of.parts - 1), label.values.begin());
}

/// A number that stands between two sections and opens none: it has no text, or another style than theirs.
struct Displaced {
    std::uint32_t block = none;
    int value = 0;
    bool stray = false;
};

/// The displaced numbers that a gap between two neighbours is due to. One that counts on from the label before is an
/// item of a list.
std::vector<Displaced> displaced_between(const Context& context, std::uint32_t before, std::uint32_t section) {
    std::vector<Displaced> found;
    const auto from = value_of(context, before);
    const auto to = value_of(context, section);
    if (to - from < 2) return found;
    const auto& of = *context.numbered.label(section);
    const auto& blocks = context.document().blocks;
    std::optional<text::Label> last;
    for (auto i = context.report.sections[before].block + 1; i < context.report.sections[section].block; ++i) {
        if (blocks[i].label.empty()) continue;
        const auto label = text::parse_label(context.document().label_of(blocks[i]));
        if (!label) continue;
        const bool listed = last && same_series(*last, *label) && last->closing == label->closing &&
                            last->last_value() + 1 == label->last_value();
        const bool stray = is_stray_label(context.document(), i);
        if (counts_between(*label, of, from, to) && (stray || (!listed && label->closing != of.closing)) &&
            std::ranges::find(found, label->last_value(), &Displaced::value) == found.end())
            found.push_back({i, label->last_value(), stray});
        last = label;
    }
    return found;
}

/// A number that stands there without text, or in another style, is a fault of its own.
void check_gap(const Context& context, Faults& faults) {
    for_each_break(context, [&](const Break& found, std::uint32_t section) {
        const auto before = found.before;
        const auto displaced = displaced_between(context, before, section).size();
        const auto missing = value_of(context, section) - value_of(context, before) - 1 - static_cast<int>(displaced);
        if (missing < 1) return;
        add_at_label(context, section, faults,
                     fmt::format("'{}' follows '{}': {} missing", label_of(context, section), label_of(context, before),
                                 missing == 1 ? "one number is" : fmt::format("{} numbers are", missing)));
    });
}

void check_duplicate(const Context& context, Faults& faults) {
    for_each_break(context, [&](const Break& found, std::uint32_t section) {
        if (!found.known) return;
        add_at_label(context, section, faults,
                     fmt::format("'{}' is the number of another section too", label_of(context, section)));
    });
}

void check_order(const Context& context, Faults& faults) {
    for_each_break(context, [&](const Break& found, std::uint32_t section) {
        if (value_of(context, section) >= value_of(context, found.before)) return;
        add_at_label(
            context, section, faults,
            fmt::format("'{}' stands behind '{}'", label_of(context, section), label_of(context, found.before)));
    });
}

/// Whether two labels begin in the same way: "A.1" is of another series than "3".
bool begins_alike(std::string_view a, std::string_view b) {
    const auto begins_with_digit = [](std::string_view label) { return label.find_first_of("0123456789") == 0; };
    return begins_with_digit(a) == begins_with_digit(b);
}

/// Whether a number may be a slip for one under `above`: one part differs, and not by much. "13.15" under "5." is a
/// time.
bool is_near(const text::Label& above, const text::Label& label) {
    constexpr int reach = 3;
    int different = 0;
    for (std::size_t i = 0; i < above.parts; ++i) {
        const int difference = int{above.values[i]} - int{label.values[i]};
        if (std::abs(difference) > reach) return false;
        different += difference != 0 ? 1 : 0;
    }
    return different == 1;
}

/// Judged by the last number of one part less in the text, wherever the outline has put the section. Annexes, and what
/// stands under titles without number, are counted by themselves.
void check_parent(const Context& context, Faults& faults) {
    const auto& sections = context.report.sections;
    std::vector<std::uint32_t> order(context.numbered.size());
    std::iota(order.begin(), order.end(), 0u);
    std::ranges::sort(order, {}, [&](std::uint32_t section) { return sections[section].block; });
    std::vector<std::uint32_t> last; // the last section whose number has so many parts
    for (const auto i : order) {
        const auto& label = context.numbered.label(i);
        if (!label && sections[i].parent == none) last.clear();
        if (!label || label->kind != text::LabelKind::number || label->parts == 0) continue;
        last.resize(std::max<std::size_t>(last.size(), label->parts + 1u), none);
        const auto above = last[label->parts - 1u];
        if (above != none && begins_alike(label_of(context, above), label_of(context, i)) &&
            is_near(*context.numbered.label(above), *label))
            add_at_label(context, i, faults,
                         fmt::format("'{}' stands under '{}'", label_of(context, i), label_of(context, above)));
        last[label->parts] = i;
        last.resize(label->parts + 1u);
    }
}

/// An empty item of a list is a fault of its own.
bool is_stray(const Document& document, std::uint32_t block) {
    return is_stray_label(document, block) && !is_empty_item(document, block);
}

void check_stray(const Context& context, Faults& faults) {
    const auto& blocks = context.document().blocks;
    for (std::uint32_t i = 0; i < blocks.size();) {
        if (!is_stray(context.document(), i)) {
            ++i;
            continue;
        }
        const auto first = i;
        std::string labels;
        while (i < blocks.size() && is_stray(context.document(), i)) {
            labels += fmt::format("{}'{}'", i == first ? "" : ", ", context.document().label_of(blocks[i]));
            ++i;
        }
        const auto count = i - first;
        faults.add_label(first, count == 1 ? fmt::format("the number {} has no text", labels)
                                           : fmt::format("{} numbers have no text: {}", count, labels));
    }
}

/// How often each closing stands behind numbers of so many parts.
using ClosingCounts = std::map<std::pair<std::uint8_t, text::LabelClosing>, std::size_t>;

ClosingCounts count_closings(const Context& context) {
    ClosingCounts counts;
    for (std::uint32_t i = 0; i < context.numbered.size(); ++i)
        if (const auto& label = context.numbered.label(i)) ++counts[{label->parts, label->closing}];
    return counts;
}

/// A style of numbers, and the sections side by side that have it.
using Styles = std::map<std::pair<std::uint8_t, text::LabelClosing>, std::vector<std::uint32_t>>;

Styles styles_below(const Context& context, std::uint32_t parent) {
    Styles styles;
    for (const auto section : context.numbered.children(parent)) {
        const auto& label = context.numbered.label(section);
        if (label && label->kind == text::LabelKind::number) styles[{label->parts, label->closing}].push_back(section);
    }
    return styles;
}

/// Of two styles that are as frequent side by side the odd one is rarer elsewhere.
void check_style(const Context& context, Faults& faults) {
    const auto counts = count_closings(context);
    const auto add = [&](std::uint32_t block, std::uint32_t usual) {
        faults.add_label(block, fmt::format("'{}' is written unlike '{}' beside it",
                                            context.document().label_of(context.document().blocks[block]),
                                            label_of(context, usual)));
    };
    for_each_parent(context, [&](std::uint32_t parent) {
        const auto styles = styles_below(context, parent);
        for (auto first = styles.begin(); first != styles.end();) { // those with as many parts
            const auto end = std::find_if(first, styles.end(),
                                          [&](const auto& style) { return style.first.first != first->first.first; });
            const auto usual = std::max_element(first, end, [&](const auto& a, const auto& b) {
                return std::pair(a.second.size(), counts.at(a.first)) < std::pair(b.second.size(), counts.at(b.first));
            });
            for (; first != end; ++first)
                if (first != usual) add(context.report.sections[first->second.front()].block, usual->second.front());
        }
    });
    for_each_break(context, [&](const Break& found, std::uint32_t section) {
        for (const auto& displaced : displaced_between(context, found.before, section))
            if (!displaced.stray) add(displaced.block, found.before);
    });
}

/// The label of a list item that counts; nothing for a bullet, which "o" is too.
std::optional<text::Label> item_label(const Context& context, const Block& block) {
    if (block.kind != BlockKind::list_item) return std::nullopt;
    auto label = text::parse_label(context.document().label_of(block));
    if (!label || label->parts == 0) return std::nullopt;
    const bool bullet = label->kind == text::LabelKind::letter && label->closing == text::LabelClosing::none;
    return bullet ? std::nullopt : label;
}

/// Whether two labels may be of one list; "i)" is a letter and "ii)" is none.
bool same_list(const text::Label& a, const text::Label& b) {
    const auto counts = [](const text::Label& label) { return label.kind == text::LabelKind::number; };
    return counts(a) == counts(b) && a.closing == b.closing && a.parts == b.parts && a.upper == b.upper &&
           std::equal(a.values.begin(), a.values.begin() + (a.parts - 1), b.values.begin());
}

/// What the item counts when it follows one that counts `before`: "i)" behind "h)" is the ninth letter, behind nothing
/// the first Roman numeral.
int item_value(const text::Label& label, std::optional<int> before) {
    const int letter = label.last_value();
    if (label.roman == 0) return letter;
    const bool counts_letters = before && letter == *before + 1;
    return counts_letters ? letter : label.roman;
}

void check_list(const Context& context, Faults& faults) {
    const auto& blocks = context.document().blocks;

    struct Step {
        std::uint32_t block = none;
        int value = 0;
        text::Label label{};
    };

    std::map<int, Step> levels; // the last item of each level of the list that is open
    auto section = none;
    for (std::uint32_t i = 0; i < blocks.size(); ++i) {
        const auto& block = blocks[i];
        if (block.section != section) levels.clear();
        section = block.section;
        const auto label = item_label(context, block);
        if (!label) continue;
        levels.erase(levels.upper_bound(block.level), levels.end());
        const auto open = levels.find(block.level);
        const bool goes_on = open != levels.end() && same_list(open->second.label, *label);
        const auto before = goes_on ? std::optional(open->second.value) : std::nullopt;
        const auto value = item_value(*label, before);
        if (before && value > *before + 1)
            faults.add_label(i, fmt::format("item '{}' follows '{}'", context.document().label_of(block),
                                            context.document().label_of(blocks[open->second.block])));
        levels[block.level] = {i, value, *label};
    }
}

/// Whether the section is its title and nothing else.
bool is_bare(const Context& context, std::uint32_t section) {
    const auto& it = context.report.sections[section];
    const auto next = it.block + 1; // a number that lost its text is a fault of its own
    if (next < context.document().blocks.size() && is_stray_label(context.document(), next)) return false;
    return it.title && it.role == SectionRole::body && it.blocks.size() == 1 &&
           context.numbered.children(section).empty() && it.title_end >= context.text_of(it.block).size();
}

/// Titles alone are a list of things, not sections: most of those side by side must have content. Titles without number
/// that follow each other are lines of one title.
void check_empty(const Context& context, Faults& faults) {
    const auto& sections = context.report.sections;
    for_each_parent(context, [&](std::uint32_t parent) {
        const auto children = context.numbered.children(parent);
        const auto bare = std::ranges::count_if(children, [&](auto child) { return is_bare(context, child); });
        if (bare == 0 || 2 * static_cast<std::size_t>(bare) > children.size()) return;
        for (std::size_t i = 0; i < children.size(); ++i) {
            const auto& section = sections[children[i]];
            if (!is_bare(context, children[i])) continue;
            const auto is_line = [&](std::size_t at) {
                return at < children.size() && sections[children[at]].label.empty() && is_bare(context, children[at]);
            };
            const bool first_line = section.label.empty() && parent == none && i == 0;
            if (first_line || (section.label.empty() && (is_line(i + 1) || (i > 0 && is_line(i - 1))))) continue;
            faults.add({section.block, 0, section.title_end}, fmt::format("nothing stands under '{}'", *section.title));
        }
    });
}

void check_single_child(const Context& context, Faults& faults) {
    for (std::uint32_t i = 0; i < context.numbered.size(); ++i) {
        const auto children = context.numbered.children(i);
        if (children.size() != 1 || !context.numbered.label(children[0])) continue;
        if (context.report.sections[i].role != SectionRole::body || !context.numbered.label(i)) continue;
        add_at_label(
            context, children[0], faults,
            fmt::format("'{}' is the only part of '{}'", label_of(context, children[0]), label_of(context, i)));
    }
}

void check_typed(const Context& context, Faults& faults) {
    const auto& document = context.document();
    for (std::uint32_t i = 0; i < document.blocks.size(); ++i) {
        const auto& block = document.blocks[i];
        if (block.origin.paragraph == 0 || block.label.empty() || block.kind == BlockKind::noise) continue;
        const auto outer = text::parse_label(document.label_of(block));
        const auto typed = text::scan_label(document.text_of(block));
        if (!outer || outer->parts == 0 || !typed || typed->parts == 0 || typed->doubtful) continue;
        faults.add({i, typed->begin, typed->end},
                   fmt::format("a number is typed behind the automatic number '{}'", document.label_of(block)));
    }
}

constexpr Rule numbering_table[] = {
    {{"numbering-gap", "Gap in numbering", RuleGroup::numbering, Severity::warning, "A section number is skipped.",
      "A reader who finds 3 behind 1 looks for a section that was lost, and references to it lead nowhere.",
      "1. Opening\nThe meeting was opened.\n3. Closing\nThe meeting was closed.\n",
      "1. Opening\nThe meeting was opened.\n2. Closing\nThe meeting was closed.\n"},
     check_gap},
    {{"numbering-duplicate", "Number given twice", RuleGroup::numbering, Severity::error,
      "Two sections of one parent have the same number.",
      "A decision is cited by its number; with two of them nobody knows which one is meant.",
      "1. Opening\nThe meeting was opened.\n1. Closing\nThe meeting was closed.\n",
      "1. Opening\nThe meeting was opened.\n2. Closing\nThe meeting was closed.\n"},
     check_duplicate},
    {{"numbering-order", "Number out of order", RuleGroup::numbering, Severity::warning,
      "A section stands behind one with a higher number.",
      "Readers look a number up by its place; out of order it is overlooked.",
      "1. Opening\nThe meeting was opened.\n3. Budget\nThe budget was discussed.\n2. Closing\nThe meeting was "
      "closed.\n",
      "1. Opening\nThe meeting was opened.\n2. Budget\nThe budget was discussed.\n3. Closing\nThe meeting was "
      "closed.\n"},
     check_order},
    {{"numbering-parent", "Number of another parent", RuleGroup::numbering, Severity::warning,
      "A section stands under one that its number does not belong to.",
      "7.1 under 6 is either misplaced or misnumbered, and is cited wrongly both ways.",
      "1. Opening\nThe meeting was opened.\n2. Budget\n2.1 The budget was discussed.\n3.2 The accounts were "
      "discussed.\n",
      "1. Opening\nThe meeting was opened.\n2. Budget\n2.1 The budget was discussed.\n2.2 The accounts were "
      "discussed.\n"},
     check_parent},
    {{"numbering-stray", "Number without text", RuleGroup::numbering, Severity::warning,
      "A number stands alone, without a paragraph of its own.",
      "An empty numbered paragraph is left behind when its text is deleted. In Word it shows as a lone number, and all "
      "numbers behind it are one too high.",
      "1. Opening\nThe meeting was opened.\n2. \n3. Closing\nThe meeting was closed.\n",
      "1. Opening\nThe meeting was opened.\n2. Closing\nThe meeting was closed.\n"},
     check_stray},
    {{"numbering-style", "Mixed style of numbers", RuleGroup::numbering, Severity::note,
      "Numbers side by side are written in different ways.",
      "\"7\" beside \"7.\" is no fault of substance, but shows that a number was typed by hand, and scripts that look "
      "for "
      "one way miss the other.",
      "1. Opening\nThe meeting was opened.\n2 Budget\nThe budget was discussed.\n3. Closing\nThe meeting was closed.\n",
      "1. Opening\nThe meeting was opened.\n2. Budget\nThe budget was discussed.\n3. Closing\nThe meeting was "
      "closed.\n"},
     check_style},
    {{"list-gap", "Gap in a list", RuleGroup::numbering, Severity::warning, "A letter or number of a list is skipped.",
      "Items are cited by their letters, and a missing one looks like a lost request.",
      "1. Requests\nThe Secretariat was requested:\na) to publish the list;\nc) to keep it up to date.\n",
      "1. Requests\nThe Secretariat was requested:\na) to publish the list;\nb) to keep it up to date.\n"},
     check_list},
    {{"section-empty", "Heading without content", RuleGroup::numbering, Severity::warning,
      "Nothing stands under a heading.", "A heading alone leaves open whether nothing was said or something was lost.",
      "1. Opening\nThe meeting was opened.\n2. Budget\n3. Closing\nThe meeting was closed.\n",
      "1. Opening\nThe meeting was opened.\n2. Budget\nNothing was raised.\n3. Closing\nThe meeting was closed.\n"},
     check_empty},
    {{"section-single-child", "Only one part", RuleGroup::numbering, Severity::note,
      "A section is divided into one part.",
      "A division has two parts or more; a single 6.1.1 under 6.1 is a level that can go, or lacks its second part.",
      "1. Opening\nThe meeting was opened.\n2. Budget\n2.1 The budget was discussed.\n",
      "1. Opening\nThe meeting was opened.\n2. Budget\n2.1 The budget was discussed.\n2.2 The accounts were "
      "discussed.\n"},
     check_single_child},
    {{"numbering-typed", "Typed number behind an automatic one", RuleGroup::numbering, Severity::warning,
      "A number is typed in a paragraph that Word numbers already.",
      "Both numbers are printed, and the typed one stays when the others change.",
      "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>2.1 The budget was "
      "discussed.</w:t></w:r></w:p>",
      "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>The budget was "
      "discussed.</w:t></w:r></w:p>"},
     check_typed},
};

} // namespace

constinit const std::span<const Rule> numbering_rules(numbering_table);

} // namespace wsis::validate
