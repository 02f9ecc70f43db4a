#include "validate/rule.hpp"

#include "validate/stray_labels.hpp"
#include "validate/words.hpp"

#include "extract/dates.hpp"
#include "iso_date.hpp"
#include "profile/function_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace wsis::validate {

namespace {

using extract::operator""_w;
using extract::Token;
using extract::TokenKind;
using profile::WordRole;

bool asks_somebody(Force force) {
    return force == Force::request || force == Force::instruction || force == Force::invitation ||
           force == Force::encouragement;
}

/// The first words of a decision, for a message.
Place opening_of(const Context& context, const Decision& decision) {
    constexpr std::size_t words = 6;
    const auto tokens = tokens_in(context, decision.place);
    if (tokens.empty()) return decision.place;
    return {decision.place.block, tokens.front().begin, tokens[std::min(words, tokens.size()) - 1].end};
}

/// "Actions:", "Action items:" in front of those who must act.
bool is_heading(const Context& context, const Decision& decision) {
    constexpr std::size_t longest = 3;
    const auto tokens = tokens_in(context, decision.place);
    return !tokens.empty() && tokens.size() <= longest && tokens.back().is_sign(U':');
}

void check_addressee(const Context& context, Faults& faults) {
    for (const auto& decision : context.report.decisions) {
        if (!asks_somebody(decision.force) || !decision.addressees.empty() || is_heading(context, decision)) continue;
        faults.add(opening_of(context, decision),
                   fmt::format("nobody is named who must act on this {}", decision.verb));
    }
}

bool begins_with_to(TokenSpan tokens) { return !tokens.empty() && tokens.front().is_word("to"_w); }

/// A phrase that cannot be what somebody is asked to do: it begins with an article, a preposition and the like.
bool lacks_verb(TokenSpan item) {
    if (item.empty()) return false;
    const bool to = begins_with_to(item);
    if (to && item.size() == 1) return true;
    switch (profile::role_of(item[to ? 1 : 0])) {
    case WordRole::article:
    case WordRole::possessive:
    case WordRole::quantifier:
    case WordRole::pronoun:
        return true;
    default:
        return false;
    }
}

/// Items of one lead are built alike; when most begin with "to", one without has no verb.
void check_list_verb(const Context& context, Faults& faults) {
    for (const auto& decision : context.report.decisions) {
        const auto with_to = std::ranges::count_if(
            decision.items, [&](const Place& item) { return begins_with_to(tokens_in(context, item)); });
        const auto lead = tokens_in(context, decision.place);
        const bool lead_asks = lead.size() >= 2 && lead.back().is_sign(U':') && lead[lead.size() - 2].is_word("to"_w);
        const bool usual_to = 2 * static_cast<std::size_t>(with_to) > decision.items.size();
        if (!usual_to && !lead_asks) continue;
        for (const auto& item : decision.items) {
            const auto tokens = tokens_in(context, item);
            const bool other = usual_to && !begins_with_to(tokens);
            if (tokens.empty() || !(other || lacks_verb(tokens))) continue;
            const Place first{item.block, tokens.front().begin,
                              tokens[std::min<std::size_t>(4, tokens.size()) - 1].end};
            faults.add(first, fmt::format("'{}' has no verb that says what to do", context.report.text_at(first)));
        }
    }
}

/// A label that counts on from the list item before or to the one behind, or an item of signs alone.
void check_empty_item(const Context& context, Faults& faults) {
    const auto& blocks = context.document().blocks;
    for (std::uint32_t i = 0; i < blocks.size(); ++i) {
        const bool item = blocks[i].kind == BlockKind::list_item;
        const auto tokens = context.tokens.of(i);
        const bool signs_alone =
            item && std::ranges::all_of(tokens, [](const Token& token) { return token.kind == TokenKind::sign; });
        if (signs_alone || is_empty_item(context.document(), i))
            faults.add_label(i, fmt::format("item '{}' is empty", context.document().label_of(blocks[i])));
    }
}

/// The deadlines of decisions.
class DecidedPlaces {
public:
    explicit DecidedPlaces(const Report& report) {
        for (const auto& decision : report.decisions)
            for (const auto& deadline : decision.deadlines) places_.emplace(deadline.place.block, deadline.place.end);
    }

