#include "validate/rule.hpp"

#include "text/ascii.hpp"
#include "validate/acronyms.hpp"
#include "validate/cited_places.hpp"
#include "validate/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

namespace wsis::validate {

namespace {

using extract::operator""_w;
using extract::Token;
using extract::TokenKind;

/// The number of a document of the report's own meeting; nothing for another.
std::optional<int> own_number(const Report& report, std::string_view id) {
    if (!report.metadata.id) return std::nullopt;
    const std::string_view own = *report.metadata.id;
    const auto prefix = own.substr(0, own.rfind('/') + 1);
    if (prefix.empty() || !id.starts_with(prefix)) return std::nullopt;
    const auto digits = id.substr(prefix.size());
    int number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return error == std::errc{} && end != digits.data() ? std::optional(number) : std::nullopt;
}

/// "cwg-wsis/31" of "itu:cwg-wsis/31/doc/5": the body and the meeting of a meeting document.
std::string_view meeting_of(std::string_view id) { return id.substr(0, id.find("/doc/")); }

/// "cwg-wsis" of "itu:cwg-wsis/31/doc/5".
std::string_view body_of(std::string_view id) {
    const auto meeting = meeting_of(id);
    return meeting.substr(0, meeting.rfind('/'));
}

/// The first mention of each reference in each section.
class SectionMentions {
public:
    explicit SectionMentions(const Context& context) : context_(context) {
        for (const auto& reference : context.report.references)
            for (const auto& mention : reference.mentions)
                places_.emplace(
                    std::pair(context.document().blocks[mention.place.block].section, std::string_view(reference.id)),
                    mention.place);
    }

