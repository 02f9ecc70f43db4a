#include "write/label_shapes.hpp"

#include "docx/number_formats.hpp"
#include "text/ascii.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <optional>
#include <unordered_map>

namespace wsis::write {

namespace {

constexpr std::int32_t greatest = 32767; ///< To which Word counts.

/// Formats that print the first numbers as one sign each: what they print is looked up. Of two formats with the same
/// sign the first one has it.
constexpr std::string_view sign_formats[] = {
    "russianLower", "russianUpper",          "arabicAlpha",          "hebrew2",
    "thaiLetters",  "decimalEnclosedCircle", "decimalEnclosedParen", "decimalEnclosedFullstop",
    "hindiNumbers", "decimalFullWidth",      "chineseCounting",      "ideographTraditional",
    "ganada",       "aiueoFullWidth",        "koreanDigital"};
constexpr std::int32_t most_signs = 30;

using Signs = std::unordered_map<std::string, FormattedNumber>;

Signs make_signs() {
    Signs signs;
    for (const std::string_view name : sign_formats) {
        for (std::int32_t value = 1; value <= most_signs; ++value) {
            std::string printed;
            docx::append_number(printed, value, docx::find_number_format(name));
            if (text::count_code_points(printed) == 1) signs.emplace(printed, FormattedNumber{name, value});
        }
    }
    return signs;
}

enum class CharClass : std::uint8_t { digit, lower, upper, other };

CharClass class_of(char c) {
    if (text::is_digit(c)) return CharClass::digit;
    if (text::is_lower(c)) return CharClass::lower;
    if (text::is_upper(c)) return CharClass::upper;
    return CharClass::other;
}

bool prints(std::string_view printed, const FormattedNumber& number) {
    std::string out;
    docx::append_number(out, number.value, docx::find_number_format(number.format));
    return out == printed;
}

std::optional<std::int32_t> decimal_value(std::string_view digits) {
    if (digits.size() > 5) return std::nullopt;
    std::int32_t value = 0;
    for (const char c : digits) value = value * 10 + (c - '0');
    return value <= greatest ? std::optional(value) : std::nullopt;
}

std::int32_t roman_value(std::string_view letters) {
    const auto worth = [](char c) {
        constexpr std::string_view signs = "ivxlcdm";
        constexpr std::int32_t values[] = {1, 5, 10, 50, 100, 500, 1000};
        const std::size_t at = signs.find(static_cast<char>(c | 0x20));
        return at == std::string_view::npos ? 0 : values[at];
    };
    std::int32_t value = 0;
    for (std::size_t i = 0; i < letters.size(); ++i) {
        const std::int32_t here = worth(letters[i]);
        if (here == 0) return 0;
        value += i + 1 < letters.size() && here < worth(letters[i + 1]) ? -here : here;
    }
    return value;
}

/// "c", "cc": the third letter, the third one the second time round.
std::int32_t letter_value(std::string_view letters) {
    if (letters.find_first_not_of(letters[0]) != std::string_view::npos) return 0;
    return static_cast<std::int32_t>(letters.size() - 1) * 26 + ((letters[0] | 0x20) - 'a') + 1;
}

/// The readings of a run of signs of one class; none: it is a word.
std::vector<FormattedNumber> readings_of(std::string_view printed, CharClass kind) {
    constexpr std::size_t longest = 15;
    std::vector<FormattedNumber> readings;
    if (kind == CharClass::digit) {
        const auto value = decimal_value(printed);
        if (!value) return readings;
        for (const std::string_view format : {"decimal", "decimalZero"})
            if (readings.empty() && prints(printed, {format, *value})) readings.push_back({format, *value});
        return readings;
    }
    if (printed.size() > longest) return readings;
    const bool upper = kind == CharClass::upper;
    const FormattedNumber candidates[] = {{upper ? "upperRoman" : "lowerRoman", roman_value(printed)},
                                          {upper ? "upperLetter" : "lowerLetter", letter_value(printed)}};
    for (const FormattedNumber& candidate : candidates)
        if (candidate.value > 0 && candidate.value <= greatest && prints(printed, candidate))
            readings.push_back(candidate);
    std::ranges::sort(readings, {}, &FormattedNumber::value);
    return readings;
}

/// Where the run that begins at `at` ends. Letters of both cases together are a word.
std::size_t run_end(std::string_view label, std::size_t at, CharClass& kind) {
    kind = class_of(label[at]);
    if (kind == CharClass::other) return at + text::code_point_at(label, at).size;
    std::size_t end = at + 1;
    for (; end < label.size() && class_of(label[end]) != CharClass::other; ++end) {
        const CharClass next = class_of(label[end]);
        if ((kind == CharClass::digit) != (next == CharClass::digit)) break;
        if (next != kind) kind = CharClass::other;
    }
    return end;
}

} // namespace

LabelShape shape_of_label(std::string_view label) {
    static const Signs signs = make_signs();
    LabelShape shape;
    std::size_t behind = 0; // the last number
    for (std::size_t at = 0; at < label.size();) {
        CharClass kind = CharClass::other;
        const std::size_t end = run_end(label, at, kind);
        const std::string_view run = label.substr(at, end - at);
        std::vector<FormattedNumber> readings;
        if (kind != CharClass::other) {
            readings = readings_of(run, kind);
        } else if (const auto sign = signs.find(std::string(run)); sign != signs.end()) {
            readings.push_back(sign->second);
        }
        if (!readings.empty()) {
            shape.between.push_back(label.substr(behind, at - behind));
            shape.printed.push_back(run);
            shape.numbers.push_back(std::move(readings));
            behind = end;
        }
        at = end;
    }
    shape.between.push_back(label.substr(behind));
    return shape;
}

} // namespace wsis::write