    [[nodiscard]] bool contain(const Place& place) const { return places_.contains({place.block, place.end}); }

private:
    std::set<std::pair<std::uint32_t, std::uint32_t>> places_{}; ///< Block and end.
};

void check_past(const Context& context, Faults& faults) {
    const auto report_date = extract::year_context(context.report.metadata);
    if (!report_date) return;
    const DecidedPlaces decided(context.report);
    SentenceFinder finder(context);
    const Token* sentence = nullptr; // that `narrated` is of
    bool narrated = false;           // "received by 15 March"
    for (const auto& date : context.report.dates) {
        if (date.kind != DateKind::deadline || date.inferred || date.end >= *report_date) continue;
        const auto is_past = [](const Token& token) {
            return token.is_word("was"_w) || token.is_word("were"_w) || token.is_word("had"_w) ||
                   token.is_word("received"_w);
        };
        const auto around = finder.around(date.place);
        if (sentence != around.data()) narrated = std::ranges::any_of(around, is_past);
        sentence = around.data();
        if (narrated && !decided.contain(date.place)) continue;
        faults.add(date.place, fmt::format("the deadline is before the report's own date, {}", iso_date(*report_date)));
    }
}

void check_year(const Context& context, Faults& faults) {
    for (const auto& date : context.report.dates)
        if (date.kind == DateKind::deadline && date.inferred)
            faults.add(date.place, fmt::format("the deadline '{}' has no year", context.report.text_at(date.place)));
}

void check_weekend(const Context& context, Faults& faults) {
    for (const auto& date : context.report.dates) {
        if (date.kind != DateKind::deadline || date.inferred || date.start != date.end) continue;
        const auto weekday = weekday_of(date.end);
        if (weekday < 6) continue;
        faults.add(date.place, fmt::format("'{}' is a {}", context.report.text_at(date.place),
                                           weekday == 7 ? "Sunday" : "Saturday"));
    }
}

enum class Tense { unknown, present, past };

/// The tense of a passive decision, and where it shows: "is requested", "were invited".
struct PassiveTense {
    Tense tense = Tense::unknown;
    Place place{};
};

PassiveTense passive_tense(const Context& context, const Decision& decision) {
    constexpr std::size_t adverbs = 3;
    const auto tokens = tokens_in(context, decision.place);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const bool present = tokens[i].is_word("is"_w) || tokens[i].is_word("are"_w);
        const bool past = tokens[i].is_word("was"_w) || tokens[i].is_word("were"_w);
        if (!present && !past) continue;
        for (auto at = i + 1; at < std::min(tokens.size(), i + 1 + adverbs); ++at) {
            const auto verb = profile::find_verb(tokens[at], context.added);
            if (!verb || verb.verb->lemma != decision.verb || !verb.is(profile::participle_form)) continue;
            return {present ? Tense::present : Tense::past, {decision.place.block, tokens[i].begin, tokens[at].end}};
        }
    }
    return {};
}

/// Decisions of one section at the top are siblings.
void check_tense(const Context& context, Faults& faults) {
    const auto& report = context.report;
    std::map<std::uint32_t, std::map<Tense, std::vector<Place>>> by_section;
    for (const auto& decision : report.decisions) {
        if (decision.force == Force::remark) continue;
        const auto [tense, place] = passive_tense(context, decision);
        if (tense == Tense::unknown) continue;
        auto section = report.document.blocks[decision.place.block].section;
        while (section != none && report.sections[section].parent != none) section = report.sections[section].parent;
        by_section[section][tense].push_back(place);
    }
    for (const auto& [section, by_tense] : by_section) {
        if (by_tense.size() < 2) continue;
        const auto& present = by_tense.at(Tense::present);
        const auto& past = by_tense.at(Tense::past);
        const auto& [rare, usual] = present.size() <= past.size() ? std::tie(present, past) : std::tie(past, present);
        faults.add(rare.front(),
                   fmt::format("'{}' stands beside '{}'", report.text_at(rare.front()), report.text_at(usual.front())));
    }
}

