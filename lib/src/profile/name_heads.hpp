#pragma once

#include "extract/tokens.hpp"
#include "wsis/report.hpp"

#include <algorithm>
#include <array>

namespace wsis::profile {

/// What the names of treaties and instruments end or begin with.
struct NameHead {
    std::array<extract::WordKey, 3> words; ///< One to three.
    CitationKind kind;
    bool topical; ///< A topic alone makes it a name: "Convention on the Rights of the Child". A "Statement on Tuesday"
                  ///< is none.
    bool organic; ///< An organ alone makes it one: "Rules of Procedure of the Council".

    [[nodiscard]] constexpr std::size_t size() const {
        return static_cast<std::size_t>(std::count_if(words.begin(), words.end(), [](auto word) { return word != 0; }));
    }
};

namespace name_heads {

using extract::operator""_w;

inline constexpr auto law = CitationKind::law_treaty;
inline constexpr auto instrument = CitationKind::instrument;

// Source: gold/RULES.md, part 1, section 1. Those of several words come before those that begin with the same one.
inline constexpr NameHead table[] = {
    {{"constitution"_w}, law, true, false},
    {{"convention"_w}, law, true, false},
    {{"conventions"_w}, law, true, false},
    {{"covenant"_w}, law, true, false},
    {{"covenants"_w}, law, true, false},
    {{"charter"_w}, law, true, false},
    {{"protocol"_w}, law, true, false},
    {{"protocols"_w}, law, true, false},
    {{"agreement"_w}, law, true, false},
    {{"agreements"_w}, law, true, false},
    {{"treaty"_w}, law, true, false},
    {{"treaties"_w}, law, true, false},
    {{"accord"_w}, law, true, false},
    {{"accords"_w}, law, true, false},
    {{"statute"_w}, law, true, true},
    {{"regulations"_w}, law, true, false},
    {{"general"_w, "rules"_w}, law, true, false},
    {{"rules"_w, "of"_w, "procedure"_w}, law, true, true},
    {{"action"_w, "agenda"_w}, instrument, false, false},
    {{"agenda"_w}, instrument, false, false},
    {{"plan"_w, "of"_w, "action"_w}, instrument, true, false},
    {{"action"_w, "plan"_w}, instrument, true, false},
    {{"programme"_w, "of"_w, "action"_w}, instrument, true, false},
    {{"platform"_w, "for"_w, "action"_w}, instrument, true, false},
    {{"declaration"_w, "of"_w, "principles"_w}, instrument, true, false},
    {{"declaration"_w}, instrument, true, false},
    {{"commitment"_w}, instrument, false, false},
    {{"statement"_w}, instrument, false, false},
    {{"vision"_w}, instrument, false, false},
    {{"framework"_w}, instrument, false, false},
    {{"communique"_w}, instrument, false, false},
};

/// The one topic in small letters: General Rules of conferences, assemblies and meetings of the Union (ITU, Basic
/// Texts).
inline constexpr extract::WordKey general_rules_topic[] = {"of"_w,       "conferences"_w, "assemblies"_w, "and"_w,
                                                           "meetings"_w, "of"_w,          "the"_w,        "union"_w};

} // namespace name_heads

} // namespace wsis::profile
