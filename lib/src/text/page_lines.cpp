#include "text/page_lines.hpp"

#include "text/ascii.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <string>

namespace wsis::text {

namespace {

/// Words that stand around a page number, in the official languages of the UN that have letters' case, and German,
/// Italian, Portuguese.
constexpr std::array<std::string_view, 12> page_words{"page",   "pages", "p",      "pp",    "pg",  "pag",
                                                      "página", "pág",   "pagina", "seite", "стр", "страница"};
constexpr std::array<std::string_view, 7> of_words{"of", "sur", "de", "von", "di", "из", "/"};

constexpr std::size_t page_digits = 3; ///< "2018" is a year.
constexpr std::size_t longest_page_number = 32;
constexpr std::size_t longest_header = 120;
constexpr std::size_t title_page_lines = 30;
constexpr std::size_t header_lines = 2; ///< So many lines before and behind a page number may be running headers.

/// The words of a short line, without the dashes, bars and brackets that decorate page numbers.
std::vector<std::string> bare_words(std::string_view content) {
    std::vector<std::string> words;
    bool open = false;
    for (std::size_t at = 0; at < content.size();) {
        const auto [c, size] = code_point_at(content, at);
        const bool dash = c == U'-' || c == U'|' || c == U'~' || c == U'[' || c == U']' || c == U'.' ||
                          (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
        if (space_size(content, at) != 0 || dash) {
            open = false;
        } else {
            const bool digit = is_digit(content[at]);
            if (!open || c == U'/' || words.back() == "/" || digit != is_digit(words.back().back()))
                words.emplace_back();
            words.back() += content.substr(at, size);
            open = true;
        }
        at += size;
    }
    for (auto& word : words) word = lower(word);
    return words;
}

template <std::size_t Size>
bool holds(const std::array<std::string_view, Size>& table, std::string_view word) {
    return std::ranges::find(table, word) != table.end();
}

/// "CWG-HARBOUR-31/12, page 4" and the same with page 5 are one running header.
std::string without_digits(std::string_view content) {
    std::string out;
    for (const char c : content) {
        if (!is_digit(c))
            out += c;
        else if (out.empty() || out.back() != '#')
            out += '#';
    }
    return out;
}

/// For each line the nearest one in direction `step` that is not blank; the number of lines where there is none.
std::vector<std::size_t> neighbours(const std::vector<Line>& lines, int step) {
    std::vector<std::size_t> found(lines.size());
    std::size_t nearest = lines.size();
    for (std::size_t n = 0; n < lines.size(); ++n) {
        const auto i = step < 0 ? n : lines.size() - 1 - n;
        found[i] = nearest;
        if (!lines[i].blank()) nearest = i;
    }
    return found;
}

struct Candidate {
    std::string key;
    std::size_t line = 0;
};

/// Whether a line that stands alone repeats one among the first of the text, or a piece of it: the symbol on the title
/// page comes back on every page.
bool stands_on_title_page(std::string_view text, const std::vector<Line>& lines, std::size_t index) {
    const auto wanted = content(text, lines[index]);
    const bool alone = index + 1 == lines.size() || lines[index + 1].blank();
    if (wanted.size() < 4 || wanted.ends_with('.') || wanted.ends_with(';') || !alone) return false;
    const auto last = std::min(index, title_page_lines);
    for (std::size_t i = 0; i < last; ++i)
        if (lines[i].end - lines[i].begin <= longest_header &&
            content(text, lines[i]).find(wanted) != std::string_view::npos)
            return true;
    return false;
}

void find_running_headers(std::string_view text, std::vector<Line>& lines, const std::vector<std::size_t>& breaks,
                          int step) {
    const auto next = neighbours(lines, step);
    std::vector<Candidate> candidates;
    for (const auto start : breaks) {
        std::size_t at = start;
        for (std::size_t n = 0; n < header_lines; ++n) {
            at = next[at];
            if (at == lines.size() || lines[at].noise || content(text, lines[at]).size() > longest_header) break;
            candidates.push_back({without_digits(content(text, lines[at])), at});
        }
    }
    std::ranges::sort(candidates, [](const Candidate& a, const Candidate& b) {
        return a.key != b.key ? a.key < b.key : a.line < b.line;
    });
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const bool again = (i > 0 && candidates[i - 1].key == candidates[i].key) ||
                           (i + 1 < candidates.size() && candidates[i + 1].key == candidates[i].key);
        if (again || (step > 0 && stands_on_title_page(text, lines, candidates[i].line)))
            lines[candidates[i].line].noise = true;
    }
}

} // namespace

bool is_page_number(std::string_view content) {
    if (content.size() > longest_page_number || std::ranges::none_of(content, is_digit)) return false;
    const auto words = bare_words(content);
    std::size_t numbers = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (is_digit(words[i][0])) {
            if (words[i].size() > page_digits || ++numbers > 2) return false;
        } else if (holds(of_words, words[i])) {
            if (numbers != 1 || i + 1 == words.size()) return false;
        } else if (!holds(page_words, words[i])) {
            return false;
        }
    }
    const bool numbered_label = words.size() > 1 && numbers == words.size(); // "7.2", "24-25": no "of" between
    return numbers > 0 && !numbered_label && content.back() != '.';
}

void find_page_lines(std::string_view text, std::vector<Line>& lines) {
    std::vector<std::size_t> breaks;
    std::vector<std::size_t> starts;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!lines[i].blank() && is_page_number(content(text, lines[i]))) {
            lines[i].noise = true;
            breaks.push_back(i);
            starts.push_back(i);
        } else if (lines[i].page_start && i > 0) {
            starts.push_back(i - 1);
        }
    }
    find_running_headers(text, lines, starts, +1);
    find_running_headers(text, lines, breaks, -1);
}

BreakAt break_behind(const std::vector<Line>& lines, std::size_t index) {
    BreakAt found;
    std::uint32_t blanks = 0;
    std::size_t at = index + 1;
    for (; at < lines.size() && (lines[at].blank() || lines[at].noise); ++at) {
        if (lines[at].noise) {
            if (!found.page) found.blanks.before = blanks;
            found.page = true;
            blanks = 0;
        } else {
            ++blanks;
        }
    }
    (found.page ? found.blanks.behind : found.blanks.before) = blanks;
    found.next = at;
    return found;
}

PageBreak usual_break(const std::vector<Line>& lines) {
    constexpr auto most = std::numeric_limits<std::uint32_t>::max();
    PageBreak usual{most, most};
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        if (lines[i].blank() || lines[i].noise || (!lines[i + 1].blank() && !lines[i + 1].noise)) continue;
        const auto found = break_behind(lines, i);
        if (!found.page || found.next == lines.size()) continue;
        usual.before = std::min(usual.before, found.blanks.before);
        usual.behind = std::min(usual.behind, found.blanks.behind);
    }
    return usual;
}

} // namespace wsis::text
