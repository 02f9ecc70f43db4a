#include "property/mutators.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace wsis::test {

namespace {

using Result = std::optional<Mutation>;

/// The lines of the title page: a fault of the page as a whole is shown at one of them.
std::vector<std::size_t> title_page(const MutableText& text) {
    std::vector<std::size_t> lines;
    for (std::size_t i = 0; i < text.line_of("Summary"); ++i) lines.push_back(i);
    return lines;
}

/// The first line of the title page with the words.
std::optional<Spot> title_spot(const MutableText& text, std::string_view words) {
    const auto spots = spots_of(text, words, 0, text.line_of("Summary"));
    return spots.empty() ? std::nullopt : std::optional(spots.front());
}

Result plant_no_symbol(MutableText text, Random& random) {
    const auto spot = title_spot(text, "Document CWG-PAC-");
    const bool page_header = text.lines[3].starts_with("CWG-PAC-"); // which says it too
    if (!spot || page_header) return std::nullopt;
    if (random.below(2) == 0)
        text.lines[spot->line].erase(spot->at); // with the line left empty
    else
        text.lines[spot->line].erase(spot->at + std::string_view("Document").size());
    auto lines = title_page(text);
    return Mutation{std::move(text), std::move(lines)};
}

/// A page header is left over from another report.
Result plant_header(MutableText text, Random& random) {
    std::vector<std::size_t> headers;
    for (std::size_t i = 0; i + 1 < text.lines.size(); ++i)
        if (text.lines[i].starts_with("CWG-PAC-") && text.lines[i].ends_with("-E")) headers.push_back(i);
    const auto line = random.pick(headers);
    if (!line) return std::nullopt;
    if (random.below(2) == 0) {
        const auto slash = text.lines[*line].find('/');
        text.lines[*line].replace(slash + 1, 2, std::to_string(2 + random.below(8)));
    } else {
        text.lines[*line].replace(8, text.lines[*line].find('/') - 8, std::to_string(3 + random.below(5)));
    }
    return Mutation{std::move(text), {*line}};
}

/// "7th" before " meeting of", "held its" or the like, and the number of another meeting.
Result plant_ordinal(MutableText text, Random& random) {
    std::vector<Spot> spots;
    for (const std::string_view words : {"results of the ", "held its ", "SUMMARY OF THE "})
        for (const auto& spot : spots_of(text, words)) {
            const auto at = spot.at + spot.size;
            const auto end = text.lines[spot.line].find("th", at);
            if (end != std::string::npos && end - at <= 2 && end > at) spots.push_back({spot.line, at, end - at});
        }
    const auto spot = random.pick(spots);
    if (!spot) return std::nullopt;
    const auto number = std::stoi(text.lines[spot->line].substr(spot->at, spot->size));
    replace(text, *spot, std::to_string(number < 9 && random.below(2) == 0 ? number + 1 : number - 1));
    return Mutation{std::move(text), {spot->line}};
}

/// The words where the title page, the summary and the introduction date the meeting.
std::vector<Spot> meeting_dates(const MutableText& text) {
    std::vector<Spot> spots;
    static constexpr std::array<std::string_view, 9> dates{
        "from 3 to 5 October 2016", "3-5 October 2016",       "13 and 14 February 2017",
        "13-14 February 2017",      "to 27 September 2017",   "from 25 to 27 September 2017",
        "25-27 September 2017",     "22 and 23 January 2018", "22-23 January 2018"};
    for (const auto date : dates)
        for (const auto& spot : spots_of(text, date)) {
            const bool next = text.lines[spot.line].find("next meeting") != std::string::npos;
            if (!next && spot.line < text.line_of("2. Adoption of the agenda")) spots.push_back(spot);
        }
    return spots;
}

Result plant_dates(MutableText text, Random& random) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 8> slips{{{"October", "September"},
                                                                                         {"October", "November"},
                                                                                         {"February", "January"},
                                                                                         {"September", "October"},
                                                                                         {"January", "February"},
                                                                                         {"2016", "2015"},
                                                                                         {"2017", "2016"},
                                                                                         {"2018", "2017"}}};
    std::vector<std::pair<Spot, std::string_view>> possible;
    for (const auto& spot : meeting_dates(text))
        for (const auto& [from, to] : slips)
            for (const auto& word : spots_of(text, from, spot.line, spot.line + 1))
                if (word.at >= spot.at && word.at < spot.at + spot.size) possible.emplace_back(word, to);
    const auto slip = random.pick(possible);
    if (!slip) return std::nullopt;
    std::vector<std::size_t> lines{slip->first.line};
    if (slip->first.line < text.line_of("Summary")) { // then it is the text that disagrees
        lines = title_page(text);
        for (const auto& spot : meeting_dates(text)) lines.push_back(spot.line);
    }
    replace(text, slip->first, slip->second);
    return Mutation{std::move(text), std::move(lines)};
}

