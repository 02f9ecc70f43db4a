#include "citations/adoptions.hpp"
#include "citations/canonical_id.hpp"
#include "citations/grammar.hpp"
#include "citations/lists.hpp"
#include "citations/modifiers.hpp"
#include "citations/pinpoints.hpp"
#include "citations/symbol_ids.hpp"
#include "citations/symbols.hpp"

#include <fmt/format.h>

namespace wsis::citations {

namespace {

/// The head noun of an act.
struct Head {
    CitationKind kind = CitationKind::resolution;
    bool plural = false;
    bool abbreviated = false;
    bool opinion = false; ///< Of ITU: a recommendation, but not of a Sector's series.
};

struct HeadWord {
    WordKey word;
    Head head;
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
};

const Head* head_at(const Reading& reading, std::size_t at) {
    for (const auto& row : head_words)
        if (reading.word(at, row.word)) return &row.head;
    return nullptr;
}

/// The number of one act with what is attached to it.
struct Act {
    std::size_t begin = 0;
    std::size_t number_end = 0;
    std::size_t end = 0;
    Symbol symbol{};
    bool plain = false; ///< Digits alone: "140".
    std::optional<Adoption> adoption{};
    Completion completion{};
    std::string_view paragraph{};
};

/// Whose act it is, as far as the text says.
struct Authority {
    const Body* body = nullptr;
    std::string printed{};     ///< Of a body that is not in the table.
    std::optional<int> year{}; ///< Of its session.

    [[nodiscard]] bool is(BodyClass cls) const { return body != nullptr && body->cls == cls; }

    /// Its acts have numbers of their own, whatever they look like.
    [[nodiscard]] bool own_numbers() const {
        return !printed.empty() || is(BodyClass::agency) || is(BodyClass::un_family);
    }

    [[nodiscard]] bool own_symbols() const { return (!printed.empty() && body == nullptr) || is(BodyClass::agency); }
};

/// "270 B", "217 A": a letter apart from its number. Its end, or `at`.
std::size_t part_letter_end(const Reading& reading, std::size_t at) {
    if (!reading.upper(at) || reading[at].size() != 1 || reading.word(at, "i"_w)) return at;
    const bool goes_on = reading.joined(at + 1) && (reading.alnum(at + 1) || reading.sign(at + 1, U'/') ||
                                                    reading.sign(at + 1, U'-') || reading.sign(at + 1, U'.'));
    const bool article = reading.word(at, "a"_w) && reading.word(at + 1) && !reading.has(at + 1, role::function);
    return (goes_on && !(reading.sign(at + 1, U'.') && !reading.joined(at + 2))) || article ? at : at + 1;
}

/// Whether what a symbol scan found can be the number of an act: digits, or a Roman session before a slash.
bool is_act_number(const Reading& reading, const Symbol& symbol) {
    if (!symbol.digits) return false;
    const auto at = symbol.begin;
    if (reading.number(at) || reading.sign(at, U'(')) return true;
    return reading.capital(at) && symbol.core_end > at + 1;
}

class ActScanner {
public:
    ActScanner(const Reading& reading, std::size_t at, Head head, Findings& findings)
        : reading_(reading), at_(at), head_(head), findings_(findings) {}

    std::size_t scan() {
        modifiers_ = scan_modifiers(reading_, at_, findings_.floor());
        if (head_.abbreviated && (!reading_.capital(at_) || is_month())) return at_;
        authority_ = {modifiers_.body, modifiers_.foreign, modifiers_.year};
        auto next = skip_prefixes(at_ + 1);
        if (next == at_ + 1 && reading_.joined(next)) return at_; // "Recommendation3": a footnote mark
        if (!scan_members(next)) return at_;
        share_last();
        for (std::size_t i = 0; i < acts_.size(); ++i) emit(i);
        return std::max(acts_.back().end, acts_.back().completion.end);
    }

private:
    /// "Dec" is December unless a body stands in front of it.
    bool is_month() const { return head_.kind == CitationKind::decision && modifiers_.body == nullptr && modifiers_.foreign.empty(); }

