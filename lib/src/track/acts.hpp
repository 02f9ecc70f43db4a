#pragma once

#include "extract/tokens.hpp"
#include "wsis/track.hpp"

#include <vector>

namespace wsis::tracking {

/// Stems, sorted, each once.
using Stems = std::vector<extract::WordKey>;

/// Something that somebody was asked to do.
struct Act {
    extract::WordKey verb = 0; ///< Stem: "prepare".
    Stems words{};             ///< What tells it from other acts, the verb among them.
    bool operator==(const Act&) const = default;
};

/// What the decision asks for: an act for each item, or for each "to ... and to ..." of its sentence. None where
/// nothing is asked, as in thanks.
std::vector<Act> acts_of(const Appearance& appearance);

/// Where two decisions stand.
struct Setting {
    bool same_section = false; ///< Under the same titled section.
    Stems title{};             ///< Words of its title: what stands in all that is decided there.
};

/// Whether two decisions, alike in their words, are about the same matter: thanks for one thing and a request for
/// another, or requests to do different things, are not.
bool same_matter(const Appearance& before, const Appearance& now, const Setting& setting);

/// The words of the title of the section around a block.
Stems title_words(const Report& report, std::uint32_t block);

/// Sorts and drops what is there twice.
void make_set(Stems& stems);

/// Whether the word says something of what a text is about: no small word, no number, no month.
bool has_content(const extract::Token& token);

} // namespace wsis::tracking
