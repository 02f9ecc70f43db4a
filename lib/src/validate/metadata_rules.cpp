#include "validate/rule.hpp"

#include "validate/words.hpp"

#include "extract/dates.hpp"
#include "extract/sentences.hpp"
#include "extract/title_lines.hpp"
#include "iso_date.hpp"
#include "profile/function_words.hpp"
#include "profile/months.hpp"
#include "wsis/citations.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace wsis::validate {

namespace {

using extract::operator""_w;
using extract::Token;

/// Where a fault of the title page as a whole is shown: its first block, or else that of the report.
Place title_page(const Context& context) {
    const auto& blocks = context.document().blocks;
    const auto title = std::ranges::find(blocks, BlockKind::title, &Block::kind);
    const auto found = title != blocks.end() ? title : std::ranges::find_if(blocks, [&](const Block& block) {
        return has_text(context.document(), block);
    });
    if (found == blocks.end()) return {};
    return {static_cast<std::uint32_t>(found - blocks.begin()), 0, found->text.size()};
}

bool has_title_page(const Context& context) {
    const auto& blocks = context.document().blocks;
    return std::ranges::find(blocks, BlockKind::title, &Block::kind) != blocks.end();
}

/// Only where documents have symbols: those of the meeting do that the report names.
void check_symbol(const Context& context, Faults& faults) {
    const bool cites_documents = std::ranges::any_of(context.report.references, [](const Reference& reference) {
        return reference.kind == CitationKind::meeting_document;
    });
    if (cites_documents && has_title_page(context) && !context.report.metadata.symbol)
        faults.add(title_page(context), "the title page has no document symbol");
}

/// "itu:cwg-wsis/32/doc/18" without revision.
std::string_view without_revision(std::string_view id) { return id.substr(0, id.find(':', id.find(':') + 1)); }

/// Page headers and footers, also those of a text.
bool is_page_line(const Block& block) {
    return block.kind == BlockKind::header || block.kind == BlockKind::footer || block.kind == BlockKind::noise;
}

/// A page header that was read as a line of the title page: a symbol alone, of the same body.
bool is_own_line(std::string_view text, std::string_view id, std::string_view own) {
    const auto body = own.substr(0, own.find('/') + 1);
    return extract::is_symbol(text) && !body.empty() && id.starts_with(body);
}

/// A page header says the symbol again. Another symbol there is that of the report this one was written over.
void check_header_symbol(const Context& context, Faults& faults) {
    const auto& own = context.report.metadata.id;
    if (!own) return;
    const auto& document = context.document();
    for (std::uint32_t i = 0; i < document.blocks.size(); ++i) {
        const bool title = document.blocks[i].kind == BlockKind::title;
        if (!title && !is_page_line(document.blocks[i])) continue;
        const auto text = document.text_of(document.blocks[i]);
        constexpr std::size_t longest = 200; // a page header is short
        if (text.empty() || text.size() > longest) continue;
        for (const auto& citation : find_citations(text)) {
            const bool document_symbol =
                citation.kind == CitationKind::meeting_document || citation.kind == CitationKind::un_document;
            if (!document_symbol || without_revision(citation.id) == without_revision(*own)) continue;
            if (title && !is_own_line(text, citation.id, *own)) continue;
            const Place place{i, static_cast<std::uint32_t>(citation.begin), static_cast<std::uint32_t>(citation.end)};
            faults.add(place,
                       fmt::format("'{}' in the page header, '{}' on the title page", context.report.text_at(place),
                                   context.report.metadata.symbol.value_or(*own)));
            return; // headers repeat
        }
    }
}

/// Words shortly in front of the number of a meeting that make it the one reported: "closed the 32nd meeting",
/// "participated in the work of the 32nd meeting".
constexpr std::array before_own{"participated"_w, "participating"_w, "participants"_w, "attended"_w, "attending"_w,
                                "closing"_w,      "closed"_w,        "opening"_w,      "opened"_w,   "adjourned"_w,
                                "presided"_w,     "chaired"_w,       "welcomed"_w,     "declared"_w};

/// And behind it: "the 32nd meeting was opened".
constexpr std::array behind_own{"opened"_w, "closed"_w, "attended"_w, "chaired"_w, "adjourned"_w};

template <std::size_t size>
bool any_of_words(TokenSpan tokens, const std::array<extract::WordKey, size>& words) {
    return std::ranges::any_of(tokens, [&](const Token& token) {
        return token.kind == extract::TokenKind::word && std::ranges::find(words, token.key) != words.end();
    });
}

bool is_this_meeting(TokenSpan sentence, const extract::MeetingCount& count) {
    constexpr std::size_t reach_before = 7;
    constexpr std::size_t reach_behind = 4;
    const auto first = count.begin > reach_before ? count.begin - reach_before : 0;
    const auto behind = sentence.subspan(count.end, std::min(reach_behind, sentence.size() - count.end));
    return any_of_words(sentence.subspan(first, count.begin - first), before_own) || any_of_words(behind, behind_own);
}

/// A sentence as the words of the scanners, and where it counts a meeting.
struct CountedSentence {
    std::vector<Token> words{};
    std::optional<extract::MeetingCount> count{};

