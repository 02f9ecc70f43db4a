#include "text/labels.hpp"

#include "text/ascii.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <iterator>

namespace wsis::text {

namespace {

/// Bullets that are nothing else, with those that Symbol and Wingdings put into the private use area.
constexpr char32_t plain_bullets[] = {0x00B7, 0x2022, 0x2023, 0x2043, 0x204C, 0x204D, 0x2219, 0x25A0, 0x25A1, 0x25AA,
                                      0x25AB, 0x25B6, 0x25BA, 0x25C6, 0x25CA, 0x25CB, 0x25CF, 0x25D8, 0x25E6, 0x2605,
                                      0x2666, 0x2713, 0x2714, 0x2756, 0x276F, 0x2794, 0x27A2, 0x27A4};
constexpr char32_t symbol_font_first = 0xF020;
constexpr char32_t symbol_font_last = 0xF0FF;
/// Signs that are a bullet only before white space: dashes begin other things too.
constexpr char32_t spaced_bullets[] = {U'*',   U'+',   U'-',   0x2010, 0x2011, 0x2012,
                                       0x2013, 0x2014, 0x2015, 0x2192, 0x2212};
constexpr char32_t section_sign = 0xA7;

/// What may follow the digits of a number that was put in later: "6 bis", "6bis".
constexpr std::string_view insertions[] = {"bis", "ter", "quater", "quinquies"};

constexpr unsigned typed_digits = 3;     ///< "2018." is a year.
constexpr unsigned computed_digits = 5;  ///< Word counts to 32767.
constexpr std::uint16_t most_roman = 99; ///< Beyond it "mix", "dim", "cl" would be numerals.

template <std::size_t Size>
bool contains(const char32_t (&signs)[Size], char32_t sign) {
    return std::ranges::find(signs, sign) != std::end(signs);
}

std::uint16_t roman_digit(char letter) {
    switch (letter | 0x20) {
    case 'i':
        return 1;
    case 'v':
        return 5;
    case 'x':
        return 10;
    case 'l':
        return 50;
    case 'c':
        return 100;
    default:
        return 0;
    }
}

} // namespace

std::uint16_t roman_value(std::string_view letters) {
    constexpr std::string_view tens[] = {"", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc"};
    constexpr std::string_view ones[] = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};
    unsigned value = 0;
    for (std::size_t i = 0; i < letters.size(); ++i) {
        const unsigned digit = roman_digit(letters[i]);
        const unsigned next = i + 1 < letters.size() ? roman_digit(letters[i + 1]) : 0u;
        if (digit == 0) return 0;
        value += next > digit ? next - 2 * digit + digit : digit;
        if (next > digit) ++i;
    }
    if (value == 0 || value > most_roman) return 0;
    const auto ten = tens[value / 10];
    const auto one = ones[value % 10];
    const auto same = [](char a, char b) { return (a | 0x20) == b; };
    const bool usual = letters.size() == ten.size() + one.size() &&
                       std::ranges::equal(letters.substr(0, ten.size()), ten, same) &&
                       std::ranges::equal(letters.substr(ten.size()), one, same);
    return usual ? static_cast<std::uint16_t>(value) : std::uint16_t{0};
}

namespace {

class Scanner {
public:
    Scanner(std::string_view text, unsigned digits) : text_(text), digits_(digits) {}

    std::optional<Label> scan() {
        at_ = skip_space(text_, 0);
        if (at_ == text_.size()) return std::nullopt;
        label_.begin = position();
        if (const auto bullet = scan_bullet()) return bullet;
        return scan_number();
    }

private:
    [[nodiscard]] std::uint32_t position() const { return static_cast<std::uint32_t>(at_); }

    [[nodiscard]] char peek(std::size_t ahead = 0) const {
        return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
    }

    [[nodiscard]] bool ended() const { return at_ == text_.size() || space_size(text_, at_) != 0; }

    bool take(char c) {
        if (peek() != c || at_ == text_.size()) return false;
        ++at_;
        return true;
    }

