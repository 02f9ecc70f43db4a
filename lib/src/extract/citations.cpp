#include "extract/citations.hpp"

#include "citations/grammar.hpp"
#include "citations/symbols.hpp"

#include <utility>

namespace wsis {

namespace {

using citations::Findings;
using citations::Reading;
namespace role = profile::role;

/// One kind of citation, and the words at which it is tried.
struct Rule {
    profile::Roles words;
    std::size_t (*scan)(const Reading&, std::size_t, Findings&);
};

// In order: the first that finds something wins. Heads come before symbols, since "Doc.C17/55" is joined to its head.
constexpr Rule head_rules[] = {
    {role::url, citations::scan_url},
    {role::act, citations::scan_acts},
    {role::document | role::supplement, citations::scan_documents},
    {role::report, citations::scan_reports},
    {role::coded_act, citations::scan_coded_acts},
    {role::standard | role::status, citations::scan_standards},
    {role::action, citations::scan_action_lines},
    {role::sdg, citations::scan_goals},
    {role::ordinal, citations::scan_gatherings},
};

constexpr Rule name_rules[] = {
    {role::name_head | role::action, citations::scan_names},
    {role::name_head, citations::scan_coded_acts},
    {role::forum, citations::scan_forums},
};

/// A run of joined tokens may begin here: the token before is no letter, digit, or sign inside symbols and addresses.
bool begins_run(const Reading& reading, std::size_t at) {
    if (!reading.joined(at)) return true;
    constexpr std::u32string_view inner = U"/-._@+:=&?#";
    return !reading.alnum(at - 1) &&
           inner.find(static_cast<char32_t>(reading[at - 1].key)) == std::u32string_view::npos;
}

/// A cheap look at the next token: whether a symbol can begin here.
bool may_be_symbol(const Reading& reading, std::size_t at) {
    const auto next = at + 1;
    const bool slash = reading.sign(next, U'/');
    const bool link = slash || reading.sign(next, U'-');
    if (reading.number(at)) return reading.joined(next) ? link || reading.word(next) : reading.upper(next);
    if (!reading.capital(at)) return false;
    if (reading.has(at, role::family) || (slash && reading.has(at, role::un_symbol))) return true;
    return reading.joined(next) &&
           (link || reading.number(next) || reading.sign(next, U'.') || reading.sign(next, U'('));
}

template <std::size_t count>
std::size_t apply(const Rule (&rules)[count], const Reading& reading, std::size_t at, Findings& findings) {
    for (const auto& rule : rules)
        if (reading.has(at, rule.words))
            if (const auto end = rule.scan(reading, at, findings); end != at) return end;
    return at;
}

/// What begins, or has its head noun, at this token. Returns where to go on, `at` when there is nothing.
std::size_t scan_at(const Reading& reading, std::size_t at, Findings& findings) {
    auto end = at;
    if (reading.sign(at + 1, U':') && reading.sign(at + 2, U'/')) end = citations::scan_url(reading, at, findings);
    if (end == at) end = apply(head_rules, reading, at, findings);
    const bool run = begins_run(reading, at);
    if (end == at && run && may_be_symbol(reading, at)) end = citations::scan_bare_symbols(reading, at, findings);
    if (end == at && reading.number(at)) end = citations::scan_gatherings(reading, at, findings);
    if (end == at && reading.number(at)) end = citations::scan_yearly_sessions(reading, at, findings);
    if (end == at) end = apply(name_rules, reading, at, findings);
    const bool event = reading.has(at, role::body_first) && (run || reading.sign(at - 1, U'/'));
    if (end == at && event) end = citations::scan_events(reading, at, findings);
    return end;
}

constexpr profile::Roles triggers = role::url | role::act | role::document | role::supplement | role::report |
                                    role::coded_act | role::standard | role::status | role::action | role::sdg |
                                    role::ordinal | role::name_head | role::forum | role::body_first | role::family |
                                    role::un_symbol;

/// Most tokens are ordinary ones, at which nothing can begin: they cost this and no more.
bool is_ordinary(const Reading& reading, std::size_t at) {
    if (reading.has(at, triggers) || reading.number(at)) return false;
    return !reading.word(at) || !reading.joined(at + 1) || (reading.lower(at) && !reading.sign(at + 1, U':'));
}

} // namespace

namespace extract {

namespace {

Reading read(std::string_view text, CitationScratch& scratch) {
    tokenize(text, scratch.tokens);
    scratch.roles.clear();
    for (const auto& token : scratch.tokens)
        scratch.roles.push_back(token.kind == TokenKind::word ? profile::roles_of(token.key) : 0);
    return {text, scratch.tokens, scratch.roles};
}

} // namespace

std::vector<Citation> find_citations(std::string_view text, CitationScratch& scratch) {
    const auto reading = read(text, scratch);
    Findings findings(reading);
    for (std::size_t at = 0; at < reading.size();) {
        const auto end = is_ordinary(reading, at) ? at : scan_at(reading, at, findings);
        at = end == at ? at + 1 : end;
    }
    return std::move(findings).take();
}

bool is_revision(std::string_view text, CitationScratch& scratch) {
    const auto reading = read(text, scratch);
    return reading.size() > 0 && citations::scan_suffixes(reading, 0).end == reading.size();
}

} // namespace extract

std::vector<Citation> find_citations(std::string_view text) {
    extract::CitationScratch scratch;
    return extract::find_citations(text, scratch);
}

} // namespace wsis