    explicit CountedSentence(TokenSpan sentence) : words(sentence.begin(), sentence.end()) {
        count = extract::find_meeting_count(words);
    }

    [[nodiscard]] bool is_plural() const {
        const auto& noun = words[count->end - 1];
        return noun.is_word("meetings"_w) || noun.is_word("sessions"_w);
    }
};

/// Whether the sentence says of the meeting it counts that it was held on the date at `place`: "held its 32nd meeting
/// on 24 January", "the 32nd meeting of the Group, held in Geneva on 24 January".
bool dates_meeting(const CountedSentence& sentence, const Place& place) {
    constexpr std::size_t reach = 8; // tokens from the meeting, or from the verb, to its date
    const auto& [words, count] = sentence;
    const auto found = std::ranges::lower_bound(words, place.start, {}, &Token::begin) - words.begin();
    const auto at = static_cast<std::size_t>(found);
    if (at < count->end) return false;
    if (at <= count->end + reach) return true;
    const auto near = TokenSpan(words).subspan(std::max(count->end, at - reach), std::min(reach, at - count->end));
    return std::ranges::any_of(near, [](const Token& token) {
        return token.is_word("held"_w) || token.is_word("met"_w) || token.is_word("convened"_w);
    });
}

/// The words of the name that begins at `at`: up to a sign, a verb, or what does not join names.
TokenSpan name_at(TokenSpan words, std::size_t at) {
    auto end = at;
    for (; end < words.size(); ++end) {
        const auto& word = words[end];
        const bool joins = word.is_sign(U'-') || word.is_word("of"_w) || word.is_word("on"_w) || word.is_word("for"_w);
        const auto role = profile::role_of(word);
        const bool name_behind = end + 1 < words.size() && words[end + 1].capital; // "Science and Technology"
        const bool stops = word.kind != extract::TokenKind::word || role == profile::WordRole::preposition ||
                           role == profile::WordRole::be || role == profile::WordRole::have ||
                           (role == profile::WordRole::conjunction && !name_behind);
        if (stops && !joins) break;
    }
    return words.subspan(at, end - at);
}

/// Whether the count goes on with the name of another body: one with a capital word that is not in the name of the
/// report's own ("the 6th meeting of the Working Group on Tides"), or with no word of it at all.
bool is_of_another(const Context& context, const CountedSentence& sentence) {
    const auto& [words, count] = sentence;
    if (count->end >= words.size() || !words[count->end].is_word("of"_w)) return false;
    const auto& meeting = context.report.metadata.meeting;
    std::vector<Token> own;
    extract::tokenize(meeting.body.value_or("") + " " + meeting.body_id.value_or(""), own);
    bool shared = false;
    for (const auto& word : name_at(words, count->end + 1)) {
        if (word.kind != extract::TokenKind::word || profile::role_of(word) != profile::WordRole::content) continue;
        const bool known = std::ranges::any_of(own, [&](const Token& other) { return other.is_word(word.key); });
        if (!known && word.capital && !word.upper) return true; // letters of an acronym say little
        shared = shared || known;
    }
    return !shared;
}

/// Calls `visit(block, sentence, date)` for each date of the text that its sentence gives to a meeting it counts.
template <class Visit>
void for_each_meeting_date(const Context& context, const Visit& visit) {
    SentenceFinder finder(context);
    const Token* around = nullptr;
    std::optional<CountedSentence> sentence;
    for (const auto& date : context.report.dates) {
        if (date.kind == DateKind::deadline || date.kind == DateKind::document) continue;
        if (context.document().blocks[date.place.block].kind == BlockKind::title) continue;
        const auto tokens = finder.around(date.place);
        if (tokens.empty()) continue;
        if (around != tokens.data()) sentence.emplace(tokens);
        around = tokens.data();
        if (sentence->count && !sentence->is_plural() && dates_meeting(*sentence, date.place))
            visit(date.place.block, *sentence, date);
    }
}

Place place_of(std::uint32_t block, const CountedSentence& sentence) {
    const auto& [words, count] = sentence;
    return {block, words[count->begin].begin, words[count->end - 1].end};
}

/// A line of the title page that counts the meeting: "32nd meeting – Geneva", "REPORT OF THE 32nd MEETING".
bool is_title_count(const CountedSentence& line) {
    constexpr std::size_t reach = 5; // "Draft report of the 32nd meeting"
    return line.count && !line.is_plural() && line.count->begin <= reach;
}

/// The lines of the title page that count the meeting otherwise than its other lines.
void check_title_ordinals(const Context& context, int own, Faults& faults) {
    std::optional<extract::WordKey> noun; // a session and its meetings are counted apart
    const auto& blocks = context.document().blocks;
    std::vector<Fault> odd;
    for (std::uint32_t i = 0; i < blocks.size(); ++i) {
        if (blocks[i].kind != BlockKind::title) continue;
        const auto tokens = context.tokens.of(i);
        for (std::size_t first = 0, end = 0; first < tokens.size(); first = end) {
            end = first + 1;
            while (end < tokens.size() && !tokens[end].line_start) ++end;
            const CountedSentence line(tokens.subspan(first, end - first));
            if (!is_title_count(line)) continue;
            const auto counted = line.words[line.count->end - 1].key;
            if (line.count->ordinal == own)
                noun = counted;
            else if (line.count->begin == 0 || extract::is_other_meeting(line.words, *line.count))
                odd.push_back(
                    {place_of(i, line), fmt::format("the report is of meeting {}, not {}", own, line.count->ordinal)});
            if (line.count->ordinal != own && noun && *noun != counted && !odd.empty()) odd.pop_back();
        }
    }
    if (noun)
        for (auto& fault : odd) faults.add(fault.place, std::move(fault.message));
}

void check_ordinal(const Context& context, Faults& faults) {
    const auto& meeting = context.report.metadata.meeting;
    const auto own = meeting.ordinal;
    if (!own) return;
    check_title_ordinals(context, *own, faults);
    std::set<std::pair<std::uint32_t, std::uint32_t>> found; // a sentence may show it twice
    const auto add = [&](std::uint32_t block, const CountedSentence& sentence) {
        const auto place = place_of(block, sentence);
        if (found.emplace(block, place.start).second)
            faults.add(place, fmt::format("the report is of meeting {}, not {}", *own, sentence.count->ordinal));
    };
    std::vector<extract::TokenRange> sentences;
    for_each_text(context, [&](std::uint32_t block, std::string_view, TokenSpan tokens) {
        if (context.document().blocks[block].kind == BlockKind::title) return;
        extract::split_sentences(tokens, sentences, context.added);
        for (const auto& range : sentences) {
            const CountedSentence sentence(tokens.subspan(range.first, range.last - range.first));
            const auto& count = sentence.count;
            if (!count || count->ordinal == *own || extract::is_other_meeting(sentence.words, *count)) continue;
            if (is_this_meeting(sentence.words, *count) && !is_of_another(context, sentence)) add(block, sentence);
        }
    });
    if (!meeting.start || !meeting.end) return;
    for_each_meeting_date(context, [&](std::uint32_t block, const CountedSentence& sentence, const DateMention& date) {
        const bool own_date = date.start == *meeting.start && date.end == *meeting.end;
        if (sentence.count->ordinal != *own && own_date && !is_of_another(context, sentence)) add(block, sentence);
    });
}

std::string period(const Date& start, const Date& end) {
    return start == end ? iso_date(start) : fmt::format("{} to {}", iso_date(start), iso_date(end));
}

void check_dates(const Context& context, Faults& faults) {
    const auto& metadata = context.report.metadata;
    const auto& meeting = metadata.meeting;
    if (!meeting.start || !meeting.end) return;
    if (metadata.date && *metadata.date < *meeting.start)
        faults.add(title_page(context), fmt::format("the report is of {}, before the meeting of {}",
                                                    iso_date(*metadata.date), period(*meeting.start, *meeting.end)));
    if (!meeting.ordinal) return;
    for_each_meeting_date(context, [&](std::uint32_t, const CountedSentence& sentence, const DateMention& date) {
        if (sentence.count->ordinal != *meeting.ordinal || is_of_another(context, sentence)) return;
        const bool near = date.start >= *meeting.start && date.end <= *meeting.end;
        if (!near)
            faults.add(date.place,
                       fmt::format("the title page dates the meeting {}", period(*meeting.start, *meeting.end)));
    });
}

constexpr std::array<std::string_view, 7> weekday_names{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                        "Friday", "Saturday", "Sunday"};

/// The weekday in front of the token at `at`, over a comma or "the".
const Token* weekday_before(TokenSpan tokens, std::size_t at) {
    while (at > 0 && (tokens[at - 1].is_sign(U',') || tokens[at - 1].is_word("the"_w))) --at;
    return at > 0 && profile::is_weekday(tokens[at - 1]) ? &tokens[at - 1] : nullptr;
}

void check_weekday(const Context& context, Faults& faults) {
    const auto year = extract::year_context(context.report.metadata);
    for_each_text(context, [&](std::uint32_t block, std::string_view, TokenSpan tokens) {
        if (std::ranges::none_of(tokens, [](const Token& token) { return profile::is_weekday(token); })) return;
        for (const auto& date : extract::scan_dates(tokens, year, context.added)) {
            const auto first = std::ranges::lower_bound(tokens, date.begin, {},
                                                        [](const Token& token) { return std::size_t{token.begin}; });
            const auto* weekday = weekday_before(tokens, static_cast<std::size_t>(first - tokens.begin()));
            if (weekday == nullptr || !date.start.ok() || profile::weekday_of(*weekday) == weekday_of(date.start))
                continue;
            const Place place{block, weekday->begin, static_cast<std::uint32_t>(date.finish)};
            faults.add(place,
                       fmt::format("{} is a {}", iso_date(date.start), weekday_names[weekday_of(date.start) - 1]));
        }
    });
}

/// A meeting by video has no place, and says so.
bool is_virtual(const Context& context) {
    const auto& document = context.document();
    for (std::uint32_t i = 0; i < document.blocks.size(); ++i) {
        if (document.blocks[i].kind != BlockKind::title) continue;
        for (const auto& token : context.tokens.of(i))
            if (token.is_word("virtual"_w) || token.is_word("online"_w) || token.is_word("remote"_w) ||
                token.is_word("correspondence"_w) || token.is_word("videoconference"_w))
                return true;
    }
    return false;
}

/// Only a page that tells which meeting it was is expected to tell where.
void check_place(const Context& context, Faults& faults) {
    const auto& meeting = context.report.metadata.meeting;
    const bool tells_meeting = meeting.ordinal || (meeting.start && meeting.body);
    if (has_title_page(context) && tells_meeting && !meeting.place && !is_virtual(context))
        faults.add(title_page(context), "the title page does not say where the meeting was");
}

/// Words of a title that say what the text is or which meeting it is of, but not whose.
constexpr std::array title_words{"report"_w,  "summary"_w,  "minutes"_w,     "record"_w,   "records"_w, "proceedings"_w,
                                 "meeting"_w, "meetings"_w, "session"_w,     "draft"_w,    "final"_w,   "notes"_w,
                                 "agenda"_w,  "outcome"_w,  "conclusions"_w, "approved"_w, "annual"_w,  "th"_w,
                                 "st"_w,      "nd"_w,       "rd"_w,          "held"_w};

/// Whether a title has words that may name the body: "Minutes of the Harbour Board".
bool may_name_body(std::string_view title) {
    std::vector<Token> tokens;
    extract::tokenize(title, tokens);
    return std::ranges::any_of(tokens, [](const Token& token) {
        return token.kind == extract::TokenKind::word && token.capital &&
               profile::role_of(token) == profile::WordRole::content && !profile::is_weekday(token) &&
               profile::month_of(token) == 0 && std::ranges::find(title_words, token.key) == title_words.end();
    });
}

void check_title_page(const Context& context, Faults& faults) {
    const auto& metadata = context.report.metadata;
    if (!has_title_page(context)) {
        faults.add(title_page(context), "the report has no title page");
        return;
    }
    std::string missing;
    const auto note = [&](bool there, std::string_view what) {
        if (!there) missing += fmt::format("{}{}", missing.empty() ? "" : ", ", what);
    };
    note(metadata.title.has_value(), "title");
    note(metadata.meeting.body || may_name_body(metadata.title.value_or("")), "name of the body");
    note(metadata.date || metadata.meeting.start, "date");
    if (!missing.empty()) faults.add(title_page(context), fmt::format("the title page lacks: {}", missing));
}

constexpr std::string_view good_page =
    "Document WG-PORTS-32/9-E\n25 January 2018\nWorking Group on Ports (WG-PORTS)\n32nd meeting – Geneva, 24-25 "
    "January "
    "2018\nREPORT OF THE 32nd MEETING\n1. Opening\nThe 32nd meeting was opened on Wednesday, 24 January 2018.\n";

constexpr Rule metadata_table[] = {
    {{"symbol-missing", "No document symbol", RuleGroup::metadata, Severity::warning,
      "The title page has no document symbol.", "Without a symbol the report cannot be cited or filed.",
      "25 January 2018\nWorking Group on Ports (WG-PORTS)\n32nd meeting – Geneva, 24-25 January 2018\nREPORT OF THE "
      "32nd "
      "MEETING\n1. Opening\nThe agenda (WG-PORTS-32/1) was adopted.\n",
      good_page},
     check_symbol},
    {{"symbol-inconsistent", "Another symbol in the page header", RuleGroup::metadata, Severity::error,
      "The page header has another document symbol than the title page.",
      "A printed page is filed by its header; a symbol left over from the last report sends it to the wrong place.",
      "Document WG-PORTS-32/9-E\n25 January 2018\nWorking Group on Ports (WG-PORTS)\n32nd meeting – Geneva, 24-25 "
      "January "
      "2018\nREPORT OF THE 32nd MEETING\n1. Opening\nThe meeting was opened.\n- 2 -\nWG-PORTS-31/9-E\n2. Closing\nThe "
      "meeting was closed.\n- 3 -\nWG-PORTS-31/9-E\n3. Thanks\nThe Chair was thanked.\n",
      good_page},
     check_header_symbol},
    {{"ordinal-mismatch", "Another meeting's number", RuleGroup::metadata, Severity::error,
      "The text gives the meeting another number than the title page.",
      "Reports are written over the last one, and the number of the meeting is what is forgotten.",
      "Working Group on Ports\n32nd meeting – Geneva, 24-25 January 2018\nREPORT OF THE 32nd MEETING\n1. Closing\nThe "
      "Chair thanked all who participated in the work of the 31st meeting.\n",
      "Working Group on Ports\n32nd meeting – Geneva, 24-25 January 2018\nREPORT OF THE 32nd MEETING\n1. Closing\nThe "
      "Chair thanked all who participated in the work of the 32nd meeting.\n"},
     check_ordinal},
    {{"dates-disagree", "Dates disagree", RuleGroup::metadata, Severity::error,
      "The text dates the meeting otherwise than the title page.",
      "One of the two dates is wrong, and both are indexed.",
      "Working Group on Ports\n32nd meeting – Geneva, 24-25 January 2018\nREPORT OF THE 32nd MEETING\n1. Opening\nThe "
      "working group held its 32nd meeting on 24 and 25 February 2018.\n",
      "Working Group on Ports\n32nd meeting – Geneva, 24-25 January 2018\nREPORT OF THE 32nd MEETING\n1. Opening\nThe "
      "working group held its 32nd meeting on 24 and 25 January 2018.\n"},
     check_dates},
    {{"weekday-wrong", "Wrong weekday", RuleGroup::metadata, Severity::warning,
      "A date does not fall on the weekday given with it.", "People come on the wrong day.",
      "1. Next meeting\nThe next meeting opens on Monday, 12 June 2018.\n",
      "1. Next meeting\nThe next meeting opens on Tuesday, 12 June 2018.\n"},
     check_weekday},
    {{"place-missing", "No place", RuleGroup::metadata, Severity::warning,
      "The title page does not say where the meeting was.",
      "Place and dates identify a meeting whose number is mistyped.",
      "Document WG-PORTS-32/9-E\n25 January 2018\nWorking Group on Ports (WG-PORTS)\n32nd meeting, 24-25 January "
      "2018\nREPORT OF THE 32nd MEETING\n1. Opening\nThe meeting was opened.\n",
      good_page},
     check_place},
    {{"title-page-incomplete", "Title page incomplete", RuleGroup::metadata, Severity::warning,
      "The title page lacks the title, the body or the date, or there is none.",
      "A report out of its folder must say what it is.", "1. Opening\nThe meeting was opened.\n", good_page},
     check_title_page},
};

} // namespace

constinit const std::span<const Rule> metadata_rules(metadata_table);

} // namespace wsis::validate
