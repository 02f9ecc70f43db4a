#pragma once

#include "citations/adoptions.hpp"
#include "citations/findings.hpp"
#include "citations/modifiers.hpp"
#include "citations/symbols.hpp"

#include <optional>
#include <string>
#include <vector>

namespace wsis::citations {

/// The head noun of an act.
struct ActHead {
    CitationKind kind = CitationKind::resolution;
    bool plural = false;
    bool abbreviated = false;
    bool opinion = false; ///< Of ITU: counts as a recommendation, but not of a Sector's series.
};

/// The number of one act and what is attached to it.
struct Act {
    std::size_t begin = 0;
    std::size_t number_end = 0;
    std::size_t end = 0;
    Symbol symbol{};
    bool plain = false;       ///< Digits alone: "140".
    bool placeholder = false; ///< "[COM5/6]".
    std::optional<Adoption> adoption{};
    Completion completion{};
};

/// Acts cited together: "UNGA Resolutions 70/1 and 70/125".
struct ActList {
    ActHead head{};
    std::size_t begin = 0;      ///< The first modifier.
    const Body* body = nullptr; ///< Of the modifiers, or between head and number ("Resolution ITU-R 1").
    std::string foreign{};      ///< A body that is not in the table.
    std::optional<int> year{};
    std::vector<Act> acts{};

    [[nodiscard]] std::size_t end() const { return std::max(acts.back().end, acts.back().completion.end); }
};

/// The acts behind the head noun at `at`.
std::optional<ActList> scan_act_list(const Reading& reading, std::size_t at, std::size_t floor);

/// The recommendations at the name of a Sector with a series behind it and no noun: "ITU-T H.265 and H.266".
std::optional<ActList> scan_series_list(const Reading& reading, std::size_t at);

/// What the acts of a list are, in order: kind, id, body, number, year, revision, place.
std::vector<Citation> identify_acts(const Reading& reading, const ActList& list);

/// Whether nothing but its number says which act it is, so that one fully cited earlier may be meant.
bool is_short_form(const Act& act, const Citation& citation);

} // namespace wsis::citations
