#include "citations/act_numbers.hpp"
#include "citations/acts.hpp"
#include "citations/canonical_id.hpp"
#include "citations/lists.hpp"
#include "citations/pinpoints.hpp"
#include "text/labels.hpp"

#include <algorithm>

namespace wsis::citations {

namespace {

struct HeadWord {
    WordKey word;
    ActHead head;
    std::string_view body{}; ///< That the word names too.
};

constexpr HeadWord head_words[] = {
    {"resolution"_w, {CitationKind::resolution, false, false, false}},
    {"resolutions"_w, {CitationKind::resolution, true, false, false}},
    {"res"_w, {CitationKind::resolution, false, true, false}},
    {"decision"_w, {CitationKind::decision, false, false, false}},
    {"decisions"_w, {CitationKind::decision, true, false, false}},
    {"dec"_w, {CitationKind::decision, false, true, false}},
    {"recommendation"_w, {CitationKind::recommendation, false, false, false}},
    {"recommendations"_w, {CitationKind::recommendation, true, false, false}},
    {"rec"_w, {CitationKind::recommendation, false, true, false}},
    {"recs"_w, {CitationKind::recommendation, true, true, false}},
    {"opinion"_w, {CitationKind::recommendation, false, false, true}},
    {"opinions"_w, {CitationKind::recommendation, true, false, true}},
    {"unscr"_w, {CitationKind::resolution, true, true, false}, "UNSC"},
    {"unscrs"_w, {CitationKind::resolution, true, true, false}, "UNSC"},
};

const HeadWord* head_at(const Reading& reading, std::size_t at) {
    for (const auto& row : head_words)
        if (reading.word(at, row.word)) return &row;
    return nullptr;
}

/// Digits, or letters and digits that begin with a capital: "70/1", "XII/23", "WHA70.1", "(06)04".
bool is_act_number(const Reading& reading, const Symbol& symbol) {
    const auto at = symbol.begin;
    if (!symbol.digits) return false;
    return !reading.word(at) || (reading.capital(at) && symbol.core_end > at + 1);
}

/// "M.2083" and "M.2015", "BC-15/18" and "RC-9/5", not "M.2083" and "WTDC-17": the same series, or numbers built
/// alike.
bool is_built_alike(const Reading& reading, std::size_t one, std::size_t other) {
    if (reading[one].key == reading[other].key) return true;
    const auto is_roman = [&](std::size_t at) {
        return reading.upper(at) && reading.sign(at + 1, U'/') && text::roman_value(reading.view(at, at + 1)) > 0;
    };
    if (is_roman(one) && is_roman(other)) return true; // "X/2", "XI/5"
    if (reading.sign(one + 1, U'-') && reading.sign(other + 1, U'-'))
        return reading[one].size() == reading[other].size() && reading.number(one + 2) && reading.number(other + 2) &&
               reading.sign(one + 3, U'/') && reading.sign(other + 3, U'/');
    return reading.sign(one + 1, U'.') && reading.sign(other + 1, U'.') &&
           reading.number(one + 2) == reading.number(other + 2);
}

class ActListScanner {
public:
    ActListScanner(const Reading& reading, std::size_t at, std::size_t floor)
        : reading_(reading), at_(at), floor_(floor) {}

    std::optional<ActList> scan() {
        const auto* head = head_at(reading_, at_);
        if (head == nullptr) return std::nullopt;
        list_.head = head->head;
        const bool small = list_.head.abbreviated && !reading_.capital(at_);
        if (small && !(reading_.sign(at_ + 1, U'.') && reading_.number(at_ + 2))) return std::nullopt;
        auto modifiers = scan_modifiers(reading_, at_, floor_);
        list_.begin = modifiers.begin;
        list_.body = modifiers.body;
        list_.foreign = std::move(modifiers.foreign);
        list_.year = modifiers.year;
        if (!head->body.empty()) list_.body = profile::body_of(head->body);
        const bool authorless = list_.body == nullptr && list_.foreign.empty();
        const bool shaped = reading_.word(at_, "res"_w) && reading_.sign(at_ + 3, U'/') && reading_.number(at_ + 4);
        if (((small && !shaped) || reading_.word(at_, "dec"_w)) && authorless) return std::nullopt; // December
        const auto first = skip_prefixes(at_ + 1);
        if (first == at_ + 1 && reading_.joined(first) && reading_.alnum(first))
            return std::nullopt; // "Recommendation3": a note
        if (!scan_members(first)) return std::nullopt;
        share_last();
        return std::move(list_);
    }

