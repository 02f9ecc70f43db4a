#include "extract/metadata.hpp"

#include "extract/body_names.hpp"
#include "extract/dates.hpp"
#include "extract/meeting_bodies.hpp"
#include "extract/openings.hpp"
#include "extract/ordinals.hpp"
#include "extract/places.hpp"
#include "extract/title_lines.hpp"
#include "extract/word_set.hpp"
#include "text/ascii.hpp"
#include "text/utf8.hpp"
#include "wsis/citations.hpp"

#include <algorithm>
#include <deque>
#include <string>

namespace wsis::extract {

namespace {

constexpr std::size_t opening_blocks = 40;  ///< Paragraphs in which a report says who met where,
constexpr std::size_t opening_chapters = 2; ///< in so many chapters.

/// Words for those who took part, and for what they had before them.
constexpr WordSet participants{
    "delegates participants representatives experts attendees delegues participantes delegados"};
constexpr WordSet papers{"documents contributions papers documentos"};

/// Words in the titles of chapters that count those who came.
constexpr WordSet attendance{"attendance participation participants asistencia participacion"};
constexpr std::size_t longest_chapter_title = 80; ///< Bytes.

/// Words that may stand between a count and its noun: "70 registered participants", "17 input documents".
constexpr std::size_t words_between = 1;
constexpr int least_in_words = 10; ///< "Two experts introduced the paper" counts no participants.

using text::trim;

/// Fills the Metadata of one document.
class Finder {
public:
    Finder(const Document& document, const std::vector<Section>& sections, const Profile& profile)
        : document_(document), sections_(sections), profile_(profile) {}

    Metadata find();

private:
    [[nodiscard]] const TitleLine* first(LineKind kind) const;
    void find_symbol();
    void find_language();
    void find_title();
    void find_dates_of_meeting(std::string_view text, std::optional<Date> context);
    void find_meeting();
    void find_body(std::size_t meeting_line);
    void find_place_beside(std::size_t line);
    std::size_t set_document_place_apart();
    void join_titles();
    void read_ordinal(std::string_view text);
    [[nodiscard]] bool in_opening(const Block& block);

    void find_body_id();
    void read_opening();
    void correct_days(std::string_view text);
    void read_attendance();
    void read_statistics(std::string_view text);