    /// "Res.", "No.", "(EU)", "ITU-R": what may stand between head and number.
    std::size_t skip_prefixes(std::size_t next) {
        if (head_.abbreviated && reading_.sign(next, U'.')) ++next;
        if (reading_.sign(next, U'(') && reading_.has(next + 1, role::body_first) && reading_.sign(next + 2, U')') &&
            reading_.number(next + 3)) {
            if (const auto body = scan_known_body(reading_, next + 1)) take(*body);
            next += 3;
        } else if (const auto body = scan_known_body(reading_, next);
                   body && reading_.alnum(body->end) && reading_[body->end].spaced) {
            take(*body);
            next = body->end;
        }
        if (reading_.has(next, role::numbering) &&
            (reading_.number(next + 1) || (reading_.sign(next + 1, U'.') && reading_.alnum(next + 2)))) {
            ++next;
            if (reading_.sign(next, U'.')) ++next;
        }
        return next;
    }

    void take(const BodyMention& body) {
        if (authority_.body == nullptr || authority_.is(BodyClass::umbrella)) authority_.body = body.body;
    }

    bool scan_members(std::size_t next) {
        auto act = scan_act(next);
        if (!act) return false;
        if (is_label(*act)) return false;
        acts_.push_back(std::move(*act));
        for (;;) {
            const auto& last = acts_.back();
            next = next_member(reading_, std::max(last.end, last.completion.end));
            if (next == 0) break;
            act = scan_act(next);
            if (!act || !continues(*act)) break;
            acts_.push_back(std::move(*act));
        }
        return true;
    }

    /// "Resolutions 101-105": the endpoints of a range, where ITU-R would number one resolution "1-7".
    bool is_plain_range(const Symbol& symbol) const {
        const auto at = symbol.begin;
        return head_.plural && !authority_.is(BodyClass::sector) && symbol.core_end == at + 3 && reading_.number(at) && reading_.sign(at + 1, U'-') &&
               reading_.number(at + 2) && reading_[at].key < reading_[at + 2].key;
    }

    /// "Decision 3:" opening a paragraph names a decision of this report.
    bool is_label(const Act& act) const {
        const bool opens = reading_[modifiers_.begin].line_start && modifiers_.begin == at_;
        return opens && act.plain && !act.adoption && head_.kind != CitationKind::resolution &&
               reading_.sign(act.end, U':');
    }

    /// Whether the act can be a further member of the list: numbers go on with numbers, symbols with symbols.
    bool continues(const Act& act) const {
        const auto& first = acts_.front();
        if (begins_another(act)) return false;
        if (act.plain) return head_.plural && (first.plain || first.symbol.slashes > 0);
        if (reading_.number(first.symbol.begin) != reading_.number(act.symbol.begin))
            return reading_.number(act.symbol.begin) && act.symbol.slashes > 0 &&
                   first.symbol.slashes >= act.symbol.slashes;
        if (first.plain) return head_.plural && act.symbol.slashes == 0;
        if (reading_.word(act.symbol.begin) && !alike(first.symbol.begin, act.symbol.begin)) return false;
        return (first.symbol.slashes > 0) == (act.symbol.slashes > 0);
    }

    /// ", PP-14 Resolution 71": what looks like a member opens the next citation.
    bool begins_another(const Act& act) const { return reading_.has(act.end, role::act | role::document); }

    /// "M.2083" and "M.2015", not "WTDC-17": the same kinds of tokens in the same order.
    bool alike(std::size_t one, std::size_t other) const {
        for (std::size_t i = 0; i < 3; ++i) {
            if (reading_[one + i].kind != reading_[other + i].kind) return false;
            if (i == 1 && reading_[one + i].kind == TokenKind::sign && reading_[one + i].key != reading_[other + i].key) return false;
        }
        return true;
    }

