#include "docx/symbols.hpp"

#include "text/utf8.hpp"

#include <cstdint>
#include <span>

namespace wsis::docx {

namespace {

/// Signs of consecutive codes.
struct SignRun {
    std::uint8_t first;
    std::string_view signs;
};

/// Adobe Symbol encoding (Unicode consortium, VENDORS/ADOBE/symbol.txt).
constexpr SignRun symbol_signs[] = {
    {0x20, " !∀#∃%&∋()∗+,−./"}, {0x30, "0123456789:;<=>?"}, {0x40, "≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟ"},  {0x50, "ΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_"},
    {0x60, "‾αβχδεφγηιϕκλμνο"}, {0x70, "πθρστυϖωξψζ{|}∼"},  {0xA0, "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓"},  {0xB0, "°±″≥×∝∂•÷≠≡≈…⏐⎯↵"},
    {0xC0, "ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉"}, {0xD0, "∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓"}, {0xE0, "◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪"}, {0xF1, "〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭"},
};

/// Wingdings after Unicode's source map for Microsoft symbols (L2/11-052), with the older sign where many fonts lack
/// the newer one.
constexpr SignRun wingdings_signs[] = {
    {0x20, " ✎✂✁👓🕭🕮🕯☎✆✉🖃📪📫📬📭"},
    {0x30, "📁📂📄🗏🗐🗄⌛⌨🖰🖲💻🖴🖫🖬✇✍"},
    {0x40, "🖎✌👌👍👎☜☞☝☟🖐☺😐☹💣☠🏳"},
    {0x50, "🏱✈☼💧❄🕆✞🕈✠✡☪☯ॐ☸♈♉"},
    {0x60, "♊♋♌♍♎♏♐♑♒♓🙰🙵●❍■□"},
    {0x70, "🞐❑❒⬧⧫◆❖⬥⌧⍓⌘❀✿❝❞"},
    {0x80, "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹"},
    {0x90, "❺❻❼❽❾❿🙢🙠🙡🙣🙞🙜🙝🙟·•"},
    {0xA0, "▪○🞆🞈◉◎🔿▪◻🟂✦★✶✴✹✵"},
    {0xB0, "⯐⌖⟡⌑⯑✪✰🕐🕑🕒🕓🕔🕕🕖🕗🕘"},
    {0xC0, "🕙🕚🕛⮰⮱⮲⮳⮴⮵⮶⮷🙪🙫🙕🙔🙗"},
    {0xD0, "🙖🙐🙑🙒🙓⌫⌦⮘➢⮙⮛⮈➲⮉⮋←"},
    {0xE0, "→↑↓↖↗↙↘⬅➔⬆⬇⬉⬈⬋⬊⇦"},
    {0xF0, "⇨⇧⇩⬄⇳⬀⬁⬃⬂▭▫✗✓☒☑⊞"},
};

/// The check marks, boxes and bullets of the others, which is what reports use.
constexpr SignRun wingdings_2_signs[] = {
    {0x4F, "✗"},
    {0x50, "✓☒☑☒☒"},
    {0x96, "•●⬤"},
    {0xA2, "▪□"},
};
constexpr SignRun wingdings_3_signs[] = {
    {0x21, "⭠⭢⭡⭣"},
    {0x70, "▲▼△▽◀▶◁▷"},
    {0x7D, "▶"},
    {0x80, "◀"},
};
constexpr SignRun webdings_signs[] = {
    {0x33, "◀▶▲▼"}, {0x3D, "⬤"}, {0x61, "✔"}, {0x63, "□"}, {0x67, "■"}, {0x6E, "●"}, {0x72, "✖"},
};

struct SymbolFont {
    std::string_view name;
    std::span<const SignRun> signs;
};

constexpr SymbolFont symbol_fonts[] = {
    {"Symbol", symbol_signs},           {"Wingdings", wingdings_signs}, {"Wingdings 2", wingdings_2_signs},
    {"Wingdings 3", wingdings_3_signs}, {"Webdings", webdings_signs},
};

constexpr char32_t private_first = 0xF000, private_last = 0xF0FF; ///< Where Word puts the 256 signs of a symbol font.
constexpr char32_t symbol_bullet = 0xF0B7; ///< Without a font a bullet is Symbol's, any other sign a Wingdings.

std::string_view find_sign(std::span<const SignRun> runs, char32_t code) {
    for (const SignRun& run : runs) {
        if (code < run.first) break;
        std::string_view rest = run.signs;
        for (char32_t skip = code - run.first; skip > 0 && !rest.empty(); --skip)
            rest.remove_prefix(text::code_point_at(rest, 0).size);
        if (!rest.empty()) return rest.substr(0, text::code_point_at(rest, 0).size);
    }
    return {};
}

std::span<const SignRun> signs_of(std::string_view font, char32_t character) {
    for (const SymbolFont& row : symbol_fonts)
        if (row.name == font) return row.signs;
    if (character < private_first || character > private_last) return {};
    return character == symbol_bullet ? std::span<const SignRun>(symbol_signs)
                                      : std::span<const SignRun>(wingdings_signs);
}

} // namespace

void append_symbol(std::string& out, std::string_view font, char32_t character) {
    const bool is_private = character >= private_first && character <= private_last;
    const char32_t code = is_private ? character - private_first : character;
    const std::string_view sign =
        code >= 0x20 && code <= 0xFF ? find_sign(signs_of(font, character), code) : std::string_view{};
    if (!sign.empty()) {
        out += sign;
    } else {
        text::append_code_point(out, character);
    }
}

std::string bullet_text(std::string_view text, std::string_view font) {
    std::string printed;
    while (!text.empty()) {
        const text::CodePoint point = text::code_point_at(text, 0);
        append_symbol(printed, font, point.value);
        text.remove_prefix(point.size);
    }
    return printed;
}

} // namespace wsis::docx
