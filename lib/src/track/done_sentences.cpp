#include "track/done_sentences.hpp"

#include "extract/sentences.hpp"
#include "profile/actors.hpp"
#include "profile/done_words.hpp"
#include "profile/function_words.hpp"
#include "profile/time_words.hpp"
#include "track/stems.hpp"

#include <algorithm>
#include <span>

namespace wsis::tracking {

namespace {

using extract::Token;
using extract::operator""_w;
using profile::WordRole;
using Tokens = std::span<const Token>;

/// How far a word may stand from the one it belongs to.
constexpr std::size_t reach = 7;

/// Whether one of the next words in the clause, from `at` on, has the property.
template <class Property>
bool follows(Tokens tokens, std::size_t at, const Property& property) {
    const auto end = std::min(tokens.size(), at + reach);
    for (; at < end && !tokens[at].is_sign(',') && !tokens[at].is_sign(';'); ++at)
        if (property(at)) return true;
    return false;
}

/// "the previous meeting", "its thirty-first session", "last time".
bool names_past_meeting(Tokens tokens, std::size_t at) {
    return follows(tokens, at, [&](std::size_t i) {
        if (!profile::is_earlier(tokens[i]) && !profile::is_ordinal(tokens[i])) return false;
        return follows(tokens, i + 1, [&](std::size_t j) {
            return profile::is_gathering(tokens[j]) || tokens[j].is_word("time"_w) || tokens[j].is_word("year"_w);
        });
    });
}

/// "in response to the earlier request", "pursuant to the decision of the last meeting".
bool answers(Tokens tokens, std::size_t at) {
    if (!profile::opens_answer(tokens[at])) return false;
    return follows(tokens, at + 1, [&](std::size_t i) {
        if (!profile::is_asking_noun(tokens[i])) return false;
        return profile::is_request(tokens[i]) || names_past_meeting(tokens, at + 1) ||
               names_past_meeting(tokens, i + 1);
    });
}

/// "This action was completed".
bool closes_action(Tokens tokens, std::size_t at) {
    if (!profile::is_asking_noun(tokens[at])) return false;
    return follows(tokens, at + 1, [&](std::size_t i) {
        const auto role = profile::role_of(tokens[i - 1]);
        return profile::is_completed(tokens[i]) && (role == WordRole::be || role == WordRole::adverb);
    });
}

bool says_asked(Tokens tokens, std::size_t at) {
    const auto& token = tokens[at];
    if (token.is_word("as"_w) && at + 1 < tokens.size()) {
        const bool adverb = profile::role_of(tokens[at + 1]) == WordRole::adverb && at + 2 < tokens.size();
        if (profile::is_asked(tokens[at + (adverb ? 2 : 1)])) return true;
    }
    if (profile::is_asked(token) && names_past_meeting(tokens, at + 1)) return true;
    if (token.is_word("requested"_w) && at > 0 && profile::role_of(tokens[at - 1]) == WordRole::article) return true;
    return answers(tokens, at) || closes_action(tokens, at);
}

/// `perfect`: the last "had" or "was" of the sentence.
bool says_told(Tokens tokens, std::size_t at, std::size_t perfect) {
    const auto& token = tokens[at];
    if (token.is_word("since"_w) && names_past_meeting(tokens, at + 1)) return true;
    if (token.is_word("meantime"_w) || token.is_word("intersessionally"_w)) return true;
    return profile::tells(token) && at < perfect;
}

std::size_t last_auxiliary(Tokens tokens) {
    auto at = tokens.size();
    while (at > 0) {
        const auto role = profile::role_of(tokens[--at]);
        if (role == WordRole::have || role == WordRole::be) return at;
    }
    return 0;
}

/// "to be prepared" and "to cut" are not in the past.
bool is_infinitive(Tokens tokens, std::size_t at) {
    for (std::size_t back = 1; back <= 2 && back <= at; ++back) {
        const auto role = profile::role_of(tokens[at - back]);
        if (role == WordRole::to || role == WordRole::modal) return true;
        if (role != WordRole::be && role != WordRole::adverb) return false;
    }
    return false;
}

bool is_actor(Tokens tokens, std::size_t at) {
    const auto names = [](const profile::ActorHead& head) {
        return head.kind != profile::ActorKind::none && head.kind != profile::ActorKind::text;
    };
    return names(profile::find_actor(tokens[at])) ||
           (at + 1 < tokens.size() && names(profile::find_actor(tokens[at], tokens[at + 1]))) ||
           (at > 0 && names(profile::find_actor(tokens[at - 1], tokens[at])));
}

DoneSentence read_sentence(std::string_view text, Tokens tokens) {
    DoneSentence sentence;
    bool handed_over = false;
    const auto perfect = last_auxiliary(tokens);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const auto& token = tokens[i];
        if (says_asked(tokens, i))
            sentence.reporting = Reporting::asked;
        else if (sentence.reporting == Reporting::plain && says_told(tokens, i, perfect))
            sentence.reporting = Reporting::told;
        if (closes_action(tokens, i)) handed_over = true;
        if (token.kind != extract::TokenKind::word) continue;
        if (profile::is_unfinished(token)) sentence.unfinished.push_back(stem_of(text, token));
        if (!has_content(token) && profile::role_of(token) != WordRole::past_verb) continue;
        if (is_past(text, token) && !is_infinitive(tokens, i)) {
            sentence.past.push_back(stem_of(text, token));
            handed_over = handed_over || profile::hands_over(token);
        }
        if (!profile::is_report_word(token) && !is_actor(tokens, i) && !profile::is_adverb(token, text))
            sentence.words.push_back(stem_of(text, token));
    }
    sentence.handed_over = handed_over;
    for (auto* stems : {&sentence.words, &sentence.past, &sentence.unfinished}) make_set(*stems);
    return sentence;
}

/// What the meeting asks for now says nothing of what was done.
class OwnDecisions {
public:
    explicit OwnDecisions(const Report& report) {
        for (const auto& decision : report.decisions) {
            if (decision.force == Force::remark) continue;
            places_.push_back({decision.place, tells(decision.force)});
            for (const auto& item : decision.items) places_.push_back({item, tells(decision.force)});
        }
        std::ranges::sort(places_, {},
                          [](const Entry& entry) { return std::pair(entry.place.block, entry.place.start); });
    }

