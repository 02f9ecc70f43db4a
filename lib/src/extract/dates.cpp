#include "extract/dates.hpp"

#include "extract/past_deeds.hpp"
#include "extract/periods.hpp"
#include "extract/sentences.hpp"
#include "extract/subjects.hpp"
#include "extract/table_headers.hpp"
#include "extract/title_lines.hpp"
#include "extract/verb_groups.hpp"
#include "profile/months.hpp"

#include <algorithm>
#include <string>

namespace wsis::extract {

namespace {

using profile::WordRole;

constexpr std::size_t longest_subject = 30; // words of what a date is the date of
constexpr std::size_t longest_header = 6;   // words above a column
constexpr std::size_t longest_link = 8;     // words between "met" and the date
constexpr std::size_t longest_entry = 60;   // words between a title with a colon and its date
constexpr std::size_t longest_joint = 40;   // words that join a subject to its date

/// What the words around one date of a sentence say about it.
class DateReader {
public:
    /// `earlier`: behind the date before this one in the sentence, or 0.
    DateReader(const Sentence& sentence, std::size_t first, std::size_t earlier)
        : s_(sentence), first_(first), earlier_(earlier) {}

    /// Whether something ends on the date, and whether that was done.
    enum class Limit : std::uint8_t { none, due, past };

    /// "by", "no later than", "Deadline:", "the deadline for posters is" stand in front.
    [[nodiscard]] Limit limit() const {
        if (first_ > 0 && s_.is(first_ - 1, WordRole::be))
            for (auto at = first_ - 1; at > 0 && first_ - at < longest_link && !is_clause_sign(s_, at); --at)
                if (s_.is_word(at - 1, "deadline"_w)) return Limit::due;
        for (auto at = first_; at > 0 && first_ - at < 5; --at) {
            const auto& token = s_[at - 1];
            if (token.kind != TokenKind::word) {
                if (token.is_sign(U':') || token.is_sign(U'-') || token.is_sign(U',')) continue;
                return Limit::none;
            }
            switch (token.key) {
            case "by"_w:
            case "before"_w:
                return is_past_deed(s_, at - 1, first_) ? Limit::past : Limit::due;
            case "than"_w: // "no later than"
                return at > 2 && is_past_deed(s_, at - 3, first_) ? Limit::past : Limit::due;
            case "until"_w:
            case "till"_w:
            case "deadline"_w:
            case "due"_w:
                return Limit::due;
            case "on"_w:
            case "of"_w:
            case "is"_w:
            case "the"_w:
            case "noon"_w:
            case "midnight"_w:
                break;
            default:
                if (!profile::is_weekday(token)) return Limit::none;
            }
        }
        return Limit::none;
    }

    [[nodiscard]] bool is_document_date() const { return first_ > 0 && s_.is_word(first_ - 1, "dated"_w); }

    /// The group met on the date: "The Group met on", "The meeting was held from". What another body did, and what
    /// is to come, is an event.
    [[nodiscard]] bool is_own_meeting(const House& house) const {
        auto verb = first_;
        while (verb > 0 && !is_meeting_verb(verb - 1)) {
            if (first_ - verb > longest_link || s_[verb - 1].kind == TokenKind::sign) return false;
            --verb;
        }
        if (verb < 2) return false;
        --verb;
        const bool passive = s_.is_word(verb, "held"_w) && s_.is_word(verb - 1, "was"_w);
        if (!passive && !s_.is_word(verb, "met"_w)) return false;
        const TokenRange phrase{s_.is(0, WordRole::article) ? 1u : 0u, verb - (passive ? 1 : 0)};
        if (phrase.empty()) return false;
        const auto subject = read_subject(s_, phrase, house);
        if (subject.kind != SubjectKind::decider || subject.head.last != phrase.last) return false;
        const bool head_only = subject.head.first == phrase.first;
        const bool meeting = s_.is_word(phrase.last - 1, "meeting"_w) || s_.is_word(phrase.last - 1, "session"_w);
        if (passive || meeting) return passive && meeting && head_only; // not "the previous meeting"
        return head_only || house.body.empty() ||
               house.body.find(s_.words(phrase.first, phrase.last)) != house.body.npos;
    }

