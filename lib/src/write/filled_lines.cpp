#include "write/filled_lines.hpp"

#include "text/utf8.hpp"
#include "write/terminal.hpp"
#include "wsis/write.hpp"

#include <algorithm>
#include <utility>

namespace wsis::write {

namespace {

/// Bytes of the white space at `at` where a line can end; 0: none, or one that keeps words together.
std::size_t break_size(std::string_view text, std::size_t at) {
    const auto size = text::space_size(text, at);
    if (size == 0) return 0;
    const auto space = text::code_point_at(text, at).value;
    return space == U'\u00A0' || space == U'\u2007' || space == U'\u202F' ? 0 : size;
}

/// Fills lines with words; those behind the first begin under the text and not under the label.
class Paragraph {
public:
    Paragraph(std::string_view lead, unsigned width) : line_(printable(lead)), width_(width) {
        used_ = indent_ = columns_of(line_);
    }

    void add(std::string_view text) {
        for (std::size_t at = 0; at <= text.size();) {
            const auto end = std::min(text.find('\n', at), text.size());
            if (at > 0) break_line();
            add_words(text.substr(at, end - at));
            at = end + 1;
        }
    }

    std::string take() {
        break_line();
        return std::move(out_);
    }

private:
    void add_words(std::string_view text) {
        for (std::size_t at = 0; at < text.size();) {
            if (const auto space = break_size(text, at); space != 0) {
                at += space;
                continue;
            }
            auto end = at;
            while (end < text.size() && break_size(text, end) == 0) end += text::code_point_at(text, end).size;
            add_word(printable(text.substr(at, end - at)));
            at = end;
        }
    }

    void add_word(const std::string& word) {
        const auto columns = columns_of(word);
        if (words_ > 0 && width_ != 0 && used_ + 1 + columns > width_) break_line();
        if (words_ > 0) line_ += ' ';
        used_ += columns + (words_ > 0 ? 1 : 0);
        line_ += word;
        ++words_;
    }

    void break_line() {
        line_.erase(line_.find_last_not_of(' ') + 1);
        out_ += line_ + '\n';
        line_.assign(indent_, ' ');
        used_ = indent_;
        words_ = 0;
    }

    std::string out_{};
    std::string line_;
    unsigned width_;
    std::size_t indent_ = 0;
    std::size_t used_ = 0;  ///< Columns of the line.
    std::size_t words_ = 0; ///< Behind the label or indent.
};

} // namespace

std::string filled_lines(std::string_view lead, std::string_view text, unsigned width) {
    Paragraph paragraph(lead, width);
    paragraph.add(text);
    return paragraph.take();
}

std::string indented(std::string_view text, std::size_t columns) {
    const std::string indent(columns, ' ');
    auto out = indent;
    for (const char c : text) {
        out += c;
        if (c == '\n') out += indent;
    }
    return out + '\n';
}

} // namespace wsis::write
