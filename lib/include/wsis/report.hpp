#pragma once

#include "wsis/document.hpp"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace wsis {

/// A day of the Gregorian calendar; of a report it is always one that exists.
using Date = std::chrono::year_month_day;

/// A stretch of one block's text. Offsets are bytes here and code points in JSON.
struct Place {
    std::uint32_t block = none; ///< Index into Document::blocks.
    std::uint32_t start = 0;    ///< Bytes in the text of the block,
    std::uint32_t end = 0;      ///< half open.
    bool operator==(const Place&) const = default;
};

/// The input as given.
struct Source {
    std::string name{};      ///< As given: a path, or "-".
    std::string format{};    ///< "docx", "text", "akn".
    std::uint64_t bytes = 0; ///< Its size.
    std::string sha256{};    ///< 64 lower-case hexadecimal digits.
    bool operator==(const Source&) const = default;
};

/// The meeting that the report is about.
struct Meeting {
    std::optional<std::string> body{};    ///< As printed, without its acronym.
    std::optional<std::string> body_id{}; ///< By the id that list_bodies has: "UNGA".
    std::optional<int> ordinal{};         ///< The thirty-second is 32.
    std::optional<std::string> place{};   ///< City, or city and country, as printed.
    std::optional<Date> start{};          ///< First day,
    std::optional<Date> end{};            ///< last day.
    bool operator==(const Meeting&) const = default;
};

/// Counts as printed.
struct Statistics {
    std::optional<int> delegates{}; ///< Who took part.
    std::optional<int> documents{}; ///< How many the meeting had before it.
    bool operator==(const Statistics&) const = default;
};

/// What the title page says.
struct Metadata {
    std::optional<std::string> symbol{};        ///< As printed: "WG-WSIS-32/18-E".
    std::optional<std::string> id{};            ///< Canonical: "itu:cwg-wsis/32/doc/18".
    std::optional<std::string> title{};         ///< As printed, on one line.
    std::optional<std::string> author{};        ///< As printed: whose document it is.
    std::optional<Date> date{};                 ///< Of the document.
    std::optional<std::string> language{};      ///< ISO 639-1: "en".
    std::optional<std::string> language_note{}; ///< As printed: "English only".
    Meeting meeting{};                          ///< Which one it reports on.
    Statistics statistics{};                    ///< What it counts.
    bool operator==(const Metadata&) const = default;
};

/// Before the first section, the text, or behind it.
enum class SectionRole : std::uint8_t { front, body, annex };

/// One section of the outline. `Report::sections` holds them in pre-order: a parent stands before its children,
/// children in document order.
struct Section {
    std::string path{};  ///< "6.3.3", "6.3.3~2" for the second that prints this label, or a slug: "annex-1".
    std::string label{}; ///< As printed; empty: none.
    std::optional<std::string> title{};   ///< As printed, on one line.
    std::uint32_t title_end = 0;          ///< Byte in the text of `block` where the title ends and the text goes on.
    SectionRole role = SectionRole::body; ///< Where it stands.
    std::uint32_t parent = none;          ///< Index into Report::sections.
    std::uint32_t block = none;           ///< The block that opens it.
    std::vector<std::uint32_t> blocks{};  ///< Its own blocks, not its children's.
    std::vector<std::string> documents{}; ///< Ids of the meeting documents it is about.
    bool operator==(const Section&) const = default;
};

/// What is cited; the names in JSON are these.
enum class CitationKind : std::uint8_t {
    resolution,
    decision,
    recommendation,
    un_document,
    meeting_document,
    meeting_report,
    law_treaty,
    instrument,
    url,
    action_line,
    sdg,
    event
};

/// One place where a reference is cited.
struct Mention {
    Place place{};                          ///< The words that cite.
    std::optional<std::string> revision{};  ///< As printed, without outer parentheses.
    std::optional<std::string> paragraph{}; ///< Pinpoint as printed: "para 60".
    bool operator==(const Mention&) const = default;
};