    Label finish() {
        label_.end = position();
        label_.rest = static_cast<std::uint32_t>(skip_space(text_, at_));
        return label_;
    }

    std::optional<Label> scan_bullet() {
        const auto [c, size] = code_point_at(text_, at_);
        const auto after = at_ + size;
        const bool spaced = after == text_.size() || space_size(text_, after) != 0;
        const bool plain = contains(plain_bullets, c) || (c >= symbol_font_first && c <= symbol_font_last);
        const bool letter_o =
            c == U'o' && after < text_.size() && text_[after] == '\t'; // Word's second level in Courier
        if (!plain && !letter_o && !(spaced && contains(spaced_bullets, c))) return std::nullopt;
        const auto rest = skip_space(text_, after);
        if (!plain && rest < text_.size() && is_digit(text_[rest]) && closes_page_number(rest)) return std::nullopt;
        at_ = after;
        return finish();
    }

    /// "6 -" behind a dash: the line is "- 6 -".
    [[nodiscard]] bool closes_page_number(std::size_t at) const {
        while (at < text_.size() && is_digit(text_[at])) ++at;
        at = skip_space(text_, at);
        if (at == text_.size()) return false;
        const auto [c, size] = code_point_at(text_, at);
        return contains(spaced_bullets, c) && skip_space(text_, at + size) == text_.size();
    }

    std::optional<Label> scan_number() {
        bool section = false;
        while (at_ < text_.size() && code_point_at(text_, at_).value == section_sign && !section) {
            section = true;
            at_ = skip_space(text_, at_ + 2);
        }
        const bool opened = !section && take('(');
        if (!scan_part()) return std::nullopt;
        const bool attached = label_.kind == LabelKind::letter && is_digit(peek()) && scan_part(); // "A1"
        const bool lettered = label_.parts > 0 && is_letter(text_[label_.begin]);
        while (peek() == '.' && (is_digit(peek(1)) || is_letter(peek(1)))) {
            const auto before = *this;
            ++at_;
            if (scan_part()) continue;
            *this = before; // "1.Introduction": the full stop closes
            break;
        }
        scan_insertion();
        if (!scan_closing(opened)) return std::nullopt;
        const auto label = finish();
        const bool bare = label.closing == LabelClosing::none && !section;
        return judged(label, bare, bare && (attached || (lettered && label.parts < 3)));
    }

    /// One of the parts between full stops: digits, a letter, a Roman numeral.
    bool scan_part() {
        if (label_.parts == label_.values.size()) return false;
        std::size_t size = 0;
        if (is_digit(peek())) {
            unsigned value = 0;
            for (; is_digit(peek(size)) && size <= digits_; ++size)
                value = value * 10 + static_cast<unsigned>(peek(size) - '0');
            if (size > digits_ || value > 0xFFFF) return false;
            leading_zero_ = leading_zero_ || (label_.parts > 0 && peek() == '0' && size > 1);
            add_part(LabelKind::number, value, 0);
            initials_ = false;
        } else {
            while (is_letter(peek(size))) ++size;
            const auto letters = text_.substr(at_, size);
            if (size == 0 || (at_ + size < text_.size() && static_cast<unsigned char>(text_[at_ + size]) >= 0xC2 &&
                              space_size(text_, at_ + size) == 0))
                return false; // a word, perhaps one that goes on with an accented letter
            const bool upper = is_upper(letters[0]);
            if (!std::ranges::all_of(letters, upper ? is_upper : is_lower)) return false;
            const auto roman = roman_value(letters);
            const bool doubled = size == 2 && letters[0] == letters[1]; // "aa" follows "z"
            if (size > 1 && roman == 0 && !doubled) return false;
            if (initials_ && (label_.parts > 1 || label_.roman == 0 || !upper))
                return false; // "i.e.", "U.S."; not "I.A."
            initials_ = label_.parts == 0;
            const auto letter = static_cast<unsigned>((letters[0] | 0x20) - 'a') + 1;
            if (size == 1)
                add_part(LabelKind::letter, letter, roman);
            else if (roman != 0)
                add_part(LabelKind::roman, roman, roman);
            else
                add_part(LabelKind::letter, 26 + letter, 0);
            label_.upper = upper;
        }
        at_ += size;
        return true;
    }