    const Document& document_;
    const std::vector<Section>& sections_;
    const Profile& profile_;
    std::vector<TitleLine> lines_{};
    std::deque<std::string> joined_{}; ///< Titles of two lines.
    std::vector<bool> taken_{};        ///< Lines that belong to the name of the body.
    std::vector<Token> tokens_{};
    Metadata metadata_{};
    bool lone_day_ = false; ///< The days of the meeting are one day in a line with a place: "Geneva, 6 March 2018".
    std::uint32_t last_chapter_ = none;
    std::size_t chapters_ = 0; ///< Of the body, so far.
};

const TitleLine* Finder::first(LineKind kind) const {
    const auto of_kind = [&](const TitleLine& line) { return line.kind == kind; };
    const auto field = std::ranges::find_if(lines_, [&](const TitleLine& line) { return of_kind(line) && line.field; });
    if (field != lines_.end()) return &*field;
    const auto found = std::ranges::find_if(lines_, of_kind);
    return found == lines_.end() ? nullptr : &*found;
}

/// A line that says "Document" counts before one with the symbol alone, which may be a page header.
void Finder::find_symbol() {
    std::string_view symbol;
    if (const auto* line = first(LineKind::symbol)) symbol = line->text;
    const auto named = std::ranges::find_if(lines_, [](const TitleLine& line) {
        return line.kind == LineKind::symbol && line.text.size() < line.whole.size();
    });
    if (named != lines_.end()) symbol = named->text;
    for (std::size_t i = 0; symbol.empty() && i < document_.blocks.size(); ++i) { // a running header
        const auto& block = document_.blocks[i];
        if (block.kind != BlockKind::header) continue;
        const auto text = trim(document_.text_of(block));
        if (is_symbol(text)) symbol = text;
    }
    if (symbol.empty()) return;
    metadata_.symbol = symbol;
    for (const auto& citation : find_citations("Document " + *metadata_.symbol, profile_)) {
        const bool document =
            citation.kind == CitationKind::meeting_document || citation.kind == CitationKind::un_document;
        if (!document || citation.id.empty()) continue;
        metadata_.id = citation.id;
        break;
    }
}

void Finder::find_language() {
    if (const auto* line = first(LineKind::language)) {
        metadata_.language_note = line->whole.starts_with("Original") ? line->whole : line->text;
        if (const auto language = language_of(line->text)) metadata_.language = *language;
        return;
    }
    // The last letter of an ITU symbol: English, French, Spanish, Arabic, Chinese, Russian.
    constexpr std::pair<std::string_view, std::string_view> suffixes[] = {{"-E", "en"}, {"-F", "fr"}, {"-S", "es"},
                                                                          {"-A", "ar"}, {"-C", "zh"}, {"-R", "ru"}};
    for (const auto& [suffix, language] : suffixes)
        if (metadata_.symbol && metadata_.symbol->ends_with(suffix)) metadata_.language = language;
}

/// A line that says so, else the first line below that of the meeting, or the first of all, that says nothing else.
void Finder::find_title() {
    if (const auto* line = first(LineKind::title)) {
        metadata_.title = line->text;
        return;
    }
    const auto meeting = std::ranges::find(lines_, LineKind::meeting, &TitleLine::kind);
    const auto below = meeting == lines_.end() ? std::size_t{0} : static_cast<std::size_t>(meeting - lines_.begin());
    for (const auto start : {below, std::size_t{0}}) {
        for (std::size_t i = start; i < lines_.size(); ++i) {
            if (lines_[i].kind != LineKind::other || taken_[i] || lines_[i].text.starts_with('(')) continue;
            if (is_field(lines_[i].text, tokens_)) continue; // "Recorder: Ms Vale"
            metadata_.title = lines_[i].text;
            return;
        }
    }
}

void Finder::find_dates_of_meeting(std::string_view text, std::optional<Date> context) {
    tokenize(text, tokens_);
    auto& meeting = metadata_.meeting;
    const auto dates = scan_dates(tokens_, context, profile_.rows());
    if (dates.empty()) return;
    const auto& date = dates.front();
    if (!meeting.start) {
        meeting.start = date.start;
        meeting.end = date.end;
    }
    if (meeting.place) return;
    const auto place = place_beside(text, tokens_, date.begin, date.finish, profile_.rows());
    if (!place.empty()) meeting.place = place;
}

void Finder::find_body(std::size_t meeting_line) {
    const auto body = find_meeting_body(lines_, meeting_line, profile_.rows());
    if (body.name.empty()) return;
    for (auto i = body.begin; i < body.end; ++i) taken_[i] = true;
    metadata_.meeting.body = std::string(without_acronym(body.name));
    metadata_.meeting.body_id = acronym_in(body.name);
}

/// "Bergen, Norway" in the line above or below the dates of the meeting.
void Finder::find_place_beside(std::size_t line) {
    for (const auto beside : {line - 1, line + 1}) {
        if (beside >= lines_.size() || lines_[beside].kind != LineKind::other || lines_[beside].field) continue;
        const auto place = city_of(lines_[beside].text, profile_.rows());
        if (place.empty()) continue;
        metadata_.meeting.place = place;
        lines_[beside].kind = LineKind::place;
        return;
    }
}

/// A title may go on in the next line: "Report of the fourth session of the / Committee on Lamps".
void Finder::join_titles() {
    for (std::size_t i = 0; i + 1 < lines_.size(); ++i) {
        auto& next = lines_[i + 1];
        if (lines_[i].kind != LineKind::title || next.field || !goes_on(lines_[i].text)) continue;
        if (next.kind != LineKind::other && next.kind != LineKind::meeting && next.kind != LineKind::title) continue;
        joined_.push_back(std::string(lines_[i].text) + ' ' + std::string(next.text));
        lines_[i].text = joined_.back();
        if (next.kind == LineKind::other) next.kind = LineKind::aside;
    }
}

/// "Strasbourg, 12 June 2015" beside "Strasbourg, 9-11 June 2015" dates the text, not the meeting. Returns its line;
/// the number of lines when there is none.
std::size_t Finder::set_document_place_apart() {
    std::size_t single = lines_.size();
    std::optional<Date> written;
    std::optional<Date> met;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        if (lines_[i].kind != LineKind::meeting && lines_[i].kind != LineKind::place) continue;
        const auto dates = scan_dates(lines_[i].text, std::nullopt, profile_.rows());
        if (dates.empty()) continue;
        const bool day = dates.front().start == dates.front().end && lines_[i].kind == LineKind::place;
        if (day && !written) {
            single = i;
            written = dates.front().start;
        } else if (!day) {
            met = dates.front().end;
        }
    }
    if (!written || !met || *written < *met) return lines_.size();
    if (!metadata_.date) metadata_.date = written;
    return single;
}

void Finder::find_meeting() {
    auto& meeting = metadata_.meeting;
    const auto document_line = set_document_place_apart();
    std::size_t meeting_line = lines_.size();
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        const auto& line = lines_[i];
        if ((line.kind != LineKind::meeting && line.kind != LineKind::place) || i == document_line) continue;
        read_ordinal(line.text);
        if (meeting_line == lines_.size() ||
            (line.kind == LineKind::meeting && lines_[meeting_line].kind == LineKind::place))
            meeting_line = i;
        if (line.kind == LineKind::place && line.field && !meeting.place) meeting.place = line.text;
        const bool dated = meeting.start.has_value();
        find_dates_of_meeting(line.text, std::nullopt);
        if (!dated && meeting.start)
            lone_day_ = line.kind == LineKind::place && !line.field && meeting.start == meeting.end;
        if (line.kind == LineKind::place && !metadata_.meeting.place) find_place_beside(i);
    }
    find_body(meeting_line);
}

