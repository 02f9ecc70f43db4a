#include "property/mutators.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace wsis::test {

namespace {

using Result = std::optional<Mutation>;

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

/// The places in running text that `accepts(line, at)` takes.
template <class Accepts>
std::optional<Spot> prose_spot(const MutableText& text, Random& random, const Accepts& accepts) {
    std::vector<Spot> spots;
    for (const auto i : prose_lines(text))
        for (std::size_t at = 1; at + 1 < text.lines[i].size(); ++at)
            if (accepts(std::string_view(text.lines[i]), at)) spots.push_back({i, at, 1});
    return random.pick(spots);
}

/// One bracket of a pair is lost, or typed twice.
Result plant_bracket(MutableText text, Random& random) {
    const auto spot = prose_spot(text, random, [](std::string_view line, std::size_t at) {
        const auto open = line.rfind('(', at);
        const auto close = line.find(')', at);
        return (line[at] == '(' && close != line.npos) ||
               (line[at] == ')' && open != line.npos && line.find(')', open) == at);
    });
    if (!spot) return std::nullopt;
    if (random.below(4) == 0)
        text.lines[spot->line].insert(spot->at, 1, text.lines[spot->line][spot->at]);
    else
        text.lines[spot->line].erase(spot->at, 1);
    return Mutation{std::move(text), {spot->line}};
}

/// One quotation mark is lost, or words are quoted and one is forgotten.
Result plant_quote(MutableText text, Random& random) {
    static constexpr std::array<std::string_view, 3> marks{"\u201C", "\u201D", "\""};
    std::vector<Spot> spots;
    for (const auto mark : marks)
        for (auto spot : spots_of(text, mark, text.body_begin(), text.body_end())) spots.push_back(spot);
    if (!spots.empty() && random.below(2) == 0) {
        const auto spot = *random.pick(spots);
        replace(text, spot, "");
        return Mutation{std::move(text), {spot.line}};
    }
    const auto spot = prose_spot(
        text, random, [](std::string_view line, std::size_t at) { return line[at - 1] == ' ' && is_lower(line[at]); });
    if (!spot) return std::nullopt;
    const auto end = text.lines[spot->line].find_first_of(" .,;:)", spot->at);
    switch (random.below(3)) {
    case 0:
        text.lines[spot->line].insert(spot->at, marks[0]);
        break;
    case 1:
        text.lines[spot->line].insert(std::min(end, text.lines[spot->line].size()), marks[1]);
        break;
    default:
        text.lines[spot->line].insert(spot->at, marks[2]);
        break;
    }
    return Mutation{std::move(text), {spot->line}};
}

Result plant_doubled_word(MutableText text, Random& random) {
    static constexpr std::array<std::string_view, 14> words{"the", "of",   "to",   "in",  "and", "was", "for",
                                                            "on",  "were", "with", "its", "by",  "at",  "a"};
    const auto word = words[random.below(words.size())];
    std::vector<Spot> spots;
    for (const auto line : prose_lines(text))
        for (const auto& spot : spots_of(text, std::string(word) + " ", line, line + 1)) spots.push_back(spot);
    const auto spot = random.pick(spots);
    if (!spot) return std::nullopt;
    text.lines[spot->line].insert(spot->at, std::string(word) + " ");
    return Mutation{std::move(text), {spot->line}};
}

Result plant_doubled_space(MutableText text, Random& random) {
    const auto spot = prose_spot(text, random, [](std::string_view line, std::size_t at) {
        const bool in_label =
            line.find_first_not_of("0123456789.") == at || line.substr(0, at).find_last_not_of(' ') == line.npos;
        const bool behind_label = at >= 2 && line[at - 1] == ')' && line.find_first_not_of(' ') == at - 2;
        return line[at] == ' ' && line[at - 1] != ' ' && line[at + 1] != ' ' && !in_label && !behind_label &&
               !line.substr(0, at).ends_with("•");
    });
    if (!spot) return std::nullopt;
    text.lines[spot->line].insert(spot->at, " ");
    return Mutation{std::move(text), {spot->line}};
}

Result plant_no_space(MutableText text, Random& random) {
    const auto spot = prose_spot(text, random, [](std::string_view line, std::size_t at) {
        if (line[at] != ' ' || line[at - 1] != '.' || at < 3 || !is_upper(line[at + 1])) return false;
        const auto before = line.substr(0, at - 1);
        const auto word = before.substr(before.find_last_of(" (") + 1);
        return word != "Rev" && word != "H.E" && before.find_first_not_of("0123456789.") != before.npos;
    });
    if (!spot) return std::nullopt;
    text.lines[spot->line].erase(spot->at, 1);
    return Mutation{std::move(text), {spot->line}};
}

Result plant_term(MutableText text, Random& random) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 5> terms{
        {{"Member States", "member countries"},
         {"Member States", "Member countries"},
         {"delegates", "attendees"},
         {"delegations", "attendees"},
         {"centres", "tele-centres"}}};
    const auto& [right, used] = terms[random.below(terms.size())];
    const auto spot = random.pick(spots_of(text, right, text.body_begin(), text.body_end()));
    if (!spot) return std::nullopt;
    replace(text, *spot, used);
    return Mutation{std::move(text), {spot->line}};
}