    /// As scan_series_list, from the name of the Sector at `at_` on.
    std::optional<ActList> scan_series() {
        const auto sector = scan_known_body(reading_, at_);
        if (!sector || sector->body->cls != BodyClass::sector || !begins_series(sector->end)) return std::nullopt;
        list_.head = {CitationKind::recommendation, true, false, false};
        list_.begin = sector->begin;
        list_.body = sector->body;
        if (!scan_members(sector->end)) return std::nullopt;
        return std::move(list_);
    }

private:
    /// "H.266", "BT.2020", but not "Q.13/17", which is a question under study.
    bool begins_series(std::size_t at) const {
        if (!reading_.upper(at) || reading_[at].size() > 2 || !reading_[at].spaced) return false;
        if (!reading_.sign(at + 1, U'.') || !reading_.joined(at + 1)) return false;
        const bool question = reading_.sign(at + 3, U'/') && reading_.number(at + 4);
        return reading_.number(at + 2) && reading_.joined(at + 2) && !question;
    }

    /// "Res.", "(EU)", "ITU-R", "No.": what may stand between head and number.
    std::size_t skip_prefixes(std::size_t next) {
        if (list_.head.abbreviated && reading_.sign(next, U'.')) ++next;
        if (const auto end = skip_community(reading_, next); end != next && reading_.number(end)) {
            list_.body = profile::body_of("EU");
            list_.foreign.clear();
            return end;
        }
        const bool bracketed = reading_.sign(next, U'(') && reading_.sign(next + 2, U')') && reading_.number(next + 3);
        if (const auto body = scan_known_body(reading_, bracketed ? next + 1 : next)) {
            const auto end = bracketed ? next + 3 : body->end;
            if (reading_.alnum(end) && reading_[end].spaced) {
                if (list_.body == nullptr || list_.body->cls == BodyClass::umbrella) list_.body = body->body;
                next = end;
            }
        }
        return skip_numbering(reading_, next);
    }

    bool scan_members(std::size_t first) {
        auto act = scan_act(first);
        if (!act || is_label(*act)) return false;
        list_.acts.push_back(std::move(*act));
        while (take_member(next_member(reading_, list_.end()), false) || take_member(behind_pinpoint(), true)) {
        }
        return true;
    }

    /// `symbol`: a number alone will not do.
    bool take_member(std::size_t at, bool symbol) {
        if (at == 0) return false;
        auto act = scan_act(at);
        if (!act || !continues(*act) || (symbol && act->symbol.slashes == 0)) return false;
        list_.acts.push_back(std::move(*act));
        return true;
    }

    /// "resolutions 70/125, para. 34, and 74/197", "66/288, entitled “The future we want”, and 70/1": where the list
    /// may go on behind what is said of one member; else 0.
    std::size_t behind_pinpoint() const {
        if (!list_.head.plural) return 0;
        const auto title = title_end(list_.end());
        const auto end = title != list_.end() ? title : pinpoint_end(reading_, list_.end());
        return end == list_.end() ? 0 : next_member(reading_, end);
    }

    /// The end of ", entitled “The future we want”"; `at` when there is no title in quotation marks.
    std::size_t title_end(std::size_t at) const {
        constexpr std::size_t longest_title = 40; // tokens
        auto next = reading_.sign(at, U',') ? at + 1 : at;
        if (!reading_.word(next, "entitled"_w) && !reading_.word(next, "titled"_w)) return at;
        if (!reading_.sign(++next, U'"')) return at;
        for (auto close = next + 1; close < next + longest_title; ++close)
            if (reading_.sign(close, U'"')) return close + 1;
        return at;
    }

