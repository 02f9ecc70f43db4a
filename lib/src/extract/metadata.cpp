#include "extract/metadata.hpp"

#include "extract/body_names.hpp"
#include "extract/dates.hpp"
#include "extract/places.hpp"
#include "extract/title_lines.hpp"
#include "extract/word_set.hpp"
#include "text/utf8.hpp"
#include "wsis/citations.hpp"

#include <algorithm>
#include <string>

namespace wsis::extract {

namespace {

constexpr std::size_t opening_blocks = 40;  ///< Paragraphs in which a report says who met where,
constexpr std::size_t opening_chapters = 2; ///< in so many chapters.
constexpr std::size_t most_body_lines = 3;

/// Words for those who took part, and for what they had before them.
constexpr WordSet participants{
    "delegates participants representatives experts attendees delegues participantes delegados"};
constexpr WordSet papers{"documents contributions papers documentos"};

/// Words that may stand between a count and its noun: "70 registered participants", "17 input documents".
constexpr std::size_t words_between = 1;

std::string_view trim(std::string_view text) { return text::trim_end(text.substr(text::skip_space(text, 0))); }

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
    std::string body_beside(std::string_view text);
    void read_ordinal(std::string_view text);
    [[nodiscard]] bool in_opening(const Block& block);

    [[nodiscard]] bool names_body(std::size_t line) const {
        return lines_[line].kind == LineKind::other && !lines_[line].field;
    }

    void find_body_id();
    void read_opening();
    void read_statistics(std::string_view text);

    const Document& document_;
    const std::vector<Section>& sections_;
    const Profile& profile_;
    std::vector<TitleLine> lines_{};
    std::vector<bool> taken_{}; ///< Lines that belong to the name of the body.
    std::vector<Token> tokens_{};
    Metadata metadata_{};
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

void Finder::find_symbol() {
    std::string_view symbol;
    if (const auto* line = first(LineKind::symbol)) symbol = line->text;
    for (std::size_t i = 0; symbol.empty() && i < document_.blocks.size(); ++i) { // a running header
        const auto& block = document_.blocks[i];
        if (block.kind != BlockKind::header) continue;
        const auto text = trim(document_.text_of(block));
        if (is_symbol(text)) symbol = text;
    }
    if (symbol.empty()) return;
    metadata_.symbol = symbol;
    const auto named = "Document " + *metadata_.symbol;
    for (const auto& citation : find_citations(named, profile_)) {
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
            if (lines_[i].kind != LineKind::other || taken_[i]) continue;
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
    const auto place = place_beside(text, tokens_, date.begin, date.finish);
    if (!place.empty()) meeting.place = place;
}

/// The name of the body: in the line of the meeting, else in the lines above it.
void Finder::find_body(std::size_t line) {
    auto body = body_beside(lines_[line].text);
    std::size_t begin = line;
    if (body.empty())
        while (begin > 0 && line - begin < most_body_lines && names_body(begin - 1)) --begin;
    for (std::size_t i = begin; i < line; ++i) {
        taken_[i] = true;
        if (!body.empty()) body += ' ';
        body += lines_[i].text;
    }
    if (body.empty()) return;
    metadata_.meeting.body = std::string(without_acronym(body));
    metadata_.meeting.body_id = acronym_in(body);
}

/// "Lamp Group" of "Lamp Group, third meeting", and of "Third meeting of the Lamp Group, Geneva, 4 May 2018".
std::string Finder::body_beside(std::string_view text) {
    tokenize(text, tokens_);
    const auto count = find_meeting_count(tokens_);
    if (!count) return {};
    const auto before = trim_signs(text.substr(0, tokens_[count->begin].begin));
    if (before.find(' ') != std::string_view::npos) return std::string(before);
    if (count->end + 1 >= tokens_.size() || !tokens_[count->end].is_word("of"_w)) return {};
    auto first = count->end + 1;
    if (tokens_[first].is_word("the"_w)) ++first;
    const auto dates = scan_dates(tokens_, std::nullopt, profile_.rows());
    const auto end = dates.empty() ? text.size() : dates.front().begin;
    if (first == tokens_.size() || tokens_[first].begin >= end) return {};
    return std::string(up_to_place(text.substr(tokens_[first].begin, end - tokens_[first].begin)));
}

void Finder::find_meeting() {
    auto& meeting = metadata_.meeting;
    std::size_t meeting_line = lines_.size();
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        const auto& line = lines_[i];
        if (line.kind != LineKind::meeting && line.kind != LineKind::place) continue;
        read_ordinal(line.text);
        if (meeting_line == lines_.size()) meeting_line = i;
        if (line.kind == LineKind::place && line.field && !meeting.place) meeting.place = line.text;
        find_dates_of_meeting(line.text, std::nullopt);
    }
    if (meeting_line < lines_.size()) find_body(meeting_line);
}

/// "CWG-PORTS" of "itu:cwg-ports/32/doc/18"; else the acronym that the title page gives, else the letters before the
/// numbers of the symbol.
void Finder::find_body_id() {
    auto& meeting = metadata_.meeting;
    constexpr std::string_view group = "itu:cwg-";
    if (metadata_.id && metadata_.id->starts_with(group)) {
        auto name = metadata_.id->substr(4, metadata_.id->find('/') - 4);
        std::ranges::transform(name, name.begin(),
                               [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
        meeting.body_id = name;
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

/// The count before a noun: 70 in "More than 70 delegates".
std::optional<int> count_before(const std::vector<Token>& tokens, const auto& nouns) {
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].kind != TokenKind::number || tokens[i].key > 100'000) continue;
        if (i > 0 && !tokens[i].spaced) continue;
        for (auto at = i + 1; at < tokens.size() && at <= i + 1 + words_between && tokens[at].kind == TokenKind::word;
             ++at)
            if (nouns.contains(tokens[at].key)) return static_cast<int>(tokens[i].key);
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

void Finder::read_opening() {
    std::size_t read = 0;
    for (const auto& block : document_.blocks) {
        if (block.section == none || block.kind == BlockKind::heading) continue;
        if (!in_opening(block) || ++read > opening_blocks) return;
        const auto text = document_.text_of(block);
        read_statistics(text);
        const auto count = find_meeting_count(tokens_);
        if (!count || is_other_meeting(tokens_, *count)) continue;
        if (!metadata_.meeting.start) find_dates_of_meeting(text, metadata_.date);
        read_ordinal(text);
    }
}

Metadata Finder::find() {
    lines_ = read_title_lines(document_);
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
    return metadata_;
}

} // namespace

Metadata find_metadata(const Document& document, const std::vector<Section>& sections, const Profile& profile) {
    return Finder(document, sections, profile).find();
}

} // namespace wsis::extract