/// The words of a decision and its items that carry meaning.
std::vector<extract::WordKey> content_of(const Context& context, const Decision& decision) {
    std::vector<extract::WordKey> content;
    const auto append = [&](const Place& place) {
        for (const auto& token : tokens_in(context, place))
            if (token.kind == TokenKind::number ||
                (token.kind == TokenKind::word && profile::role_of(token) == WordRole::content))
                content.push_back(token.key);
    };
    append(decision.place);
    for (const auto& item : decision.items) append(item);
    return content;
}

void check_repeated(const Context& context, Faults& faults) {
    constexpr std::size_t least_words = 4; // "The agenda was adopted" may come twice
    std::map<std::vector<extract::WordKey>, const Decision*> known;
    for (const auto& decision : context.report.decisions) {
        if (decision.force == Force::remark) continue;
        auto content = content_of(context, decision);
        if (content.size() < least_words) continue;
        const auto [first, fresh] = known.emplace(std::move(content), &decision);
        if (fresh) continue;
        faults.add(opening_of(context, decision), fmt::format("the same stands in {}", first->second->id));
    }
}

/// Whether the decision stands in a paragraph of its own behind a numbered one: what opens a section has its number, a
/// list item its label, and a title on a line of its own covers the paragraphs under it.
bool is_unnumbered(const Report& report, const Decision& decision) {
    const auto at = decision.place.block;
    const auto& block = report.document.blocks[at];
    if (block.section == none || !block.label.empty() || block.cell != none) return false;
    if (at > 0 && is_stray_label(report.document, at - 1)) return false; // whose number that is is a fault of its own
    const auto& section = report.sections[block.section];
    return section.role == SectionRole::body && !section.label.empty() && section.block != decision.place.block &&
           !section.title;
}

void check_unnumbered(const Context& context, Faults& faults) {
    for (const auto& decision : context.report.decisions) {
        if (decision.force == Force::remark || !is_unnumbered(context.report, decision)) continue;
        faults.add(opening_of(context, decision),
                   fmt::format("the paragraph behind {} has no number of its own", decision.section.value_or("")));
    }
}

