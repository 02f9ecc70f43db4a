#include "extract/dates.hpp"
#include "extract/tokens.hpp"
#include "profile/months.hpp"

#include <array>
#include <cstdlib>

namespace wsis::extract {

namespace {

namespace chrono = std::chrono;

constexpr std::size_t longest_day_list = 8; // "3, 4, 5 and 6 May": keeps a long row of numbers linear

/// A day as printed: any of its parts may have to come from elsewhere.
struct Day {
    unsigned day = 0;
    unsigned month = 0;
    std::optional<int> year{};
};

bool exists(int year, const Day& day) {
    return chrono::year_month_day{chrono::year{year}, chrono::month{day.month}, chrono::day{day.day}}.ok();
}

Date date_of(int year, const Day& day) {
    return Date{chrono::year{year}, chrono::month{day.month}, chrono::day{day.day}};
}

/// The day in the year that brings it nearest to `context`.
std::optional<Date> nearest(const Day& day, Date context) {
    std::optional<Date> best;
    long least = 0;
    for (const int shift : {0, -1, 1}) {
        const int year = static_cast<int>(context.year()) + shift;
        if (!exists(year, day)) continue;
        const auto away = std::abs((chrono::sys_days{date_of(year, day)} - chrono::sys_days{context}).count());
        if (best && away >= least) continue;
        best = date_of(year, day);
        least = away;
    }
    return best;
}

/// Reads dates out of the tokens of one text. The `scan_` functions look at `at`, and move it behind what they took.
class DateScanner {
public:
    DateScanner(std::span<const Token> tokens, std::optional<Date> context, const profile::Rows* added)
        : tokens_(tokens), context_(context), added_(added) {}

    std::vector<ScannedDate> scan() {
        std::vector<ScannedDate> dates;
        for (std::size_t i = 0; i < tokens_.size();) {
            if (tokens_[i].kind != TokenKind::number) {
                ++i;
                continue;
            }
            const auto first = opening(i);
            if (auto found = scan_at(first)) {
                dates.push_back(*found);
                i = next_;
            } else {
                ++i;
            }
        }
        return dates;
    }

private:
    [[nodiscard]] const Token* peek(std::size_t at) const { return at < tokens_.size() ? &tokens_[at] : nullptr; }

    [[nodiscard]] bool is_sign(std::size_t at, char32_t sign) const {
        return at < tokens_.size() && tokens_[at].is_sign(sign);
    }

    [[nodiscard]] bool is_word(std::size_t at, WordKey word) const {
        return at < tokens_.size() && tokens_[at].is_word(word);
    }

    /// Stands directly behind `at`, no white space between.
    [[nodiscard]] bool joined(std::size_t at) const { return at < tokens_.size() && !tokens_[at].spaced; }

    /// The number at `at` has `digits` digits at most and no value above `most`.
    [[nodiscard]] bool is_number(std::size_t at, std::size_t digits, WordKey most) const {
        return at < tokens_.size() && tokens_[at].kind == TokenKind::number && tokens_[at].size() <= digits &&
               tokens_[at].key >= 1 && tokens_[at].key <= most;
    }

    [[nodiscard]] bool is_year(std::size_t at) const {
        return is_number(at, 4, 2199) && tokens_[at].size() == 4 && tokens_[at].key >= 1800;
    }

    /// A number inside a symbol ("A/71/25", "C-24", "1.25") is no day.
    [[nodiscard]] bool inside_symbol(std::size_t at) const {
        if (at == 0 || tokens_[at].spaced) return false;
        const auto& before = tokens_[at - 1];
        if (before.is_sign(U'-')) return at >= 2 && !before.spaced && tokens_[at - 2].kind != TokenKind::sign;
        return before.kind != TokenKind::sign || before.is_sign(U'/') || before.is_sign(U'.');
    }

    /// Where a date around the number at `at` would begin: at the month before it, or at the number.
    [[nodiscard]] std::size_t opening(std::size_t at) const {
        std::size_t month = at;
        if (month > next_ && is_sign(month - 1, U'.')) --month;
        if (month > next_ && profile::month_of(tokens_[month - 1], added_) != 0) return month - 1;
        return at;
    }