    std::optional<Act> scan_act(std::size_t at) {
        if (reading_.sign(at, U'(')) { // "2017 ECOSOC Resolution (E/RES/2017/21)"
            const auto symbol = scan_symbol(reading_, at + 1, false);
            if (symbol && symbol->slashes > 0 && symbol->digits && reading_.sign(symbol->end(), U')') &&
                acts_.empty()) {
                Act act{at, symbol->core_end, symbol->end() + 1, *symbol, false, {}, {}, {}};
                finish(act);
                return act;
            }
        }
        auto symbol = scan_symbol(reading_, at, true);
        if (!symbol || !is_act_number(reading_, *symbol)) return std::nullopt;
        Act act;
        act.begin = at;
        if (is_plain_range(*symbol)) {
            symbol->core_end = symbol->first_end = at + 1;
            symbol->suffixes = {};
            symbol->suffixes.end = at + 1;
        }
        act.symbol = *symbol;
        act.plain = symbol->core_end == at + 1 && reading_.number(at);
        if (act.plain && (counts_something(reading_, at) || !stands_as_number(at))) return std::nullopt;
        act.number_end = symbol->core_end;
        if (reading_.number(symbol->begin)) act.number_end = part_letter_end(reading_, act.number_end);
        if (const auto end = session_parenthesis_end(reading_, act.number_end); end != act.number_end)
            act.number_end = end;
        act.plain = act.plain && act.number_end == at + 1;
        act.end = std::max(act.number_end, act.number_end == symbol->core_end ? symbol->end() : act.number_end);
        act.adoption = scan_adoption(reading_, act.end);
        if (act.adoption) act.end = act.adoption->end;
        take_dual_form(act);
        finish(act);
        return act;
    }

    /// "resolution 70/1 (A/RES/70/1)": the same act again.
    void take_dual_form(Act& act) {
        if (!reading_.sign(act.end, U'(')) return;
        const auto symbol = scan_symbol(reading_, act.end + 1, false);
        if (!symbol || symbol->slashes < 2 || !reading_.sign(symbol->end(), U')')) return;
        const auto number = canon(reading_.view(act.begin, act.number_end));
        const auto core = canon(reading_.view(symbol->begin, symbol->core_end));
        if (core.size() > number.size() && core.compare(core.size() - number.size(), number.size(), number) == 0) {
            act.end = symbol->end() + 1;
            act.symbol = *symbol;
            act.plain = false;
        }
    }

    /// A bare number behind a head in small letters is cited only where the sentence goes on like after a name.
    bool stands_as_number(std::size_t at) const {
        const auto next = at + 1;
        if (reading_.number(next) && reading_[next].spaced) return false;
        if (reading_.has(at_ - 1, role::verb_like) && reading_.lower(at_ - 1) && reading_.lower(at_) && at_ > 0)
            return false;
        const bool plural = reading_.lower(next) && reading_.view(next, next + 1).back() == 's'; // "resolution 12 megapixels"
        if (reading_.lower(at_) && plural && !reading_.has(next, role::function | role::operative)) return false;
        if (reading_.sign(next, U'%') || (reading_.joined(next) && reading_.word(next))) return false;
        return true;
    }

    void finish(Act& act) {
        act.paragraph = pinpoint_after(reading_, act.end);
        act.completion = scan_completion(reading_, act.end);
    }

    /// A revision or body behind the last member of a plural list is said of all when no other has one.
    void share_last() {
        if (!head_.plural || acts_.size() < 2) return;
        bool adopted = false;
        bool completed = false;
        for (std::size_t i = 0; i + 1 < acts_.size(); ++i) {
            adopted = adopted || acts_[i].adoption;
            completed = completed || acts_[i].completion.body || acts_[i].completion.date_year;
        }
        for (std::size_t i = 0; i + 1 < acts_.size(); ++i) {
            if (!adopted) acts_[i].adoption = acts_.back().adoption;
            if (!completed) {
                acts_[i].completion.body = acts_.back().completion.body;
                acts_[i].completion.year = acts_.back().completion.year;
            }
        }
    }