    /// The heading if the section has no mention of it.
    [[nodiscard]] Place find(std::uint32_t section, std::string_view id) const {
        const auto found = places_.find({section, id});
        const auto& it = context_.report.sections[section];
        return found != places_.end() ? found->second : Place{it.block, 0, it.title_end};
    }

private:
    const Context& context_;
    std::map<std::pair<std::uint32_t, std::string_view>, Place> places_{};
};

void check_other_meeting(const Context& context, Faults& faults) {
    const auto& own = context.report.metadata.id;
    if (!own || own->find("/doc/") == std::string::npos) return;
    const SectionMentions mentions(context);
    for (std::uint32_t i = 0; i < context.report.sections.size(); ++i)
        for (const auto& id : context.report.sections[i].documents) {
            if (id.find("/doc/") == std::string::npos) continue;
            if (body_of(id) != body_of(*own) || meeting_of(id) == meeting_of(*own)) continue;
            const auto place = mentions.find(i, id);
            faults.add(place, fmt::format("'{}' is a document of another meeting", context.report.text_at(place)));
        }
}

/// The section at the top above one.
std::uint32_t top_of(const Report& report, std::uint32_t section) {
    while (report.sections[section].parent != none) section = report.sections[section].parent;
    return section;
}

bool is_above(const Report& report, std::uint32_t above, std::uint32_t section) {
    for (; section != none; section = report.sections[section].parent)
        if (section == above) return true;
    return false;
}

/// Only within one section at the top: a report often takes a document up twice, for the discussion and for what was
/// decided on it.
void check_shared_symbol(const Context& context, Faults& faults) {
    const auto& report = context.report;
    const SectionMentions mentions(context);
    std::map<std::pair<std::uint32_t, std::string_view>, std::uint32_t> first;
    for (std::uint32_t i = 0; i < report.sections.size(); ++i)
        for (const auto& id : report.sections[i].documents) {
            const auto [known, fresh] = first.emplace(std::pair(top_of(report, i), std::string_view(id)), i);
            const auto& other = report.sections[known->second];
            if (fresh || is_above(report, known->second, i) || other.title == report.sections[i].title) continue;
            const auto place = mentions.find(i, id);
            faults.add(place, fmt::format("'{}' stands for '{}' too", report.text_at(place),
                                          other.label.empty() ? other.path : other.label));
        }
}

void check_body_spelling(const Context& context, Faults& faults) {
    const auto acronyms = find_acronyms(context);
    for (const auto& [odd, usual] : find_odd_acronyms(acronyms))
        faults.add(odd->first, fmt::format("'{}' is written '{}' elsewhere", odd->name, usual->name));
}

bool is_act(CitationKind kind) {
    return kind == CitationKind::resolution || kind == CitationKind::decision || kind == CitationKind::recommendation ||
           kind == CitationKind::un_document;
}

/// The index of the section that lists the references; none if the report has no such section.
std::uint32_t reference_section(const Report& report) {
    for (std::uint32_t i = 0; i < report.sections.size(); ++i)
        if (report.sections[i].role == SectionRole::front && report.sections[i].path.starts_with("reference")) return i;
    return none;
}

struct Listing {
    const Mention* listed = nullptr; ///< The first mention in the list,
    const Mention* cited = nullptr;  ///< and the first outside it.
};

Listing listing_of(const Context& context, const Reference& reference, std::uint32_t list) {
    Listing listing;
    for (const auto& mention : reference.mentions) {
        const auto& block = context.document().blocks[mention.place.block];
        if (block.kind == BlockKind::title || block.kind == BlockKind::noise) continue;
        auto& first = block.section == list ? listing.listed : listing.cited;
        if (first == nullptr) first = &mention;
    }
    return listing;
}

void check_unlisted(const Context& context, Faults& faults) {
    const auto list = reference_section(context.report);
    if (list == none) return;
    for (const auto& reference : context.report.references) {
        const auto [listed, cited] = listing_of(context, reference, list);
        if (is_act(reference.kind) && listed == nullptr && cited != nullptr)
            faults.add(cited->place, fmt::format("'{}' is not listed under '{}'", context.report.text_at(cited->place),
                                                 *context.report.sections[list].title));
    }
}

void check_uncited(const Context& context, Faults& faults) {
    const auto list = reference_section(context.report);
    if (list == none) return;
    for (const auto& reference : context.report.references) {
        const auto [listed, cited] = listing_of(context, reference, list);
        if (is_act(reference.kind) && listed != nullptr && cited == nullptr)
            faults.add(listed->place, fmt::format("'{}' is listed and cited nowhere in the text",
                                                  context.report.text_at(listed->place)));
    }
}

void check_outdated(const Context& context, Faults& faults) {
    std::map<std::string_view, int> newest; // by the id up to its year
    const auto act_of = [](const Reference& reference) {
        const std::string_view id = reference.id;
        const auto at = id.find('@');
        return at == id.npos || !reference.year ? std::string_view() : id.substr(0, at);
    };
    for (const auto& reference : context.report.references)
        if (const auto act = act_of(reference); !act.empty()) newest[act] = std::max(newest[act], *reference.year);
    for (const auto& reference : context.report.references) {
        const auto act = act_of(reference);
        if (act.empty() || newest[act] == *reference.year) continue;
        const auto& place = reference.mentions.front().place;
        faults.add(place, fmt::format("'{}' is older than the edition of {} that is cited too",
                                      context.report.text_at(place), newest[act]));
    }
}

void check_beyond_count(const Context& context, Faults& faults) {
    const auto count = context.report.metadata.statistics.documents;
    if (!count) return;
    for (const auto& reference : context.report.references) {
        const auto number = own_number(context.report, reference.id);
        if (!number || *number <= *count || reference.id == context.report.metadata.id) continue;
        const auto& place = reference.mentions.front().place;
        faults.add(place, fmt::format("'{}': the report counts {} documents", context.report.text_at(place), *count));
    }
}

/// "11, 13 and 15".
std::string listed_in_words(const std::vector<int>& numbers) {
    std::string words;
    for (std::size_t i = 0; i < numbers.size(); ++i)
        words += fmt::format("{}{}", i == 0 ? "" : i + 1 == numbers.size() ? " and " : ", ", numbers[i]);
    return words;
}

/// Where the report counts its documents: "17 documents"; else its first text.
Place place_of_count(const Context& context, int count) {
    std::optional<Place> place;
    for_each_text(context, [&](std::uint32_t block, std::string_view, TokenSpan tokens) {
        for (std::size_t i = 0; i + 1 < tokens.size() && !place; ++i) {
            const bool noun = tokens[i + 1].is_word("documents"_w) || tokens[i + 1].is_word("contributions"_w) ||
                              tokens[i + 1].is_word("papers"_w);
            if (noun && tokens[i].kind == TokenKind::number && tokens[i].key == static_cast<std::uint64_t>(count))
                place = Place{block, tokens[i].begin, tokens[i + 1].end};
        }
    });
    return place.value_or(Place{});
}

/// A count without any mention says nothing of the mentions: some reports name no documents at all.
void check_unmentioned(const Context& context, Faults& faults) {
    constexpr int most = 1000;
    const auto count = context.report.metadata.statistics.documents;
    if (!count || *count > most) return;
    std::set<int> mentioned;
    for (const auto& reference : context.report.references)
        if (const auto number = own_number(context.report, reference.id)) mentioned.insert(*number);
    std::vector<int> missing;
    for (int number = 1; number <= *count; ++number)
        if (!mentioned.contains(number)) missing.push_back(number);
    if (missing.empty() || 2 * missing.size() > static_cast<std::size_t>(*count)) return;
    faults.add(place_of_count(context, *count),
               fmt::format("{} documents are counted, and {} never mentioned", *count, listed_in_words(missing)));
}

/// The end of "9.9" or "3" that begins at `at`: numbers between full stops.
std::size_t number_end(TokenSpan tokens, std::size_t at) {
    auto end = at + 1;
    while (end + 1 < tokens.size() && tokens[end].is_sign(U'.') && !tokens[end].spaced && !tokens[end + 1].spaced &&
           tokens[end + 1].kind == TokenKind::number)
        end += 2;
    return end;
}

/// Whether "of" or "to" behind the number leads to another document: "section 4 of the Convention", not "of this
/// report" or "of the present report".
bool of_another(TokenSpan tokens, std::size_t at) {
    if (at + 1 >= tokens.size()) return false;
    if (!tokens[at].is_word("of"_w) && !tokens[at].is_word("to"_w) && !tokens[at].is_word("in"_w)) return false;
    for (std::size_t i = at + 1; i < std::min(tokens.size(), at + 4); ++i)
        if (tokens[i].is_word("this"_w) || tokens[i].is_word("present"_w)) return false;
    return tokens[at + 1].is_word("the"_w) || tokens[at + 1].capital || tokens[at + 1].is_word("that"_w) ||
           tokens[at + 1].is_word("its"_w) || tokens[at + 1].is_word("document"_w);
}

void check_section_missing(const Context& context, Faults& faults) {
    std::set<std::string, std::less<>> paths;
    bool numbered = false;
    for (const auto& section : context.report.sections) {
        paths.insert(section.path.substr(0, section.path.find('~')));
        numbered = numbered || (section.role == SectionRole::body && !section.label.empty());
    }
    if (!numbered) return;
    const CitedPlaces cited(context.report);
    for_each_text(context, [&](std::uint32_t block, std::string_view text, TokenSpan tokens) {
        for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
            const bool noun = tokens[i].is_word("section"_w) || tokens[i].is_word("sections"_w);
            if (!noun || tokens[i + 1].kind != TokenKind::number || cited.contain(block, tokens[i].begin)) continue;
            const auto end = number_end(tokens, i + 1);
            const auto begin = tokens[i + 1].begin;
            const auto number = text.substr(begin, tokens[end - 1].end - begin);
            const bool slash =
                end < tokens.size() && !tokens[end].spaced && (tokens[end].is_sign(U'/') || tokens[end].is_sign(U'('));
            // "Section 7", alone or with a title behind a tab, is a heading.
            const bool heading =
                tokens[i].line_start &&
                (end == tokens.size() || (tokens[end].begin > 0 && text[tokens[end].begin - 1] == '\t'));
            if (slash || heading || of_another(tokens, end) || paths.contains(number)) continue;
            if (cited.end_near(block, tokens[i].begin)) continue; // "Document C16/48, section 2"
            faults.add({block, tokens[i].begin, tokens[end - 1].end}, fmt::format("there is no section {}", number));
        }
    });
}

/// The words that an annex is called by, and the slug that its path begins with.
constexpr std::pair<extract::WordKey, std::string_view> annex_nouns[] = {
    {"annex"_w, "annex-"}, {"appendix"_w, "appendix-"}, {"attachment"_w, "attachment-"}};

/// The annexes of the report by the beginnings of their paths that may name one: "annex-3" and "annex-3-working" of
/// "annex-3-working-methods".
std::set<std::string, std::less<>> annex_names(const Report& report) {
    constexpr std::size_t longest = 24; // "attachment-" and a name of up to four letters are shorter
    std::set<std::string, std::less<>> names;
    for (const auto& section : report.sections) {
        const auto path = section.path.substr(0, section.path.find('~'));
        names.insert(path);
        for (auto at = path.find('-'); at < std::min(longest, path.size()); at = path.find('-', at + 1))
            names.insert(path.substr(0, at));
    }
    return names;
}

using text::lower;

void check_annex_missing(const Context& context, Faults& faults) {
    const CitedPlaces cited(context.report);
    const auto annexes = annex_names(context.report);
    for_each_text(context, [&](std::uint32_t block, std::string_view text, TokenSpan tokens) {
        const auto& in = context.document().blocks[block];
        if (in.cell != none) return; // a table of comments is on another document
        if (in.section != none && context.report.sections[in.section].block == block &&
            context.report.sections[in.section].role == SectionRole::annex)
            return; // its own heading
        for (std::size_t i = 0; i + 1 < tokens.size(); ++i)
            for (const auto& [noun, prefix] : annex_nouns) {
                const auto& name = tokens[i + 1];
                const bool named = name.kind == TokenKind::number || (name.upper && name.size() <= 4);
                if (!tokens[i].is_word(noun) || !named || cited.contain(block, tokens[i].begin)) continue;
                const auto word = text.substr(name.begin, name.size());
                if (of_another(tokens, i + 2) || cited.begin_near(block, name.end)) continue;
                if (annexes.contains(std::string(prefix) + lower(word))) continue;
                faults.add(
                    {block, tokens[i].begin, name.end},
                    fmt::format("there is no {} {}", lower(text.substr(tokens[i].begin, tokens[i].size())), word));
            }
    });
}

constexpr Rule consistency_table[] = {
    {{"document-other-meeting", "Document of another meeting", RuleGroup::references, Severity::warning,
      "A section is about a document of another meeting of the same body.",
      "Documents are numbered anew at each meeting; a symbol left over from the last report leads to another text.",
      "Document WG-PORTS-32/9-E\n25 January 2018\nWorking Group on Ports (WG-PORTS)\n32nd meeting – Geneva, 24-25 "
      "January 2018\nREPORT OF THE 32nd MEETING\n1. Opening\nThe meeting was opened.\n2. Fees (WG-PORTS-31/5)\nThe "
      "paper was presented.\n",
      "Document WG-PORTS-32/9-E\n25 January 2018\nWorking Group on Ports (WG-PORTS)\n32nd meeting – Geneva, 24-25 "
      "January 2018\nREPORT OF THE 32nd MEETING\n1. Opening\nThe meeting was opened.\n2. Fees (WG-PORTS-32/5)\nThe "
      "paper was presented.\n"},
     check_other_meeting},
    {{"document-symbol-shared", "One symbol for two items", RuleGroup::references, Severity::warning,
      "Two items of one agenda item have the same document.",
      "Two papers under one symbol cannot both be found; one of the symbols is mistyped.",
      "1. Reports\n1.1 Final report on fees (WG-PORTS-32/5)\nIt was noted.\n1.2 Report on depths "
      "(WG-PORTS-32/5)\nIt was noted.\n",
      "1. Reports\n1.1 Final report on fees (WG-PORTS-32/5)\nIt was noted.\n1.2 Report on depths "
      "(WG-PORTS-32/6)\nIt was noted.\n"},
     check_shared_symbol},
    {{"body-spelling", "Two spellings of a body", RuleGroup::references, Severity::warning,
      "The acronym of a body is written in different ways.",
      "Whoever searches for one spelling misses what is filed under the other.",
      "1. Opening\nCWG-PORTS met in Geneva. CWG-PORTS adopted its agenda.\n2. Closing\nThe Chair of WG-PORTS closed "
      "the "
      "meeting.\n",
      "1. Opening\nCWG-PORTS met in Geneva. CWG-PORTS adopted its agenda.\n2. Closing\nThe Chair of CWG-PORTS closed "
      "the "
      "meeting.\n"},
     check_body_spelling},
    {{"reference-unlisted", "Cited and not listed", RuleGroup::references, Severity::note,
      "An act is cited in the text and does not stand under References.",
      "The list is what archives index; what is not in it is not found.",
      "References\nPP-14 Resolution 140 (Rev. Busan, 2014)\n1. Background\nPP-14 Resolution 140 (Rev. Busan, 2014) and "
      "Council Resolution 1332 were recalled.\n",
      "References\nPP-14 Resolution 140 (Rev. Busan, 2014); Council Resolution 1332\n1. Background\nPP-14 Resolution "
      "140 "
      "(Rev. Busan, 2014) and Council Resolution 1332 were recalled.\n"},
     check_unlisted},
    {{"reference-uncited", "Listed and not cited", RuleGroup::references, Severity::note,
      "An act stands under References and is cited nowhere in the text.",
      "Either the list was taken over from an older report, or the sentence that cites the act was lost.",
      "References\nPP-14 Resolution 140 (Rev. Busan, 2014); Council Resolution 1332\n1. Background\nPP-14 Resolution "
      "140 "
      "(Rev. Busan, 2014) was recalled.\n",
      "References\nPP-14 Resolution 140 (Rev. Busan, 2014)\n1. Background\nPP-14 Resolution 140 (Rev. Busan, 2014) was "
      "recalled.\n"},
     check_uncited},
    {{"revision-outdated", "Older edition beside a newer", RuleGroup::references, Severity::note,
      "An act is cited in an edition older than another that is cited too.",
      "The newer edition replaces the older one, which is right only where the report speaks of the past.",
      "1. Background\nPP-10 Resolution 140 (Rev. Guadalajara, 2010) was recalled.\n2. Mandate\nThe mandate follows "
      "PP-14 "
      "Resolution 140 (Rev. Busan, 2014).\n",
      "1. Background\nPP-14 Resolution 140 (Rev. Busan, 2014) was recalled.\n2. Mandate\nThe mandate follows PP-14 "
      "Resolution 140 (Rev. Busan, 2014).\n"},
     check_outdated},
    {{"document-beyond-count", "More documents than counted", RuleGroup::references, Severity::warning,
      "A document has a number higher than the count of documents that the report states.",
      "Either the count or the symbol is wrong.",
      "Document WG-PORTS-32/9-E\n25 January 2018\nWorking Group on Ports (WG-PORTS)\n32nd meeting – Geneva, 24-25 "
      "January 2018\nREPORT OF THE 32nd MEETING\n1. Opening\nThe meeting was attended by 20 delegates and considered 3 "
      "documents.\n2. Fees (WG-PORTS-32/5)\nThe paper was presented.\n",
      "Document WG-PORTS-32/9-E\n25 January 2018\nWorking Group on Ports (WG-PORTS)\n32nd meeting – Geneva, 24-25 "
      "January 2018\nREPORT OF THE 32nd MEETING\n1. Opening\nThe meeting was attended by 20 delegates and considered 8 "
      "documents.\n2. Fees (WG-PORTS-32/5)\nThe paper was presented.\n"},
     check_beyond_count},
    {{"documents-unmentioned", "Documents never mentioned", RuleGroup::references, Severity::note,
      "The report counts documents that it never mentions.",
      "A document that was submitted and is not in the report leaves open whether it was considered.",
      "Document WG-PORTS-32/9-E\n25 January 2018\nWorking Group on Ports (WG-PORTS)\n32nd meeting – Geneva, 24-25 "
      "January 2018\nREPORT OF THE 32nd MEETING\n1. Opening\nThe meeting was attended by 20 delegates and considered 3 "
      "documents.\n2. Fees (WG-PORTS-32/1)\nThe paper was presented.\n3. Depths (WG-PORTS-32/3)\nThe paper was "
      "presented.\n",
      "Document WG-PORTS-32/9-E\n25 January 2018\nWorking Group on Ports (WG-PORTS)\n32nd meeting – Geneva, 24-25 "
      "January 2018\nREPORT OF THE 32nd MEETING\n1. Opening\nThe meeting was attended by 20 delegates and considered 2 "
      "documents.\n2. Fees (WG-PORTS-32/1)\nThe paper was presented.\n3. Depths (WG-PORTS-32/2)\nThe paper was "
      "presented.\n"},
     check_unmentioned},
    {{"section-missing", "Reference to a section that is not there", RuleGroup::references, Severity::error,
      "The text refers to a section that the report does not have.",
      "Numbers shift while a report is drafted, and what is typed by hand does not follow.",
      "1. Opening\nThe meeting was opened; see section 4.2.\n2. Closing\nThe meeting was closed.\n",
      "1. Opening\nThe meeting was opened; see section 2.\n2. Closing\nThe meeting was closed.\n"},
     check_section_missing},
    {{"annex-missing", "Reference to an annex that is not there", RuleGroup::references, Severity::error,
      "The text refers to an annex that the report does not have.",
      "A report is often published without the annexes that it promises.",
      "1. Opening\nThe participants are listed in Annex 2.\n\nAnnex 1\n\nList of participants\n",
      "1. Opening\nThe participants are listed in Annex 1.\n\nAnnex 1\n\nList of participants\n"},
     check_annex_missing},
};

} // namespace

constinit const std::span<const Rule> consistency_rules(consistency_table);

} // namespace wsis::validate