    std::optional<ScannedDate> scan_at(std::size_t first) {
        std::size_t at = first;
        std::optional<ScannedDate> found;
        if (tokens_[first].kind == TokenKind::word) {
            found = scan_month_first(at);
        } else if (!inside_symbol(first)) {
            found = scan_digits(at);
            if (!found) {
                at = first;
                found = scan_day_first(at);
            }
        }
        if (!found) return std::nullopt;
        found->begin = tokens_[first].begin;
        found->finish = tokens_[at - 1].end;
        next_ = at;
        return found;
    }

    /// "2018-03-15", "15.03.2018", "15/03/2018".
    [[nodiscard]] std::optional<ScannedDate> scan_digits(std::size_t& at) const {
        if (at + 4 >= tokens_.size()) return std::nullopt;
        const auto& sign = tokens_[at + 1];
        if (!sign.is_sign(U'-') && !sign.is_sign(U'.') && !sign.is_sign(U'/')) return std::nullopt;
        if (!tokens_[at + 3].is_sign(static_cast<char32_t>(sign.key))) return std::nullopt;
        for (std::size_t i = at + 1; i <= at + 4; ++i)
            if (tokens_[i].spaced) return std::nullopt;
        if (joined(at + 5) && (is_sign(at + 5, U'-') || is_sign(at + 5, U'/'))) return std::nullopt;
        Day day;
        if (is_year(at) && sign.is_sign(U'-') && is_number(at + 2, 2, 12) && is_number(at + 4, 2, 31)) {
            day = {value(at + 4), value(at + 2), static_cast<int>(value(at))};
        } else if (is_year(at + 4) && is_number(at, 2, 31) && is_number(at + 2, 2, 31)) {
            day = {value(at), value(at + 2), static_cast<int>(value(at + 4))};
            if (day.month > 12) std::swap(day.day, day.month); // as printed in the United States
        } else {
            return std::nullopt;
        }
        at += 5;
        return resolve(day, day);
    }

    /// "25 January 2018", "24th and 25th of January", "30 March to 2 April 2018".
    [[nodiscard]] std::optional<ScannedDate> scan_day_first(std::size_t& at) const {
        Day first;
        Day last;
        if (!scan_days(at, first, last)) return std::nullopt;
        first.month = last.month = scan_month(at);
        if (last.month == 0) return std::nullopt;
        first.year = last.year = scan_year(at);
        auto behind = at;
        if (!skip_range_sign(behind)) return resolve(first, last);
        Day range_end;
        Day ignored;
        if (!scan_days(behind, ignored, range_end)) return resolve(first, last);
        range_end.month = scan_month(behind);
        if (range_end.month == 0) return resolve(first, last);
        range_end.year = scan_year(behind);
        at = behind;
        return resolve(first, range_end);
    }

    /// "March 15, 2018", "March 15-17, 2018", "March 30 to April 2, 2018".
    [[nodiscard]] std::optional<ScannedDate> scan_month_first(std::size_t& at) const {
        Day first;
        Day last;
        const auto month = scan_month(at);
        if (!scan_days(at, first, last)) return std::nullopt;
        first.month = last.month = month;
        first.year = last.year = scan_year(at);
        auto behind = at;
        if (skip_range_sign(behind)) {
            Day range_end;
            Day ignored;
            const auto end_month = scan_month(behind);
            if (end_month != 0 && scan_days(behind, ignored, range_end)) {
                range_end.month = end_month;
                range_end.year = scan_year(behind);
                last = range_end;
                at = behind;
            }
        }
        if (!last.year && counts_things(at)) return std::nullopt;
        return resolve(first, last);
    }

    /// "in May 15 delegates" counts delegates: a day is followed by a sign, the end, or a word that joins.
    [[nodiscard]] bool counts_things(std::size_t at) const {
        const auto* next = peek(at);
        if (next == nullptr || next->kind == TokenKind::sign) return false;
        switch (next->key) {
        case "and"_w:
        case "at"_w:
        case "by"_w:
        case "for"_w:
        case "from"_w:
        case "in"_w:
        case "on"_w:
        case "to"_w:
        case "with"_w:
            return next->kind != TokenKind::word;
        default:
            return true;
        }
    }

