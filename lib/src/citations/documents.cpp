#include "citations/act_numbers.hpp"
#include "citations/added_families.hpp"
#include "citations/adoptions.hpp"
#include "citations/canonical_id.hpp"
#include "citations/grammar.hpp"
#include "citations/lists.hpp"
#include "citations/modifiers.hpp"
#include "citations/pinpoints.hpp"
#include "citations/symbol_ids.hpp"
#include "citations/symbols.hpp"

#include <algorithm>
#include <utility>

namespace wsis::citations {

namespace {

/// "Documents", "Doc.": what is said of all the symbols behind it.
struct DocumentHead {
    bool plural = false;
    bool own = false;      ///< A body outside the UN is named, so that a look-alike of a UN symbol is none.
    std::string body{};    ///< The body named; empty: none.
    Suffixes supplement{}; ///< "Addendum 1 to": belongs to the first symbol.
};

/// Cites documents by symbol, one after the other; later members may leave out what they share with the one before.
class DocumentScanner {
public:
    DocumentScanner(const Reading& reading, Findings& findings, DocumentHead head, bool headed)
        : reading_(reading), findings_(findings), head_(std::move(head)), headed_(headed) {}

    /// The first symbol stands at `at`, the citation begins at `begin`. Returns its end and that of the list behind it;
    /// 0: none.
    std::size_t scan(std::size_t begin, std::size_t at) {
        auto symbol = scan_any(at);
        if (symbol && is_plain_range(*symbol)) {
            if (reading_.year(at) && reading_.year(at + 2)) return 0; // "the documents 2018-2019"
            symbol->cut(at + 1);
        }
        if (!symbol || !(headed_ ? is_number(*symbol) : is_whole(*symbol))) return 0;
        if (headed_ && !head_.own) head_.own = is_completed_by_agency(symbol->end());
        emit(*symbol, begin, false);
        while (const auto next = next_member(reading_, end_)) {
            if (auto short_form = series_.complete(reading_, next, head_.plural)) {
                emit(*short_form, next, true);
                continue;
            }
            if (reading_.lower(next) || reading_.has(next, role::act | role::document)) break;
            const auto member = scan_any(next);
            if (!member || !member->digits) break;
            const bool whole = is_whole(*member);
            if (!whole && !is_elliptic(*member)) break;
            emit(*member, next, !whole);
        }
        return end_;
    }

private:
    /// A symbol of a profile's family before any other.
    std::optional<Symbol> scan_any(std::size_t at) const {
        if (auto added = scan_added_symbol(reading_, at)) return added;
        return scan_symbol(reading_, at, headed_);
    }

    std::string core_of(const Symbol& symbol) const { return canon(reading_.view(symbol.begin, symbol.first_end)); }

    bool is_whole(const Symbol& symbol) const {
        if (symbol.added || stands_alone(reading_, symbol)) return true;
        return reading_.word(symbol.begin) && is_group_document(core_of(symbol)); // "CWG-WSIS-32/7"
    }

    /// Behind a head noun a number alone counts, unless it counts something: "document 12 practices".
    bool is_number(const Symbol& symbol) const {
        if (symbol.added || !symbol.digits) return symbol.added.has_value();
        const auto at = symbol.begin;
        if (reading_.word(at)) return reading_.capital(at) && symbol.core_end > at + 1;
        if (symbol.core_end > at + 1 || symbol.end() > symbol.core_end) return true;
        const auto next = symbol.core_end;
        if (counts_something(reading_, at) || reading_.number(next) || (reading_.joined(next) && reading_.alnum(next)))
            return false;
        return !reading_.lower(at - 1) || !reading_.word(next) || reading_.has(next, role::function | role::predicate);
    }

    /// "Documents 1-3": the endpoints of a range.
    bool is_plain_range(const Symbol& symbol) const {
        const auto at = symbol.begin;
        return head_.plural && symbol.core_end == at + 3 && symbol.end() == at + 3 && reading_.number(at) &&
               reading_.sign(at + 1, U'-') && reading_.number(at + 2) && reading_[at].key < reading_[at + 2].key;
    }

    /// "document A/55/9 of WIPO".
    bool is_completed_by_agency(std::size_t end) const {
        const auto completion = scan_completion(reading_, end);
        return completion.body && completion.body->body != nullptr && completion.body->body->cls == BodyClass::agency;
    }

    /// "32/11", "257R1", "265", "B6" behind a full symbol.
    bool is_elliptic(const Symbol& symbol) const {
        if (series_.empty() && repeats_series(full_, canon(reading_.view(symbol.begin, symbol.core_end)))) return true;
        if (!reading_.number(symbol.begin) || counts_something(reading_, symbol.begin) || !series_.empty())
            return false;
        if (symbol.slashes > segments_) return false;
        if (symbol.slashes > 0) return head_.plural || (!headed_ && (segments_ >= 2 || repeats_session(symbol)));
        return head_.plural && symbol.core_end == symbol.begin + 1;
    }

