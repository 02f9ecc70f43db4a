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
    std::string_view name;
};

/// What a rule made of a place.
struct Step {
    std::size_t end = 0; ///< Where to go on; where it began when there is nothing.
    std::string_view rule{};
};

constexpr Rule added_family{0, citations::scan_added_families, "family of the profile"};
constexpr Rule url{role::url, citations::scan_url, "address"};
constexpr Rule bare_symbol{0, citations::scan_bare_symbols, "symbol that stands alone"};
constexpr Rule gathering{role::ordinal, citations::scan_gatherings, "meeting by its ordinal"};
constexpr Rule yearly_session{0, citations::scan_yearly_sessions, "session by its year"};
constexpr Rule series{role::body_first, citations::scan_series, "recommendation by its series"};
constexpr Rule event{role::body_first, citations::scan_events, "edition of a conference"};

// In order: the first that finds something wins. Heads come before symbols, since "Doc.C17/55" is joined to its head.
constexpr Rule head_rules[] = {
    url,
    {role::act, citations::scan_acts, "act: number or symbol behind its noun"},
    {role::document | role::supplement, citations::scan_documents, "document: symbol behind its noun"},
    {role::report, citations::scan_reports, "report of a meeting"},
    {role::coded_act, citations::scan_coded_acts, "law by its number"},
    {role::standard | role::status, citations::scan_standards, "standard"},
    {role::action, citations::scan_action_lines, "action line"},
    {role::sdg, citations::scan_goals, "development goal"},
    gathering,
};

constexpr Rule name_rules[] = {
    {role::name_head | role::action, citations::scan_names, "treaty or instrument by its name"},
    {role::name_head, citations::scan_coded_acts, "law by its number"},
    {role::forum, citations::scan_forums, "forum or summit"},
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
    if (reading.upper(at) && reading.number(next) && reading.sign(at + 2, U'/') && reading.has(at + 3, role::act))
        return true; // "A 32/Res.1159"
    if (reading.has(at, role::family) || (slash && reading.has(at, role::un_symbol))) return true;
    return reading.joined(next) &&
           (link || reading.number(next) || reading.sign(next, U'.') || reading.sign(next, U'('));
}

/// Tries the rule where nothing was found so far.
void attempt(const Rule& rule, const Reading& reading, std::size_t at, Findings& findings, Step& step) {
    if (step.end != at) return;
    step.end = rule.scan(reading, at, findings);
    if (step.end != at) step.rule = rule.name;
}

template <std::size_t count>
constexpr profile::Roles words_of(const Rule (&rules)[count]) {
    profile::Roles words = 0;
    for (const auto& rule : rules) words |= rule.words;
    return words;
}

constexpr auto head_words = words_of(head_rules);
constexpr auto name_words = words_of(name_rules);

template <std::size_t count>
void attempt_all(const Rule (&rules)[count], const Reading& reading, std::size_t at, Findings& findings, Step& step) {
    for (const auto& rule : rules)
        if (reading.has(at, rule.words)) attempt(rule, reading, at, findings, step);
}

/// What begins, or has its head noun, at this token.
Step scan_at(const Reading& reading, std::size_t at, Findings& findings) {
    Step step{at, {}};
    if (reading.sign(at + 1, U':') && reading.sign(at + 2, U'/')) attempt(url, reading, at, findings, step);
    if (reading.has(at, head_words)) attempt_all(head_rules, reading, at, findings, step);
    const bool run = begins_run(reading, at);
    if (run && may_be_symbol(reading, at)) attempt(bare_symbol, reading, at, findings, step);
    if (reading.number(at)) attempt(gathering, reading, at, findings, step);
    if (reading.number(at)) attempt(yearly_session, reading, at, findings, step);
    if (reading.has(at, name_words)) attempt_all(name_rules, reading, at, findings, step);
    const bool edition =
        reading.capital(at) && reading.has(at, role::body_first) && (run || reading.sign(at - 1, U'/'));
    if (edition) attempt(series, reading, at, findings, step);
    if (edition) attempt(event, reading, at, findings, step);
    return step;
}

constexpr profile::Roles triggers = role::url | role::act | role::document | role::supplement | role::report |
                                    role::coded_act | role::standard | role::status | role::action | role::sdg |
                                    role::ordinal | role::name_head | role::forum | role::body_first | role::family |
                                    role::un_symbol;

/// Most tokens are ordinary ones, at which nothing can begin: they cost this and no more.
bool is_ordinary(const Reading& reading, std::size_t at) {
    if (reading.has(at, triggers)) return false;
    const auto& token = reading[at];
    if (token.kind != extract::TokenKind::word) return token.kind == extract::TokenKind::sign;
    return !reading.joined(at + 1) || (!token.capital && !reading.sign(at + 1, U':'));
}

/// The step from this token on.
Step step_from(const Reading& reading, std::size_t at, Findings& findings) {
    Step step{at, {}};
    if (!reading.families().empty() && begins_run(reading, at)) attempt(added_family, reading, at, findings, step);
    return step.end != at || is_ordinary(reading, at) ? step : scan_at(reading, at, findings);
}

} // namespace

namespace extract {

Reading read_paragraph(std::string_view text, const std::vector<Token>& tokens, CitationScratch& scratch,
                       const profile::Rows* added) {
    scratch.roles.resize(tokens.size());
    for (std::size_t i = 0; i < tokens.size(); ++i)
        scratch.roles[i] = tokens[i].kind == TokenKind::word ? profile::roles_of(tokens[i].key) : 0;
    scratch.families.clear();
    if (added != nullptr) {
        added->families.find(text, scratch.families);
        for (std::size_t i = 0; i < tokens.size(); ++i)
            if (const auto* word = added->find(tokens[i])) scratch.roles[i] |= word->roles;
    }
    return {text, tokens, scratch.roles, added, scratch.families};
}

Reading read_paragraph(std::string_view text, CitationScratch& scratch, const profile::Rows* added) {
    tokenize(text, scratch.tokens);
    return read_paragraph(text, scratch.tokens, scratch, added);
}

std::vector<Citation> find_citations(std::string_view text, const std::vector<Token>& tokens, CitationScratch& scratch,
                                     const profile::Rows* added, std::vector<RuleUse>* uses) {
    const auto reading = read_paragraph(text, tokens, scratch, added);
    Findings findings(reading);
    for (std::size_t at = 0; at < reading.size();) {
        if (scratch.families.empty() && is_ordinary(reading, at)) {
            ++at;
            continue;
        }
        const auto step = step_from(reading, at, findings);
        if (step.end != at && uses != nullptr)
            uses->push_back({reading[at].begin, reading[step.end - 1].end, step.rule});
        at = step.end == at ? at + 1 : step.end;
    }
    return std::move(findings).take();
}

bool is_revision(std::string_view text, CitationScratch& scratch) {
    const auto reading = read_paragraph(text, scratch, nullptr);
    return reading.size() > 0 && citations::scan_suffixes(reading, 0).end == reading.size();
}

} // namespace extract

std::vector<Citation> find_citations(std::string_view text, const Profile& profile) {
    extract::CitationScratch scratch;
    extract::tokenize(text, scratch.tokens);
    return extract::find_citations(text, scratch.tokens, scratch, profile.rows());
}

} // namespace wsis