/// "CWG-PORTS" of "itu:cwg-ports/32/doc/18"; else the acronym that the title page gives, else the letters before the
/// numbers of the symbol.
void Finder::find_body_id() {
    auto& meeting = metadata_.meeting;
    constexpr std::string_view group = "itu:cwg-";
    if (metadata_.id && metadata_.id->starts_with(group)) {
        meeting.body_id = text::upper(metadata_.id->substr(4, metadata_.id->find('/') - 4));
        return;
    }
    if (!meeting.body_id && meeting.body) meeting.body_id = known_body(*meeting.body, profile_.rows());
    if (!meeting.body_id && metadata_.author) meeting.body_id = acronym_in(*metadata_.author);
    if (meeting.body_id || !metadata_.symbol) return;
    const auto end = metadata_.symbol->find_first_of("0123456789/ ");
    auto prefix = std::string_view(*metadata_.symbol).substr(0, end);
    while (prefix.ends_with('-')) prefix.remove_suffix(1);
    if (prefix.size() > 2) meeting.body_id = std::string(prefix);
}

/// The count before a noun: 70 in "More than 70 delegates", 63 in "Sixty-three delegates".
std::optional<int> count_before(const std::vector<Token>& tokens, const auto& nouns) {
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (i > 0 && !tokens[i].spaced) continue;
        const bool digits = tokens[i].kind == TokenKind::number && tokens[i].key <= 100'000;
        const auto count =
            digits ? std::optional(Ordinal{static_cast<int>(tokens[i].key), i + 1}) : scan_cardinal(tokens, i);
        if (!count || (!digits && count->value < least_in_words)) continue;
        for (auto at = count->next;
             at < tokens.size() && at <= count->next + words_between && tokens[at].kind == TokenKind::word; ++at)
            if (nouns.contains(tokens[at].key)) return count->value;
    }
    return std::nullopt;
}

