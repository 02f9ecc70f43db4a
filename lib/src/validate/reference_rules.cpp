#include "validate/rule.hpp"

#include "profile/conferences.hpp"
#include "validate/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>
#include <vector>

namespace wsis::validate {

namespace {

using extract::operator""_w;
using extract::Token;

/// The nouns of acts, and what each is.
struct ActNoun {
    extract::WordKey singular;
    extract::WordKey plural;
    CitationKind kind;
    std::string_view name;
};

constexpr ActNoun act_nouns[] = {
    {"resolution"_w, "resolutions"_w, CitationKind::resolution, "resolution"},
    {"decision"_w, "decisions"_w, CitationKind::decision, "decision"},
    {"recommendation"_w, "recommendations"_w, CitationKind::recommendation, "recommendation"},
};

/// The noun in the text of a mention: the resolution of "UNGA Resolution A/71/212".
const ActNoun* noun_in(std::span<const Token> mention) {
    for (const auto& token : mention)
        for (const auto& noun : act_nouns)
            if (token.is_word(noun.singular) || token.is_word(noun.plural)) return &noun;
    return nullptr;
}

const ActNoun* noun_for(CitationKind kind) {
    const auto found = std::ranges::find(act_nouns, kind, &ActNoun::kind);
    return found == std::end(act_nouns) ? nullptr : found;
}

/// "A/RES/71/212" of "un:A/71/212": the symbol with its series in the second place, as resolutions have it.
std::string as_resolution(std::string_view id) {
    const auto symbol = id.substr(id.find(':') + 1);
    const auto slash = symbol.find('/');
    const bool plain = slash != symbol.npos && std::ranges::count(symbol, '/') == 2 &&
                       symbol.find_first_not_of("0123456789/", slash) == symbol.npos;
    return plain ? fmt::format("{}/RES{}", symbol.substr(0, slash), symbol.substr(slash)) : std::string();
}

/// "ITU-T F.790" in a mention: a letter, a full stop and a number behind the sector are a Recommendation's.
bool has_series_letter(TokenSpan mention) {
    for (std::size_t i = 0; i + 5 < mention.size(); ++i) {
        const auto letters = mention.subspan(i);
        const bool sector = letters[0].is_word("itu"_w) && letters[1].is_sign(U'-') && letters[2].size() == 1;
        if (sector && letters[3].upper && letters[3].size() == 1 && letters[4].is_sign(U'.') && !letters[5].spaced &&
            letters[5].kind == extract::TokenKind::number)
            return true;
    }
    return false;
}

void check_symbol_mismatch(const Context& context, Faults& faults) {
    for (const auto& reference : context.report.references) {
        const auto* right = noun_for(reference.kind);
        if (right == nullptr && reference.kind != CitationKind::un_document) continue;
        for (const auto& mention : reference.mentions) {
            const auto tokens = tokens_in(context, mention.place);
            const auto* noun = noun_in(tokens);
            if (has_series_letter(tokens)) right = noun_for(CitationKind::recommendation);
            if (noun == nullptr || noun == right) continue;
            const auto symbol = std::string_view(reference.id).substr(reference.id.find(':') + 1);
            const auto meant = noun->kind == CitationKind::resolution && right == nullptr ? as_resolution(reference.id)
                                                                                          : std::string();
            faults.add(mention.place, fmt::format("'{}': {} is a {}, not a {}{}", context.report.text_at(mention.place),
                                                  symbol, right == nullptr ? "document" : right->name, noun->name,
                                                  meant.empty() ? "" : fmt::format("; did you mean {}?", meant)));
        }
    }
}

/// Where the parenthesis with the conference stands in a mention: "(Rev. Busan, 2014)", without the signs around it.
TokenSpan edition_of(TokenSpan mention) {
    std::size_t open = mention.size();
    for (std::size_t i = 0; i < mention.size(); ++i) {
        if (mention[i].is_sign(U'(')) open = i + 1;
        const bool year_before =
            i > 0 && mention[i - 1].kind == extract::TokenKind::number && mention[i - 1].size() == 4;
        if (mention[i].is_sign(U')') && open < i && year_before) return mention.subspan(open, i - open);
    }
    return {};
}

/// An edition as it is compared: words and numbers alone.
std::vector<extract::WordKey> edition_key(TokenSpan edition) {
    std::vector<extract::WordKey> key;
    for (const auto& token : edition)
        if (token.kind != extract::TokenKind::sign) key.push_back(token.key);
    return key;
}

std::string_view text_of(const Context& context, std::uint32_t block, TokenSpan tokens) {
    return context.text_of(block).substr(tokens.front().begin, tokens.back().end - tokens.front().begin);
}

/// One way in which the edition of an act is given.
struct EditionForm {
    std::size_t count = 0;
    Place mention{}; ///< The first one.
    TokenSpan edition{};
};

/// The rarer form is odd; of two that are as frequent the later one.
void check_forms(const Context& context, Faults& faults) {
    for (const auto& reference : context.report.references) {
        std::map<std::vector<extract::WordKey>, EditionForm> forms;
        for (const auto& mention : reference.mentions) {
            const auto edition = edition_of(tokens_in(context, mention.place));
            if (edition.empty()) continue;
            auto& form = forms[edition_key(edition)];
            if (form.count++ == 0) form = {1, mention.place, edition};
        }
        if (forms.size() < 2) continue;
        const auto rank = [](const auto& entry) {
            return std::tuple(entry.second.count, none - entry.second.mention.block, none - entry.second.mention.start);
        };
        const auto usual = std::ranges::max_element(forms, {}, rank);
        for (auto form = forms.begin(); form != forms.end(); ++form)
            if (form != usual)
                faults.add(form->second.mention,
                           fmt::format("'({})' here, '({})' elsewhere in the report",
                                       text_of(context, form->second.mention.block, form->second.edition),
                                       text_of(context, usual->second.mention.block, usual->second.edition)));
    }
}

/// Conferences of a body that are known; judged is only what is not later than the last of them.
struct KnownConferences {
    bool any = false;
    int last = 0;
};

KnownConferences conferences_of(std::string_view body) {
    KnownConferences known;
    for (const auto& conference : profile::all_conferences()) {
        if (conference.body != body) continue;
        known.any = true;
        known.last = std::max(known.last, conference.year);
    }
    return known;
}

bool met_in(std::string_view body, int year) {
    return std::ranges::any_of(profile::all_conferences(), [&](const profile::Conference& conference) {
        return conference.body == body && conference.year == year;
    });
}

/// Whether the body met in a place of that name that year. The name may have several words: any may be the city's.
bool met_at(std::string_view body, TokenSpan edition, int year) {
    return std::ranges::any_of(edition, [&](const Token& token) {
        return std::ranges::any_of(profile::all_conferences(), [&](const profile::Conference& conference) {
            return conference.body == body && conference.year == year && token.is_word(conference.city);
        });
    });
}

/// A capital word that is no word for a revision: a place.
bool names_place(TokenSpan edition) {
    return std::ranges::any_of(edition, [](const Token& token) {
        const bool revision = token.is_word("rev"_w) || token.is_word("revised"_w) || token.is_word("modified"_w) ||
                              token.is_word("amended"_w) || token.is_word("mod"_w);
        return token.kind == extract::TokenKind::word && token.capital && !revision;
    });
}

void check_conference(const Context& context, Faults& faults) {
    for (const auto& reference : context.report.references) {
        const auto known = conferences_of(reference.body.value_or(""));
        if (!known.any) continue;
        for (const auto& mention : reference.mentions) {
            const auto edition = edition_of(tokens_in(context, mention.place));
            const auto year = edition.empty() ? reference.year.value_or(0) : static_cast<int>(edition.back().key);
            if (year == 0 || year > known.last) continue;
            if (!met_in(*reference.body, year))
                faults.add(mention.place, fmt::format("no conference of {} in {} is known", *reference.body, year));
            else if (!edition.empty() && names_place(edition) && !met_at(*reference.body, edition, year))
                faults.add(mention.place,
                           fmt::format("'{}': {} met elsewhere in {}", text_of(context, mention.place.block, edition),
                                       *reference.body, year));
        }
    }
}

/// Whether the address behind "http" goes on as one: "://" and a host with a dot in it.
bool is_url(std::string_view rest) {
    if (!rest.starts_with("://")) return false;
    rest.remove_prefix(3);
    const auto host = rest.substr(0, rest.find_first_of("/?#: \t\n)>\"'"));
    const auto comma = host.find_first_of(",;"); // behind the address it ends a clause
    if (comma != host.npos && comma + 1 < host.size()) return false;
    return !host.empty() && host.front() != '.' && host.find("..") == host.npos &&
           (host.find('.') != host.npos || host == "localhost" || host.front() == '[');
}

/// The end of the run of characters without space at `at`.
std::size_t run_end(std::string_view text, std::size_t at) {
    const auto end = text.find_first_of(" \t\n)>\"", at);
    return end == text.npos ? text.size() : end;
}

/// Whether the token begins a web address that is mistyped; `rest` is the text behind it.
bool is_bad_address(const Token& token, std::string_view rest) {
    if (token.is_word("www"_w)) {
        const bool starts = token.spaced || token.begin == 0;
        return starts && (rest.starts_with("..") || rest.starts_with(",") || rest.starts_with("/"));
    }
    const bool known = token.is_word("http"_w) || token.is_word("https"_w);
    const bool mistyped = token.is_word("htp"_w) || token.is_word("htps"_w) || token.is_word("htttp"_w) ||
                          token.is_word("htttps"_w) || token.is_word("hhtp"_w) || token.is_word("hhtps"_w) ||
                          token.is_word("httpss"_w) || token.is_word("htpp"_w) || token.is_word("htpps"_w);
    if (!known && !mistyped) return false;
    const bool address = rest.starts_with(":") || rest.starts_with("/") || rest.starts_with(";//");
    return address && !(known && is_url(rest));
}

void check_url(const Context& context, Faults& faults) {
    for_each_text(context, [&](std::uint32_t block, std::string_view text, TokenSpan tokens) {
        std::size_t judged = 0; // an address is one run, whatever it repeats
        for (const auto& token : tokens) {
            if (token.begin < judged || !is_bad_address(token, text.substr(token.end))) continue;
            judged = run_end(text, token.begin);
            faults.add({block, token.begin, static_cast<std::uint32_t>(judged)},
                       fmt::format("'{}' is no web address", text.substr(token.begin, judged - token.begin)));
        }
    });
}

void check_plain_http(const Context& context, Faults& faults) {
    for (const auto& reference : context.report.references) {
        if (reference.kind != CitationKind::url) continue;
        for (const auto& mention : reference.mentions) {
            const auto text = context.report.text_at(mention.place);
            if (text.starts_with("http://") || text.starts_with("HTTP://"))
                faults.add(mention.place, fmt::format("'{}' is not encrypted; use https", text));
        }
    }
}

constexpr Rule reference_table[] = {
    {{"reference-symbol-mismatch", "Noun and symbol disagree", RuleGroup::references, Severity::warning,
      "What an act is called is not what its symbol says.",
      "A/71/212 is a document; the resolution of that number is A/RES/71/212, another text. Whoever follows the "
      "citation reads the wrong one.",
      "1. Background\nThe meeting recalled UNGA Resolution A/71/212.\n",
      "1. Background\nThe meeting recalled UNGA Resolution A/RES/71/212.\n"},
     check_symbol_mismatch},
    {{"reference-forms", "One act in two forms", RuleGroup::references, Severity::warning,
      "The same edition of an act is cited in different ways.",
      "\"(Busan, 2014)\" is the text adopted there, \"(Rev. Busan, 2014)\" one revised there. Only one of them exists.",
      "1. Background\nPP-14 Resolution 140 (Rev. Busan, 2014) was recalled.\n2. Mandate\nPP-14 Resolution 140 (Busan, "
      "2014) was recalled again.\n",
      "1. Background\nPP-14 Resolution 140 (Rev. Busan, 2014) was recalled.\n2. Mandate\nPP-14 Resolution 140 (Rev. "
      "Busan, 2014) was recalled again.\n"},
     check_forms},
    {{"conference-unknown", "Unknown conference", RuleGroup::references, Severity::warning,
      "The conference that adopted an act did not meet in that place or year.",
      "Place and year say which edition of an act is meant; a wrong one means no edition at all.",
      "1. Background\nPP-14 Resolution 140 (Rev. Bussan, 2014) was recalled.\n",
      "1. Background\nPP-14 Resolution 140 (Rev. Busan, 2014) was recalled.\n"},
     check_conference},
    {{"url-malformed", "Malformed web address", RuleGroup::references, Severity::warning, "A web address is mistyped.",
      "It cannot be followed, and no search finds it.", "1. Contacts\nForms are at http:/forms.example.org for all.\n",
      "1. Contacts\nForms are at https://forms.example.org for all.\n"},
     check_url},
    {{"url-plain-http", "Unencrypted web address", RuleGroup::references, Severity::note,
      "A web address begins with http, not https.",
      "What is read through it can be changed on the way, and many readers no longer open such addresses.",
      "1. Contacts\nForms are at http://forms.example.org for all.\n",
      "1. Contacts\nForms are at https://forms.example.org for all.\n"},
     check_plain_http},
};

} // namespace

constinit const std::span<const Rule> reference_rules(reference_table);

} // namespace wsis::validate
