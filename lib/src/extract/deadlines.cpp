#include "extract/deadlines.hpp"

#include "extract/dates.hpp"
#include "extract/periods.hpp"
#include "profile/months.hpp"
#include "profile/time_words.hpp"

namespace wsis::extract {

namespace {

using profile::WordRole;

class DeadlineReader {
public:
    DeadlineReader(const Sentence& sentence, TokenRange range, std::optional<Date> context)
        : s_(sentence), range_(range), context_(context) {}

    std::vector<Deadline> read(std::uint32_t block) {
        std::vector<Deadline> deadlines;
        for (auto at = range_.first; at < range_.last;) {
            const auto first = complement_at(at);
            if (first == none) {
                ++at;
                continue;
            }
            const auto last = complement_end(first);
            deadlines.push_back(make(block, first, last));
            at = std::max(last, at + 1);
        }
        return deadlines;
    }

private:
    /// The first word of the time that the words at `at` announce, or `none`.
    [[nodiscard]] std::size_t complement_at(std::size_t at) const {
        if (s_[at].kind != TokenKind::word) return none;
        switch (s_[at].key) {
        case "by"_w:
            return accept(behind(at + 1), &DeadlineReader::is_time);
        case "deadline"_w:
        case "due"_w: // "(due: 1 May)"
            return s_.is_sign(at + 1, U':') ? accept(behind(at + 2), &DeadlineReader::is_time) : none;
        case "before"_w:
            return accept(behind(at + 1), &DeadlineReader::is_event);
        case "until"_w:
        case "till"_w:
            return accept(behind(at + 1), &DeadlineReader::is_event);
        case "within"_w:
            return accept(behind(at + 1), &DeadlineReader::is_duration);
        case "prior"_w:
            return s_.is(at + 1, WordRole::to) ? accept(behind(at + 2), &DeadlineReader::is_event) : none;
        case "later"_w:
            return s_.is_word(at + 1, "than"_w) && at > range_.first && s_.is(at - 1, WordRole::negation)
                       ? accept(behind(at + 2), &DeadlineReader::is_event)
                       : none;
        case "time"_w:
            return s_.is_word(at + 1, "for"_w) && at > range_.first && s_.is_word(at - 1, "in"_w)
                       ? accept(behind(at + 2), &DeadlineReader::is_event)
                       : none;
        case "to"_w:
        case "at"_w:
        case "for"_w:
            // "the report to the 2018 session" says which session the report is for, not by when
            return accept(behind(at + 1), &DeadlineReader::is_next_or_nth_meeting);
        default:
            return none;
        }
    }

    /// Behind articles and possessives.
    [[nodiscard]] std::size_t behind(std::size_t at) const {
        while (at < range_.last && (s_.is(at, WordRole::article) || s_.is(at, WordRole::possessive))) ++at;
        return at;
    }

    /// "six weeks before each session"
    [[nodiscard]] std::size_t behind_each(std::size_t at) const {
        return behind(at < range_.last && s_.is(at, WordRole::all) ? at + 1 : at);
    }

    /// "noon on Friday, 9 March"
    [[nodiscard]] std::size_t behind_weekday(std::size_t at) const {
        at = behind(at);
        if (at < range_.last && profile::is_weekday(s_[at])) ++at;
        return s_.is_sign(at, U',') ? at + 1 : at;
    }

    [[nodiscard]] std::size_t accept(std::size_t at, bool (DeadlineReader::*test)(std::size_t) const) const {
        return at < range_.last && (this->*test)(at) ? at : none;
    }

    [[nodiscard]] bool is_time(std::size_t at) const {
        const auto& token = s_[at];
        if (token.kind == TokenKind::number) return is_date(at) || is_year(at) || is_clock(at) || is_next_meeting(at);
        return profile::month_of(token, s_.added()) != 0 || profile::is_weekday(token) || profile::begins_time(token) ||
               is_next_meeting(at) || is_quarter(at) ||
               (profile::is_ordinal(token) && at + 1 < range_.last && profile::is_period(s_[at + 1]));
    }

    /// "Q3"
    [[nodiscard]] bool is_quarter(std::size_t at) const {
        return s_.is_word(at, "q"_w) && at + 1 < range_.last && s_[at + 1].kind == TokenKind::number &&
               !s_[at + 1].spaced && s_[at + 1].size() == 1;
    }

    /// "23:59"
    [[nodiscard]] bool is_clock(std::size_t at) const {
        return s_[at].kind == TokenKind::number && at + 2 < range_.last &&
               (s_.is_sign(at + 1, U':') || s_.is_sign(at + 1, U'.')) && s_[at + 2].kind == TokenKind::number &&
               s_[at + 2].size() == 2 && !s_[at + 1].spaced && !s_[at + 2].spaced;
    }

    [[nodiscard]] bool is_year(std::size_t at) const {
        return s_[at].kind == TokenKind::number && s_[at].size() == 4 && s_[at].key >= 1900 && s_[at].key < 2200;
    }

    [[nodiscard]] bool is_date(std::size_t at) const {
        const auto rest = s_.words(at, std::min(range_.last, at + 12));
        const auto dates = scan_dates(rest, context_ ? context_ : std::optional<Date>(any_date), s_.added());
        return !dates.empty() && dates.front().begin == 0;
    }