/// A day of the week that is another's is put before a date.
Result plant_weekday(MutableText text, Random& random) {
    static constexpr std::array<std::string_view, 7> weekdays{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                              "Friday", "Saturday", "Sunday"};
    // Full dates of the samples, and the weekday of each, from 0 for Monday.
    static constexpr std::array<std::pair<std::string_view, std::size_t>, 19> dates{{{"15 November 2016", 1},
                                                                                     {"31 January 2017", 1},
                                                                                     {"30 June 2017", 4},
                                                                                     {"15 April 2017", 5},
                                                                                     {"20 January 2017", 4},
                                                                                     {"28 February 2017", 1},
                                                                                     {"1 March 2017", 2},
                                                                                     {"12 May 2017", 4},
                                                                                     {"30 November 2017", 3},
                                                                                     {"15 December 2017", 4},
                                                                                     {"18 December 2017", 0},
                                                                                     {"8 January 2018", 0},
                                                                                     {"2 March 2018", 4},
                                                                                     {"16 April 2018", 0},
                                                                                     {"13 July 2018", 4},
                                                                                     {"28 November 2017", 1},
                                                                                     {"1 July 2018", 6},
                                                                                     {"29 June 2018", 4},
                                                                                     {"30 June 2018", 5}}};
    std::vector<std::pair<Spot, std::size_t>> spots;
    for (const auto& [date, weekday] : dates)
        for (const auto& spot : spots_of(text, date, text.body_begin(), text.body_end())) {
            const bool last_day = std::string_view(text.lines[spot.line]).substr(0, spot.at).ends_with(" to ");
            if (!last_day) spots.emplace_back(spot, weekday);
        }
    const auto found = random.pick(spots);
    if (!found) return std::nullopt;
    const auto& [spot, right] = *found;
    const auto wrong = weekdays[(right + 1 + random.below(6)) % 7];
    text.lines[spot.line].insert(spot.at, std::string(wrong) + (random.below(2) == 0 ? ", " : " "));
    return Mutation{std::move(text), {spot.line}};
}

Result plant_no_place(MutableText text, Random&) {
    for (const std::string_view place : {"Geneva, ", "Montevideo, "})
        if (const auto spot = title_spot(text, place)) {
            text.lines[spot->line].erase(spot->at, spot->size);
            auto lines = title_page(text);
            return Mutation{std::move(text), std::move(lines)};
        }
    return std::nullopt;
}

Result plant_incomplete(MutableText text, Random& random) {
    const auto spot = random.below(2) == 0 ? title_spot(text, "SUMMARY OF THE") : std::nullopt;
    if (spot) {
        text.lines.erase(text.lines.begin() + static_cast<std::ptrdiff_t>(spot->line));
    } else { // a page without its lines about the body
        for (std::size_t i = 0; i < text.line_of("Summary"); ++i)
            if (text.lines[i].find("Working Group") != std::string::npos) text.lines[i].clear();
    }
    auto lines = title_page(text);
    return Mutation{std::move(text), std::move(lines)};
}

} // namespace

std::vector<Mutator> metadata_mutators() {
    return {
        {"symbol-missing", plant_no_symbol, {}},
        {"symbol-inconsistent", plant_header, {}},
        {"ordinal-mismatch", plant_ordinal, {}},
        {"dates-disagree", plant_dates, {}},
        {"weekday-wrong", plant_weekday, {}},
        {"place-missing", plant_no_place, {}},
        {"title-page-incomplete", plant_incomplete, {}},
    };
}

} // namespace wsis::test
