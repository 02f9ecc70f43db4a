#include "docx/number_formats.hpp"

#include "ordinal.hpp"
#include "text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

namespace wsis::docx {

enum class Kind : std::uint8_t {
    decimal,
    padded, ///< At least two digits.
    dashed, ///< "- 1 -"
    hexadecimal,
    digits,  ///< Ten numerals, one for each decimal digit.
    letters, ///< The letter of the alphabet; after the last, each letter twice, then thrice ...
    listed,  ///< A numeral for each of the first values, decimal after that.
    zodiac,  ///< Stem and branch, a cycle of sixty.
    roman_lower,
    roman_upper,
    ordinal, ///< 1st
    cardinal_words,
    ordinal_words,
    dollar_words,
    // Signs of nought to nine, then of ten, hundred, thousand, ten thousand
    han_chinese,  ///< "One" is silent in 10 to 19 alone; a nought shows for a gap.
    han_japanese, ///< "One" is silent before ten, hundred, thousand; no gaps.
    han_full,
    han_full_japanese, ///< The same two with every "one" written.
    han_short,         ///< Up to 99 like han_chinese, then digit by digit.
    korean_native,
    vietnamese,
    thai_words,
    thai_baht,
    hebrew_numeral,
    none,
    bullet
};

struct FormatRow {
    std::string_view name;
    Kind kind = Kind::decimal;
    std::string_view signs{}; ///< Code points, in order. For `listed` words: separated by spaces where `words` is set.
    bool words = false;
};

namespace {

constexpr std::int64_t greatest = 32767;

constexpr std::string_view latin_lower = "abcdefghijklmnopqrstuvwxyz";
constexpr std::string_view latin_upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
constexpr std::string_view han_digits = "〇一二三四五六七八九十百千万";
constexpr std::string_view stems = "甲乙丙丁戊己庚辛壬癸";
constexpr std::string_view branches = "子丑寅卯辰巳午未申酉戌亥";
constexpr std::string_view katakana =
    "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン";
constexpr std::string_view katakana_half = "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ";
constexpr std::string_view iroha =
    "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン";
constexpr std::string_view iroha_half = "ｲﾛﾊﾆﾎﾍﾄﾁﾘﾇﾙｦﾜｶﾖﾀﾚｿﾂﾈﾅﾗﾑｳヰﾉｵｸﾔﾏｹﾌｺｴﾃｱｻｷﾕﾒﾐｼヱﾋﾓｾｽﾝ";
constexpr std::string_view circled = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

/// All of ST_NumberFormat but "custom", which a level resolves itself. Alphabets as in ECMA-376-1, 17.18.59 and in what
/// Word prints where the text of the standard shows only the first signs (so for cardinalText: "One", not "one").
constexpr FormatRow formats[] = {
    {"decimal"},
    {"upperRoman", Kind::roman_upper},
    {"lowerRoman", Kind::roman_lower},
    {"upperLetter", Kind::letters, latin_upper},
    {"lowerLetter", Kind::letters, latin_lower},
    {"bullet", Kind::bullet},
    {"none", Kind::none},
    {"ordinal", Kind::ordinal},
    {"cardinalText", Kind::cardinal_words},
    {"ordinalText", Kind::ordinal_words},
    {"decimalZero", Kind::padded},
    {"hex", Kind::hexadecimal},
    {"chicago", Kind::letters, "*†‡§"},
    {"numberInDash", Kind::dashed},
    {"dollarText", Kind::dollar_words},
    // Enclosed and other digits
    {"decimalHalfWidth"},
    {"decimalFullWidth", Kind::digits, "０１２３４５６７８９"},
    {"decimalFullWidth2", Kind::digits, "０１２３４５６７８９"},
    {"decimalEnclosedCircle", Kind::listed, circled},
    {"decimalEnclosedCircleChinese", Kind::listed, circled},
    {"decimalEnclosedParen", Kind::listed, "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"},
    {"decimalEnclosedFullstop", Kind::listed, "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛"},
    {"ideographEnclosedCircle", Kind::listed, "㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉"},
    // Chinese, Japanese, Korean
    {"ideographDigital", Kind::digits, "〇一二三四五六七八九"},
    {"japaneseDigitalTenThousand", Kind::digits, "〇一二三四五六七八九"},
    {"taiwaneseDigital", Kind::digits, "○一二三四五六七八九"},
    {"koreanDigital", Kind::digits, "영일이삼사오육칠팔구"},
    {"koreanDigital2", Kind::digits, "零一二三四五六七八九"},
    {"japaneseCounting", Kind::han_japanese, han_digits},
    {"japaneseLegal", Kind::han_full_japanese, "〇壱弐参四伍六七八九拾百阡萬"},
    {"chineseCounting", Kind::han_short, "○一二三四五六七八九十"},
    {"taiwaneseCounting", Kind::han_short, "○一二三四五六七八九十"},
    {"chineseCountingThousand", Kind::han_chinese, han_digits},
    {"taiwaneseCountingThousand", Kind::han_chinese, han_digits},
    {"chineseLegalSimplified", Kind::han_full, "零壹贰叁肆伍陆柒捌玖拾佰仟萬"},
    {"ideographLegalTraditional", Kind::han_full, "零壹貳參肆伍陸柒捌玖拾佰仟萬"},
    {"koreanCounting", Kind::han_japanese, "영일이삼사오육칠팔구십백천만"},
    {"koreanLegal", Kind::korean_native},
    {"ideographTraditional", Kind::listed, stems},
    {"ideographZodiac", Kind::listed, branches},
    {"ideographZodiacTraditional", Kind::zodiac},
    {"aiueo", Kind::letters, katakana_half},
    {"iroha", Kind::letters, iroha_half},
    {"aiueoFullWidth", Kind::letters, katakana},
    {"irohaFullWidth", Kind::letters, iroha},
    {"ganada", Kind::letters, "가나다라마바사아자차카타파하"},
    {"chosung", Kind::letters, "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ"},
    // Other scripts; the Russian alphabet is without ё, й, ъ, ь
    {"russianLower", Kind::letters, "абвгдежзиклмнопрстуфхцчшщыэюя"},
    {"russianUpper", Kind::letters, "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ"},
    {"hebrew1", Kind::hebrew_numeral},
    {"hebrew2", Kind::letters, "אבגדהוזחטיכלמנסעפצקרשת"},
    {"arabicAlpha", Kind::letters, "أبتثجحخدذرزسشصضطظعغفقكلمنهوي"},
    {"arabicAbjad", Kind::letters, "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"},
    {"hindiVowels", Kind::letters, "कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसह"},
    {"hindiConsonants", Kind::listed, "अ आ इ ई उ ऊ ऋ ऌ ऍ ए ऐ ऑ ओ औ अं अः", true},
    {"hindiNumbers", Kind::digits, "०१२३४५६७८९"},
    {"hindiCounting", Kind::listed,
     "एक दो तीन चार पांच छः सात आठ नौ दस ग्यारह बारह तेरह चौदह पन्द्रह सोलह सत्रह अठारह उन्नीस बीस", true},
    {"thaiLetters", Kind::letters, "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"},
    {"thaiNumbers", Kind::digits, "๐๑๒๓๔๕๖๗๘๙"},
    {"thaiCounting", Kind::thai_words},
    {"bahtText", Kind::thai_baht},
    {"vietnameseCounting", Kind::vietnamese},
};

/// The nth sign or word, from 0; empty behind the last.
std::string_view sign_at(const FormatRow& format, std::size_t index) {
    std::string_view rest = format.signs;
    for (; !rest.empty(); --index) {
        const std::size_t size =
            format.words ? std::min(rest.find(' '), rest.size()) : text::code_point_at(rest, 0).size;
        if (index == 0) return rest.substr(0, size);
        rest.remove_prefix(std::min(size + (format.words ? 1 : 0), rest.size()));
    }
    return {};
}

void append_decimal(std::string& out, std::int64_t value) { fmt::format_to(std::back_inserter(out), "{}", value); }

void append_roman(std::string& out, std::int64_t value, bool upper) {
    struct Weight {
        std::int64_t value;
        std::string_view letters;
    };

    constexpr Weight weights[] = {{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"},
                                  {40, "xl"},  {10, "x"},   {9, "ix"},  {5, "v"},    {4, "iv"},  {1, "i"}};
    const std::size_t begin = out.size();
    for (const Weight& weight : weights)
        for (; value >= weight.value; value -= weight.value) out += weight.letters;
    if (upper)
        for (std::size_t i = begin; i < out.size(); ++i) out[i] = static_cast<char>(out[i] - 'a' + 'A');
}

void append_letters(std::string& out, std::int64_t value, const FormatRow& format) {
    const auto size = static_cast<std::int64_t>(text::count_code_points(format.signs));
    const std::int64_t times = (value - 1) / size + 1;
    if (times > static_cast<std::int64_t>(longest_label)) return append_decimal(out, value);
    const std::string_view letter = sign_at(format, static_cast<std::size_t>((value - 1) % size));
    for (std::int64_t i = 0; i < times; ++i) out += letter;
}

void append_digits(std::string& out, std::int64_t value, const FormatRow& format) {
    for (const char digit : fmt::format("{}", value)) out += sign_at(format, static_cast<std::size_t>(digit - '0'));
}

constexpr std::string_view english_units[] = {
    "zero", "one",    "two",    "three",    "four",     "five",    "six",     "seven",     "eight",    "nine",
    "ten",  "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr std::string_view english_tens[] = {"",      "",      "twenty",  "thirty", "forty",
                                             "fifty", "sixty", "seventy", "eighty", "ninety"};

std::string english(std::int64_t value) {
    if (value < 20) return std::string(english_units[value]);
    if (value < 100) {
        const std::string tens(english_tens[value / 10]);
        return value % 10 != 0 ? fmt::format("{}-{}", tens, english_units[value % 10]) : tens;
    }
    const std::int64_t unit = value < 1000 ? 100 : 1000;
    std::string words = fmt::format("{} {}", english(value / unit), unit == 100 ? "hundred" : "thousand");
    if (value % unit != 0) words += " " + english(value % unit);
    return words;
}

std::string english_ordinal(std::int64_t value) {
    struct Irregular {
        std::string_view cardinal, ordinal;
    };

    constexpr Irregular irregular[] = {{"one", "first"},    {"two", "second"}, {"three", "third"},   {"five", "fifth"},
                                       {"eight", "eighth"}, {"nine", "ninth"}, {"twelve", "twelfth"}};
    std::string words = english(value);
    const std::size_t space = words.find_last_of("- ");
    const std::size_t last = space == std::string::npos ? 0 : space + 1;
    for (const Irregular& word : irregular)
        if (std::string_view(words).substr(last) == word.cardinal)
            return words.replace(last, std::string::npos, word.ordinal);
    if (words.ends_with('y')) return words.replace(words.size() - 1, 1, "ieth");
    return words + "th";
}

std::string capitalized(std::string words) {
    words[0] = static_cast<char>(words[0] - 'a' + 'A');
    return words;
}

/// Chinese numerals and those built like them: digits, each followed by the sign of its power of ten. `Kind` says
/// whether a "one" is written before the power, and whether a run of noughts inside shows as one.
void append_han(std::string& out, std::int64_t value, const FormatRow& format) {
    const bool full = format.kind == Kind::han_full || format.kind == Kind::han_full_japanese;
    const bool shows_gaps =
        format.kind == Kind::han_chinese || format.kind == Kind::han_full || format.kind == Kind::han_short;
    if (value == 0) out += sign_at(format, 0);
    bool begun = false, gap = false;
    std::int64_t weight = 10000;
    for (std::size_t power = 5; power-- > 0; weight /= 10) {
        const auto digit = static_cast<std::size_t>(value / weight % 10);
        if (digit == 0) {
            gap = begun;
            continue;
        }
        if (gap && shows_gaps) out += sign_at(format, 0);
        gap = false;
        const bool silent_one = power == 1 ? !begun || !shows_gaps : power == 2 || power == 3 ? !shows_gaps : false;
        if (digit != 1 || power == 0 || full || !silent_one) out += sign_at(format, digit);
        if (power > 0) out += sign_at(format, 9 + power);
        begun = true;
    }
}

void append_korean_native(std::string& out, std::int64_t value) {
    constexpr std::string_view units[] = {"", "하나", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟", "아홉"};
    constexpr std::string_view tens[] = {"", "열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔"};
    if (value > 99) return append_decimal(out, value);
    out += tens[value / 10];
    out += units[value % 10];
}

void append_vietnamese(std::string& out, std::int64_t value) {
    constexpr std::string_view units[] = {"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"};
    if (value > 99) return append_decimal(out, value);
    const std::int64_t ten = value / 10, unit = value % 10;
    if (ten == 0) {
        out += units[unit];
        return;
    }
    out += ten == 1 ? std::string("mười") : fmt::format("{} mươi", units[ten]);
    if (unit == 0) return;
    out += ' ';
    out += unit == 5 ? std::string_view("lăm") : unit == 1 && ten > 1 ? std::string_view("mốt") : units[unit];
}

void append_thai(std::string& out, std::int64_t value) {
    constexpr std::string_view units[] = {"ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า"};
    constexpr std::string_view powers[] = {"หมื่น", "พัน", "ร้อย", "สิบ", ""};
    if (value == 0) {
        out += units[0];
        return;
    }
    const bool compound = value >= 10;
    std::int64_t power = 10000;
    for (const std::string_view name : powers) {
        const std::int64_t digit = value / power % 10;
        power /= 10;
        if (digit == 0) continue;
        const bool tens = name == powers[3];
        if (tens && digit == 2)
            out += "ยี่";
        else if (name.empty() && digit == 1 && compound)
            out += "เอ็ด";
        else if (!(tens && digit == 1))
            out += units[digit];
        out += name;
    }
}

/// Additive numerals, 15 and 16 as 9 + 6 and 9 + 7.
void append_hebrew(std::string& out, std::int64_t value) {
    constexpr std::string_view units[] = {"", "א", "ב", "ג", "ד", "ה", "ו", "ז", "ח", "ט"};
    constexpr std::string_view tens[] = {"", "י", "כ", "ל", "מ", "נ", "ס", "ע", "פ", "צ"};
    constexpr std::string_view hundreds[] = {"", "ק", "ר", "ש", "ת"};
    if (value > 9999) return append_decimal(out, value);
    for (; value >= 400; value -= 400) out += hundreds[4];
    out += hundreds[value / 100];
    value %= 100;
    if (value == 15 || value == 16) {
        out += units[9];
        out += units[value - 9];
        return;
    }
    out += tens[value / 10];
    out += units[value % 10];
}

/// What has a numeral for nought.
bool has_nought(Kind kind) {
    switch (kind) {
    case Kind::letters:
    case Kind::listed:
    case Kind::zodiac:
    case Kind::roman_lower:
    case Kind::roman_upper:
    case Kind::korean_native:
    case Kind::hebrew_numeral:
        return false;
    default:
        return true;
    }
}

void append_in_format(std::string& out, std::int64_t value, const FormatRow& format) {
    switch (format.kind) {
    case Kind::decimal:
        return append_decimal(out, value);
    case Kind::padded:
        out += fmt::format("{:02}", value);
        return;
    case Kind::dashed:
        out += fmt::format("- {} -", value);
        return;
    case Kind::hexadecimal:
        out += fmt::format("{:X}", value);
        return;
    case Kind::digits:
        return append_digits(out, value, format);
    case Kind::letters:
        return append_letters(out, value, format);
    case Kind::listed: {
        const std::string_view sign = sign_at(format, static_cast<std::size_t>(value - 1));
        if (sign.empty()) return append_decimal(out, value);
        out += sign;
        return;
    }
    case Kind::zodiac:
        out += sign_at({"", Kind::listed, stems}, static_cast<std::size_t>((value - 1) % 10));
        out += sign_at({"", Kind::listed, branches}, static_cast<std::size_t>((value - 1) % 12));
        return;
    case Kind::roman_lower:
        return append_roman(out, value, false);
    case Kind::roman_upper:
        return append_roman(out, value, true);
    case Kind::ordinal:
        out += fmt::format("{}{}", value, ordinal_suffix(value));
        return;
    case Kind::cardinal_words:
        out += capitalized(english(value));
        return;
    case Kind::ordinal_words:
        out += capitalized(english_ordinal(value));
        return;
    case Kind::dollar_words:
        out += capitalized(english(value)) + " and 00/100";
        return;
    case Kind::han_chinese:
    case Kind::han_japanese:
    case Kind::han_full:
    case Kind::han_full_japanese:
        return append_han(out, value, format);
    case Kind::han_short:
        return value < 100 ? append_han(out, value, format) : append_digits(out, value, format);
    case Kind::korean_native:
        return append_korean_native(out, value);
    case Kind::vietnamese:
        return append_vietnamese(out, value);
    case Kind::thai_words:
        return append_thai(out, value);
    case Kind::thai_baht:
        append_thai(out, value);
        out += "บาทถ้วน";
        return;
    case Kind::hebrew_numeral:
        return append_hebrew(out, value);
    case Kind::none:
    case Kind::bullet:
        return;
    }
}

} // namespace

NumberFormat find_number_format(std::string_view name) {
    const auto row = std::ranges::find(formats, name, &FormatRow::name);
    return row != std::end(formats) ? row : nullptr;
}

NumberFormat decimal_format() { return &formats[0]; }

bool is_bullet(NumberFormat format) { return format->kind == Kind::bullet; }

bool is_silent(NumberFormat format) { return format->kind == Kind::none; }

void append_number(std::string& out, std::int64_t value, NumberFormat format) {
    if (value < 0 || value > greatest) return append_decimal(out, value);
    if (value == 0 && !has_nought(format->kind)) return;
    append_in_format(out, value, *format);
}

} // namespace wsis::docx