    /// The report's own meeting is named in front of the date: "The fifth meeting of the Group was opened on".
    [[nodiscard]] bool names_meeting(std::optional<int> ordinal) const {
        if (!ordinal) return false;
        const auto words = s_.tokens().first(std::min(first_, longest_entry));
        const std::vector<Token> tokens(words.begin(), words.end());
        const auto count = find_meeting_count(tokens);
        return count && count->ordinal == *ordinal && !is_other_meeting(tokens, *count);
    }

    /// What is due on the date: the title before a colon, what is to be done ("submit texts"), or the thing in front of
    /// "is due by". None where the words in front say neither.
    [[nodiscard]] std::optional<std::string> what_is_due() const {
        if (const auto title = before_colon()) return title;
        auto last = first_;
        while (last > 0 && first_ - last < longest_joint && is_deadline_link(last - 1)) --last;
        auto first = last;
        auto link = last; // the verb that the thing due is the subject of
        std::size_t brackets = 0;
        for (auto at = last; at > 0 && last - at < longest_subject; --at) {
            if (at == earlier_) { // "to send the form by 5 May and the map by"
                first = at;
                break;
            }
            const auto before = at - 1;
            first = before;
            if (s_.is_sign(before, U')')) ++brackets;
            if (s_.is_sign(before, U'(')) {
                if (brackets == 0) return std::nullopt; // the date stands inside
                --brackets;
            }
            if (brackets > 0) continue;
            if (const auto verb = verb_behind(before, last); verb != last) return printed(verb, trimmed(verb, last));
            if (is_auxiliary(before) || s_.is_word(before, "due"_w) || (at == last && is_ed_verb(s_, before)))
                link = before;                                      // "the comments received by"
            if (s_.is_sign(before, U',') && link == last) continue; // "to send replies, comments and maps"
            if (ends_clause(before)) {
                first = at;
                break;
            }
        }
        if (link + 1 == last && !s_.is_word(link, "due"_w) && !is_ed_verb(s_, link) && !s_.is(link, WordRole::be))
            return std::nullopt; // "should, by 9 February, send": the verb stands behind
        while (first < link && is_opening(first) && !s_.is(first, WordRole::preposition)) ++first;
        if (s_.is_word(first, "deadline"_w) && s_.is(first + 1, WordRole::preposition)) first += 2; // "for replies"
        while (first < link && s_.is(first, WordRole::article)) ++first;
        const bool bare = link == last && is_bare(first, last);
        if (first >= link || (link == last && !bare) || !is_whole_phrase(first, link)) return std::nullopt;
        return printed(first, trimmed(first, link));
    }

    /// What takes place on the date: the title before a colon, or the noun phrase in front.
    [[nodiscard]] std::optional<std::string> what() const {
        if (const auto title = before_colon()) return title;
        auto last = first_;
        auto first = subject_start(last);
        while (first > 0 && first < last && first_ - first < longest_joint &&
               s_.is(first, WordRole::preposition)) { // "was printed in the six languages"
            last = first;
            first = subject_start(last);
        }
        if (last > 0 && s_.is(last - 1, WordRole::conjunction)) return std::nullopt; // a verb without its subject
        if (first > 0 && (s_.is(first - 1, WordRole::to) || s_.is(first - 1, WordRole::modal))) {
            // "to attend the second meeting", "will hold its next meeting"
            const auto reach = std::min(last, first + 5);
            for (auto at = first; at < reach; ++at)
                if (s_.is(at, WordRole::article) || s_.is(at, WordRole::possessive)) first = at + 1;
        }
        last = without_place(first, last);
        while (first < last && is_opening(first)) ++first;
        last = trimmed(first, last);
        return names_something(first, last) ? std::optional(printed(first, last)) : std::nullopt;
    }

private:
    /// Not "had passed 40 000 in August 2016".
    [[nodiscard]] bool names_something(std::size_t first, std::size_t last) const {
        for (auto at = first; at < last; ++at)
            if (s_[at].kind == TokenKind::word) return true;
        return false;
    }