    std::optional<Act> scan_act(std::size_t at) const {
        if (reading_.sign(at, U'(') && list_.acts.empty())
            if (auto act = scan_bracketed(at)) return act;
        if (reading_.sign(at, U'[')) return scan_placeholder(at);
        auto symbol = scan_symbol(reading_, at, true);
        if (!symbol || !is_act_number(reading_, *symbol)) return std::nullopt;
        if (is_plain_range(*symbol)) symbol->cut(at + 1);
        Act act;
        act.begin = at;
        act.symbol = std::move(*symbol);
        act.number_end = act_number_end(reading_, act.symbol.core_end);
        act.plain = reading_.number(at) && act.number_end == at + 1;
        if (act.plain ? !counts_as_number(at) : is_size(act.symbol)) return std::nullopt;
        if (reading_.number(at) && act.symbol.core_end == at + 2 && reading_.word(at + 1, "k"_w))
            return std::nullopt; // "resolution 4K"
        act.end = act.number_end == act.symbol.core_end ? act.symbol.end() : act.number_end;
        act.adoption = scan_adoption(reading_, act.end);
        if (act.adoption) act.end = act.adoption->end;
        take_dual_form(act);
        act.completion = scan_completion(reading_, act.end);
        return act;
    }

    /// "[COM5/6]": a number that holds until the conference gives one.
    std::optional<Act> scan_placeholder(std::size_t open) const {
        auto symbol = scan_symbol(reading_, open + 1, true);
        if (!symbol || !symbol->digits || !reading_.capital(open + 1) || !reading_.sign(symbol->end(), U']'))
            return std::nullopt;
        Act act;
        act.begin = open;
        act.number_end = symbol->core_end;
        act.end = symbol->end() + 1;
        act.symbol = std::move(*symbol);
        act.placeholder = true;
        act.adoption = scan_adoption(reading_, act.end);
        if (act.adoption) act.end = act.adoption->end;
        act.completion = scan_completion(reading_, act.end);
        return act;
    }

    /// "2017 ECOSOC Resolution (E/RES/2017/21)".
    std::optional<Act> scan_bracketed(std::size_t open) const {
        auto symbol = scan_symbol(reading_, open + 1, false);
        if (!symbol || symbol->slashes == 0 || !symbol->digits || !reading_.sign(symbol->end(), U')'))
            return std::nullopt;
        Act act;
        act.begin = open;
        act.number_end = symbol->core_end;
        act.end = symbol->end() + 1;
        act.symbol = std::move(*symbol);
        act.completion = scan_completion(reading_, act.end);
        return act;
    }

    /// "resolution 70/1 (A/RES/70/1)": the same act again, as a symbol.
    void take_dual_form(Act& act) const {
        if (!reading_.sign(act.end, U'(')) return;
        auto symbol = scan_symbol(reading_, act.end + 1, false);
        if (!symbol || symbol->slashes < 2 || !reading_.sign(symbol->end(), U')')) return;
        const auto number = canon(reading_.view(act.begin, act.number_end));
        const auto core = canon(reading_.view(symbol->begin, symbol->core_end));
        if (core.size() <= number.size() || core.compare(core.size() - number.size(), number.size(), number) != 0)
            return;
        act.end = symbol->end() + 1;
        act.number_end = symbol->core_end;
        act.symbol = std::move(*symbol);
        act.plain = false;
    }

    /// "Resolutions 101-105": the endpoints of a range, where ITU-R numbers one resolution "1-7".
    bool is_plain_range(const Symbol& symbol) const {
        const auto at = symbol.begin;
        const bool sector = list_.body != nullptr && list_.body->cls == BodyClass::sector;
        return list_.head.plural && !sector && symbol.core_end == at + 3 && reading_.number(at) &&
               reading_.sign(at + 1, U'-') && reading_.number(at + 2) && reading_[at].key < reading_[at + 2].key;
    }

