#include "property/mutators.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace wsis::test {

namespace {

using Result = std::optional<Mutation>;

struct Change {
    std::string_view from{};
    std::string_view to{};
};

/// One of the changes at one of its places; every change that has a place is as likely.
Result change_one(MutableText text, Random& random, const std::vector<Change>& changes, std::size_t begin,
                  std::size_t end) {
    std::vector<Change> possible;
    for (const auto& change : changes)
        if (!spots_of(text, change.from, begin, end).empty()) possible.push_back(change);
    const auto change = random.pick(possible);
    if (!change) return std::nullopt;
    const auto spot = *random.pick(spots_of(text, change->from, begin, end));
    replace(text, spot, change->to);
    return Mutation{std::move(text), {spot.line}};
}

/// From the summary to the annexes.
Result change_in_text(MutableText text, Random& random, const std::vector<Change>& changes) {
    const auto begin = text.line_of("Summary") + 1;
    const auto end = text.body_end();
    return change_one(std::move(text), random, changes, begin, end);
}

Result plant_symbol_mismatch(MutableText text, Random& random) {
    return change_in_text(std::move(text), random,
                          {{"Resolution A/RES/70/125", "Resolution A/70/125"},
                           {"Resolution A/RES/70/1", "Resolution A/70/1"},
                           {"Resolution A/RES/72/200", "Resolution A/72/200"},
                           {"UNGA Resolution A/RES/70/125", "UNGA Decision A/RES/70/125"},
                           {"Recommendation ITU-T F.790", "Resolution ITU-T F.790"}});
}

/// The lines with the words "Resolution 37", also where they are broken over two.
std::vector<std::size_t> lines_with(const MutableText& text, std::string_view number) {
    std::vector<std::size_t> lines;
    for (std::size_t i = 0; i < text.lines.size(); ++i) {
        const auto whole = "Resolution " + std::string(number) + " ";
        const bool broken =
            text.lines[i].starts_with(std::string(number) + " ") && i > 0 && text.lines[i - 1].ends_with("Resolution");
        if (broken || text.lines[i].find(whole) != std::string::npos) lines.push_back(i);
    }
    return lines;
}

/// Acts that are cited twice or more in the edition, once in another form. Of two mentions either may be the wrong one.
Result plant_forms(MutableText text, Random& random) {
    auto changed = change_in_text(std::move(text), random,
                                  {{"Resolution 139 (Rev. Busan, 2014)", "Resolution 139 (Busan, 2014)"},
                                   {"Resolution 175 (Rev. Busan, 2014)", "Resolution 175 (Busan, 2014)"},
                                   {"Resolution 37 (Rev. Dubai, 2014)", "Resolution 37 (Dubai, 2014)"},
                                   {"Resolution 37 (Rev. Buenos Aires, 2017)", "Resolution 37 (Buenos Aires, 2017)"},
                                   {"Resolution 44 (Rev. Dubai, 2012)", "Resolution 44 (Dubai, 2012)"}});
    if (!changed) return changed;
    for (const std::string_view number : {"139", "175", "37", "44"}) {
        const auto lines = lines_with(changed->text, number);
        const bool of_it = std::ranges::find(lines, changed->lines.front()) != lines.end();
        if (lines.size() == 2 && of_it) changed->lines.insert(changed->lines.end(), lines.begin(), lines.end());
    }
    return changed;
}

Result plant_conference(MutableText text, Random& random) {
    return change_in_text(std::move(text), random,
                          {{"(Rev. Busan, 2014)", "(Rev. Busan, 2015)"},
                           {"(Rev. Busan, 2014)", "(Rev. Bussan, 2014)"},
                           {"(Rev. Busan, 2014)", "(Rev. Pusan, 2014)"},
                           {"(Rev. Dubai, 2014)", "(Rev. Dubai, 2013)"},
                           {"(Rev. Dubai, 2014)", "(Rev. Hyderabad, 2014)"},
                           {"(Rev. Dubai, 2012)", "(Rev. Dubai, 2013)"},
                           {"(Rev. Hammamet, 2016)", "(Rev. Hamamet, 2016)"},
                           {"(Rev. Hammamet, 2016)", "(Rev. Dubai, 2016)"},
                           {"(Rev. Hammamet, 2016)", "(Rev. Hammamet, 2015)"},
                           {"(Rev. Buenos Aires, 2017)", "(Rev. Buenos Aires, 2016)"}});
}

/// "CWG-PAC-7/": what the symbols of the meeting's documents begin with.
std::string symbol_start(const MutableText& text) {
    for (const auto& line : text.lines)
        if (const auto at = line.find("Document CWG-PAC-"); at != line.npos)
            return line.substr(at + 9, line.find('/', at) + 1 - at - 9);
    return {};
}

/// Where the number of a document stands that a numbered paragraph is about.
std::vector<Spot> document_spots(const MutableText& text) {
    std::vector<Spot> spots;
    const auto start = symbol_start(text);
    for (const auto& numbered : outline_of(text)) {
        if (numbered.numbers.size() < 2) continue;
        const auto& line = text.lines[numbered.line];
        const auto at = line.find("(" + start);
        if (at == line.npos) continue;
        const auto begin = at + 1 + start.size();
        spots.push_back({numbered.line, begin, line.find_first_not_of("0123456789", begin) - begin});
    }
    return spots;
}

Result plant_other_meeting(MutableText text, Random& random) {
    auto spots = document_spots(text);
    const auto spot = random.pick(spots);
    if (!spot) return std::nullopt;
    const auto start = symbol_start(text);
    const auto meeting = std::stoi(start.substr(start.rfind('-') + 1));
    const auto digits = start.size() - start.rfind('-') - 2;
    replace(text, {spot->line, spot->at - 1 - digits, digits}, std::to_string(meeting - 1));
    return Mutation{std::move(text), {spot->line}};
}

/// The symbol of a neighbour is copied, and its number left.
Result plant_shared_symbol(MutableText text, Random& random) {
    const auto spots = document_spots(text);
    std::vector<std::pair<Spot, Spot>> pairs;
    for (const auto& spot : spots)
        for (const auto& other : spots) {
            const auto section = [&](const Spot& of) {
                return text.lines[of.line].substr(0, text.lines[of.line].find('.'));
            };
            if (spot.line != other.line && section(spot) == section(other)) pairs.emplace_back(spot, other);
        }
    const auto pair = random.pick(pairs);
    if (!pair) return std::nullopt;
    const auto& [spot, other] = *pair;
    replace(text, spot, text.lines[other.line].substr(other.at, other.size));
    return Mutation{std::move(text), {spot.line, other.line}};
}

Result plant_body_spelling(MutableText text, Random& random) {
    return change_in_text(std::move(text), random,
                          {{"CWG-PAC", "WG-PAC"},
                           {"CWG-PAC", "CWG-PA"},
                           {"CWG-PAC", "CWG-PCA"},
                           {"CWG-PAC", "CGW-PAC"},
                           {"CWG-PAC", "CWG-PACC"}});
}

/// The entries of the list of references that stand within one line.
std::vector<Spot> listed_acts(const MutableText& text) {
    std::vector<Spot> spots;
    const auto begin = text.line_of("References") + 1;
    for (auto i = begin; i < text.body_begin(); ++i) {
        const std::string_view line = text.lines[i];
        std::size_t at = 0;
        for (auto end = line.find("; "); end != line.npos; at = end + 2, end = line.find("; ", at)) {
            const auto entry = line.substr(at, end - at);
            const bool whole = at > 0 || !text.wrapped || (i > 0 && text.lines[i - 1].empty());
            if (whole && entry.find("Resolution") != entry.npos) spots.push_back({i, at, entry.size()});
        }
    }
    return spots;
}

/// An act that the text cites is taken out of the list.
Result plant_unlisted(MutableText text, Random& random) {
    std::vector<Spot> cited;
    for (const auto& spot : listed_acts(text)) {
        const auto entry = text.lines[spot.line].substr(spot.at, spot.size);
        if (!spots_of(text, entry, text.body_begin(), text.body_end()).empty()) cited.push_back(spot);
    }
    const auto spot = random.pick(cited);
    if (!spot) return std::nullopt;
    const auto entry = text.lines[spot->line].substr(spot->at, spot->size);
    text.lines[spot->line].erase(spot->at, spot->size + 2);
    std::vector<std::size_t> lines;
    for (std::size_t i = 0; i < text.lines.size(); ++i) // also where the entry is broken over two lines
        if (text.lines[i].find(entry.substr(0, entry.find(' '))) != entry.npos) lines.push_back(i);
    return Mutation{std::move(text), std::move(lines)};
}

/// The list holds an act that the text does not cite.
Result plant_uncited(MutableText text, Random& random) {
    static constexpr std::string_view acts[] = {"PP-14 Resolution 131 (Rev. Busan, 2014)",
                                                "WTDC-14 Resolution 11 (Rev. Dubai, 2014)",
                                                "UNGA Resolution A/RES/68/302",
                                                "ECOSOC Resolution 2014/27",
                                                "Council Resolution 1332 (C11, last amended C15)",
                                                "Recommendation ITU-T E.800 (09/2008)"};
    const auto spot = random.pick(listed_acts(text));
    if (!spot) return std::nullopt;
    text.lines[spot->line].insert(spot->at, std::string(acts[random.below(std::size(acts))]) + "; ");
    return Mutation{std::move(text), {spot->line}};
}

/// One mention of an act that is cited elsewhere too gives the edition of years ago.
Result plant_outdated(MutableText text, Random& random) {
    static constexpr std::array<Change, 4> editions{
        {{"PP-14 Resolution 139 (Rev. Busan, 2014)", "PP-10 Resolution 139 (Rev. Guadalajara, 2010)"},
         {"PP-14 Resolution 175 (Rev. Busan, 2014)", "PP-10 Resolution 175 (Guadalajara, 2010)"},
         {"WTDC-17 Resolution 37 (Rev. Buenos Aires, 2017)", "WTDC-14 Resolution 37 (Rev. Dubai, 2014)"},
         {"WTSA-16 Resolution 44 (Rev. Hammamet, 2016)", "WTSA-12 Resolution 44 (Rev. Dubai, 2012)"}}};
    std::vector<Change> changes;
    for (const auto& edition : editions)
        if (spots_of(text, edition.from).size() > 1) changes.push_back(edition);
    return change_in_text(std::move(text), random, changes);
}

/// The count of documents in the text.
std::optional<Spot> count_of_documents(const MutableText& text) {
    for (const auto& spot : spots_of(text, "considered")) {
        const auto at = spot.at + spot.size + 1;
        const auto end = text.lines[spot.line].find(" documents", at);
        if (end != std::string::npos && end - at <= 2) return Spot{spot.line, at, end - at};
    }
    return std::nullopt;
}

/// Documents came in after the count was written, or a digit is typed twice.
Result plant_beyond_count(MutableText text, Random& random) {
    const auto count = count_of_documents(text);
    const auto spot = random.pick(document_spots(text));
    if (!count || !spot) return std::nullopt;
    const auto number = text.lines[spot->line].substr(spot->at, spot->size);
    const auto counted = std::stoi(text.lines[count->line].substr(count->at, count->size));
    if (random.below(2) == 0 && number.size() == 1 && 11 * std::stoi(number) > counted + 1) {
        replace(text, *spot, number + number);
        return Mutation{std::move(text), {spot->line}};
    }
    const auto left = counted - 1 - static_cast<int>(random.below(2));
    replace(text, *count, std::to_string(left));
    std::vector<std::size_t> lines;
    for (auto i = left + 1; i <= counted; ++i)
        for (const auto& symbol : spots_of(text, symbol_start(text) + std::to_string(i))) lines.push_back(symbol.line);
    return Mutation{std::move(text), std::move(lines)};
}

/// More documents are counted than there are.
Result plant_unmentioned(MutableText text, Random& random) {
    const auto count = count_of_documents(text);
    if (!count) return std::nullopt;
    const auto counted = std::stoi(text.lines[count->line].substr(count->at, count->size));
    replace(text, *count, std::to_string(counted + 2 + static_cast<int>(random.below(3))));
    return Mutation{std::move(text), {count->line}};
}

/// Puts words at the end of a sentence of the body.
Result add_to_sentence(MutableText text, Random& random, std::string_view words) {
    std::vector<std::size_t> ends;
    for (const auto line : prose_lines(text))
        if (line > text.body_begin() && text.lines[line].ends_with('.')) ends.push_back(line);
    const auto line = random.pick(ends);
    if (!line) return std::nullopt;
    text.lines[*line].insert(text.lines[*line].size() - 1, words);
    return Mutation{std::move(text), {*line}};
}

Result plant_section(MutableText text, Random& random) {
    static constexpr std::string_view ways[] = {" (see section 6.7)", ", as described in section 5.9",
                                                "; see also section 17", ", in accordance with section 4.2.9 above",
                                                " (Section 10.8)"};
    return add_to_sentence(std::move(text), random, ways[random.below(std::size(ways))]);
}

Result plant_annex(MutableText text, Random& random) {
    switch (random.below(3)) {
    case 0: {
        static constexpr std::string_view ways[] = {" (see Annex 3)", ", as contained in Annex 4",
                                                    "; the text is in Annex C", " (Appendix 2)"};
        return add_to_sentence(std::move(text), random, ways[random.below(std::size(ways))]);
    }
    case 1:
        return change_in_text(std::move(text), random,
                              {{"Annex 1", "Annex 5"}, {"Annex 1", "Annex A"}, {"Annex 2", "Annex 3"}});
    default: { // the annexes are forgotten
        std::vector<std::size_t> lines;
        for (const auto& spot : spots_of(text, "Annex", text.body_begin(), text.body_end())) lines.push_back(spot.line);
        if (lines.empty()) return std::nullopt;
        text.lines.resize(text.body_end());
        return Mutation{std::move(text), std::move(lines)};
    }
    }
}

Result plant_url(MutableText text, Random& random) {
    return change_in_text(std::move(text), random,
                          {{"www.example", "www..example"},
                           {"www.example", "http:/www.example"},
                           {"www.example", "https//www.example"},
                           {"www.example", "htp://www.example"},
                           {"www.example", "http:www.example"},
                           {"www.example", "www,example"},
                           {"www.example", "https:///www.example"},
                           {"www.example", "http;//www.example"},
                           {"https://www.example", "https:/www.example"},
                           {"https://www.example", "https//www.example"},
                           {"https://www.example", "https://www..example"}});
}

Result plant_plain_http(MutableText text, Random& random) {
    if (random.below(2) == 0)
        if (auto changed = change_in_text(text, random, {{"https://", "http://"}})) return changed;
    return change_in_text(std::move(text), random, {{" www.example", " http://www.example"}});
}

} // namespace

std::vector<Mutator> reference_mutators() {
    return {
        {"reference-symbol-mismatch", plant_symbol_mismatch, {}},
        {"reference-forms", plant_forms, {}},
        {"conference-unknown", plant_conference, {"reference-forms"}},
        {"url-malformed", plant_url, {}},
        {"url-plain-http", plant_plain_http, {}},
        {"document-other-meeting", plant_other_meeting, {}},
        {"document-symbol-shared", plant_shared_symbol, {}},
        {"body-spelling", plant_body_spelling, {}},
        {"reference-unlisted", plant_unlisted, {}},
        {"reference-uncited", plant_uncited, {}},
        {"revision-outdated", plant_outdated, {}},
        {"document-beyond-count", plant_beyond_count, {}},
        {"documents-unmentioned", plant_unmentioned, {}},
        {"section-missing", plant_section, {}},
        {"annex-missing", plant_annex, {"reference-unlisted"}},
    };
}

} // namespace wsis::test
