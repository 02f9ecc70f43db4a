#include "wsis/citations.hpp"

#include "citations/grammar.hpp"
#include "extract/citations.hpp"

namespace wsis {

namespace {

using namespace citations;

/// One kind of citation, and the words at which it is tried.
struct Rule {
    Roles words;
    std::size_t (*scan)(const Reading&, std::size_t, Findings&);
};

constexpr Rule rules[] = {
    {role::act, scan_acts},
    {role::document | role::supplement, scan_documents},
    {role::report, scan_reports},
    {role::coded_act, scan_coded_acts},
    {role::standard | role::status, scan_standards},
    {role::action, scan_action_lines},
    {role::sdg, scan_goals},
    {role::ordinal, scan_gatherings},
};

/// A run of joined tokens may begin here.
bool begins_run(const Reading& reading, std::size_t at) {
    if (!reading.joined(at)) return true;
    constexpr std::u32string_view inner = U"/-._@+:=&?#";
    return !reading.alnum(at - 1) &&
           inner.find(static_cast<char32_t>(reading[at - 1].key)) == std::u32string_view::npos;
}

bool may_be_symbol(const Reading& reading, std::size_t at) {
    if (!begins_run(reading, at)) return false;
    if (reading.number(at))
        return reading.joined(at + 1) ? reading.word(at + 1) || reading.sign(at + 1, U'/') || reading.sign(at + 1, U'-')
                                      : reading.upper(at + 1);
    if (!reading.capital(at)) return false;
    if (reading.has(at, role::family)) return true;
    return (reading.joined(at + 1) &&
            (reading.number(at + 1) || reading.sign(at + 1, U'/') || reading.sign(at + 1, U'-') ||
             reading.sign(at + 1, U'.') || reading.sign(at + 1, U'('))) ||
           (reading.has(at, role::un_symbol) && reading.sign(at + 1, U'/'));
}

std::size_t scan_at(const Reading& reading, std::size_t at, Findings& findings) {
    const auto roles = reading.roles(at);
    const auto attempt = [&](auto scan) { return scan(reading, at, findings); };
    if (reading.sign(at + 1, U':') && reading.sign(at + 2, U'/')) {
        if (const auto end = attempt(scan_url); end != at) return end;
    }
    if ((roles & role::url) != 0) {
        if (const auto end = attempt(scan_url); end != at) return end;
    }
    for (const auto& rule : rules)
        if ((roles & rule.words) != 0)
            if (const auto end = attempt(rule.scan); end != at) return end;
    if (may_be_symbol(reading, at)) {
        if (const auto end = attempt(scan_bare_symbols); end != at) return end;
    }
    if (reading.number(at)) return attempt(scan_gatherings);
    if ((roles & (role::name_head | role::action | role::organ)) != 0)
        if (const auto end = attempt(scan_names); end != at) return end;
    if ((roles & role::name_head) != 0)
        if (const auto end = attempt(scan_coded_acts); end != at) return end;
    if ((roles & role::forum) != 0)
        if (const auto end = attempt(scan_forums); end != at) return end;
    if ((roles & role::body_first) != 0 && begins_run(reading, at)) return attempt(scan_events);
    return at;
}

} // namespace

namespace extract {

std::vector<Citation> find_citations(std::string_view text, CitationScratch& scratch) {
    tokenize(text, scratch.tokens);
    scratch.roles.clear();
    for (const auto& token : scratch.tokens)
        scratch.roles.push_back(token.kind == TokenKind::word ? profile::roles_of(token.key) : 0);
    const Reading reading(text, scratch.tokens, scratch.roles);
    Findings findings(reading);
    for (std::size_t at = 0; at < reading.size();) {
        const bool idle =
            reading.roles(at) == 0 && !reading.number(at) && !reading.capital(at) && !reading.sign(at + 1, U':');
        const auto end = idle ? at : scan_at(reading, at, findings);
        at = end == at ? at + 1 : end;
    }
    return std::move(findings).take();
}

} // namespace extract

std::vector<Citation> find_citations(std::string_view text) {
    extract::CitationScratch scratch;
    return extract::find_citations(text, scratch);
}

} // namespace wsis
