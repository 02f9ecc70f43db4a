#include "citations/adoptions.hpp"
#include "citations/canonical_id.hpp"
#include "citations/grammar.hpp"
#include "citations/lists.hpp"
#include "citations/modifiers.hpp"
#include "citations/pinpoints.hpp"
#include "citations/symbol_ids.hpp"
#include "citations/symbols.hpp"

namespace wsis::citations {

namespace {

/// Cites documents by symbol, one after the other; later members may leave out what they share with the one before.
class DocumentScanner {
public:
    DocumentScanner(const Reading& reading, Findings& findings) : reading_(reading), findings_(findings) {}

    /// Behind "Document": `begin` is the first token of the citation, `next` of the symbol.
    bool scan_headed(const Modifiers& modifiers, std::size_t begin, std::size_t next, bool plural) {
        own_ = !modifiers.foreign.empty() || (modifiers.body != nullptr && modifiers.body->cls == BodyClass::agency);
        plural_ = plural;
        if (modifiers.body != nullptr && modifiers.body->cls != BodyClass::umbrella)
            body_ = std::string(modifiers.body->id);
        if (!modifiers.foreign.empty()) body_ = modifiers.foreign;
        const auto symbol = scan_symbol(reading_, next, true);
        if (!symbol || !symbol->digits || !is_number(*symbol)) return false;
        if (!own_) own_ = completed_by_agency(symbol->end());
        emit(*symbol, begin);
        scan_rest(false);
        return true;
    }

    bool scan_bare(std::size_t at) {
        const auto symbol = scan_symbol(reading_, at, false);
        if (!symbol || (!stands_alone(reading_, *symbol) && !is_group_document(core_of(*symbol)))) return false;
        emit(*symbol, at);
        scan_rest(true);
        return true;
    }

    /// "Addendum 1 to": a revision in front of the head noun.
    void set_supplement(std::string key, std::string path, std::string_view printed) {
        supplement_key_ = std::move(key);
        supplement_path_ = std::move(path);
        supplement_ = std::string(printed);
    }

    [[nodiscard]] std::size_t end() const { return end_; }

private:
    std::string core_of(const Symbol& symbol) const { return canon(reading_.view(symbol.begin, symbol.first_end)); }

    /// A bare number needs something that tells it from a count: "to document 12 practices".
    bool is_number(const Symbol& symbol) const {
        if (reading_.word(symbol.begin)) return reading_.capital(symbol.begin) && symbol.core_end > symbol.begin + 1;
        const bool plain = symbol.core_end == symbol.begin + 1;
        if (!plain || symbol.end() > symbol.core_end) return true;
        const auto next = symbol.core_end;
        if (counts_something(reading_, symbol.begin) || (reading_.joined(next) && reading_.alnum(next)) ||
            reading_.number(next))
            return false;
        return reading_.capital(symbol.begin - 1) || !reading_.word(next) || reading_.has(next, role::function);
    }

    /// "document A/55/9 of WIPO".
    bool completed_by_agency(std::size_t end) const {
        const auto completion = scan_completion(reading_, end);
        return completion.body && completion.body->body != nullptr && completion.body->body->cls == BodyClass::agency;
    }

    void scan_rest(bool bare) {
        for (;;) {
            const auto next = next_member(reading_, end_);
            if (next == 0) return;
            if (range_or_word(next)) return;
            const auto symbol = scan_symbol(reading_, next, !bare);
            if (!symbol || !symbol->digits) return;
            const bool whole = stands_alone(reading_, *symbol) || is_group_document(core_of(*symbol));
            if (!whole && !elliptic(*symbol, bare)) return;
            emit(*symbol, next, !whole);
        }
    }

    bool range_or_word(std::size_t next) const {
        return reading_.has(next, role::act | role::document) || reading_.lower(next);
    }

    /// "32/11", "257R1", "265" behind a full symbol.
    bool elliptic(const Symbol& symbol, bool bare) const {
        if (!reading_.number(symbol.begin) || counts_something(reading_, symbol.begin)) return false;
        if (symbol.slashes > slashes_) return false;
        if (symbol.slashes > 0) return plural_ || (bare && slashes_ >= symbol.slashes && slashes_ >= 2);
        return plural_ && !bare && symbol.core_end == symbol.begin + 1;
    }

