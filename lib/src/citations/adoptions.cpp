#include "citations/adoptions.hpp"

#include "profile/conferences.hpp"

namespace wsis::citations {

namespace {

constexpr std::size_t longest_parenthesis = 20; ///< In tokens.

std::size_t close_of(const Reading& reading, std::size_t open) {
    for (auto at = open + 1; at < open + longest_parenthesis; ++at) {
        if (reading.sign(at, U')')) return at;
        if (reading.sign(at, U'(')) return 0;
    }
    return 0;
}

/// "C11": a session of the ITU Council.
bool is_council_session(const Reading& reading, std::size_t at) {
    return reading.upper(at) && reading.word(at, "c"_w) && reading.joined(at + 1) && reading.number(at + 1) &&
           reading[at + 1].size() == 2;
}

bool is_filler(const Reading& reading, std::size_t at) {
    switch (reading[at].key) {
    case "last"_w:
    case "as"_w:
    case "by"_w:
    case "at"_w:
    case "in"_w:
    case "and"_w:
    case "the"_w:
    case "session"_w:
        return true;
    default:
        return false;
    }
}

bool is_month_year(const Reading& reading, std::size_t at) {
    return reading.number(at) && reading[at].size() <= 2 && reading.sign(at + 1, U'/') && reading.year(at + 2);
}

/// Reads the contents of a parenthesis word by word.
class AdoptionScanner {
public:
    AdoptionScanner(const Reading& reading, std::size_t open, std::size_t close)
        : reading_(reading), at_(open + 1), open_(open), close_(close) {}

    std::optional<Adoption> scan() {
        while (at_ < close_)
            if (!step()) return std::nullopt;
        if (!adoption_.year && !revised_) return std::nullopt;
        adoption_.end = close_ + 1;
        if (revised_) adoption_.revision = reading_.view(open_ + 1, close_);
        if (adoption_.year && place_first_ != place_last_) {
            adoption_.place = reading_.view(place_first_, place_last_);
            if (const auto* met = profile::conference_at(reading_[place_first_].key, *adoption_.year);
                met && !adoption_.body)
                adoption_.body = profile::body_of(met->body);
        }
        return adoption_;
    }

private:
    bool step() {
        if (is_council_session(reading_, at_)) return take_session();
        if (reading_.has(at_, role::modification)) return revised_ = true, ++at_, true;
        if (const auto body = scan_known_body(reading_, at_)) return take_body(*body);
        if (reading_.year(at_) && reading_.sign(at_ + 1, U'-') && reading_.number(at_ + 2) &&
            reading_[at_ + 2].size() == 2) { // "2016-11"
            adoption_.year = reading_.value(at_);
            at_ += 3;
            return true;
        }
        if (is_month_year(reading_, at_)) {
            at_ += 2;
            return true;
        }
        if (reading_.year(at_)) return adoption_.year = reading_.value(at_++), true;
        if (reading_.number(at_)) return ++at_, revised_; // "(Rev. 2)"; a lone number says nothing
        if (reading_.capital(at_)) return take_place();
        if (reading_.word(at_)) return is_filler(reading_, at_++);
        const bool punctuation = reading_.sign(at_, U',') || reading_.sign(at_, U'.') || reading_.sign(at_, U'-') ||
                                 reading_.sign(at_, U'\'');
        ++at_;
        return punctuation;
    }

    bool take_session() {
        adoption_.body = profile::body_of("ITU-Council");
        adoption_.year = full_year(reading_.value(at_ + 1));
        at_ += 2;
        return true;
    }

    bool take_body(const BodyMention& body) {
        at_ = body.end;
        if (body.body->cls != BodyClass::umbrella) adoption_.body = body.body;
        if (const auto year = scan_session_year(reading_, at_, true)) adoption_.year = year;
        return true;
    }

    bool take_place() {
        if (place_first_ == place_last_) place_first_ = at_;
        place_last_ = ++at_;
        return true;
    }

    const Reading& reading_;
    std::size_t at_;
    std::size_t open_;
    std::size_t close_;
    std::size_t place_first_ = 0;
    std::size_t place_last_ = 0;
    bool revised_ = false;
    Adoption adoption_{};
};

/// "31 July 2014", "July 2014": the year, `at` set behind it.
std::optional<int> scan_date_year(const Reading& reading, std::size_t& at) {
    auto month = at;
    if (reading.number(month) && reading[month].size() <= 2) ++month;
    if (!reading.has(month, role::month) || !reading.year(month + 1)) return std::nullopt;
    at = month + 2;
    return reading.value(month + 1);
}

/// "[the] [2010] Plenipotentiary Conference [2018]", "the 2009 session of the Council".
bool scan_session(const Reading& reading, std::size_t at, Completion& completion) {
    if (reading.word(at, "the"_w)) ++at;
    std::optional<int> year;
    if (reading.year(at)) {
        year = reading.value(at++);
        if (reading.has(at, role::gathering) && reading.word(at + 1, "of"_w))
            at += reading.word(at + 2, "the"_w) ? 3u : 2u;
    }
    auto body = scan_body(reading, at);
    if (!body) return false;
    at = body->end;
    if (const auto printed = scan_session_year(reading, at)) year = printed;
    if (const auto adoption = scan_adoption(reading, at); adoption && reading.sign(at, U'(')) {
        at = adoption->end;
        if (!year) year = adoption->year;
    }
    completion.body = std::move(body);
    completion.year = year;
    completion.end = at;
    return true;
}

} // namespace

std::optional<Adoption> scan_adoption(const Reading& reading, std::size_t at) {
    if (!reading.sign(at, U'(')) return std::nullopt;
    const auto close = close_of(reading, at);
    if (close == 0) return std::nullopt;
    return AdoptionScanner(reading, at, close).scan();
}

std::optional<int> scan_session_year(const Reading& reading, std::size_t& at, bool comma) {
    auto year = at;
    const bool dash = reading.sign(year, U'-') || reading.sign(year, U'\'');
    if (dash)
        ++year;
    else if (comma && reading.sign(year, U','))
        ++year;
    if (!reading.number(year)) return std::nullopt;
    const auto digits = reading[year].size();
    if (digits != 2 && !reading.year(year)) return std::nullopt;
    const auto next = year + 1;
    if (reading.joined(next)) { // "Council 16/2" is no session, "PP-18/WTDC-17" are two
        if (reading.alnum(next) || (reading.sign(next, U'-') && reading.joined(next + 1))) return std::nullopt;
        if (reading.sign(next, U'/') && reading.number(next + 1)) return std::nullopt;
    }
    at = next;
    return full_year(reading.value(year));
}

Completion scan_completion(const Reading& reading, std::size_t at) {
    Completion completion;
    completion.end = at;
    for (int round = 0; round < 2; ++round) { // "of the General Assembly of 31 July 2014"
        auto next = completion.end;
        if (!reading.word(next, "of"_w) && !(reading.word(next, "adopted"_w) && reading.word(next + 1, "by"_w))) break;
        next += reading.word(next, "of"_w) ? 1u : 2u;
        if (const auto year = scan_date_year(reading, next)) {
            completion.date_year = year;
            completion.end = next;
        } else if (completion.body || !scan_session(reading, next, completion)) {
            break;
        }
    }
    return completion;
}

} // namespace wsis::citations