    Authority authority_of(const Act& act) const {
        auto authority = authority_;
        const bool open = authority.printed.empty() && (authority.body == nullptr || authority.is(BodyClass::umbrella));
        if (act.adoption && act.adoption->body && open) authority.body = act.adoption->body;
        if (act.completion.body && open && !(act.adoption && act.adoption->body)) {
            authority.body = act.completion.body->body;
            if (authority.body == nullptr) authority.printed = act.completion.body->id;
        }
        if (act.adoption && act.adoption->year)
            authority.year = act.adoption->year;
        else if (!authority.year)
            authority.year = act.completion.year;
        if (authority.is(BodyClass::umbrella)) authority.body = nullptr;
        return authority;
    }

    void emit(std::size_t index) {
        const auto& act = acts_[index];
        const auto first = index == 0 ? modifiers_.begin : act.begin;
        Citation citation;
        citation.kind = head_.kind;
        citation.number = std::string(reading_.view(act.symbol.begin, std::max(act.symbol.core_end, act.number_end)));
        if (act.adoption && !act.adoption->revision.empty()) citation.revision = std::string(act.adoption->revision);
        if (act.adoption && !act.adoption->place.empty()) citation.place = std::string(act.adoption->place);
        const auto authority = authority_of(act);
        const auto number = canon(*citation.number);
        const bool series = authority.is(BodyClass::sector) && head_.kind == CitationKind::recommendation; // "G.8101/Y.1355"
        if (is_symbol(act) && !series && !is_special_session(act, authority))
            identify_symbol(act, authority, citation);
        else
            identify_number(act, authority, number, citation);
        if (!citation.year) citation.year = act.completion.date_year;
        auto paragraph = pinpoint_before(reading_, first);
        if (paragraph.empty()) paragraph = act.paragraph;
        if (!paragraph.empty()) citation.paragraph = std::string(paragraph);
        if (act.plain && index < acts_.size() && (authority.body || authority.year)) findings_.remember(citation);
        findings_.add(std::move(citation), first, act.end);
    }

    /// Letters before a slash, or an act word, make it a symbol; "70/125" and "1/CP.21" are numbers.
    bool is_symbol(const Act& act) const {
        return act.symbol.slashes > 0 && reading_.word(act.symbol.begin) && act.symbol.core_end > act.symbol.begin + 2;
    }

    /// "General Assembly resolution ES-10/19": a number of an emergency or special session.
    bool is_special_session(const Act& act, const Authority& authority) const {
        const auto at = act.symbol.begin;
        return authority.is(BodyClass::un_organ) && (reading_.word(at, "es"_w) || reading_.word(at, "s"_w)) && reading_.sign(at + 1, U'-');
    }

    void identify_symbol(const Act& act, const Authority& authority, Citation& citation) {
        full_ = canon(reading_.view(act.symbol.begin, act.symbol.first_end));
        take_meaning(full_, act, authority, citation);
    }

    void take_meaning(const std::string& core, const Act& act, const Authority& authority, Citation& citation) {
        auto meaning =
            meaning_of(core, head_.kind, authority.own_symbols(), act.symbol.suffixes.key, act.symbol.suffixes.path);
        citation.kind = meaning.kind;
        citation.id = std::move(meaning.id);
        citation.body = std::move(meaning.body);
        citation.year = authority.year ? authority.year : meaning.year;
        if (citation.body->empty()) set_body(authority, citation);
    }

    static void set_body(const Authority& authority, Citation& citation) {
        citation.body.reset();
        if (authority.body)
            citation.body = std::string(authority.body->id);
        else if (!authority.printed.empty())
            citation.body = authority.printed;
    }