    /// "CWG-WSIS-36/3 and 36/5": no noun says that these are documents, but the number of the meeting does.
    bool repeats_session(const Symbol& symbol) const {
        const auto part = canon(reading_.view(symbol.begin, symbol.core_end));
        const auto shared = complete_symbol(full_, part);
        const auto session = shared.size() - part.size() + part.find('/') + 1;
        return symbol.slashes == 1 && full_.compare(0, session, shared, 0, session) == 0;
    }

    void emit(const Symbol& symbol, std::size_t begin, bool elliptic) {
        auto core = core_of(symbol);
        if (elliptic)
            core = symbol.added ? canon(series_.text()) : complete_symbol(full_, core);
        else
            segments_ = std::max(static_cast<std::size_t>(std::count(core.begin(), core.end(), '/')),
                                 is_group_document(core) ? std::size_t{1} : std::size_t{0});
        if (!elliptic) series_ = {};
        if (!elliptic && symbol.added) series_.begin(reading_, symbol);
        full_ = core;
        auto citation = symbol.added ? cite_added(symbol) : cite(symbol, core);
        end_ = symbol.end();
        take_session(symbol, citation);
        citation.paragraph = pinpoint_of(reading_, begin, end_);
        const bool known = elliptic || symbol.family != nullptr || symbol.added || !head_.body.empty();
        const bool recalled = !known && findings_.recall(citation);
        if (!recalled && (known || !reading_.number(symbol.begin))) remember(citation);
        findings_.add(std::move(citation), begin, end_);
        head_.supplement = {};
    }

    /// As the row of the profile has it.
    Citation cite_added(const Symbol& symbol) const {
        const auto& family = *symbol.added->family;
        Citation citation;
        citation.kind = family.kind;
        citation.id = canon(symbol.added->id);
        if (family.kind == CitationKind::meeting_document)
            citation.id += head_.supplement.key + symbol.suffixes.key; // in printed order
        citation.year = symbol.added->year;
        citation.number = std::string(reading_.view(symbol.begin, symbol.core_end));
        citation.revision = revision_of(symbol);
        if (!family.body.empty())
            citation.body = family.body;
        else if (!head_.body.empty())
            citation.body = head_.body;
        return citation;
    }

    Citation cite(const Symbol& symbol, const std::string& core) const {
        const auto key = head_.supplement.key + symbol.suffixes.key; // in printed order
        const auto path = symbol.suffixes.path + head_.supplement.path;
        const auto kind = symbol.family ? symbol.family->kind : CitationKind::meeting_document;
        auto meaning = meaning_of(core, kind, head_.own, key, path, reading_.added());
        Citation citation;
        citation.kind = meaning.kind;
        citation.id = std::move(meaning.id);
        citation.year = meaning.year;
        if (!citation.year && symbol.first_end != symbol.core_end) { // the second of a joint symbol
            const auto second = canon(reading_.view(symbol.first_end + 1, symbol.core_end));
            citation.year = meaning_of(second, kind, head_.own, {}, {}, reading_.added()).year;
        }
        citation.number = std::string(reading_.view(symbol.begin, symbol.core_end));
        citation.revision = revision_of(symbol);
        if (!meaning.body.empty())
            citation.body = std::move(meaning.body);
        else if (symbol.family != nullptr && !symbol.family->body.empty())
            citation.body = std::string(symbol.family->body);
        else if (!head_.body.empty())
            citation.body = head_.body;
        return citation;
    }

    /// "Addendum 1/Rev.1" of "Addendum 1 to Document 20 (Rev.1)": both as printed, in their order.
    std::optional<std::string> revision_of(const Symbol& symbol) const {
        std::string revision;
        for (const auto* part : {&head_.supplement, &symbol.suffixes}) {
            if (part->first == part->last) continue;
            if (!revision.empty()) revision += '/';
            revision += reading_.view(part->first, part->last);
        }
        return revision.empty() ? std::nullopt : std::optional(std::move(revision));
    }

    /// What may stand behind the symbol of an act: "S/RES/2250 (2015)", "PCC.I/RES. 281 (XXX-17)".
    void take_session(const Symbol& symbol, Citation& citation) {
        const bool act = citation.kind == CitationKind::resolution || citation.kind == CitationKind::decision ||
                         citation.kind == CitationKind::recommendation;
        if (!act || symbol.end() != symbol.core_end) return;
        if (const auto end = act_number_end(reading_, end_); end != end_ && !symbol.added) {
            citation.id += upper_canon(reading_.view(end_, end));
            end_ = end;
        } else if (const auto adoption = scan_adoption(reading_, end_);
                   adoption && adoption->year && adoption->revision.empty()) {
            citation.year = adoption->year;
            end_ = adoption->end;
        }
    }

    /// "CWG-WSIS-32/10" is cited in short as "document 32/10".
    void remember(const Citation& citation) {
        for (const auto form : series_.short_forms()) findings_.remember(citation, form);
        if (!series_.empty()) return;
        const std::string_view number = *citation.number;
        const auto digits = number.find_first_of("0123456789");
        if (digits != 0 && number.find('/', digits) != std::string_view::npos)
            findings_.remember(citation, number.substr(digits));
    }

