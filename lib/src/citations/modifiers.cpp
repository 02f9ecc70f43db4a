#include "citations/modifiers.hpp"

#include "citations/adoptions.hpp"
#include "citations/canonical_id.hpp"
#include "text/ascii.hpp"

namespace wsis::citations {

namespace {

constexpr std::size_t most_tokens = 16;

class ModifierScanner {
public:
    ModifierScanner(const Reading& reading, std::size_t head, std::size_t floor)
        : reading_(reading), head_(head), floor_(std::max(floor, head > most_tokens ? head - most_tokens : 0)) {
        found_.begin = head;
    }

    Modifiers scan() {
        while (found_.begin > floor_ && step()) {
        }
        return found_;
    }

private:
    bool step() {
        const auto last = found_.begin - 1;
        return take_session() || take_known(found_.begin) || take_bracketed(last) || take_dotted(last) ||
               take_year(last) || take_type(last) || take_numbered(last) || take_acronym(last) || take_capital(last);
    }

    /// A body and its year: "PP-14", "Council 18", "WTDC'17".
    bool take_session() {
        const auto year = found_.begin - 1;
        if (!reading_.number(year) || year == 0) return false;
        const bool sign = (reading_.sign(year - 1, U'-') || reading_.sign(year - 1, U'\'')) && reading_.joined(year);
        const auto end = sign ? year - 1 : year;
        if (end <= floor_) return false;
        const auto body = scan_known_body_before(reading_, end);
        if (!body || body->begin < floor_ || body->body->naming != Naming::year) return false;
        auto at = end;
        const auto value = scan_session_year(reading_, at);
        if (!value || at != found_.begin) return false;
        take(*body);
        found_.year = value;
        return true;
    }

    bool take_known(std::size_t end) {
        const auto body = scan_known_body_before(reading_, end);
        if (!body || body->begin < floor_) return false;
        const bool linked =
            reading_.joined(body->begin) && reading_.sign(body->begin - 1, U'-'); // the tail of something longer
        if (linked) return false;
        take(*body);
        return true;
    }

    /// "General Assembly (GA)": the short name of a body in parentheses behind its full name.
    bool take_bracketed(std::size_t close) {
        if (!reading_.sign(close, U')') || found_.begin != head_) return false;
        const auto acronym = close - 1;
        const auto open = close - 2;
        if (open <= floor_ || !reading_.acronym(acronym) || !reading_.sign(open, U'(')) return false;
        return take_known(open);
    }

    /// "G.A.", "U.N.": an acronym of two letters with full stops.
    bool take_dotted(std::size_t last) {
        if (!reading_.sign(last, U'.') || last < floor_ + 3) return false;
        const auto first = last - 3;
        const auto is_letter = [&](std::size_t at) { return reading_.upper(at) && reading_[at].size() == 1; };
        if (!is_letter(first) || !reading_.sign(first + 1, U'.') || !is_letter(first + 2)) return false;
        if (reading_.joined(first) || !reading_.joined(first + 1) || !reading_.joined(first + 2)) return false;
        const auto letters =
            text::lower(reading_.view(first, first + 1)).append(text::lower(reading_.view(first + 2, last)));
        const auto names = profile::names_beginning(extract::word_key(letters));
        for (const auto* name = names.first; name != names.last; ++name) {
            if (profile::body_name(*name).size != 1) continue;
            take({first, last + 1, profile::body_name(*name).body, {}, false});
            return true;
        }
        return false;
    }

    void take(const BodyMention& mention) {
        found_.begin = mention.begin;
        const auto cls = mention.body->cls;
        if (found_.body == nullptr || found_.body->cls == BodyClass::umbrella) {
            if (found_.foreign.empty() || cls != BodyClass::umbrella) found_.body = mention.body;
        } else if (cls == BodyClass::agency) { // "FAO Council", "WIPO General Assembly"
            found_.body = mention.body;
        }
    }

    bool take_year(std::size_t at) {
        if (!reading_.year(at) || found_.year || reading_.has(at - 1, role::month)) return false;
        if (reading_.joined(at) && !reading_.sign(at - 1, U'(')) return false;
        found_.year = reading_.value(at);
        found_.begin = at;
        return true;
    }

    /// "Implementing Decision", "Delegated Regulation": what the European Union calls kinds of its acts.
    bool take_type(std::size_t last) {
        const bool type = reading_.word(last, "implementing"_w) || reading_.word(last, "delegated"_w) ||
                          reading_.word(last, "framework"_w);
        if (!type || found_.begin != head_ || !reading_.capital(last) || reading_.opens_sentence(last)) return false;
        found_.begin = last;
        return true;
    }

    /// "SC 2", "WP 5A", "ICANN59"; "Study Group 20", "Working Party 5D".
    bool take_numbered(std::size_t last) {
        auto number = last;
        if (number > floor_ && reading_.upper(number) && reading_[number].size() == 1 && reading_.joined(number))
            --number;
        if (!reading_.number(number) || reading_[number].size() > 3 || number <= floor_) return false;
        const auto word = number - 1;
        if (reading_.capital(word) && reading_.has(word, role::organ) && reading_[number].spaced) {
            found_.begin = word;
            return true;
        }
        if (!reading_.acronym(word) || reading_.has(word, role::function | role::act | role::document | role::sdg))
            return false;
        take_foreign(word);
        return true;
    }

    bool take_acronym(std::size_t last) {
        if (!reading_.acronym(last) || reading_[head_].upper) return false; // in a heading all words are in capitals
        if (reading_.has(last, role::function | role::act | role::document | role::status)) return false;
        auto first = last;
        while (first >= floor_ + 2 && reading_.joined(first) && reading_.joined(first - 1) &&
               reading_.alnum(first - 2) && (reading_.sign(first - 1, U'-') || reading_.sign(first - 1, U'/')))
            first -= 2;
        take_foreign(first);
        return true;
    }

    /// "Governing Body", "Nordic Council": an organ, and names in front of one.
    bool take_capital(std::size_t last) {
        if (!reading_.capital(last)) return false;
        const bool opened = reading_.sign(last - 1, U'(') || reading_.sign(last - 1, U'"');
        if (reading_.joined(last) && !opened) return false;
        const bool organ = reading_.has(last, role::organ);
        const bool named = named_ || (found_.begin < head_ && reading_.has(found_.begin, role::organ));
        if (!organ && (reading_.has(last, outside_bodies) || reading_.opens_sentence(last))) return false;
        if (named) {
            take_foreign(last); // "Governing Council" is another than the Council
            named_ = true;
            return true;
        }
        // A lone capital in front of the head says whose it is ("the Ramsar Resolution XIII.7"), but hides no other
        // clue.
        if (!organ && (found_.begin != head_ || !reading_.has(head_, role::act))) return false;
        found_.begin = last;
        return true;
    }

    void take_foreign(std::size_t begin) {
        found_.foreign = std::string(reading_.view(begin, head_));
        if (found_.body != nullptr && found_.body->cls != BodyClass::agency) found_.body = nullptr;
        found_.begin = begin;
    }

    /// Roles of words that name no body, even with a capital.
    static constexpr Roles outside_bodies = role::function | role::status | role::act | role::document | role::generic |
                                            role::pinpoint | role::month | role::operative;

    bool named_ = false; ///< Inside a name whose organ was taken.
    const Reading& reading_;
    std::size_t head_;
    std::size_t floor_;
    Modifiers found_{};
};

} // namespace

Modifiers scan_modifiers(const Reading& reading, std::size_t head, std::size_t floor) {
    return ModifierScanner(reading, head, floor).scan();
}

} // namespace wsis::citations