    void identify_number(const Act& act, const Authority& given, const std::string& number, Citation& citation) {
        auto authority = given;
        citation.year = authority.year;
        if (!full_.empty() && reading_.number(act.symbol.begin)) { // "A/RES/70/1 and 70/125"
            take_meaning(complete_symbol(full_, number), act, authority, citation);
            return;
        }
        infer(act, number, authority);
        set_body(authority, citation);
        const auto code = code_of(head_.kind);
        if (authority.is(BodyClass::sector)) {
            if (head_.kind == CitationKind::recommendation && !head_.opinion) {
                citation.id = with_year(fmt::format("itu:{}/rec/{}", authority.body->path, number), citation.year);
                return;
            }
            if (authority.body->path == "r") {
                authority.body = profile::body_of("RA");
                set_body(authority, citation);
            }
        }
        if (authority.is(BodyClass::conference) && act.symbol.slashes == 0) {
            citation.id = with_year(fmt::format("itu:{}/{}/{}", authority.body->path, code, number), citation.year);
            return;
        }
        if (authority.is(BodyClass::un_organ) && head_.kind != CitationKind::recommendation) {
            citation.id = fmt::format("un:{}{}/{}", authority.body->path,
                                      head_.kind == CitationKind::decision ? "DEC" : "RES", number);
            if (!citation.year) citation.year = session_year(act);
            return;
        }
        if (act.plain && authority.body == nullptr && authority.printed.empty() && !authority.year) {
            if (const auto* earlier = findings_.recall(head_.kind, number)) {
                citation.id = earlier->id;
                citation.body = earlier->body;
                citation.year = earlier->year;
                return;
            }
        }
        citation.id = fmt::format("{}:{}", code, upper_canon(number));
        if (!citation.year) citation.year = session_year(act);
    }

    static std::string with_year(std::string id, std::optional<int> year) {
        return year ? fmt::format("{}@{}", id, *year) : id;
    }

    /// "2016/22": the year of an ECOSOC number.
    std::optional<int> session_year(const Act& act) const {
        if (act.symbol.slashes > 0 && reading_.year(act.symbol.begin)) return reading_.value(act.symbol.begin);
        return std::nullopt;
    }

    /// The body of a bare number from its shape (gold/RULES.md, part 1, section 3).
    void infer(const Act& act, const std::string& number, Authority& authority) const {
        const bool slash =
            act.symbol.slashes == 1 && reading_.number(act.symbol.begin) && reading_.number(act.symbol.begin + 2);
        if (authority.is(BodyClass::conference) && act.symbol.slashes > 0)
            authority.body = nullptr; // "Council resolution 60/251"
        if (authority.body != nullptr || authority.own_numbers() || head_.kind == CitationKind::recommendation) return;
        const auto digits = reading_[act.symbol.begin].size();
        if (slash && act.symbol.slashes == 1) {
            if (reading_.year(act.symbol.begin))
                authority.body = profile::body_of("ECOSOC");
            else if (digits == 2)
                authority.body = profile::body_of("UNGA");
        } else if (act.plain && act.adoption && act.adoption->year) {
            const bool modified = !act.adoption->revision.empty();
            if (modified && number.size() == 4)
                authority.body = profile::body_of("ITU-Council");
            else if (!modified && act.adoption->place.empty() && number.size() >= 3 &&
                     head_.kind == CitationKind::resolution)
                authority.body = profile::body_of("UNSC");
        }
    }

    const Reading& reading_;
    std::size_t at_;
    Head head_;
    Findings& findings_;
    Modifiers modifiers_{};
    Authority authority_{};
    std::vector<Act> acts_{};
    std::string full_{}; ///< The last member that was a symbol, which elliptic ones complete.
};

} // namespace

std::size_t scan_acts(const Reading& reading, std::size_t at, Findings& findings) {
    const auto head = head_at(reading, at);
    if (!head) return at;
    return ActScanner(reading, at, *head, findings).scan();
}

} // namespace wsis::citations