    void emit(const Symbol& symbol, std::size_t begin, bool completed = false) {
        auto core = core_of(symbol);
        if (completed) core = complete_symbol(full_, core);
        full_ = core;
        if (!completed) slashes_ = symbol.slashes + (is_group_document(core) && symbol.slashes == 0 ? 1u : 0u);
        const auto key = symbol.suffixes.key + supplement_key_;
        const auto path = symbol.suffixes.path + supplement_path_;
        const auto kind = symbol.family ? symbol.family->kind : CitationKind::meeting_document;
        auto meaning = meaning_of(core, kind, own_, key, path);
        Citation citation;
        citation.kind = meaning.kind;
        citation.id = std::move(meaning.id);
        citation.year = meaning.year;
        if (!citation.year && symbol.first_end != symbol.core_end) // the second of a joint symbol
            citation.year =
                meaning_of(canon(reading_.view(symbol.first_end + 1, symbol.core_end)), kind, own_, {}, {}).year;
        citation.number = std::string(reading_.view(symbol.begin, symbol.core_end));
        end_ = symbol.end();
        if (const auto end = act_session_end(symbol, meaning.kind); end != end_) { // "PCC.I/RES.281 (XXX-17)"
            end_ = end;
            citation.id += upper_canon(reading_.view(symbol.core_end, end));
        }
        if (symbol.suffixes.first != symbol.suffixes.last)
            citation.revision = std::string(reading_.view(symbol.suffixes.first, symbol.suffixes.last));
        else if (!supplement_.empty())
            citation.revision = supplement_;
        if (const auto adoption = scan_adoption(reading_, end_);
            adoption && adoption->revision.empty() && adoption->year &&
            citation.kind == CitationKind::resolution) { // "S/RES/2250 (2015)"
            citation.year = adoption->year;
            end_ = adoption->end;
        }
        if (!meaning.body.empty())
            citation.body = std::move(meaning.body);
        else if (symbol.family && !symbol.family->body.empty())
            citation.body = std::string(symbol.family->body);
        else if (!body_.empty())
            citation.body = body_;
        auto paragraph = pinpoint_before(reading_, begin);
        if (paragraph.empty()) paragraph = pinpoint_after(reading_, end_);
        if (!paragraph.empty()) citation.paragraph = std::string(paragraph);
        const bool numbered = reading_.number(symbol.begin);
        if (numbered && !completed) {
            if (const auto* earlier = findings_.recall(citation.kind, *citation.number); earlier && body_.empty()) {
                citation.id = earlier->id;
                citation.body = earlier->body;
                citation.year = earlier->year;
            }
        } else {
            remember(citation);
        }
        findings_.add(std::move(citation), begin, end_);
        supplement_.clear();
        supplement_key_.clear();
        supplement_path_.clear();
    }

    std::size_t act_session_end(const Symbol& symbol, CitationKind kind) const {
        const bool act = kind == CitationKind::resolution || kind == CitationKind::decision;
        return act && symbol.end() == symbol.core_end ? session_parenthesis_end(reading_, symbol.end()) : symbol.end();
    }

    /// "CWG-WSIS-32/10" is cited in short as "32/10".
    void remember(const Citation& citation) {
        auto brief = citation;
        const auto number = brief.number->find_first_of("0123456789");
        if (number == std::string::npos || brief.number->find('/', number) == std::string::npos) return;
        brief.number = brief.number->substr(number);
        findings_.remember(brief);
    }

    const Reading& reading_;
    Findings& findings_;
    bool own_ = false;
    bool plural_ = false;
    std::string body_{};
    std::string full_{};
    std::size_t slashes_ = 0;
    std::size_t end_ = 0;
    std::string supplement_{};
    std::string supplement_key_{};
    std::string supplement_path_{};
};

/// "Document", "Docs.": the token behind it and a full stop; `at` when it is none.
std::size_t head_end(const Reading& reading, std::size_t at) {
    if (!reading.has(at, role::document)) return at;
    const bool brief = reading.word(at, "doc"_w) || reading.word(at, "docs"_w);
    auto next = at + 1;
    if (brief && reading.sign(next, U'.')) ++next;
    if (reading.has(next, role::numbering) && (reading.number(next + 1) || reading.sign(next + 1, U'.')))
        next += reading.sign(next + 1, U'.') ? 2u : 1u;
    return next == at + 1 && reading.joined(next) ? at : next; // "documents6": a footnote mark
}

} // namespace

std::size_t scan_documents(const Reading& reading, std::size_t at, Findings& findings) {
    DocumentScanner scanner(reading, findings);
    auto head = at;
    if (reading.has(at, role::supplement)) { // "Addendum 1 to Document 20-E"
        const auto suffix = scan_suffixes(reading, at);
        if (suffix.first == suffix.last || !reading.word(suffix.end, "to"_w)) return at;
        head = suffix.end + 1;
        if (reading.word(head, "the"_w)) ++head;
        scanner.set_supplement(suffix.key, suffix.path, reading.view(suffix.first, suffix.last));
    }
    const auto next = head_end(reading, head);
    if (next == head) return at;
    if (head == at && reading.lower(at) && at > 0 && reading.has(at - 1, role::verb_like) && reading.number(next))
        return at;
    const auto modifiers = head == at ? scan_modifiers(reading, at, findings.floor()) : Modifiers{at, nullptr, {}, {}};
    const bool plural = reading.word(head, "documents"_w) || reading.word(head, "docs"_w);
    return scanner.scan_headed(modifiers, modifiers.begin, next, plural) ? scanner.end() : at;
}

std::size_t scan_bare_symbols(const Reading& reading, std::size_t at, Findings& findings) {
    DocumentScanner scanner(reading, findings);
    return scanner.scan_bare(at) ? scanner.end() : at;
}

} // namespace wsis::citations