    const Reading& reading_;
    Findings& findings_;
    DocumentHead head_;
    bool headed_;
    std::string full_{};       ///< The last symbol, completed.
    std::size_t segments_ = 0; ///< How many of its parts a short member may repeat.
    std::size_t end_ = 0;
    AddedSeries series_{}; ///< Empty when the last symbol is of no profile's family.
};

/// Behind "Document", "Docs.", "Document No."; `at` when it is no head.
std::size_t head_end(const Reading& reading, std::size_t at) {
    if (!reading.has(at, role::document)) return at;
    const bool brief = reading.word(at, "doc"_w) || reading.word(at, "docs"_w);
    const auto next = brief && reading.sign(at + 1, U'.') ? at + 2 : at + 1;
    if (next == at + 1 && reading.joined(next) && reading.alnum(next)) return at; // "documents6": a note
    return skip_numbering(reading, next);
}

DocumentHead head_of(const Modifiers& modifiers) {
    DocumentHead head;
    head.own = !modifiers.foreign.empty() || (modifiers.body != nullptr && modifiers.body->cls == BodyClass::agency);
    if (modifiers.body != nullptr && modifiers.body->cls != BodyClass::umbrella)
        head.body = std::string(modifiers.body->id);
    if (!modifiers.foreign.empty()) head.body = modifiers.foreign;
    return head;
}

/// "Addendum 1 to [the]": the token behind it; `at` when it is not there.
std::size_t scan_supplement(const Reading& reading, std::size_t at, Suffixes& supplement) {
    auto suffixes = scan_suffixes(reading, at);
    if (suffixes.first == suffixes.last || !reading.word(suffixes.end, "to"_w)) return at;
    const auto next = suffixes.end + 1;
    supplement = std::move(suffixes);
    return reading.word(next, "the"_w) ? next + 1 : next;
}

/// The symbol of a profile's family at the noun, which may be part of it, or behind it; `noun` and false: there is
/// none.
std::pair<std::size_t, bool> added_symbol_at(const Reading& reading, std::size_t noun) {
    if (scan_added_symbol(reading, noun)) return {noun, true};
    if (!reading.has(noun, role::document | role::act)) return {noun, false};
    const auto next = skip_numbering(reading, reading.sign(noun + 1, U'.') ? noun + 2 : noun + 1);
    return scan_added_symbol(reading, next) ? std::pair(next, true) : std::pair(noun, false);
}

} // namespace

std::size_t scan_added_families(const Reading& reading, std::size_t at, Findings& findings) {
    Suffixes supplement;
    const auto noun = reading.has(at, role::supplement) ? scan_supplement(reading, at, supplement) : at;
    const auto [symbol, found] = added_symbol_at(reading, noun);
    if (!found) return at;
    const auto modifiers = scan_modifiers(reading, noun, noun == at ? findings.floor() : noun);
    const bool headed = symbol != noun;
    const bool named = headed || (modifiers.body != nullptr && modifiers.foreign.empty() && !modifiers.year);
    auto head = named ? head_of(modifiers) : DocumentHead{};
    head.plural = headed && reading.view(noun, noun + 1).ends_with('s');
    head.supplement = std::move(supplement);
    const auto begin = noun == at && named ? modifiers.begin : at;
    return DocumentScanner(reading, findings, std::move(head), headed).scan(begin, symbol);
}

std::size_t scan_documents(const Reading& reading, std::size_t at, Findings& findings) {
    Suffixes supplement;
    const auto noun = reading.has(at, role::supplement) ? scan_supplement(reading, at, supplement) : at;
    const auto next = head_end(reading, noun);
    if (next == noun) return at;
    const bool counting =
        reading.number(next) && reading.lower(next + 1) && !reading.has(next + 1, role::function | role::predicate);
    const bool verb = reading.verb_place(noun) && counting;
    if (verb && noun == at) return at; // "to document 12 practices"
    const auto modifiers = scan_modifiers(reading, noun, noun == at ? findings.floor() : noun);
    auto head = head_of(modifiers);
    head.plural = reading.word(noun, "documents"_w) || reading.word(noun, "docs"_w);
    head.supplement = std::move(supplement);
    const auto end =
        DocumentScanner(reading, findings, std::move(head), true).scan(noun == at ? modifiers.begin : at, next);
    return end == 0 ? at : end;
}

std::size_t scan_bare_symbols(const Reading& reading, std::size_t at, Findings& findings) {
    const auto modifiers = scan_modifiers(reading, at, findings.floor());
    const bool named =
        modifiers.body != nullptr && modifiers.foreign.empty() && !modifiers.year; // "ISO/IEC JTC 1 N 5983"
    auto head = named ? head_of(modifiers) : DocumentHead{};
    const auto end = DocumentScanner(reading, findings, std::move(head), false).scan(named ? modifiers.begin : at, at);
    return end == 0 ? at : end;
}

} // namespace wsis::citations
