#include "citations/acts.hpp"
#include "citations/canonical_id.hpp"
#include "citations/symbol_ids.hpp"
#include "text/labels.hpp"

#include <fmt/format.h>

namespace wsis::citations {

namespace {

/// Whose act it is, as far as the text says or the number shows.
struct Authority {
    const Body* body = nullptr;
    std::string printed{}; ///< Of a body that is not in the table.
    std::optional<int> year{};

    [[nodiscard]] bool is(BodyClass cls) const { return body != nullptr && body->cls == cls; }

    [[nodiscard]] bool unknown() const { return body == nullptr && printed.empty(); }

    /// Its symbols are its own, even those that look like the UN's.
    [[nodiscard]] bool own_symbols() const { return is(BodyClass::agency) || (body == nullptr && !printed.empty()); }

    [[nodiscard]] std::optional<std::string> name() const {
        if (body != nullptr) return std::string(body->id);
        return printed.empty() ? std::nullopt : std::optional(printed);
    }
};

/// A body named in front of the head wins over the parenthesis, and that over "of BODY" (gold/RULES.md, part 1, section
/// 3).
Authority authority_of(const ActList& list, const Act& act) {
    Authority authority{list.body, list.foreign, list.year};
    if (authority.is(BodyClass::umbrella)) authority.body = nullptr;
    if (authority.unknown() && act.adoption) authority.body = act.adoption->body;
    if (authority.unknown() && act.completion.body) {
        authority.body = act.completion.body->body;
        if (authority.body == nullptr) authority.printed = act.completion.body->id();
        if (authority.is(BodyClass::umbrella)) authority.body = nullptr;
    }
    if (act.adoption && act.adoption->year) authority.year = act.adoption->year;
    if (!authority.year) authority.year = act.completion.year;
    return authority;
}

class ActIdentifier {
public:
    ActIdentifier(const Reading& reading, const ActHead& head) : reading_(reading), head_(head) {}

    Citation identify(const Act& act, Authority authority) {
        Citation citation;
        citation.kind = head_.kind;
        citation.number = std::string(reading_.view(act.symbol.begin, act.number_end));
        citation.year = authority.year;
        if (act.adoption && !act.adoption->revision.empty()) citation.revision = std::string(act.adoption->revision);
        if (act.adoption && !act.adoption->place.empty()) citation.place = std::string(act.adoption->place);
        if (is_symbol(act, authority)) {
            full_ = canon(reading_.view(act.symbol.begin, act.symbol.first_end));
            const auto apart = canon(reading_.view(act.symbol.core_end, act.number_end));
            take_meaning(full_ + apart, act, authority, citation);
        } else if (!full_.empty()) { // "A/RES/70/1 and 70/125"
            take_meaning(complete_symbol(full_, canon(*citation.number)), act, authority, citation);
        } else {
            if (authority.body == nullptr ||
                (authority.is(BodyClass::conference) && act.symbol.slashes > 0 && !act.placeholder))
                authority.body = infer(act, authority);
            citation.id = id_of(act, canon(*citation.number), authority);
            citation.body = authority.name();
            if (!citation.year && act.symbol.slashes > 0 && reading_.year(act.begin))
                citation.year = reading_.value(act.begin); // "2016/22"
        }
        if (!citation.year) citation.year = act.completion.date_year;
        return citation;
    }

private:
    /// Letters in front of a slash make it a symbol; "70/125" and "1/CP.21" are numbers, and so are "G.8101/Y.1355" of
    /// ITU-T and "ES-10/19" of the General Assembly.
    bool is_symbol(const Act& act, const Authority& authority) const {
        const auto at = act.symbol.begin;
        if (act.symbol.slashes == 0 || !reading_.word(at) || act.placeholder) return false;
        if (authority.is(BodyClass::sector)) return head_.kind != CitationKind::recommendation;
        const bool special_session =
            reading_.sign(at + 1, U'-') && (reading_.word(at, "es"_w) || reading_.word(at, "s"_w));
        return !authority.is(BodyClass::un_organ) || !special_session;
    }

