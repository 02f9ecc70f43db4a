#include "profile/conferences.hpp"

#include <algorithm>
#include <iterator>

namespace wsis::profile {

namespace {

using extract::operator""_w;

// Source: the Final Acts, Proceedings and Final Reports of each conference. Dubai twice: WTDC and PP, in other years.
constexpr Conference conferences[] = {
    {"nice"_w, 1989, "ITU-PP"},        {"geneva"_w, 1992, "ITU-PP"},      {"kyoto"_w, 1994, "ITU-PP"},
    {"minneapolis"_w, 1998, "ITU-PP"}, {"marrakesh"_w, 2002, "ITU-PP"},   {"marrakech"_w, 2002, "ITU-PP"},
    {"antalya"_w, 2006, "ITU-PP"},     {"guadalajara"_w, 2010, "ITU-PP"}, {"busan"_w, 2014, "ITU-PP"},
    {"dubai"_w, 2018, "ITU-PP"},       {"bucharest"_w, 2022, "ITU-PP"},   {"helsinki"_w, 1993, "WTSA"},
    {"geneva"_w, 1996, "WTSA"},        {"montreal"_w, 2000, "WTSA"},      {"florianopolis"_w, 2004, "WTSA"},
    {"johannesburg"_w, 2008, "WTSA"},  {"dubai"_w, 2012, "WTSA"},         {"hammamet"_w, 2016, "WTSA"},
    {"geneva"_w, 2022, "WTSA"},        {"new"_w, 2024, "WTSA"}, // New Delhi
    {"valletta"_w, 1998, "WTDC"},      {"istanbul"_w, 2002, "WTDC"},      {"doha"_w, 2006, "WTDC"},
    {"hyderabad"_w, 2010, "WTDC"},     {"dubai"_w, 2014, "WTDC"},         {"buenos"_w, 1994, "WTDC"}, // Buenos Aires
    {"buenos"_w, 2017, "WTDC"},        {"kigali"_w, 2022, "WTDC"},
};

} // namespace

std::span<const Conference> all_conferences() { return conferences; }

const Conference* conference_at(extract::WordKey city, int year) {
    const auto* found = std::find_if(std::begin(conferences), std::end(conferences), [&](const Conference& conference) {
        return conference.city == city && conference.year == year;
    });
    return found == std::end(conferences) ? nullptr : found;
}

} // namespace wsis::profile