    [[nodiscard]] std::optional<std::string> before_colon() const {
        auto colon = first_;
        while (colon > 0 && first_ - colon < longest_entry && !s_.is_sign(colon - 1, U':')) --colon;
        if (colon < 2 || !s_.is_sign(colon - 1, U':')) return std::nullopt;
        for (auto at = colon; at < first_; ++at)
            if (s_.is(at, WordRole::be) || s_.is(at, WordRole::modal) || s_.is(at, WordRole::have)) return std::nullopt;
        std::size_t first = 0;
        while (first + 1 < colon && s_[first].kind == TokenKind::sign && !s_.is_sign(first, U'(')) ++first;
        return first + 1 < colon ? std::optional(printed(first, colon - 1)) : std::nullopt;
    }

    /// The first word of the noun phrase in front of `last`, which moves over what joins it to the date.
    [[nodiscard]] std::size_t subject_start(std::size_t& last) const {
        const auto end = last;
        while (last > 0 && end - last < longest_joint && is_link(last - 1)) --last;
        auto first = last;
        while (first > 0 && last - first < longest_subject && !ends_subject(first - 1)) --first;
        return first;
    }

    [[nodiscard]] bool is_meeting_verb(std::size_t at) const {
        return s_.is_word(at, "met"_w) || s_.is_word(at, "held"_w);
    }

    /// "by", "no later than", "before noon on": what stands between what is due and its date.
    [[nodiscard]] bool is_deadline_link(std::size_t at) const {
        if (s_.is_sign(at, U',')) return true;
        if (s_[at].kind != TokenKind::word) return false;
        switch (s_[at].key) {
        case "by"_w:
        case "before"_w:
        case "until"_w:
        case "till"_w:
        case "no"_w:
        case "not"_w:
        case "later"_w:
        case "than"_w:
        case "the"_w:
        case "of"_w:
        case "on"_w:
        case "noon"_w:
        case "midnight"_w:
            return true;
        default:
            return profile::is_weekday(s_[at]);
        }
    }

    [[nodiscard]] bool is_auxiliary(std::size_t at) const {
        return s_.is(at, WordRole::be) || s_.is(at, WordRole::have) || s_.is(at, WordRole::modal) ||
               (s_.is(at, WordRole::to) && s_.is(at + 1, WordRole::be));
    }

    /// Where the verb of "to submit", "would then test" begins, if `at` is its "to" or modal; else `last`.
    [[nodiscard]] std::size_t verb_behind(std::size_t at, std::size_t last) const {
        const bool infinitive = s_.is(at, WordRole::to);
        if (!infinitive && !s_.is(at, WordRole::modal)) return last;
        auto verb = at + 1;
        while (verb < last && (s_.is(verb, WordRole::adverb) || s_.is(verb, WordRole::negation))) ++verb;
        if (verb >= last || s_[verb].kind != TokenKind::word || s_[verb].capital) return last;
        if (s_.is(verb, WordRole::past_verb)) return verb; // "put", "set"
        if (!s_.is(verb, WordRole::content)) return last;
        const auto word = s_.word(verb);
        const bool plural = word.ends_with('s') && !word.ends_with("ss") && !s_.is_word(verb, "focus"_w);
        return infinitive && plural ? last : verb; // "to administrations"
    }

    [[nodiscard]] bool ends_clause(std::size_t at) const {
        return s_.is_sign(at, U',') || s_.is_sign(at, U'.') || is_clause_sign(s_, at) ||
               s_.is(at, WordRole::relative) || s_.is(at, WordRole::subordinator) || s_.is_sign(at, U'"');
    }

