#pragma once

#include "wsis/document.hpp"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace wsis {

using Date = std::chrono::year_month_day;

/// A stretch of one block's text. Offsets are bytes here and code points in JSON.
struct Place {
    std::uint32_t block = none;
    std::uint32_t start = 0;
    std::uint32_t end = 0;
    bool operator==(const Place&) const = default;
};

/// The input as given.
struct Source {
    std::string name{};
    std::string format{}; ///< "docx", "text", "akn".
    std::uint64_t bytes = 0;
    std::string sha256{}; ///< 64 lower-case hexadecimal digits.
    bool operator==(const Source&) const = default;
};

/// The meeting that the report is about.
struct Meeting {
    std::optional<std::string> body{};    ///< As printed, without its acronym.
    std::optional<std::string> body_id{}; ///< "CWG-WSIS", "UNGA" (gold names of bodies).
    std::optional<int> ordinal{};
    std::optional<std::string> place{};
    std::optional<Date> start{};
    std::optional<Date> end{};
    bool operator==(const Meeting&) const = default;
};

struct Statistics {
    std::optional<int> delegates{};
    std::optional<int> documents{};
    bool operator==(const Statistics&) const = default;
};

/// What the title page says.
struct Metadata {
    std::optional<std::string> symbol{}; ///< As printed: "WG-WSIS-32/18-E".
    std::optional<std::string> id{};     ///< Canonical: "itu:cwg-wsis/32/doc/18".
    std::optional<std::string> title{};
    std::optional<std::string> author{};
    std::optional<Date> date{};
    std::optional<std::string> language{};      ///< ISO 639-1: "en".
    std::optional<std::string> language_note{}; ///< As printed: "English only".
    Meeting meeting{};
    Statistics statistics{};
    bool operator==(const Metadata&) const = default;
};

enum class SectionRole : std::uint8_t { front, body, annex };

/// One section of the outline. `Report::sections` holds them in pre-order: a parent stands before its children,
/// children in document order.
struct Section {
    std::string path{};  ///< "6.3.3", "6.3.3~2" for the second that prints this label, or a slug: "annex-1".
    std::string label{}; ///< As printed; empty: none.
    std::optional<std::string> title{};
    std::uint32_t title_end = 0; ///< Byte in the text of `block` where the title ends and the text goes on.
    SectionRole role = SectionRole::body;
    std::uint32_t parent = none;          ///< Index into Report::sections.
    std::uint32_t block = none;           ///< The block that opens it.
    std::vector<std::uint32_t> blocks{};  ///< Its own blocks, not its children's.
    std::vector<std::string> documents{}; ///< Ids of the meeting documents it is about.
    bool operator==(const Section&) const = default;
};

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
    Place place{};
    std::optional<std::string> revision{};  ///< As printed, without outer parentheses.
    std::optional<std::string> paragraph{}; ///< Pinpoint as printed: "para 60".
    bool operator==(const Mention&) const = default;
};

/// One cited act, document, instrument or event, with all its mentions. Ordered by first mention.
struct Reference {
    std::string id{}; ///< Canonical: "un:A/RES/60/252", "itu:pp/res/140@2014", "wsis:C5".
    CitationKind kind = CitationKind::resolution;
    std::optional<std::string> body{};
    std::optional<std::string> number{};
    std::optional<int> year{};
    std::optional<std::string> title{};
    std::vector<Mention> mentions{};
    bool operator==(const Reference&) const = default;
};

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
    Place place{};
    std::optional<Date> start{};
    std::optional<Date> end{};
    bool operator==(const Deadline&) const = default;
};

/// What the meeting decided, requested, recommended ...
struct Decision {
    std::string id{}; ///< Path of the section ("front" before the first), "#2" ... behind it; remarks "!2" ...
    std::optional<std::string> section{}; ///< Path of the section.
    Force force = Force::decision;
    std::string verb{}; ///< Lemma: "encourage".
    std::optional<std::string> decided_by{};
    std::vector<std::string> addressees{};
    Place place{}; ///< The head sentence.
    std::vector<Place> items{};
    std::vector<Deadline> deadlines{};
    std::vector<std::string> references{}; ///< Ids of the acts and documents cited inside.
    std::optional<std::string> why{};      ///< For a remark: why it is no decision.
    bool operator==(const Decision&) const = default;
};

enum class DateKind : std::uint8_t { deadline, event, meeting, document };

struct DateMention {
    DateKind kind = DateKind::event;
    bool inferred = false; ///< The year is the report's, not printed here.
    Place place{};
    Date start{};
    Date end{};                        ///< Inclusive.
    std::optional<std::string> what{}; ///< What it is the date of, as printed.
    bool operator==(const DateMention&) const = default;
};

struct Person {
    std::string name{}; ///< Without honorific.
    std::optional<std::string> honorific{};
    std::optional<std::string> role{};
    std::optional<std::string> affiliation{};
    Place place{};
    bool operator==(const Person&) const = default;
};

/// What a report means. Takes its Document over and refines the blocks' kind and section.
struct Report {
    Source source{};
    Metadata metadata{};
    Document document{};
    std::vector<Section> sections{};
    std::vector<Reference> references{};
    std::vector<Decision> decisions{};
    std::vector<DateMention> dates{};
    std::vector<Person> people{};
    bool operator==(const Report&) const = default;

    [[nodiscard]] std::string_view text_at(const Place& place) const {
        return document.text_of(document.blocks[place.block]).substr(place.start, place.end - place.start);
    }
};

} // namespace wsis