    /// Anything but an act ("before publishing") or a pronoun.
    [[nodiscard]] bool is_event(std::size_t at) const {
        const auto role = s_.role(at);
        if (s_.is_word(at, "following"_w)) return at + 1 < range_.last && s_.is(at + 1, WordRole::content);
        if (role == WordRole::pronoun || role == WordRole::relative || role == WordRole::to ||
            role == WordRole::preposition)
            return false;
        if (s_[at].kind == TokenKind::sign) return false;
        return !s_.word(at).ends_with("ing") || profile::is_gathering(s_[at]) || profile::begins_time(s_[at]);
    }

    [[nodiscard]] bool is_duration(std::size_t at) const {
        for (auto i = at; i < std::min(range_.last, at + 5); ++i) {
            if (profile::is_period(s_[i])) return true;
            const bool counts = s_[i].kind == TokenKind::number || s_.is(i, WordRole::quantifier) ||
                                s_.is(i, WordRole::content) || s_.is_sign(i, U'-');
            if (!counts) return false;
        }
        return false;
    }

    /// "next meeting", "33rd session", "forty-third session", "2019 session", "next WG-WSIS".
    [[nodiscard]] bool is_next_meeting(std::size_t at) const {
        const bool next = s_.is_word(at, "next"_w) || s_.is_word(at, "forthcoming"_w) || s_.is_word(at, "upcoming"_w) ||
                          s_.is_word(at, "following"_w);
        const bool nth = profile::is_ordinal(s_[at]) || is_year(at) ||
                         (s_[at].kind == TokenKind::number && at + 1 < range_.last && profile::is_ordinal(s_[at + 1]) &&
                          !s_[at + 1].spaced);
        if (!next && !nth) return false;
        for (auto i = at + 1; i < std::min(range_.last, at + 8); ++i) {
            if (profile::is_gathering(s_[i]) ||
                (next && s_[i].kind == TokenKind::word && s_[i].upper && s_[i].size() > 1))
                return true;
            if (s_[i].kind == TokenKind::sign ? s_[i].spaced
                                              : (!s_.is(i, WordRole::content) && !s_.is(i, WordRole::quantifier)))
                return false;
        }
        return false;
    }

    [[nodiscard]] bool is_next_or_nth_meeting(std::size_t at) const { return !is_year(at) && is_next_meeting(at); }

    [[nodiscard]] std::size_t complement_end(std::size_t first) const {
        const auto day = behind_weekday(first);
        auto at = date_end(day < range_.last && is_date(day) ? day : first);
        while (at < range_.last) {
            if (is_inner(at)) {
                ++at;
            } else if ((s_.is_word(at, "of"_w) || s_.is_word(at, "before"_w) || s_.is_word(at, "after"_w) ||
                        s_.is_word(at, "following"_w)) &&
                       at > first && behind_each(at + 1) < range_.last && is_inner(behind_each(at + 1))) {
                at = date_end(behind_each(at + 1));
            } else if (s_.is_word(at, "on"_w) && at > first && behind_weekday(at + 1) < range_.last &&
                       is_date(behind_weekday(at + 1))) {
                return date_end(behind_weekday(at + 1));
            } else {
                break;
            }
        }
        while (at > first + 1 && s_[at - 1].kind == TokenKind::sign) --at;
        return at;
    }

    /// Behind the date that begins at `at`, or behind the word there.
    [[nodiscard]] std::size_t date_end(std::size_t at) const {
        const auto rest = s_.words(at, std::min(range_.last, at + 16));
        const auto dates = scan_dates(rest, context_ ? context_ : std::optional<Date>(any_date), s_.added());
        if (dates.empty() || dates.front().begin != 0) return at + 1;
        const auto end = s_[at].begin + dates.front().finish;
        while (at < range_.last && s_[at].begin < end) ++at;
        return at;
    }

    [[nodiscard]] bool is_inner(std::size_t at) const {
        if (at > range_.first && is_clock(at - 1)) return true;
        if (s_[at].kind == TokenKind::sign)
            return at + 1 < range_.last && !s_[at].spaced && !s_[at + 1].spaced &&
                   (s_.is_sign(at, U'-') || s_.is_sign(at, U'/') || s_.is_sign(at, U'\''));
        if (s_[at].kind == TokenKind::number) return true;
        return s_.is(at, WordRole::content) || s_.is(at, WordRole::quantifier);
    }

    [[nodiscard]] Deadline make(std::uint32_t block, std::size_t first, std::size_t last) const {
        Deadline deadline;
        deadline.place = {block, s_[first].begin, s_[last - 1].end};
        const auto dates = scan_dates(s_.words(first, last), context_, s_.added());
        if (!dates.empty()) {
            deadline.start = dates.front().start;
            deadline.end = dates.front().end;
        } else if (const auto period = scan_period(s_.tokens(), first, context_, s_.added());
                   period && period->last == last) {
            deadline.start = period->start;
            deadline.end = period->end;
        } else if (last == first + 1 && is_year(first)) {
            const std::chrono::year year{static_cast<int>(s_[first].key)};
            deadline.start = Date{year / std::chrono::January / 1};
            deadline.end = Date{year / std::chrono::December / 31};
        }
        return deadline;
    }

    static constexpr Date any_date{std::chrono::year{2000}, std::chrono::month{1},
                                   std::chrono::day{1}}; ///< To see a date, whatever its year.

    const Sentence& s_;
    TokenRange range_;
    std::optional<Date> context_;
};

} // namespace

std::vector<Deadline> find_deadlines(const Sentence& sentence, TokenRange range, std::uint32_t block,
                                     std::optional<Date> context) {
    return DeadlineReader(sentence, range, context).read(block);
}

} // namespace wsis::extract
