#include "docx/numbering.hpp"

#include "docx/number_formats.hpp"
#include "text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace wsis::docx {

namespace {

/// Word's departures from ECMA-376, and what it does where the text is silent. Each is used once below.
///  1. 17.9.15: the counters belong to the abstract list; all instances over it share them.
///  2. 17.9.26: a start override acts once, before the first paragraph of its instance.
///  3. 17.9.11: a level that was skipped shows its start value, and counts as used from then on.
///  4. 17.9.11: a level with a bullet or without a number adds nothing for its %n; the text around it stays.
///  5. 17.9.10: lvlRestart naming the level itself or a later one is ignored; an override's is too ([MS-OI29500]).
///  6. 17.9.23: the level that names a paragraph's style wins over the style's own w:ilvl, not over the paragraph's.
bool restarts_after(const ListLevel* level, std::size_t index, std::size_t used) {
    if (used >= index) return false;
    const auto restart = level != nullptr ? level->restart : std::nullopt;
    if (!restart || *restart < 0 || static_cast<std::size_t>(*restart) > index) return true; // 5
    return used < static_cast<std::size_t>(*restart);
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view no_break_space = "\xC2\xA0";
    const auto is_space = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
    for (;;) {
        if (!text.empty() && is_space(text.front()))
            text.remove_prefix(1);
        else if (!text.empty() && is_space(text.back()))
            text.remove_suffix(1);
        else if (text.starts_with(no_break_space))
            text.remove_prefix(no_break_space.size());
        else if (text.ends_with(no_break_space))
            text.remove_suffix(no_break_space.size());
        else
            return text;
    }
}

} // namespace

Counters::Counters(Numbering numbering, const Styles& styles) : numbering_(std::move(numbering)), styles_(styles) {
    values_.resize(numbering_.abstracts.size());
    style_places_.resize(styles.size());
    lists_.reserve(numbering_.instances.size());
    for (std::uint32_t i = 0; i < numbering_.instances.size(); ++i) lists_.push_back(resolve(i));
}

/// The abstract list behind an instance, through numStyleLink (17.9.21) to the one that the numbering style uses.
std::uint32_t Counters::source_of(std::uint32_t instance) const {
    // A chain longer than there are instances goes in a circle.
    for (std::size_t steps = 0; steps <= numbering_.instances.size(); ++steps) {
        const std::uint32_t abstract = numbering_.instances[instance].abstract;
        if (abstract == undefined || numbering_.abstracts[abstract].style_link.empty()) return abstract;
        const Style* style = styles_.at(styles_.find(numbering_.abstracts[abstract].style_link));
        if (style == nullptr || !style->numbering) return undefined;
        const auto next = numbering_.instance_of.find(*style->numbering);
        if (next == numbering_.instance_of.end()) return undefined;
        instance = next->second;
    }
    return undefined;
}

Counters::List Counters::resolve(std::uint32_t instance) const {
    List list;
    list.counter = source_of(instance);
    if (list.counter == undefined) return list;
    const ListInstance& own = numbering_.instances[instance];
    const ListLevels& levels = numbering_.abstracts[list.counter].levels;
    for (std::size_t i = 0; i < level_count; ++i)
        if (levels[i]) list.levels[i] = &*levels[i];
    for (const auto& [index, level] : own.level_overrides) list.levels[index] = &level;
    for (std::size_t i = 0; i < level_count; ++i) {
        const std::int32_t start = list.levels[i] != nullptr ? list.levels[i]->start : 0;
        list.starts[i] = own.start_overrides[i].value_or(start);
    }
    return list;
}

Counters::List* Counters::find_list(std::int32_t numbering) {
    const auto found = numbering_.instance_of.find(numbering);
    return found != numbering_.instance_of.end() ? &lists_[found->second] : nullptr;
}

/// w:numId and w:ilvl are two properties, and each comes from the nearest place that gives it: the paragraph, its
/// style, what that one is based on (17.3.1.19, 17.7.2). A numId of 0 takes numbering away (17.9.18).
Counters::Place Counters::place_of(const NumberingReference& reference) {
    if (!reference.numbering && !reference.level)
        return reference.style != no_style ? place_by_style(reference.style) : Place{};
    Place place;
    place.numbering = reference.numbering ? *reference.numbering : place_by_style(reference.style).numbering;
    if (place.numbering == 0) return place;
    place.level = reference.level ? *reference.level : level_by_style(place.numbering, reference.style, false);
    return place;
}

Counters::Place Counters::place_by_style(StyleIndex style) {
    if (style == no_style) return {};
    std::optional<Place>& known = style_places_[style];
    if (known) return *known;
    Place place;
    std::size_t steps = styles_.size(); // a cycle of basedOn ends
    for (const Style* at = styles_.at(style); at != nullptr && steps > 0; at = styles_.at(at->based_on), --steps) {
        if (!at->numbering) continue;
        place.numbering = *at->numbering;
        break;
    }
    if (place.numbering != 0) place.level = level_by_style(place.numbering, style, true);
    known = place;
    return place;
}