    /// One day or a list or range of days of one month: "24", "24-25", "24th and 25th", "Monday 3 to Friday 7".
    bool scan_days(std::size_t& at, Day& first, Day& last) const {
        if (!scan_day(at, first)) return false;
        last = first;
        for (std::size_t count = 1; count < longest_day_list; ++count) {
            auto behind = at;
            if (is_sign(behind, U',')) ++behind;
            if (!skip_range_sign(behind) && (is_word(behind, "and"_w) || is_sign(behind, U'&') ||
                                             is_word(behind, "et"_w) || is_word(behind, "y"_w)))
                ++behind;
            Day next;
            if (behind == at || !scan_day(behind, next) || next.day <= last.day) break;
            last = next;
            at = behind;
        }
        return true;
    }

    bool scan_day(std::size_t& at, Day& day) const {
        auto behind = at;
        if (is_word(behind, "the"_w)) ++behind;
        if (behind < tokens_.size() && profile::is_weekday(tokens_[behind])) ++behind;
        if (behind > at && is_sign(behind, U',')) ++behind;
        if (is_word(behind, "the"_w)) ++behind;
        if (!is_number(behind, 2, 31)) return false;
        day.day = value(behind);
        ++behind;
        if (const auto* suffix = peek(behind); suffix != nullptr && suffix->kind == TokenKind::word) {
            switch (suffix->key) {
            case "st"_w:
            case "nd"_w:
            case "rd"_w:
            case "th"_w:
            case "er"_w:
                ++behind;
                break;
            default:
                break;
            }
        }
        at = behind;
        return true;
    }

    /// "January", "of January", "Jan."; 0 where there is none.
    unsigned scan_month(std::size_t& at) const {
        auto behind = at;
        if (is_word(behind, "of"_w) || is_word(behind, "de"_w)) ++behind;
        if (behind >= tokens_.size()) return 0;
        const auto month = profile::month_of(tokens_[behind], added_);
        if (month == 0) return 0;
        ++behind;
        // The full stop of an abbreviation, not that of the sentence.
        if (is_sign(behind, U'.') && joined(behind) && (is_year(behind + 1) || is_number(behind + 1, 2, 31))) ++behind;
        at = behind;
        return month;
    }

    std::optional<int> scan_year(std::size_t& at) const {
        auto behind = at;
        if (is_sign(behind, U',') || is_word(behind, "of"_w) || is_word(behind, "de"_w)) ++behind;
        if (!is_year(behind)) return std::nullopt;
        at = behind + 1;
        return static_cast<int>(value(behind));
    }

    bool skip_range_sign(std::size_t& at) const {
        const auto* token = peek(at);
        if (token == nullptr) return false;
        const bool range = token->is_sign(U'-') || token->is_word("to"_w) || token->is_word("until"_w) ||
                           token->is_word("till"_w) || token->is_word("through"_w) || token->is_word("au"_w) ||
                           token->is_word("al"_w);
        if (range) ++at;
        return range;
    }

    [[nodiscard]] unsigned value(std::size_t at) const { return static_cast<unsigned>(tokens_[at].key); }

    /// Gives both ends their years: printed, taken from the other end, or the nearest to the context.
    [[nodiscard]] std::optional<ScannedDate> resolve(const Day& first, Day last) const {
        ScannedDate found;
        auto first_year = first.year;
        if (!first_year && !last.year) {
            if (!context_) return std::nullopt;
            const auto start = nearest(first, *context_);
            if (!start) return std::nullopt;
            first_year = static_cast<int>(start->year());
            found.inferred = true;
        }
        const bool wraps = last.month < first.month; // "30 December to 2 January"
        if (!first_year) first_year = *last.year - (wraps ? 1 : 0);
        if (!last.year) last.year = *first_year + (wraps ? 1 : 0);
        if (!exists(*first_year, first) || !exists(*last.year, last)) return std::nullopt;
        found.start = date_of(*first_year, first);
        found.end = date_of(*last.year, last);
        if (found.end < found.start) return std::nullopt;
        return found;
    }

    std::span<const Token> tokens_;
    std::optional<Date> context_;
    const profile::Rows* added_;
    std::size_t next_ = 0; ///< First token behind the last date.
};

} // namespace

std::vector<ScannedDate> scan_dates(std::span<const Token> tokens, std::optional<Date> context,
                                    const profile::Rows* added) {
    return DateScanner(tokens, context, added).scan();
}

std::vector<ScannedDate> scan_dates(std::string_view text, std::optional<Date> context, const profile::Rows* added) {
    std::vector<Token> tokens;
    tokenize(text, tokens);
    return scan_dates(std::span<const Token>(tokens), context, added);
}

} // namespace wsis::extract
