#include "support/mutable_text.hpp"

#include <algorithm>
#include <cctype>
#include <numeric>
#include <utility>

namespace wsis::test {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) > 127;
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    return text;
}

/// "- 3 -" and the symbol under it.
bool is_page_line(std::string_view line) {
    return line.starts_with("CWG-PAC-") || (trimmed(line).starts_with("- ") && line.ends_with(" -"));
}

bool starts_item(std::string_view line) {
    const auto text = trimmed(line);
    return text.starts_with("•") || (text.size() > 1 && is_letter(text[0]) && text[1] == ')');
}

/// The number that a line begins with: "6.1.2 ", "6. ".
std::optional<Numbered> read_number(std::string_view line) {
    Numbered found;
    std::size_t at = 0;
    while (at < line.size() && is_digit(line[at])) {
        int value = 0;
        while (at < line.size() && is_digit(line[at])) value = 10 * value + (line[at++] - '0');
        found.numbers.push_back(value);
        if (at < line.size() && line[at] == '.') ++at;
    }
    if (found.numbers.empty() || (at < line.size() && line[at] != ' ') || line[at - 1] == ' ') return std::nullopt;
    if (found.numbers.size() == 1 && line[at - 1] != '.') return std::nullopt; // "25 to 27 September"
    found.label_size = at;
    return found;
}

std::string joined(const MutableText& text, std::size_t begin, std::size_t end) {
    std::string out;
    for (auto i = begin; i < end; ++i) {
        const auto line = trimmed(text.lines[i]);
        if (line.empty()) break;
        out += (out.empty() ? "" : " ") + std::string(line);
    }
    return out;
}

} // namespace

std::size_t Random::below(std::size_t count) {
    state_ += 0x9E3779B97F4A7C15u;
    auto value = state_;
    value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9u;
    value = (value ^ (value >> 27)) * 0x94D049BB133111EBu;
    return static_cast<std::size_t>((value ^ (value >> 31)) % count);
}

MutableText::MutableText(std::string_view bytes) {
    while (!bytes.empty()) {
        const auto feed = std::min(bytes.find('\n'), bytes.size());
        lines.emplace_back(bytes.substr(0, feed));
        bytes.remove_prefix(std::min(feed + 1, bytes.size()));
    }
    constexpr std::size_t longest = 100;
    wrapped = std::ranges::none_of(lines, [](const std::string& line) { return line.size() > longest; });
}

std::string MutableText::bytes() const {
    std::string out;
    for (const auto& line : lines) out += line + "\n";
    return out;
}

std::size_t MutableText::line_of(std::string_view text) const {
    const auto found = std::ranges::find_if(lines, [&](const std::string& line) { return trimmed(line) == text; });
    return static_cast<std::size_t>(found - lines.begin());
}

std::size_t MutableText::body_end() const {
    const auto found = std::ranges::find_if(
        lines, [&](const std::string& line) { return line == "Annex 1" || line.ends_with("]Annex 1"); });
    return static_cast<std::size_t>(found - lines.begin());
}

bool Numbered::is_title() const { return !text.empty() && text.back() != '.' && text.back() != ':'; }

bool Numbered::is_below(const Numbered& above) const {
    return numbers.size() > above.numbers.size() &&
           std::equal(above.numbers.begin(), above.numbers.end(), numbers.begin());
}

bool Numbered::is_sibling(const Numbered& other) const {
    return numbers.size() == other.numbers.size() &&
           std::equal(numbers.begin(), numbers.end() - 1, other.numbers.begin());
}

std::vector<Numbered> outline_of(const MutableText& text) {
    std::vector<Numbered> outline;
    const auto end = text.body_end();
    for (auto i = text.body_begin(); i < end; ++i) {
        const bool after_blank = !text.wrapped || i == 0 || text.lines[i - 1].empty();
        auto found = read_number(text.lines[i]);
        if (!found || !after_blank) {
            if (!outline.empty() && starts_item(text.lines[i])) outline.back().has_items = true;
            continue;
        }
        found->line = i;
        if (!outline.empty()) outline.back().end = i;
        const auto whole = joined(text, i, text.wrapped ? end : i + 1);
        found->text = trimmed(std::string_view(whole).substr(std::min(whole.size(), found->label_size)));
        outline.push_back(std::move(*found));
    }
    if (!outline.empty()) outline.back().end = end;
    for (std::size_t i = 0; i < outline.size(); ++i)
        outline[i].leaf = i + 1 == outline.size() || !outline[i + 1].is_below(outline[i]);
    return outline;
}

std::vector<Spot> spots_of(const MutableText& text, std::string_view words, std::size_t begin, std::size_t end) {
    std::vector<Spot> spots;
    for (auto i = begin; i < std::min(end, text.lines.size()); ++i) {
        const std::string_view line = text.lines[i];
        for (auto at = line.find(words); at != line.npos; at = line.find(words, at + 1)) {
            const auto behind = at + words.size();
            const auto continues = [](char a, char b) {
                return (is_letter(a) && is_letter(b)) || (is_digit(a) && is_digit(b));
            };
            if (at > 0 && continues(line[at - 1], line[at])) continue;
            if (behind < line.size() && continues(line[behind - 1], line[behind])) continue;
            spots.push_back({i, at, words.size()});
        }
    }
    return spots;
}

std::vector<std::size_t> prose_lines(const MutableText& text) {
    std::vector<std::size_t> lines;
    const auto outline = outline_of(text);
    for (auto i = text.line_of("Summary") + 1; i < text.body_end(); ++i) {
        const std::string_view line = text.lines[i];
        constexpr std::size_t shortest = 30;
        const bool title = std::ranges::any_of(
            outline, [&](const Numbered& numbered) { return numbered.line == i && numbered.is_title(); });
        if (line.size() >= shortest && !title && !is_page_line(line)) lines.push_back(i);
    }
    return lines;
}

std::pair<std::size_t, std::size_t> paragraph_around(const MutableText& text, std::size_t line) {
    auto first = line;
    auto last = line;
    if (!text.wrapped) return {first, last};
    const auto stops = [&](std::size_t i) { return trimmed(text.lines[i]).empty(); };
    const auto starts = [&](std::size_t i) { return starts_item(text.lines[i]); };
    while (first > 0 && !stops(first - 1) && !starts(first)) --first;
    while (last + 1 < text.lines.size() && !stops(last + 1) && !starts(last + 1)) ++last;
    if (const char initial = trimmed(text.lines[first] + " x").front();
        initial >= 'a' && initial <= 'z' && !starts(first)) {
        auto before = first;
        while (before > 0 && (stops(before - 1) || is_page_line(text.lines[before - 1]))) --before;
        if (before > 0 && before < first) first = paragraph_around(text, before - 1).first;
    }
    return {first, last};
}

std::string label_with(const Numbered& numbered, const std::vector<int>& numbers) {
    std::string label;
    for (const auto number : numbers) label += (label.empty() ? "" : ".") + std::to_string(number);
    return numbered.numbers.size() == 1 ? label + "." : label;
}

void replace_label(MutableText& text, const Numbered& numbered, const std::vector<int>& numbers) {
    text.lines[numbered.line].replace(0, numbered.label_size, label_with(numbered, numbers));
}

void replace(MutableText& text, const Spot& spot, std::string_view with) {
    text.lines[spot.line].replace(spot.at, spot.size, with);
}

void erase_lines(MutableText& text, std::size_t begin, std::size_t end) {
    text.lines.erase(text.lines.begin() + static_cast<std::ptrdiff_t>(begin),
                     text.lines.begin() + static_cast<std::ptrdiff_t>(end));
}

} // namespace wsis::test