/// The level that the style, or one that it is based on, gives; with `linked` also by being named in a level (6).
std::int32_t Counters::level_by_style(std::int32_t numbering, StyleIndex style, bool linked) {
    const List* list = linked ? find_list(numbering) : nullptr;
    std::size_t steps = styles_.size();
    for (const Style* at = styles_.at(style); at != nullptr && steps > 0; at = styles_.at(at->based_on), --steps) {
        for (std::size_t i = 0; list != nullptr && i < level_count; ++i)
            if (list->levels[i] != nullptr && list->levels[i]->style == at->id) return static_cast<std::int32_t>(i);
        if (at->level) return *at->level;
    }
    return 0;
}

Label Counters::next(const NumberingReference& reference, const std::string& part, std::uint32_t paragraph,
                     Diagnostics& diagnostics) {
    const Place place = place_of(reference);
    if (place.numbering == 0) return {};
    List* list = find_list(place.numbering);
    if (list == nullptr || list->counter == undefined) {
        if (std::ranges::find(missing_, place.numbering) == missing_.end() && missing_.size() < 100) {
            missing_.push_back(place.numbering);
            diagnostics.push_back(Diagnostic{Severity::warning, "numbering-undefined",
                                             fmt::format("list {} is undefined, number left out", place.numbering),
                                             Location{part, paragraph, std::nullopt}});
        }
        return {};
    }
    const auto level = static_cast<std::size_t>(std::clamp<std::int32_t>(place.level, 0, level_count - 1));
    const Location here{part, paragraph, std::nullopt};
    if (static_cast<std::int32_t>(level) != place.level)
        warn_once(level_reported_, fmt::format("list level {} does not exist, {} taken", place.level, level), here,
                  diagnostics);
    advance(*list, static_cast<std::uint32_t>(list - lists_.data()), level);
    if (!print(*list, level))
        warn_once(cut_reported_, fmt::format("a list label longer than {} bytes is cut", longest_label), here,
                  diagnostics);
    return Label{trimmed(printed_), static_cast<std::int8_t>(level)};
}

void Counters::warn_once(bool& reported, std::string message, const Location& place, Diagnostics& diagnostics) {
    if (reported) return;
    reported = true;
    diagnostics.push_back(Diagnostic{Severity::warning, "value-out-of-range", std::move(message), place});
}

void Counters::advance(List& list, std::uint32_t instance, std::size_t level) {
    Values& values = values_[list.counter]; // 1
    if (!list.used) {
        list.used = true;
        for (std::size_t i = 0; i < level_count; ++i)
            if (numbering_.instances[instance].start_overrides[i]) values[i].reset(); // 2
    }
    for (std::size_t earlier = 0; earlier < level; ++earlier)
        if (!values[earlier]) values[earlier] = list.starts[earlier]; // 3
    values[level] = values[level] ? *values[level] + 1 : list.starts[level];
    for (std::size_t later = level + 1; later < level_count; ++later)
        if (restarts_after(list.levels[later], later, level)) values[later].reset();
}

/// False: the label was too long and is cut.
bool Counters::print(const List& list, std::size_t level) {
    printed_.clear();
    const ListLevel* own = list.levels[level];
    if (own == nullptr || own->hidden) return true;
    bool whole = true;
    if (is_bullet(own->format))
        printed_ = own->text;
    else
        whole = expand(list, *own);
    const std::size_t kept = text::clip(printed_, longest_label).size();
    whole = whole && kept == printed_.size();
    printed_.resize(kept);
    return whole;
}

/// w:lvlText with each %n replaced by the value of level n in that level's format (17.9.11). False: some of it is left
/// out, since the label is too long already.
bool Counters::expand(const List& list, const ListLevel& own) {
    const Values& values = values_[list.counter];
    for (std::size_t i = 0; i < own.text.size(); ++i) {
        if (printed_.size() > longest_label) return false;
        const char next = own.text[i] == '%' && i + 1 < own.text.size() ? own.text[i + 1] : '\0';
        if (next < '1' || next > '9') {
            printed_ += own.text[i];
            continue;
        }
        ++i;
        const auto index = static_cast<std::size_t>(next - '1');
        const ListLevel* other = list.levels[index];
        if (other != nullptr && (is_bullet(other->format) || is_silent(other->format))) continue; // 4
        const std::int32_t value = values[index].value_or(list.starts[index]);
        if (other != nullptr && other->width > 0 && !own.legal)
            fmt::format_to(std::back_inserter(printed_), "{:0{}}", value, other->width);
        else
            append_number(printed_, value, own.legal || other == nullptr ? decimal_format() : other->format); // 17.9.4
    }
    return true;
}

} // namespace wsis::docx