    void add_part(LabelKind kind, unsigned value, std::uint16_t roman) {
        label_.kind = kind;
        label_.upper = false;
        label_.roman = roman;
        label_.values[label_.parts++] = static_cast<std::uint16_t>(value);
    }

    /// "bis" in "6bis", "a" in "12a)": not a part, the paragraph stands beside 6.
    void scan_insertion() {
        if (label_.kind != LabelKind::number) return;
        for (const auto word : insertions) {
            if (!text_.substr(at_).starts_with(word) || is_letter(peek(word.size()))) continue;
            at_ += word.size();
            return;
        }
        if (is_lower(peek()) && !is_letter(peek(1)) && !is_digit(peek(1)) && peek(1) != '\'') ++at_;
    }

    bool scan_closing(bool opened) {
        if (opened) {
            if (!take(')')) return false;
            label_.closing = LabelClosing::enclosed;
            if (!take('.')) take(':');
            return true;
        }
        const bool dot = take('.');
        if (take(')')) {
            label_.closing = LabelClosing::parenthesis;
            if (!ended() && !is_letter(peek()) && static_cast<unsigned char>(peek()) < 0x80)
                return take('.') && ended();
            return true;
        }
        if (dot || take(':')) {
            label_.closing = LabelClosing::dot;
            if (dot) take('-');
            return ended() || starts_sentence();
        }
        if (!ended()) return false;
        take_dash();
        return true;
    }

    /// "1.Introduction": the space was forgotten.
    [[nodiscard]] bool starts_sentence() const {
        return label_.kind == LabelKind::number && is_upper(peek()) && is_lower(peek(1));
    }

    /// "1 – Introduction": the dash belongs to the label. "24 - 25 January" is a range.
    void take_dash() {
        const auto dash = skip_space(text_, at_);
        if (label_.parts > 1 || dash == text_.size()) return;
        const auto [c, size] = code_point_at(text_, dash);
        const auto after = skip_space(text_, dash + size);
        if (c == U'*' || c == U'+' || !contains(spaced_bullets, c) || after == dash + size || after == text_.size() ||
            is_digit(text_[after]))
            return;
        at_ = dash + size;
    }

    /// Whether the label may be the first word of the text.
    [[nodiscard]] Label judged(Label label, bool bare, bool code) const {
        const bool tabbed = text_.substr(label.end, label.rest - label.end).find('\t') != std::string_view::npos;
        const char next = label.rest < text_.size() ? text_[label.rest] : '\0';
        const bool initial = label.kind == LabelKind::letter && label.parts == 1 && label.closing == LabelClosing::dot;
        const bool decimal = bare && label.parts == 2 && next != '\0' && (is_lower(next) || !is_letter(next)) &&
                             static_cast<unsigned char>(next) < 0x80 && next != '"' && next != '(';
        label.doubtful = leading_zero_ || (!tabbed && (initial || code || decimal || (bare && label.parts == 1)));
        return label;
    }

    std::string_view text_;
    unsigned digits_;
    std::size_t at_ = 0;
    bool leading_zero_ = false;
    bool initials_ = false; ///< All parts so far are letters.
    Label label_{};
};

} // namespace

std::optional<Label> scan_label(std::string_view text) {
    auto label = Scanner(text, typed_digits).scan();
    const bool letters = label && (label->kind == LabelKind::letter || label->kind == LabelKind::roman);
    if (letters && label->closing == LabelClosing::none && label->rest == text.size()) return std::nullopt; // "I"
    return label;
}

std::optional<Label> parse_label(std::string_view label) {
    const auto parsed = Scanner(label, computed_digits).scan();
    if (!parsed || parsed->rest != label.size()) return std::nullopt;
    return parsed;
}

} // namespace wsis::text