constexpr Rule decision_table[] = {
    {{"addressee-missing", "Nobody is asked", RuleGroup::decisions, Severity::warning,
      "A request names nobody who must act.", "What nobody has to do is not done, and a register cannot file it.",
      "1. Reports\n1.1 The group requested inclusion of the comments above.\n1.2 The report was approved.\n",
      "1. Reports\n1.1 The group requested the Secretariat to include the comments above.\n1.2 The report was "
      "approved.\n"},
     check_addressee},
    {{"list-verb-missing", "Item without verb", RuleGroup::decisions, Severity::warning,
      "An item of a request does not say what is to be done.",
      "The lead asks somebody \"to\", and an item without a verb leaves the reader to guess what.",
      "1. Reports\n1.1 The Secretariat was requested:\na) to publish the list;\nb) the register in six languages;\nc) "
      "to "
      "report to the next meeting.\n",
      "1. Reports\n1.1 The Secretariat was requested:\na) to publish the list;\nb) to keep the register in six "
      "languages;\nc) to report to the next meeting.\n"},
     check_list_verb},
    {{"item-empty", "Empty item", RuleGroup::decisions, Severity::error, "An item of a list has no text.",
      "A lost item may be a lost request.",
      "1. Reports\n1.1 The Secretariat was requested:\na) to publish the list;\nb)\nc) to report to the next "
      "meeting.\n",
      "1. Reports\n1.1 The Secretariat was requested:\na) to publish the list;\nb) to report to the next meeting.\n"},
     check_empty_item},
    {{"deadline-past", "Deadline over", RuleGroup::decisions, Severity::warning,
      "A deadline lies before the date of the report.",
      "It cannot be met; most often the year was taken over from the last report.",
      "Working Group on Ports\n32nd meeting – Geneva, 24-25 January 2018\nREPORT OF THE 32nd MEETING\n1. Reports\n1.1 "
      "The "
      "Secretariat was requested to publish the list by 15 March 2017.\n",
      "Working Group on Ports\n32nd meeting – Geneva, 24-25 January 2018\nREPORT OF THE 32nd MEETING\n1. Reports\n1.1 "
      "The "
      "Secretariat was requested to publish the list by 15 March 2018.\n"},
     check_past},
    {{"deadline-year-missing", "Deadline without year", RuleGroup::decisions, Severity::note,
      "A deadline does not say its year.", "A report is read for years; \"30 January\" is then a guess.",
      "Working Group on Ports\n32nd meeting – Geneva, 24-25 January 2018\nREPORT OF THE 32nd MEETING\n1. Reports\n1.1 "
      "The "
      "Secretariat was requested to publish the list by 15 March.\n",
      "Working Group on Ports\n32nd meeting – Geneva, 24-25 January 2018\nREPORT OF THE 32nd MEETING\n1. Reports\n1.1 "
      "The "
      "Secretariat was requested to publish the list by 15 March 2018.\n"},
     check_year},
    {{"deadline-weekend", "Deadline on a weekend", RuleGroup::decisions, Severity::note,
      "A deadline is a Saturday or Sunday.",
      "Offices are closed, and whether Friday or Monday counts is then disputed.",
      "1. Reports\n1.1 The Secretariat was requested to publish the list by 17 March 2018.\n",
      "1. Reports\n1.1 The Secretariat was requested to publish the list by 16 March 2018.\n"},
     check_weekend},
    {{"tense-mixed", "Mixed tenses", RuleGroup::decisions, Severity::note,
      "Decisions side by side are in different tenses.",
      "\"Is requested\" beside \"was requested\" reads as if one of them still held and the other did not.",
      "1. Reports\n1.1 The Secretariat was requested to publish the list.\n1.2 The Secretariat was requested to keep "
      "the "
      "register.\n1.3 Members are invited to send data.\n",
      "1. Reports\n1.1 The Secretariat was requested to publish the list.\n1.2 The Secretariat was requested to keep "
      "the "
      "register.\n1.3 Members were invited to send data.\n"},
     check_tense},
    {{"request-repeated", "The same twice", RuleGroup::decisions, Severity::warning,
      "The same decision stands in the report twice.",
      "It is counted twice in a register, and a later change reaches only one of them.",
      "1. Reports\n1.1 The Secretariat was requested to publish the list of ports.\n2. Ports\n2.1 The Secretariat is "
      "requested to publish the list of ports.\n",
      "1. Reports\n1.1 The Secretariat was requested to publish the list of ports.\n2. Ports\n2.1 The list of ports "
      "was "
      "discussed.\n"},
     check_repeated},
    {{"decision-unnumbered", "Decision without number", RuleGroup::decisions, Severity::warning,
      "A decision stands in a paragraph without number behind a numbered one.",
      "It can be cited only as part of the paragraph before, which says something else.",
      "1. Reports\n1.1 The Secretariat was requested to publish the list.\n\nMembers were invited to send data.\n1.2 "
      "The "
      "report was approved.\n",
      "1. Reports\n1.1 The Secretariat was requested to publish the list.\n1.2 Members were invited to send data.\n1.3 "
      "The "
      "report was approved.\n"},
     check_unnumbered},
};

} // namespace

constinit const std::span<const Rule> decision_rules(decision_table);

} // namespace wsis::validate