/// One cited act, document, instrument or event, with all its mentions. Ordered by first mention.
struct Reference {
    std::string id{};                             ///< Canonical: "un:A/RES/60/252", "itu:pp/res/140@2014", "wsis:C5".
    CitationKind kind = CitationKind::resolution; ///< What it is.
    std::optional<std::string> body{};            ///< Whose it is, by the id that list_bodies has for it: "UNGA".
    std::optional<std::string> number{};          ///< As its house counts: "60/252", "140".
    std::optional<int> year{};                    ///< Of the act, or of its revision.
    std::optional<std::string> title{};           ///< As first printed beside it.
    std::vector<Mention> mentions{};              ///< In reading order, at least one.
    bool operator==(const Reference&) const = default;
};

/// How strongly the meeting said it, by the table of verbs; the names in JSON are these.
enum class Force : std::uint8_t {
    decision,
    request,
    instruction,
    recommendation,
    encouragement,
    invitation,
    appreciation,
    agreement,
    adoption,
    noting,
    remark ///< What a speaker or another body said: no decision of the meeting.
};

/// By when: "next meeting" has no dates, "15 March 2018" has.
struct Deadline {
    Place place{};               ///< The words that say it.
    std::optional<Date> start{}; ///< First day,
    std::optional<Date> end{};   ///< last day, inclusive; the same for a single one.
    bool operator==(const Deadline&) const = default;
};

/// What the meeting decided, requested, recommended ...
struct Decision {
    std::string id{}; ///< Path of the section ("front" before the first), "#2" ... behind it; remarks "!2" ...
    std::optional<std::string> section{};    ///< Path of the section.
    Force force = Force::decision;           ///< By the verb.
    std::string verb{};                      ///< Lemma: "encourage".
    std::optional<std::string> decided_by{}; ///< As printed; nothing: not said.
    std::vector<std::string> addressees{};   ///< Who has to act, as printed, each once.
    Place place{};                           ///< The head sentence.
    std::vector<Place> items{};              ///< Of the list below the sentence, in order.
    std::vector<Deadline> deadlines{};       ///< In reading order.
    std::vector<std::string> references{};   ///< Ids of the acts and documents cited inside.
    std::optional<std::string> why{};        ///< For a remark: why it is no decision.
    bool operator==(const Decision&) const = default;
};

/// What is on a day: by when to act, something to attend, the meeting itself, a dated document.
enum class DateKind : std::uint8_t { deadline, event, meeting, document };

/// A day or days in the text.
struct DateMention {
    DateKind kind = DateKind::event;   ///< What is on it.
    bool inferred = false;             ///< The year is the report's, not printed here.
    Place place{};                     ///< The words that say it.
    Date start{};                      ///< First day.
    Date end{};                        ///< Inclusive.
    std::optional<std::string> what{}; ///< What it is the date of, as printed.
    bool operator==(const DateMention&) const = default;
};

/// Somebody named with what they are.
struct Person {
    std::string name{};                       ///< Without honorific.
    std::optional<std::string> honorific{};   ///< As printed: "Ms", "H.E. Mr".
    std::optional<std::string> role{};        ///< As printed: "Chair".
    std::optional<std::string> affiliation{}; ///< Country or organisation, as printed.
    Place place{};                            ///< The name in the text.
    bool operator==(const Person&) const = default;
};

/// What a report means. Takes its Document over and refines the blocks' kind and section.
struct Report {
    Source source{};                     ///< What it was read from; empty after extract_report.
    Metadata metadata{};                 ///< What the title page says.
    Document document{};                 ///< What stands on the page.
    std::vector<Section> sections{};     ///< In pre-order.
    std::vector<Reference> references{}; ///< By first mention.
    std::vector<Decision> decisions{};   ///< In reading order.
    std::vector<DateMention> dates{};    ///< In reading order.
    std::vector<Person> people{};        ///< In reading order.
    bool operator==(const Report&) const = default;

    /// The words at a place of this report; valid as long as the document is unchanged.
    [[nodiscard]] std::string_view text_at(const Place& place) const {
        return document.text_of(document.blocks[place.block]).substr(place.start, place.end - place.start);
    }
};

} // namespace wsis