    /// Whether a sentence may be read as a report. Sentences are asked for in order.
    [[nodiscard]] bool allow(const DoneSentence& sentence) {
        const auto& place = sentence.place;
        while (next_ < places_.size() &&
               (places_[next_].place.block < place.block ||
                (places_[next_].place.block == place.block && places_[next_].place.end <= place.start)))
            ++next_;
        for (auto i = next_; i < places_.size(); ++i) {
            const auto& entry = places_[i];
            if (entry.place.block != place.block || entry.place.start >= place.end) break;
            if (entry.place.end > place.start && !(entry.tells && sentence.reporting == Reporting::asked)) return false;
        }
        return true;
    }

private:
    struct Entry {
        Place place{};
        bool tells = false;
    };

    /// "noted the table that was presented as requested"
    static bool tells(Force force) {
        return force == Force::noting || force == Force::appreciation || force == Force::adoption;
    }

    std::vector<Entry> places_{};
    std::size_t next_ = 0; ///< Those before end in front of the sentence.
};

bool is_running_text(BlockKind kind) {
    return kind == BlockKind::paragraph || kind == BlockKind::list_item || kind == BlockKind::table_cell;
}

class SentenceFinder {
public:
    explicit SentenceFinder(const Report& report)
        : report_(report), decisions_(report), title_ends_(report.document.blocks.size(), 0) {
        for (const auto& section : report.sections)
            if (section.title && section.block != none) title_ends_[section.block] = section.title_end;
    }

    void read(std::uint32_t b, std::vector<DoneSentence>& found) {
        const auto& block = report_.document.blocks[b];
        if (!is_running_text(block.kind) && title_ends_[b] == 0) return;
        const auto text = report_.document.text_of(block);
        extract::tokenize(text, tokens_);
        const auto first = std::ranges::find_if(tokens_, [&](const Token& t) { return t.begin >= title_ends_[b]; });
        const auto running = Tokens(tokens_).subspan(static_cast<std::size_t>(first - tokens_.begin()));
        extract::split_sentences(running, ranges_, nullptr);
        const auto before = found.size();
        for (const auto& range : ranges_) {
            if (range.empty()) continue;
            const auto words = running.subspan(range.first, range.last - range.first);
            auto sentence = read_sentence(text, words);
            sentence.place = {b, words.front().begin, words.back().end};
            if (sentence.past.empty() || sentence.words.empty() || !decisions_.allow(sentence)) continue;
            found.push_back(std::move(sentence));
        }
        if (found.size() == before) return;
        const auto around = title_words(report_, b);
        for (auto i = before; i < found.size(); ++i) found[i].around = around;
    }

private:
    const Report& report_;
    OwnDecisions decisions_;
    std::vector<std::uint32_t> title_ends_; ///< By block.
    std::vector<Token> tokens_{};           ///< Reused from block to block.
    std::vector<extract::TokenRange> ranges_{};
};

} // namespace

std::vector<DoneSentence> find_done_sentences(const Report& report) {
    std::vector<DoneSentence> found;
    SentenceFinder finder(report);
    for (std::uint32_t b = 0; b < report.document.blocks.size(); ++b) finder.read(b, found);
    return found;
}

} // namespace wsis::tracking