    /// "Replies by 5 May", "... and the map by 6 June": no verb, and nothing else in front.
    [[nodiscard]] bool is_bare(std::size_t first, std::size_t last) const {
        if (first >= last || s_[first].kind != TokenKind::word) return false;
        for (auto at = first; at < last; ++at)
            if (is_auxiliary(at) || is_ed_verb(s_, at) || s_[at].kind == TokenKind::sign || s_.is(at, WordRole::adverb))
                return false;
        auto start = first;
        while (start > earlier_ && is_opening(start - 1)) --start;
        return start == earlier_;
    }

    /// A noun phrase from its first word to its last: no preposition or verb in front, no verb inside.
    [[nodiscard]] bool is_whole_phrase(std::size_t first, std::size_t last) const {
        if (s_[first].kind == TokenKind::sign || s_.is(first, WordRole::preposition) || s_.is(first, WordRole::pronoun))
            return false;
        for (auto at = first; at < last; ++at)
            if (s_.is(at, WordRole::past_verb) || s_.is(at, WordRole::pronoun)) return false;
        return true;
    }

    /// Without "in Geneva" at the end: where it takes place.
    [[nodiscard]] std::size_t without_place(std::size_t first, std::size_t last) const {
        auto at = last;
        while (at > first && s_[at - 1].kind == TokenKind::word && s_[at - 1].capital) --at;
        return at < last && at > first + 1 && s_.is_word(at - 1, "in"_w) ? at - 1 : last;
    }

    /// Without signs at the end.
    [[nodiscard]] std::size_t trimmed(std::size_t first, std::size_t last) const {
        while (last > first && s_[last - 1].kind == TokenKind::sign && !s_.is_sign(last - 1, U')')) --last;
        return last;
    }

    [[nodiscard]] std::string printed(std::size_t first, std::size_t last) const {
        std::string text(s_.words(first, last));
        std::replace(text.begin(), text.end(), '\n', ' ');
        return text;
    }

    /// What joins a subject to its date: "that will be held from the", ", to be held on", "takes place on".
    [[nodiscard]] bool is_link(std::size_t at) const {
        if (s_[at].kind == TokenKind::sign) return s_.is_sign(at, U',') || s_.is_sign(at, U'-');
        switch (s_.role(at)) {
        case WordRole::preposition:
        case WordRole::article:
        case WordRole::be:
        case WordRole::have:
        case WordRole::modal:
        case WordRole::to:
        case WordRole::relative:
        case WordRole::adverb:
        case WordRole::negation:
        case WordRole::past_verb:
            return true;
        default:
            break;
        }
        switch (s_[at].key) {
        case "deadline"_w:
        case "held"_w:
        case "scheduled"_w:
        case "place"_w:
        case "take"_w:
        case "takes"_w:
        case "later"_w:
        case "due"_w:
        case "than"_w:
        case "runs"_w: // "the course runs from"
        case "opens"_w:
        case "begins"_w:
        case "starts"_w:
        case "ends"_w:
        case "closes"_w:
            return true;
        case "week"_w: // "the week of 3 May", but "Open Doors Week"
            return !s_[at].capital;
        default:
            return profile::is_weekday(s_[at]) || is_ed_verb(s_, at);
        }
    }

    [[nodiscard]] bool ends_subject(std::size_t at) const {
        if (s_.is_sign(at, U',') || is_clause_sign(s_, at)) return true;
        switch (s_.role(at)) {
        case WordRole::be:
        case WordRole::have:
        case WordRole::modal:
        case WordRole::to:
        case WordRole::past_verb:
        case WordRole::subordinator:
        case WordRole::relative:
            return true;
        default:
            return is_ed_verb(s_, at);
        }
    }

    [[nodiscard]] bool is_opening(std::size_t at) const {
        switch (s_.role(at)) {
        case WordRole::article:
        case WordRole::all:
        case WordRole::quantifier:
        case WordRole::preposition:
        case WordRole::conjunction:
        case WordRole::adverb:
            return true;
        default:
            return s_[at].kind == TokenKind::sign && !s_.is_sign(at, U'(');
        }
    }