void Finder::read_statistics(std::string_view text) {
    tokenize(text, tokens_);
    auto& statistics = metadata_.statistics;
    if (!statistics.delegates) statistics.delegates = count_before(tokens_, participants);
    if (!statistics.documents) statistics.documents = count_before(tokens_, papers);
}

void Finder::read_ordinal(std::string_view text) {
    if (metadata_.meeting.ordinal) return;
    tokenize(text, tokens_);
    if (const auto count = find_meeting_count(tokens_)) metadata_.meeting.ordinal = count->ordinal;
}

/// Whether the block stands in the boxes of the title page or in one of the first chapters.
bool Finder::in_opening(const Block& block) {
    auto root = block.section;
    while (sections_[root].parent != none) root = sections_[root].parent;
    if (sections_[root].role == SectionRole::body && root != last_chapter_) {
        last_chapter_ = root;
        ++chapters_;
    }
    return chapters_ <= opening_chapters;
}

/// Attendance may be counted in a chapter of its own, anywhere.
void Finder::read_attendance() {
    for (const auto& section : sections_) {
        if (metadata_.statistics.delegates) return;
        const auto& chapter = section.title || section.parent == none ? section : sections_[section.parent];
        if (!chapter.title || chapter.title->size() > longest_chapter_title) continue;
        tokenize(*chapter.title, tokens_);
        if (std::ranges::none_of(tokens_, [](const Token& token) { return attendance.contains(token); })) continue;
        for (std::size_t i = 0; i < section.blocks.size() && i < opening_blocks; ++i)
            read_statistics(document_.text_of(document_.blocks[section.blocks[i]]));
    }
}

/// The only day on the title page may be that of the text: where the report says that the meeting was held on other
/// days, up to then and not long ago, those count.
void Finder::correct_days(std::string_view text) {
    constexpr std::chrono::days longest_writing{60};
    auto& meeting = metadata_.meeting;
    if (!lone_day_ || metadata_.date) return;
    const auto own = find_own_meeting(text, tokens_, metadata_, profile_.rows());
    if (!own || own->start == *meeting.start || own->end > *meeting.start) return;
    if (std::chrono::sys_days(*meeting.start) - std::chrono::sys_days(own->end) > longest_writing) return;
    metadata_.date = meeting.start;
    meeting.start = own->start;
    meeting.end = own->end;
}

void Finder::read_opening() {
    std::size_t read = 0;
    for (const auto& block : document_.blocks) {
        if (block.section == none || block.kind == BlockKind::heading) continue;
        if (!in_opening(block) || ++read > opening_blocks) return;
        const auto text = document_.text_of(block);
        read_statistics(text);
        correct_days(text);
        const auto count = find_meeting_count(tokens_);
        if (!count || is_other_meeting(tokens_, *count)) continue;
        if (!metadata_.meeting.start) find_dates_of_meeting(text, metadata_.date);
        read_ordinal(text);
    }
}

Metadata Finder::find() {
    lines_ = read_title_lines(document_, profile_.rows());
    join_titles();
    taken_.assign(lines_.size(), false);
    find_symbol();
    find_language();
    if (const auto* line = first(LineKind::author)) metadata_.author = line->text;
    if (const auto* line = first(LineKind::date)) {
        const auto dates = scan_dates(line->text, std::nullopt, profile_.rows());
        if (!dates.empty()) metadata_.date = dates.front().start;
    }
    find_meeting();
    find_title();
    if (metadata_.title) read_ordinal(*metadata_.title);
    find_body_id();
    read_opening();
    read_attendance();
    return metadata_;
}

} // namespace

Metadata find_metadata(const Document& document, const std::vector<Section>& sections, const Profile& profile) {
    return Finder(document, sections, profile).find();
}

} // namespace wsis::extract
