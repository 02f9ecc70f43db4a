#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace wsis::profile {

/// What follows from citing a body.
enum class BodyClass : std::uint8_t {
    conference, ///< Of ITU, the Council too: acts are "itu:<path>/res/140@2014".
    sector,     ///< Of ITU: recommendations are "itu:<path>/rec/X.1255".
    un_organ,   ///< Acts in words turn into symbols: `path` + "RES/70/1".
    un_family,  ///< Documents carry UN symbols, acts have numbers of their own.
    umbrella,   ///< ITU, UN: says nothing without an organ.
    agency      ///< Documents and acts of its own; its name outranks a symbol that looks like another's.
};

/// How its meetings are named as events without the word "meeting".
enum class Naming : std::uint8_t { none, year, ordinal };

/// A body, and how it is written.
struct Body {
    std::string_view id;   ///< "ITU-PP".
    std::string_view slug; ///< In ids of reports and events: "event:pp-2018".
    BodyClass cls;
    std::string_view path; ///< In ids of acts.
    Naming naming;
    std::string_view names; ///< Spelling variants in lower case, between '|'. Hyphens are spaces here.
};

/// All bodies known by name.
const Body* bodies_begin();
const Body* bodies_end();

/// The body of that id; the end of the table: none.
const Body* body_of(std::string_view id);

/// One spelling of one body, as the keys of its words (extract/tokens.hpp).
struct BodyName {
    static constexpr std::size_t most_words = 10;
    std::array<std::uint64_t, most_words> words{};
    std::uint8_t size = 0;
    const Body* body = nullptr;
};

/// The spellings that begin with the word, and those that end with it; the longest first.
struct BodyNames {
    const std::uint16_t* first;
    const std::uint16_t* last;
};

BodyNames names_beginning(std::uint64_t word);
BodyNames names_ending(std::uint64_t word);
const BodyName& body_name(std::uint16_t index);

} // namespace wsis::profile