    const Sentence& s_;
    std::size_t first_;   ///< The first token of the date.
    std::size_t earlier_; ///< Words before it are those of another date.
};

/// A date is a number and a month or two more numbers: no text without a digit holds one.
bool has_digit(const std::vector<Token>& tokens) {
    return std::ranges::any_of(tokens, [](const Token& token) { return token.kind == TokenKind::number; });
}

bool lies_in(const ScannedDate& date, const Meeting& meeting) {
    return meeting.start && meeting.end && date.start >= *meeting.start && date.end <= *meeting.end;
}

/// The meeting itself is dated by the title page; a part of it is, too.
bool is_meeting(const ScannedDate& date, const Meeting& meeting) {
    return lies_in(date, meeting) && (date.start != date.end || *meeting.start == *meeting.end);
}

/// The first token that does not begin before the byte.
std::size_t first_token(const Sentence& sentence, std::size_t byte) {
    const auto tokens = sentence.tokens();
    const auto found = std::ranges::lower_bound(tokens, byte, {}, &Token::begin);
    return static_cast<std::size_t>(found - tokens.begin());
}

class DatesPass final : public Pass {
public:
    DatesPass(const Document& document, const Metadata& metadata, const profile::Rows* added)
        : document_(document),
          headers_(document),
          metadata_(metadata),
          added_(added),
          context_(year_context(metadata)) {
        if (metadata.meeting.body) house_.body = *metadata.meeting.body;
        if (context_) house_.year = static_cast<int>(context_->year());
    }

    void read(std::uint32_t index, const std::vector<Token>& tokens) override {
        if (is_running_text(document_.blocks[index]) && has_digit(tokens)) read_block(index, tokens);
    }

    void finish(Report& report) override { report.dates = std::move(mentions_); }

private:
    void read_block(std::uint32_t index, std::span<const Token> tokens) {
        const auto text = document_.text_of(document_.blocks[index]);
        auto dates = scan_dates(tokens, context_, added_);
        if (document_.blocks[index].kind != BlockKind::title) add_periods(tokens, dates);
        if (dates.empty()) return;
        split_sentences(tokens, ranges_, added_);
        std::size_t next = 0;
        for (std::size_t i = 0; i < ranges_.size() && next < dates.size(); ++i) {
            auto range = ranges_[i];
            const auto end = tokens[range.last - 1].end;
            if (dates[next].begin >= end) continue;
            // A title in front of its colon belongs to what it announces.
            if (i > 0 && tokens[ranges_[i - 1].last - 1].is_sign(U':')) range.first = ranges_[i - 1].first;
            const Sentence sentence(text, tokens.subspan(range.first, range.last - range.first), added_);
            for (std::size_t before = 0; next < dates.size() && dates[next].begin < end; ++next) {
                add(index, sentence, dates[next], before);
                before = dates[next].finish;
            }
        }
    }

    /// "October 2018", "the end of 2019": times without a day, between the dates already found.
    void add_periods(std::span<const Token> tokens, std::vector<ScannedDate>& dates) const {
        const auto days = dates.size();
        for (std::size_t at = 0, next = 0; at < tokens.size();) {
            while (next < days && dates[next].finish <= tokens[at].begin) ++next;
            const bool in_date = next < days && dates[next].begin <= tokens[at].begin;
            const bool inside_symbol = at > 0 && !tokens[at].spaced && tokens[at - 1].kind != TokenKind::sign;
            const auto period = in_date || inside_symbol || !opens_period(tokens[at], added_)
                                    ? std::optional<Period>{}
                                    : scan_period(tokens, at, context_, added_);
            if (!period) {
                ++at;
                continue;
            }
            dates.push_back(
                {period->start, period->end, tokens[at].begin, tokens[period->last - 1].end, period->inferred});
            at = period->last;
        }
        std::sort(dates.begin(), dates.end(),
                  [](const ScannedDate& a, const ScannedDate& b) { return a.begin < b.begin; });
    }

