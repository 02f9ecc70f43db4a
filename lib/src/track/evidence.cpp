#include "track/evidence.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <unordered_map>

namespace wsis::tracking {

namespace {

/// What a sentence has to have of an act, by how plainly it reports. Shares are of weights, from 0 to 1.
struct Threshold {
    bool needs_verb = false; ///< The verb of the act itself, in the past; else one of handing over will do.
    float act = 1;           ///< So much of the act stands in the sentence and the title above,
    float half = 1;          ///< or so much, if the sentence tells of little else:
    float sentence = 1;      ///< so much of the sentence is of the act.
};

// Set on made-up series so that what is found is right; what reports say in passing is rather missed.
constexpr Threshold thresholds[] = {
    {true, 0.85F, 0.85F, 0.60F},  // plain
    {true, 0.70F, 0.50F, 0.75F},  // told
    {false, 0.60F, 0.35F, 0.70F}, // asked
};

/// Words that more acts have than this are no way to find one.
constexpr std::size_t most_acts = 64;

struct Entry {
    std::size_t chain = 0; ///< Index into `asked`.
    std::size_t act = 0;
};

struct Fit {
    std::size_t entry = 0;
    float score = 0;
};

bool contains(const Stems& stems, extract::WordKey stem) { return std::ranges::binary_search(stems, stem); }

/// All acts by their words.
class ActIndex {
public:
    explicit ActIndex(const std::vector<AskedActs>& asked) : asked_(asked) {
        for (std::size_t c = 0; c < asked.size(); ++c)
            for (std::size_t a = 0; a < asked[c].acts->size(); ++a) {
                for (const auto word : (*asked[c].acts)[a].words) by_word_[word].push_back(entries_.size());
                entries_.push_back({c, a});
            }
        shared_.assign(entries_.size(), 0);
    }

    [[nodiscard]] const Entry& entry(std::size_t at) const { return entries_[at]; }

    /// The act that the sentence fits best, if no other fits as well.
    [[nodiscard]] std::optional<std::size_t> best(const DoneSentence& sentence) {
        std::vector<std::size_t> touched;
        for (const auto word : sentence.words) {
            const auto found = by_word_.find(word);
            if (found == by_word_.end() || found->second.size() > most_acts) continue;
            for (const auto entry : found->second)
                if (shared_[entry]++ == 0) touched.push_back(entry);
        }
        Fit first;
        float second = 0;
        for (const auto entry : touched) {
            shared_[entry] = 0;
            const auto score = fit(sentence, entry);
            if (score > first.score) {
                second = first.score;
                first = {entry, score};
            } else {
                second = std::max(second, score);
            }
        }
        if (first.score <= 0 || first.score - second < 0.01F) return std::nullopt;
        return first.entry;
    }

private:
    [[nodiscard]] float weight(extract::WordKey word) const {
        const auto found = by_word_.find(word);
        const auto many = found == by_word_.end() ? std::size_t{1} : found->second.size();
        return std::log(1.0F + static_cast<float>(entries_.size()) / static_cast<float>(many));
    }

    /// How well the sentence says that the act was done; 0: it does not.
    [[nodiscard]] float fit(const DoneSentence& sentence, std::size_t at) const {
        const auto& asked = asked_[entries_[at].chain];
        const auto& act = (*asked.acts)[entries_[at].act];
        const auto open = [&](extract::WordKey word) { return !contains(act.words, word); };
        if (std::ranges::any_of(sentence.unfinished, open)) return 0;
        const bool verb = act.verb != 0 ? contains(sentence.past, act.verb)
                                        : std::ranges::any_of(sentence.past, [&](auto past) { return !open(past); });
        const auto& least = thresholds[static_cast<std::size_t>(sentence.reporting)];
        if (!verb && (least.needs_verb || !sentence.handed_over)) return 0;
        float all = 0;
        float told = 0;
        std::size_t common = 0;
        for (const auto word : act.words) {
            if (word == act.verb && !verb) continue; // "presented" says it in another word
            all += weight(word);
            const bool here = contains(sentence.words, word);
            if (here && word != act.verb) ++common;
            if (here || contains(sentence.around, word)) told += weight(word);
        }
        float whole = 0;
        float own = 0;
        for (const auto word : sentence.words) {
            const bool shared = contains(act.words, word);
            if (!shared && contains(sentence.past, word)) continue; // the verb of handing over
            whole += weight(word);
            if (shared || contains(sentence.around, word)) own += weight(word);
        }
        if (common == 0 || all <= 0 || whole <= 0) return 0;
        const auto of_act = told / all;
        const auto of_sentence = own / whole;
        if (of_act < least.act && (of_act < least.half || of_sentence < least.sentence)) return 0;
        return of_act + of_sentence + (verb ? 0.2F : 0) + (asked.asked_last ? 0.05F : 0);
    }

    const std::vector<AskedActs>& asked_;
    std::vector<Entry> entries_{};
    std::unordered_map<extract::WordKey, std::vector<std::size_t>> by_word_{};
    std::vector<std::uint32_t> shared_{}; ///< By entry: words that the sentence has of it.
};

} // namespace

std::vector<std::vector<std::size_t>> match_evidence(const std::vector<AskedActs>& asked,
                                                     const std::vector<DoneSentence>& sentences) {
    ActIndex index(asked);
    std::vector<std::vector<std::size_t>> found(asked.size());
    std::vector<std::vector<bool>> done(asked.size());
    for (std::size_t s = 0; s < sentences.size(); ++s) {
        const auto best = index.best(sentences[s]);
        if (!best) continue;
        const auto [chain, act] = index.entry(*best);
        done[chain].resize(asked[chain].acts->size(), false);
        done[chain][act] = true;
        found[chain].push_back(s);
    }
    for (std::size_t c = 0; c < asked.size(); ++c)
        if (std::ranges::find(done[c], false) != done[c].end()) found[c].clear();
    return found;
}

} // namespace wsis::tracking
