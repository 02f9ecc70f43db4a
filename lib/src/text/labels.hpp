#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace wsis::text {

enum class LabelKind : std::uint8_t {
    bullet, ///< "•", "–", "·": no order.
    number, ///< "6.3.3", "6.3.3.", "1)", "(1)", "§ 3", "A.1": the last part is in digits.
    letter, ///< "a)", "(a)", "B.", "1.a": the last part is one letter. "(i)" too; see `roman`.
    roman   ///< "IV.", "(iii)": the last part is a Roman numeral of two letters or more.
};

enum class LabelClosing : std::uint8_t {
    none,        ///< "6.3", "•"
    dot,         ///< "6.3.", and whatever else closes alone: "6:", "6.-"
    parenthesis, ///< "a)"
    enclosed     ///< "(a)"
};

/// A number or bullet before the text of a paragraph.
struct Label {
    std::uint32_t begin = 0; ///< Byte offsets of the label, without surrounding white space,
    std::uint32_t end = 0;   ///< half open.
    std::uint32_t rest = 0;  ///< Where the text goes on; the size of the paragraph when nothing follows.
    LabelKind kind = LabelKind::bullet;
    LabelClosing closing = LabelClosing::none;
    bool upper = false;     ///< The last letter or Roman numeral is in upper case.
    bool doubtful = false;  ///< It may well be the text's first word: "14 countries", "A. Smith", "1.5 million".
    std::uint8_t parts = 0; ///< 3 in "6.3.3", 0 for a bullet.
    std::array<std::uint16_t, 9> values{}; ///< Of each part. A letter counts from 1 for "a".
    std::uint16_t roman = 0; ///< What the last part is as a Roman numeral: 5 in "(v)"; 0: it is none, or beyond 99.

    [[nodiscard]] std::uint16_t last_value() const { return parts == 0 ? std::uint16_t{0} : values[parts - 1u]; }

    bool operator==(const Label&) const = default;
};

/// The value of a Roman numeral in its usual spelling, up to 99, in letters of either case; 0 for anything else.
std::uint16_t roman_value(std::string_view letters);

/// The label typed at the start of a paragraph, behind any white space; nothing if it starts with plain text.
/// Page-number lines ("- 6 -") have none. `text` is one paragraph in valid UTF-8. Linear in the label alone.
///
/// What readers do with it: split the label off every paragraph, doubtful or not (in table cells only one that is not
/// doubtful and has text behind it), and leave the white space behind a typed label where it is in the arena, while a
/// computed label has none: the outline sees which doubtful labels count on, and joins the others to their text again.
std::optional<Label> scan_label(std::string_view text);

/// What a label that stands apart, such as one that Word computed, says: as scan_label of a text that it fills.
/// Nothing for labels with words in them ("Annex 1", "Article 5").
std::optional<Label> parse_label(std::string_view label);

} // namespace wsis::text
