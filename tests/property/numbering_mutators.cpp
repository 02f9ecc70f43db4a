#include "property/mutators.hpp"

#include <algorithm>
#include <utility>

namespace wsis::test {

namespace {

using Outline = std::vector<Numbered>;
using Result = std::optional<Mutation>;

/// The sibling before and behind the entry at `at`; the size of the outline if there is none.
std::size_t sibling_before(const Outline& outline, std::size_t at) {
    for (auto i = at; i > 0 && outline[i - 1].numbers.size() >= outline[at].numbers.size(); --i)
        if (outline[i - 1].is_sibling(outline[at])) return i - 1;
    return outline.size();
}

std::size_t sibling_behind(const Outline& outline, std::size_t at) {
    for (auto i = at + 1; i < outline.size() && outline[i].numbers.size() >= outline[at].numbers.size(); ++i)
        if (outline[i].is_sibling(outline[at])) return i;
    return outline.size();
}

/// The entries without parts that `accepts` takes.
template <class Accepts>
std::vector<std::size_t> leaves(const Outline& outline, const Accepts& accepts) {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < outline.size(); ++i)
        if (outline[i].leaf && accepts(i)) found.push_back(i);
    return found;
}

/// A paragraph is taken out, and the numbers behind it stay.
Result lose_paragraph(MutableText text, Random& random) {
    const auto outline = outline_of(text);
    const auto at = random.pick(leaves(outline, [&](std::size_t i) {
        return sibling_before(outline, i) < outline.size() && sibling_behind(outline, i) < outline.size();
    }));
    if (!at) return std::nullopt;
    const auto& lost = outline[*at];
    const auto next = outline[sibling_behind(outline, *at)].line - (lost.end - lost.line);
    erase_lines(text, lost.line, lost.end);
    return Mutation{std::move(text), {next}};
}

/// The last paragraph of a section counts one too far.
Result count_too_far(MutableText text, Random& random) {
    const auto outline = outline_of(text);
    const auto at = random.pick(leaves(outline, [&](std::size_t i) {
        return sibling_before(outline, i) < outline.size() && sibling_behind(outline, i) == outline.size();
    }));
    if (!at) return std::nullopt;
    auto numbers = outline[*at].numbers;
    numbers.back() += 1 + static_cast<int>(random.below(2));
    replace_label(text, outline[*at], numbers);
    return Mutation{std::move(text), {outline[*at].line}};
}

Result plant_gap(MutableText text, Random& random) {
    return random.below(2) == 0 ? lose_paragraph(std::move(text), random) : count_too_far(std::move(text), random);
}

/// The number of the paragraph before is given again.
Result plant_duplicate(MutableText text, Random& random) {
    const auto outline = outline_of(text);
    const auto at =
        random.pick(leaves(outline, [&](std::size_t i) { return sibling_before(outline, i) < outline.size(); }));
    if (!at) return std::nullopt;
    auto numbers = outline[*at].numbers;
    --numbers.back();
    replace_label(text, outline[*at], numbers);
    return Mutation{std::move(text), {outline[*at].line}};
}

/// Two neighbours change places with their numbers.
Result plant_disorder(MutableText text, Random& random) {
    const auto outline = outline_of(text);
    const auto at = random.pick(leaves(outline, [&](std::size_t i) {
        return i + 1 < outline.size() && outline[i + 1].leaf && outline[i + 1].is_sibling(outline[i]);
    }));
    if (!at) return std::nullopt;
    const auto begin = text.lines.begin();
    const auto line_at = [&](std::size_t line) { return begin + static_cast<std::ptrdiff_t>(line); };
    std::rotate(line_at(outline[*at].line), line_at(outline[*at + 1].line), line_at(outline[*at + 1].end));
    const auto moved = outline[*at].line + (outline[*at + 1].end - outline[*at + 1].line);
    return Mutation{std::move(text), {moved}};
}

/// A number is taken over from another section.
Result plant_parent(MutableText text, Random& random) {
    const auto outline = outline_of(text);
    const auto at = random.pick(leaves(outline, [&](std::size_t i) { return outline[i].numbers.size() > 1; }));
    if (!at) return std::nullopt;
    auto numbers = outline[*at].numbers;
    const auto part = random.below(numbers.size() - 1);
    numbers[part] += numbers[part] == 1 || random.below(2) == 0 ? 1 : -1;
    replace_label(text, outline[*at], numbers);
    return Mutation{std::move(text), {outline[*at].line}};
}

/// The text of a numbered paragraph is deleted and its number left.
Result plant_stray(MutableText text, Random& random) {
    const auto outline = outline_of(text);
    const auto at = random.pick(leaves(outline, [&](std::size_t i) { return !outline[i].has_items; }));
    if (!at) return std::nullopt;
    const auto& numbered = outline[*at];
    text.lines[numbered.line].resize(numbered.label_size);
    const auto last = paragraph_around(text, numbered.line).second;
    erase_lines(text, numbered.line + 1, last + 1);
    return Mutation{std::move(text), {numbered.line}};
}

/// A full stop behind one number alone, or none.
Result plant_style(MutableText text, Random& random) {
    const auto outline = outline_of(text);
    std::vector<std::size_t> accompanied;
    for (std::size_t i = 0; i < outline.size(); ++i)
        if (sibling_before(outline, i) < outline.size() || sibling_behind(outline, i) < outline.size())
            accompanied.push_back(i);
    const auto at = random.pick(accompanied);
    if (!at) return std::nullopt;
    auto& line = text.lines[outline[*at].line];
    const auto size = outline[*at].label_size;
    if (line[size - 1] == '.')
        line.replace(size - 1, 1, random.below(2) == 0 ? "" : ")");
    else
        line.insert(size, random.below(2) == 0 ? "." : ")");
    return Mutation{std::move(text), {outline[*at].line}};
}

/// Lines of lettered items that follow another of their list.
std::vector<std::size_t> item_lines(const MutableText& text) {
    std::vector<std::size_t> lines;
    for (auto i = text.body_begin(); i < text.body_end(); ++i) {
        const auto at = text.lines[i].find_first_not_of(' ');
        if (at == std::string::npos || at + 1 >= text.lines[i].size() || text.lines[i][at + 1] != ')') continue;
        if (text.lines[i][at] > 'a' && text.lines[i][at] < 'f') lines.push_back(i);
    }
    return lines;
}

/// A letter of a list is skipped.
Result plant_list_gap(MutableText text, Random& random) {
    const auto line = random.pick(item_lines(text));
    if (!line) return std::nullopt;
    ++text.lines[*line][text.lines[*line].find_first_not_of(' ')];
    for (auto i = *line + 1; i < text.body_end() && text.lines[i].find(" requested:") == std::string::npos; ++i) {
        const auto at = text.lines[i].find_first_not_of(' ');
        if (at == std::string::npos) continue;
        const auto& next = text.lines[i];
        if (next[at] >= '0' && next[at] <= '9') break;
        if (at + 1 < next.size() && next[at + 1] == ')') ++text.lines[i][at];
    }
    return Mutation{std::move(text), {*line}};
}

/// What stood under a heading is taken out.
Result plant_empty(MutableText text, Random& random) {
    const auto outline = outline_of(text);
    std::vector<std::size_t> titles;
    for (std::size_t i = 0; i < outline.size(); ++i)
        if (outline[i].is_title()) titles.push_back(i);
    const auto at = random.pick(titles);
    if (!at) return std::nullopt;
    auto end = outline[*at].end;
    for (auto i = *at + 1; i < outline.size() && outline[i].is_below(outline[*at]); ++i) end = outline[i].end;
    const auto first = paragraph_around(text, outline[*at].line).second + (text.wrapped ? 2u : 1u);
    erase_lines(text, first, end);
    return Mutation{std::move(text), {outline[*at].line}};
}

/// All parts of a section but the first are taken out.
Result plant_single_child(MutableText text, Random& random) {
    const auto outline = outline_of(text);
    const auto at = random.pick(leaves(outline, [&](std::size_t i) {
        const bool first = outline[i].numbers.size() > 1 && sibling_before(outline, i) == outline.size();
        return first && sibling_behind(outline, i) < outline.size();
    }));
    if (!at) return std::nullopt;
    auto end = outline[*at].end;
    for (auto i = *at + 1; i < outline.size() && outline[i].numbers.size() >= outline[*at].numbers.size(); ++i)
        end = outline[i].end;
    erase_lines(text, outline[*at].end, end);
    return Mutation{std::move(text), {outline[*at].line}};
}

} // namespace

std::vector<Mutator> numbering_mutators() {
    return {
        {"numbering-gap", plant_gap, {}},
        {"numbering-duplicate", plant_duplicate, {"numbering-gap"}}, // the next number is one too high
        {"numbering-order", plant_disorder, {"numbering-gap"}},
        {"numbering-parent", plant_parent, {"numbering-gap", "numbering-duplicate", "numbering-order"}},
        {"numbering-stray", plant_stray, {}},
        {"numbering-style", plant_style, {}},
        {"list-gap", plant_list_gap, {}},
        {"section-empty", plant_empty, {}},
        {"section-single-child", plant_single_child, {}},
    };
}

} // namespace wsis::test
