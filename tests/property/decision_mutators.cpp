#include "property/mutators.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

namespace wsis::test {

namespace {

using Result = std::optional<Mutation>;

constexpr std::array<std::string_view, 8> passive{"was requested",   "were requested", "was encouraged",
                                                  "were encouraged", "was instructed", "were invited",
                                                  "was urged",       "was tasked"};

/// Where somebody "was requested to" do something, by the passive verb.
std::vector<Spot> passives(const MutableText& text) {
    std::vector<Spot> spots;
    for (const auto words : passive)
        for (const auto& spot : spots_of(text, words, text.body_begin(), text.body_end())) {
            const auto behind = std::string_view(text.lines[spot.line]).substr(spot.at + spot.size);
            if (behind.starts_with(" to ") || behind.starts_with(":")) spots.push_back(spot);
        }
    return spots;
}

/// Whoever is asked is lost: "It was requested to publish the register", "The Group invited to publish it".
Result plant_addressee(MutableText text, Random& random) {
    std::vector<Spot> spots; // of what is replaced
    for (const auto& numbered : outline_of(text))
        for (const auto& spot : passives(text))
            if (spot.line == numbered.line)
                spots.push_back({spot.line, numbered.label_size + 1, spot.at + spot.size - numbered.label_size - 1});
    for (const std::string_view words : {"The Group requested the Secretariat", "The Group instructed the Secretariat"})
        for (const auto& spot : spots_of(text, words)) spots.push_back(spot);
    const auto spot = random.pick(spots);
    if (!spot) return std::nullopt;
    const auto words = text.lines[spot->line].substr(spot->at, spot->size);
    const auto verb = words.ends_with("Secretariat") ? words.substr(10, words.find(' ', 10) - 10)
                                                     : words.substr(words.rfind(' ') + 1);
    const bool impersonal = verb == "requested" && random.below(2) == 0;
    replace(text, *spot, impersonal ? "It was requested" : "The Group " + verb);
    return Mutation{std::move(text), {spot->line}};
}

/// Lettered items, by the text behind the label.
std::vector<Spot> items(const MutableText& text) {
    std::vector<Spot> spots;
    for (auto i = text.body_begin(); i < text.body_end(); ++i) {
        const auto& line = text.lines[i];
        const auto at = line.find_first_not_of(' ');
        if (at == line.npos || at + 3 >= line.size() || line.compare(at + 1, 2, ") ") != 0) continue;
        spots.push_back({i, at + 3, line.size() - at - 3});
    }
    return spots;
}

/// "to publish" is lost before "the list".
Result plant_list_verb(MutableText text, Random& random) {
    const auto item = random.pick(items(text));
    if (!item || text.lines[item->line].compare(item->at, 3, "to ") != 0) return std::nullopt;
    const auto verb_end = text.lines[item->line].find(' ', item->at + 3);
    text.lines[item->line].erase(item->at, verb_end + 1 - item->at);
    return Mutation{std::move(text), {item->line}};
}

Result plant_empty_item(MutableText text, Random& random) {
    const auto item = random.pick(items(text));
    if (!item) return std::nullopt;
    const auto last = paragraph_around(text, item->line).second;
    erase_lines(text, item->line + 1, last + 1);
    text.lines[item->line].resize(item->at - 1);
    return Mutation{std::move(text), {item->line}};
}

/// A deadline within a line: its year, and where the day begins.
struct Deadline {
    std::size_t line = 0;
    std::size_t day = 0;
    std::size_t year = 0; ///< Where its four digits begin.
    std::chrono::year_month_day date{};
};

constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};

std::vector<Deadline> deadlines(const MutableText& text) {
    std::vector<Deadline> found;
    for (const std::string_view words : {"by", "no later than", "deadline", "before", "until"})
        for (const auto& spot : spots_of(text, words, text.body_begin(), text.body_end())) {
            const std::string_view line = text.lines[spot.line];
            Deadline deadline{spot.line, spot.at + spot.size + 1, 0, {}};
            const auto space = line.find(' ', deadline.day);
            if (space == line.npos || space - deadline.day > 2 || line[deadline.day] < '0' || line[deadline.day] > '9')
                continue;
            for (unsigned i = 0; i < months.size(); ++i) {
                if (!line.substr(space + 1).starts_with(months[i])) continue;
                deadline.year = space + 1 + months[i].size() + 1;
                if (deadline.year + 4 > line.size()) continue;
                deadline.date =
                    std::chrono::year(std::stoi(std::string(line.substr(deadline.year, 4)))) /
                    std::chrono::month(i + 1) /
                    std::chrono::day(static_cast<unsigned>(std::stoi(std::string(line.substr(deadline.day, 2)))));
            }
            const bool narrated = line.find("received by") != line.npos;
            if (deadline.year != 0 && deadline.date.ok() && !narrated) found.push_back(deadline);
        }
    return found;
}

/// The year of the last report is left.
Result plant_past(MutableText text, Random& random) {
    const auto deadline = random.pick(deadlines(text));
    if (!deadline) return std::nullopt;
    const auto year = static_cast<int>(deadline->date.year()) - 1 - static_cast<int>(random.below(2));
    replace(text, {deadline->line, deadline->year, 4}, std::to_string(year));
    return Mutation{std::move(text), {deadline->line}};
}

Result plant_yearless(MutableText text, Random& random) {
    const auto deadline = random.pick(deadlines(text));
    if (!deadline) return std::nullopt;
    text.lines[deadline->line].erase(deadline->year - 1, 5);
    return Mutation{std::move(text), {deadline->line}};
}

/// A day of the month that is a Saturday or Sunday.
Result plant_weekend(MutableText text, Random& random) {
    const auto deadline = random.pick(deadlines(text));
    if (!deadline) return std::nullopt;
    std::vector<unsigned> days;
    for (unsigned day = 1; day <= 28; ++day) {
        const auto date =
            std::chrono::year_month_day(deadline->date.year(), deadline->date.month(), std::chrono::day(day));
        if (std::chrono::weekday(std::chrono::sys_days(date)).iso_encoding() > 5) days.push_back(day);
    }
    const auto space = text.lines[deadline->line].find(' ', deadline->day);
    replace(text, {deadline->line, deadline->day, space - deadline->day}, std::to_string(*random.pick(days)));
    return Mutation{std::move(text), {deadline->line}};
}

/// The section at the top that a line is in: "6".
std::string section_of(const MutableText& text, std::size_t line) {
    std::string section;
    for (const auto& numbered : outline_of(text))
        if (numbered.line <= line) section = std::to_string(numbered.numbers.front());
    return section;
}

/// One of the decisions of a section is told in the present.
Result plant_tense(MutableText text, Random& random) {
    const auto all = passives(text);
    std::vector<Spot> beside_others;
    for (const auto& spot : all)
        if (std::ranges::count_if(all, [&](const Spot& other) {
                return section_of(text, other.line) == section_of(text, spot.line);
            }) > 1)
            beside_others.push_back(spot);
    const auto spot = random.pick(beside_others);
    if (!spot) return std::nullopt;
    const bool plural = text.lines[spot->line].compare(spot->at, 4, "were") == 0;
    replace(text, {spot->line, spot->at, plural ? 4u : 3u}, plural ? "are" : "is");
    return Mutation{std::move(text), {spot->line}};
}

/// A decision stands again as the last of another section.
Result plant_repeated(MutableText text, Random& random) {
    const auto outline = outline_of(text);
    std::vector<std::size_t> decisions;
    std::vector<std::size_t> ends;
    for (std::size_t i = 0; i < outline.size(); ++i) {
        const auto& one = outline[i];
        if (!one.leaf || one.numbers.size() < 2 || one.is_title()) continue;
        const bool decided =
            std::ranges::any_of(passive, [&](auto words) { return one.text.find(words) != one.text.npos; });
        constexpr std::size_t shortest = 60;
        if (decided && !one.has_items && one.text.size() > shortest) decisions.push_back(i);
        if (one.numbers.front() == 6 && (i + 1 == outline.size() || !outline[i + 1].is_sibling(one))) ends.push_back(i);
    }
    const auto from = random.pick(decisions);
    const auto to = random.pick(ends);
    if (!from || !to) return std::nullopt;
    const auto& decision = outline[*from];
    auto numbers = outline[*to].numbers;
    ++numbers.back();
    const std::vector<std::string> copy{label_with(outline[*to], numbers) + " " + decision.text};
    const auto at = outline[*to].end;
    text.lines.insert(text.lines.begin() + static_cast<std::ptrdiff_t>(at), text.wrapped ? "" : copy[0]);
    if (text.wrapped) text.lines.insert(text.lines.begin() + static_cast<std::ptrdiff_t>(at), copy[0]);
    return Mutation{std::move(text), {at, decision.line >= at ? decision.line + 1u + (text.wrapped ? 1u : 0u) : at}};
}

/// The number of a decision behind another is lost.
Result plant_unnumbered(MutableText text, Random& random) {
    const auto outline = outline_of(text);
    std::vector<std::size_t> found;
    for (std::size_t i = 1; i < outline.size(); ++i) {
        const auto& one = outline[i];
        const bool decided =
            std::ranges::any_of(passive, [&](auto words) { return one.text.find(words) != one.text.npos; }) ||
            one.text.find("The Group decided") != one.text.npos || one.text.find("The Group agreed") != one.text.npos;
        if (one.leaf && decided && outline[i - 1].leaf && outline[i - 1].is_sibling(one)) found.push_back(i);
    }
    const auto at = random.pick(found);
    if (!at) return std::nullopt;
    text.lines[outline[*at].line].erase(0, outline[*at].label_size + 1);
    return Mutation{std::move(text), {outline[*at].line}};
}

} // namespace

std::vector<Mutator> decision_mutators() {
    return {
        {"addressee-missing", plant_addressee, {}},
        {"list-verb-missing", plant_list_verb, {}},
        {"item-empty", plant_empty_item, {}},
        {"deadline-past", plant_past, {}},
        {"deadline-year-missing", plant_yearless, {}},
        {"deadline-weekend", plant_weekend, {"deadline-past"}},
        {"tense-mixed", plant_tense, {}},
        {"request-repeated", plant_repeated, {}},
        {"decision-unnumbered", plant_unnumbered, {"numbering-gap"}}, // the number is skipped
    };
}

} // namespace wsis::test
