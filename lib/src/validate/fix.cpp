#include "wsis/fix.hpp"

#include "extract/tokens.hpp"
#include "text/code_points.hpp"
#include "text/utf8.hpp"
#include "validate/source_map.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace wsis {

namespace validate {

namespace {

/// A stretch of the source and what takes its place.
struct Edit {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string replacement{};
};

/// Where a finding stands: the block and bytes of its text.
struct TextPlace {
    std::uint32_t block = none;
    std::size_t start = 0;
    std::size_t end = 0;
    std::string_view text{}; ///< Of the whole block.
};

using MakeEdit = std::optional<Edit> (*)(SourceMap&, const TextPlace&, std::string_view source);

/// The source between the characters before and behind a gap in the text, when it is within a line.
std::optional<Edit> gap_edit(SourceMap& map, std::uint32_t block, std::size_t before, std::size_t behind,
                             std::string_view source, std::string replacement) {
    const auto first = map.find(block, before);
    const auto last = map.find(block, behind);
    if (!first || !last || source.substr(*first, *last - *first).find('\n') != source.npos) return std::nullopt;
    return Edit{*first + 1, *last, std::move(replacement)};
}

std::optional<Edit> close_gap(SourceMap& map, const TextPlace& place, std::string_view source) {
    if (place.start == 0 || place.end >= place.text.size()) return std::nullopt;
    return gap_edit(map, place.block, place.start - 1, place.end, source, " ");
}

/// Takes the second word away, with the white space that stands between it and the first or, at the start of a line,
/// behind it.
std::optional<Edit> drop_second_word(SourceMap& map, const TextPlace& place, std::string_view source) {
    std::vector<extract::Token> tokens;
    extract::tokenize(place.text.substr(place.start, place.end - place.start), tokens);
    if (tokens.size() != 2) return std::nullopt;
    const auto first = map.find(place.block, place.start + tokens[0].end - 1);
    const auto second = map.find(place.block, place.start + tokens[1].begin);
    const auto last = map.find(place.block, place.end - 1);
    if (!first || !second || !last) return std::nullopt;
    const bool broken = source.substr(*first, *second - *first).find('\n') != source.npos;
    if (!broken) return Edit{*first + 1, *last + 1, ""};
    const bool space_behind = *last + 1 < source.size() && source[*last + 1] == ' ';
    return Edit{*second, *last + (space_behind ? 2u : 1u), ""};
}

/// A space behind the stop.
std::optional<Edit> open_gap(SourceMap& map, const TextPlace& place, std::string_view) {
    std::vector<extract::Token> tokens;
    extract::tokenize(place.text.substr(place.start, place.end - place.start), tokens);
    if (tokens.size() != 3) return std::nullopt;
    const auto stop = map.find(place.block, place.start + tokens[1].begin);
    if (!stop) return std::nullopt;
    return Edit{*stop + 1, *stop + 1, " "};
}

/// A no-break space becomes a space; what takes no room goes.
std::optional<Edit> drop_character(SourceMap& map, const TextPlace& place, std::string_view source) {
    const auto character = place.text.substr(place.start, place.end - place.start);
    const bool space = text::space_size(place.text, place.start) != 0;
    if (space) {
        if (place.start == 0 || place.end >= place.text.size()) return std::nullopt;
        auto edit = gap_edit(map, place.block, place.start - 1, place.end, source, " ");
        const bool alone = edit && source.substr(edit->begin, edit->end - edit->begin) == character;
        return alone ? edit : std::nullopt;
    }
    const auto at = map.find(place.block, place.start);
    if (!at) return std::nullopt;
    return Edit{*at, *at + character.size(), ""};
}

struct Fixer {
    std::string_view rule;
    MakeEdit make;
};

constexpr Fixer fixers[] = {{"space-doubled", close_gap},
                            {"word-doubled", drop_second_word},
                            {"space-missing", open_gap},
                            {"character-hidden", drop_character}};

std::vector<Edit> find_edits(std::string_view source, const Report& report, std::span<const Finding> findings) {
    const auto& document = report.document;
    const text::CodePointIndex code_points(document.text);
    SourceMap map(source, document);
    std::vector<Edit> edits;
    for (const auto& finding : findings) {
        const auto* fixer = std::ranges::find(fixers, finding.rule, &Fixer::rule);
        if (fixer == std::end(fixers) || !finding.block) continue;
        std::uint32_t number = 0;
        std::from_chars(finding.block->data() + 1, finding.block->data() + finding.block->size(), number);
        if (number == 0 || number > document.blocks.size()) continue;
        const auto& block = document.blocks[number - 1];
        const auto start = code_points.advance(block.text.begin, finding.start);
        const auto end = code_points.advance(block.text.begin, finding.end);
        if (!start || !end || *end > block.text.end) continue;
        const TextPlace place{number - 1, *start - block.text.begin, *end - block.text.begin, document.text_of(block)};
        if (auto edit = fixer->make(map, place, source)) edits.push_back(std::move(*edit));
    }
    return edits;
}

} // namespace

} // namespace validate

FixedText fix_text(std::string_view source, const Report& report, std::span<const Finding> findings) {
    for (std::size_t at = 0; at < source.size();) {
        const auto size = text::sequence_size(source, at);
        if (size == 0) throw Error("", "not UTF-8; only UTF-8 text is fixed");
        at += size;
    }
    auto edits = validate::find_edits(source, report, findings);
    std::ranges::stable_sort(edits, {}, &validate::Edit::begin);
    FixedText result;
    std::size_t at = 0;
    for (const auto& edit : edits) {
        if (edit.begin < at) continue; // it overlaps the one before; the next run finds it again
        result.text += source.substr(at, edit.begin - at);
        result.text += edit.replacement;
        at = edit.end;
        ++result.fixed;
    }
    result.text += source.substr(at);
    return result;
}

} // namespace wsis