/// A letter of a family name is lost, typed twice, changed, or changed about with the next.
Result plant_name(MutableText text, Random& random) {
    static constexpr std::array<std::string_view, 8> names{"Teodor Halvanescu", "Haruto Kisaragi", "Siri Kvalheim",
                                                           "Yewande Talabi",    "Paloma Irigoyen", "Rashid Al-Tamuni",
                                                           "Ilkay Sarraf",      "Kasimir Ondrus"};
    std::vector<std::vector<Spot>> known;
    for (const auto name : names)
        if (auto spots = spots_of(text, name); spots.size() > 1) known.push_back(std::move(spots));
    const auto mentions = random.pick(known);
    if (!mentions) return std::nullopt;
    const auto spot = *random.pick(*mentions);
    auto name = text.lines[spot.line].substr(spot.at, spot.size);
    const auto family = name.find(' ') + 2;
    const auto at = family + random.below(name.size() - family - 1);
    switch (random.below(4)) {
    case 0:
        name.erase(at, 1);
        break;
    case 1:
        name.insert(at, 1, name[at]);
        break;
    case 2:
        name[at] = name[at] == 'e' ? 'i' : 'e';
        break;
    default:
        std::swap(name[at], name[at + 1]);
        break;
    }
    if (name == text.lines[spot.line].substr(spot.at, spot.size) || name.find('-') != name.rfind('-'))
        return std::nullopt;
    std::vector<std::size_t> lines;
    for (const auto& mention : *mentions) lines.push_back(mention.line); // of two, either may be the wrong one
    if (mentions->size() > 2) lines = {spot.line};
    replace(text, spot, name);
    return Mutation{std::move(text), std::move(lines)};
}

Result plant_hidden(MutableText text, Random& random) {
    static constexpr std::array<std::string_view, 5> hidden{"\u200B", "\u00AD", "\u2060", "\uFEFF", "\u200D"};
    if (random.below(3) == 0) {
        std::vector<Spot> spots;
        for (const std::string_view words :
             {"Resolution 139", "Resolution 175", "Resolution A/RES/70", "Document C1", "ITU-T F.790"})
            for (const auto& spot :
                 spots_of(text, words.substr(0, words.find(' ') + 1), text.body_begin(), text.body_end()))
                if (text.lines[spot.line].substr(spot.at).starts_with(words))
                    spots.push_back({spot.line, words.find(' ') + spot.at, 1});
        const auto spot = random.pick(spots);
        if (!spot) return std::nullopt;
        replace(text, *spot, "\u00A0");
        return Mutation{std::move(text), {spot->line}};
    }
    const auto spot = prose_spot(text, random, [](std::string_view line, std::size_t at) {
        return is_lower(line[at - 1]) && is_lower(line[at]);
    });
    if (!spot) return std::nullopt;
    text.lines[spot->line].insert(spot->at, hidden[random.below(hidden.size())]);
    return Mutation{std::move(text), {spot->line}};
}

/// A cross-reference has lost its target.
Result plant_field_error(MutableText text, Random& random) {
    static constexpr std::array<std::string_view, 4> errors{
        "Error! Reference source not found.", "Error! Bookmark not defined.", "Error! Hyperlink reference not valid.",
        "Error! Unknown document property name."};
    const auto spot = prose_spot(text, random, [](std::string_view line, std::size_t at) {
        return line[at] == ' ' && is_lower(line[at - 1]) && is_lower(line[at + 1]);
    });
    if (!spot) return std::nullopt;
    text.lines[spot->line].insert(spot->at, " (see " + std::string(errors[random.below(errors.size())]) + ")");
    return Mutation{std::move(text), {spot->line}};
}

} // namespace

std::vector<Mutator> text_mutators() {
    return {
        {"bracket-unbalanced", plant_bracket, {}}, {"quote-unbalanced", plant_quote, {}},
        {"word-doubled", plant_doubled_word, {}},  {"space-doubled", plant_doubled_space, {}},
        {"space-missing", plant_no_space, {}},     {"term-deprecated", plant_term, {}},
        {"name-spelling", plant_name, {}},         {"character-hidden", plant_hidden, {}},
        {"field-error", plant_field_error, {}},
    };
}

} // namespace wsis::test
