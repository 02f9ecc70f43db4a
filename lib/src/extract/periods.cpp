#include "extract/periods.hpp"

#include "profile/months.hpp"
#include "profile/word_table.hpp"

namespace wsis::extract {

namespace {

namespace chrono = std::chrono;

/// The words that a period begins with, besides the months: those that part_of, ordinal_of and read_months know.
constexpr profile::WordTable openings{{
    profile::WordRow<bool>{"beginning", true},
    {"start", true},
    {"early", true},
    {"mid", true},
    {"middle", true},
    {"late", true},
    {"end", true},
    {"close", true},
    {"first", true},
    {"second", true},
    {"third", true},
    {"fourth", true},
    {"last", true},
    {"q", true},
}};

/// Which part of a month or year is meant.
enum class Part : std::uint8_t { whole, first_day, early, middle, late, last_day };

Part part_of(const Token& token) {
    if (token.kind != TokenKind::word) return Part::whole;
    switch (token.key) {
    case "beginning"_w:
    case "start"_w:
        return Part::first_day;
    case "early"_w:
        return Part::early;
    case "mid"_w:
    case "middle"_w:
        return Part::middle;
    case "late"_w:
        return Part::late;
    case "end"_w:
    case "close"_w:
        return Part::last_day;
    default:
        return Part::whole;
    }
}

/// How many of which months: the third quarter begins with the seventh and has three.
struct Months {
    unsigned first = 1;
    unsigned count = 12;
};

unsigned ordinal_of(const Token& token) {
    if (token.kind != TokenKind::word) return 0;
    switch (token.key) {
    case "first"_w:
        return 1;
    case "second"_w:
        return 2;
    case "third"_w:
        return 3;
    case "fourth"_w:
    case "last"_w:
        return 4;
    default:
        return 0;
    }
}

class PeriodReader {
public:
    PeriodReader(std::span<const Token> tokens, std::size_t at, std::optional<Date> context, const profile::Rows* added)
        : tokens_(tokens), at_(at), context_(context), added_(added) {}

    std::optional<Period> read() {
        const auto part = at_ < tokens_.size() ? part_of(tokens_[at_]) : Part::whole;
        if (part != Part::whole) {
            ++at_;
            if (at_ < tokens_.size() && tokens_[at_].is_sign(U'-') && !tokens_[at_].spaced) ++at_; // "mid-June"
            skip_of();
        }
        const auto months = read_months();
        const auto year = read_year(months.count < 12);
        if (!year && months.count == 12) return std::nullopt;
        if (part == Part::whole && (!year || months.count == 12)) return std::nullopt;
        const auto inferred = year ? year : nearest_year(months);
        if (!inferred) return std::nullopt;
        auto period = part_in(part, *inferred, months);
        period.last = at_;
        period.inferred = !year;
        return period;
    }

private:
    [[nodiscard]] bool is_word(std::size_t at, WordKey word) const {
        return at < tokens_.size() && tokens_[at].is_word(word);
    }

    void skip_of() {
        if (is_word(at_, "of"_w)) ++at_;
        if (is_word(at_, "the"_w)) ++at_;
    }

    /// A month, "Q3", "third quarter", "first half"; without any of these the year.
    Months read_months() {
        if (at_ >= tokens_.size()) return {};
        if (const auto month = profile::month_of(tokens_[at_], added_); month != 0) return ++at_, Months{month, 1};
        if (is_word(at_, "q"_w) && at_ + 1 < tokens_.size() && !tokens_[at_ + 1].spaced) {
            const auto& number = tokens_[at_ + 1];
            if (number.kind != TokenKind::number || number.key < 1 || number.key > 4) return {};
            at_ += 2;
            return {static_cast<unsigned>(number.key) * 3 - 2, 3};
        }
        const auto ordinal = ordinal_of(tokens_[at_]);
        if (ordinal != 0 && is_word(at_ + 1, "quarter"_w)) return at_ += 2, Months{ordinal * 3 - 2, 3};
        if ((ordinal == 1 || ordinal == 2) && is_word(at_ + 1, "half"_w)) return at_ += 2, Months{ordinal * 6 - 5, 6};
        return {};
    }

    /// `joined`: behind a month, whose comma or "of" may stand in front.
    std::optional<int> read_year(bool joined) {
        auto at = at_;
        if (joined && at < tokens_.size() && (tokens_[at].is_sign(U',') || tokens_[at].is_word("of"_w))) ++at;
        if (at >= tokens_.size() || tokens_[at].kind != TokenKind::number || tokens_[at].size() != 4)
            return std::nullopt;
        if (tokens_[at].key < 1800 || tokens_[at].key > 2199) return std::nullopt;
        at_ = at + 1;
        return static_cast<int>(tokens_[at].key);
    }

    /// The year in which the months are nearest to the context.
    [[nodiscard]] std::optional<int> nearest_year(const Months& months) const {
        if (!context_) return std::nullopt;
        const auto away = static_cast<int>(months.first) - static_cast<int>(unsigned{context_->month()});
        const int shift = away > 6 ? -1 : away < -6 ? 1 : 0;
        return static_cast<int>(context_->year()) + shift;
    }

    static Period part_in(Part part, int year, const Months& months) {
        const chrono::year_month first{chrono::year{year}, chrono::month{months.first}};
        const auto start = chrono::sys_days{first / 1};
        const auto end = chrono::sys_days{(first + chrono::months{months.count}) / 1} - chrono::days{1};
        const auto third = [&](int behind) { // where the first third or two end: months of a year, days of a month
            if (months.count > 1) return chrono::sys_days{(first + chrono::months{months.count} * behind / 3) / 1};
            return start + (end - start + chrono::days{1}) * behind / 3;
        };
        const auto of = [](chrono::sys_days from, chrono::sys_days to) {
            Period period;
            period.start = Date{from};
            period.end = Date{to};
            return period;
        };
        switch (part) {
        case Part::whole:
            break;
        case Part::first_day:
            return of(start, start);
        case Part::early:
            return of(start, third(1) - chrono::days{1});
        case Part::middle:
            return of(third(1), third(2) - chrono::days{1});
        case Part::late:
            return of(third(2), end);
        case Part::last_day:
            return of(end, end);
        }
        return of(start, end);
    }

    std::span<const Token> tokens_;
    std::size_t at_;
    std::optional<Date> context_;
    const profile::Rows* added_;
};

} // namespace

bool opens_period(const Token& token, const profile::Rows* added) {
    if (token.kind != TokenKind::word) return false;
    return openings.find(token.key) != nullptr || profile::month_of(token, added) != 0;
}

std::optional<Period> scan_period(std::span<const Token> tokens, std::size_t at, std::optional<Date> context,
                                  const profile::Rows* added) {
    return PeriodReader(tokens, at, context, added).read();
}

} // namespace wsis::extract