    /// A bare number behind the head may count something ("decision 3 weeks later", "resolution 12 megapixels").
    bool counts_as_number(std::size_t at) const {
        const auto next = at + 1;
        if (counts_something(reading_, at) || reading_.sign(next, U'%')) return false;
        if (reading_.number(next) && reading_[next].spaced) return false;
        if (reading_.joined(next) && reading_.word(next)) return false;
        if (!reading_.lower(at_)) return true;
        const bool plural = reading_.lower(next) && reading_.view(next, next + 1).back() == 's';
        return !plural || reading_.has(next, role::function | role::operative | role::predicate);
    }

    /// "a resolution of 1920/1080": what no body numbers its acts by.
    bool is_size(const Symbol& symbol) const {
        const auto at = symbol.begin;
        if (symbol.core_end != at + 3 || !reading_.number(at) || !reading_.sign(at + 1, U'/')) return false;
        const bool year = reading_.year(at) || reading_.year(at + 2);
        return (reading_[at].size() > 3 && !year) || (reading_[at + 2].size() > 3 && !reading_.year(at + 2));
    }

    /// "Decision 3:" opening a paragraph names a decision of this report.
    bool is_label(const Act& act) const {
        const bool opens = list_.begin == at_ && reading_[at_].line_start;
        return opens && act.plain && !act.adoption && list_.head.kind != CitationKind::resolution &&
               reading_.sign(act.end, U':');
    }

    /// Whether the act can be a further member of the list: numbers go on with numbers, symbols with symbols.
    bool continues(const Act& act) const {
        const auto& first = list_.acts.front();
        if (reading_.has(act.end, role::act | role::document)) return false; // ", PP-14 Resolution 71" opens another
        if (act.plain) return list_.head.plural && (first.plain || first.symbol.slashes > 0);
        const bool slashes = act.symbol.slashes > 0;
        if (reading_.word(act.symbol.begin))
            return reading_.word(first.symbol.begin) && slashes == (first.symbol.slashes > 0) &&
                   is_built_alike(reading_, first.symbol.begin, act.symbol.begin);
        if (reading_.word(first.symbol.begin))
            return slashes && first.symbol.slashes >= act.symbol.slashes; // "A/RES/70/1 and 70/125"
        return first.plain ? list_.head.plural && !slashes : slashes == (first.symbol.slashes > 0);
    }

    /// A revision or body behind the last member of a plural list is said of all when no other has one.
    void share_last() {
        auto& acts = list_.acts;
        if (!list_.head.plural || acts.size() < 2) return;
        const auto others = acts.end() - 1;
        const auto& last = acts.back();
        const bool adopted = std::any_of(acts.begin(), others, [](const Act& act) { return act.adoption.has_value(); });
        const bool completed = std::any_of(
            acts.begin(), others, [](const Act& act) { return act.completion.body || act.completion.date_year; });
        for (auto act = acts.begin(); act != others; ++act) {
            if (!adopted) act->adoption = last.adoption;
            if (completed) continue;
            act->completion.body = last.completion.body;
            act->completion.year = last.completion.year;
        }
    }

    const Reading& reading_;
    std::size_t at_;
    std::size_t floor_;
    ActList list_{};
};

} // namespace

std::optional<ActList> scan_act_list(const Reading& reading, std::size_t at, std::size_t floor) {
    return ActListScanner(reading, at, floor).scan();
}

std::optional<ActList> scan_series_list(const Reading& reading, std::size_t at) {
    const auto sector = scan_known_body(reading, at); // a cheap look
    if (!sector || sector->body->cls != BodyClass::sector) return std::nullopt;
    return ActListScanner(reading, at, at).scan_series();
}

} // namespace wsis::citations