    void take_meaning(const std::string& core, const Act& act, const Authority& authority, Citation& citation) const {
        const auto& suffixes = act.symbol.suffixes;
        auto meaning =
            meaning_of(core, head_.kind, authority.own_symbols(), suffixes.key, suffixes.path, reading_.added());
        citation.kind = meaning.kind;
        citation.id = std::move(meaning.id);
        citation.body = meaning.body.empty() ? authority.name() : std::optional(std::move(meaning.body));
        if (!citation.year) citation.year = meaning.year;
    }

    /// The body of a bare number from its shape; null: it does not show.
    const Body* infer(const Act& act, const Authority& authority) const {
        const bool another = !authority.printed.empty() && authority.printed != "SC"; // "SC resolution 1325 (2000)"
        if (another || head_.kind == CitationKind::recommendation) return nullptr;
        const auto at = act.begin;
        if (act.symbol.slashes == 1 && reading_.number(at) && reading_.number(at + 2)) {
            if (reading_.year(at)) return profile::body_of("ECOSOC");
            return reading_[at].size() == 2 ? profile::body_of("UNGA") : nullptr;
        }
        const auto digits = reading_[at].size();
        if (reading_.number(at) && digits == 4 && act.symbol.core_end == at + 1 && act.number_end > at + 1)
            return organ_of_session(act);
        if (!act.plain || !act.adoption || !act.adoption->year) return nullptr;
        if (!act.adoption->revision.empty()) return digits == 4 ? profile::body_of("ITU-Council") : nullptr;
        const bool security_council =
            digits >= 3 && act.adoption->place.empty() && head_.kind == CitationKind::resolution;
        return security_council ? profile::body_of("UNSC") : nullptr;
    }

    /// "2200 A (XXI)", "3201 (S-VI)", "1503 (XLVIII)": until 1977 numbers ran on from session to session. The General
    /// Assembly passed 1000 in its XIth session and ended in its XXXth; the Economic and Social Council did so in its
    /// XXXVIth. Those of three digits could be of either.
    const Body* organ_of_session(const Act& act) const {
        const auto session = act.number_end - 2;
        const auto value = text::roman_value(reading_.view(session, session + 1));
        const bool special = reading_.sign(session - 1, U'-') && reading_.upper(session - 2); // "S-VI"
        if (value == 0 || !(special || reading_.sign(session - 1, U'('))) return nullptr;
        constexpr int last_of_assembly = 30;
        return profile::body_of(value <= last_of_assembly ? "UNGA" : "ECOSOC");
    }

    std::string id_of(const Act& act, const std::string& number, Authority& authority) const {
        const bool recommendation = head_.kind == CitationKind::recommendation;
        const auto dated = [&](std::string_view code) {
            const auto id = fmt::format("itu:{}/{}/{}", authority.body->path, code, number);
            return authority.year ? fmt::format("{}@{}", id, *authority.year) : id;
        };
        if (authority.is(BodyClass::sector) && recommendation && !head_.opinion) return dated("rec");
        if (authority.body == profile::body_of("ITU-R")) authority.body = profile::body_of("RA");
        if (authority.is(BodyClass::conference) && (act.symbol.slashes == 0 || act.placeholder))
            return dated(code_of(head_.kind));
        if (authority.is(BodyClass::un_organ) && !recommendation) {
            const auto code = head_.kind == CitationKind::decision ? "DEC" : "RES";
            return fmt::format("un:{}{}/{}", authority.body->path, code, number);
        }
        return fmt::format("{}:{}", code_of(head_.kind), upper_canon(number));
    }

    const Reading& reading_;
    const ActHead& head_;
    std::string full_{}; ///< The last member that was a symbol, which elliptic ones complete.
};

} // namespace

std::vector<Citation> identify_acts(const Reading& reading, const ActList& list) {
    std::vector<Citation> citations;
    ActIdentifier identifier(reading, list.head);
    for (const auto& act : list.acts) citations.push_back(identifier.identify(act, authority_of(list, act)));
    return citations;
}

bool is_short_form(const Act& act, const Citation& citation) { return act.plain && !citation.body && !citation.year; }

} // namespace wsis::citations