    /// `before`: the byte behind the last date of the sentence in front of this one, or 0.
    void add(std::uint32_t index, const Sentence& sentence, const ScannedDate& date, std::size_t before) {
        const auto first = first_token(sentence, date.begin);
        const auto earlier = std::min(first, first_token(sentence, before));
        const DateReader reader(sentence, first, earlier);
        DateMention mention;
        mention.inferred = date.inferred;
        mention.place = {index, static_cast<std::uint32_t>(date.begin), static_cast<std::uint32_t>(date.finish)};
        mention.start = date.start;
        mention.end = date.end;
        mention.kind = kind_of(document_.blocks[index], date, reader);
        if (mention.kind == DateKind::deadline) mention.what = reader.what_is_due();
        if (mention.kind == DateKind::event) {
            if (reader.limit() == DateReader::Limit::past) mention.what = reader.what_is_due();
            if (!mention.what) mention.what = reader.what();
        }
        mentions_.push_back(std::move(mention));
    }

    [[nodiscard]] DateKind kind_of(const Block& block, const ScannedDate& date, const DateReader& reader) const {
        if (reader.limit() == DateReader::Limit::due || stands_under_deadline(block)) return DateKind::deadline;
        if (reader.is_document_date()) return DateKind::document;
        if (block.kind == BlockKind::title && metadata_.date == date.start && date.start == date.end)
            return DateKind::document;
        const auto& meeting = metadata_.meeting;
        const bool own = is_meeting(date, meeting) || reader.is_own_meeting(house_) ||
                         (lies_in(date, meeting) && reader.names_meeting(meeting.ordinal));
        return own ? DateKind::meeting : DateKind::event;
    }

    /// In a column of a table headed "Deadline", "Due date", "Target date".
    [[nodiscard]] bool stands_under_deadline(const Block& block) const {
        std::vector<Token> words;
        tokenize(headers_.of(block), words);
        return words.size() <= longest_header && std::ranges::any_of(words, [](const Token& token) {
                   return token.is_word("deadline"_w) || token.is_word("due"_w) || token.is_word("target"_w) ||
                          token.is_word("timeline"_w);
               });
    }

    const Document& document_;
    const TableHeaders headers_;
    const Metadata& metadata_;
    const profile::Rows* added_;
    std::optional<Date> context_;
    House house_{};
    std::vector<DateMention> mentions_{};
    std::vector<TokenRange> ranges_{};
};

} // namespace

std::optional<Date> year_context(const Metadata& metadata) {
    return metadata.date ? metadata.date : metadata.meeting.end;
}

std::optional<ScannedDate> find_own_meeting(std::string_view text, std::span<const Token> tokens,
                                            const Metadata& metadata, const profile::Rows* added) {
    House house{};
    if (metadata.meeting.body) house.body = *metadata.meeting.body;
    const auto dates = scan_dates(tokens, year_context(metadata), added);
    if (dates.empty()) return std::nullopt;
    std::vector<TokenRange> ranges;
    split_sentences(tokens, ranges, added);
    auto next = dates.begin();
    for (const auto& range : ranges) {
        const auto end = tokens[range.last - 1].end;
        if (next == dates.end() || next->begin >= end) continue;
        const Sentence sentence(text, tokens.subspan(range.first, range.last - range.first), added);
        for (; next != dates.end() && next->begin < end; ++next)
            if (DateReader(sentence, first_token(sentence, next->begin), 0).is_own_meeting(house)) return *next;
    }
    return std::nullopt;
}

std::unique_ptr<Pass> dates_pass(const Document& document, const Metadata& metadata, const profile::Rows* added) {
    return std::make_unique<DatesPass>(document, metadata, added);
}

} // namespace wsis::extract
