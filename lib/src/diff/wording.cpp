#include "diff/wording.hpp"

#include "diff/likeness.hpp"
#include "diff/tokens.hpp"
#include "text/ascii.hpp"

#include <algorithm>
#include <array>

namespace wsis::diff {

namespace {

/// Words that come and go with a verb, a list or a date and say nothing alone.
constexpr std::array<std::string_view, 19> small_words = {"a",   "an",  "and", "are",  "at",  "be", "been",
                                                          "by",  "for", "in",  "is",   "of",  "on", "or",
                                                          "the", "to",  "was", "were", "with"};

/// Whether `word` is a form of the lemma: "encouraged", "notes", "identified".
bool is_form_of(std::string_view word, std::string_view lemma) {
    constexpr std::size_t longest_ending = 3;
    const auto stem = lemma.substr(0, std::max<std::size_t>(3, lemma.size() - 1));
    return word.size() <= lemma.size() + longest_ending && word.size() >= stem.size() &&
           std::ranges::equal(word.substr(0, stem.size()), stem, {}, text::lower_letter);
}

void add_forms(const Wording& wording, std::vector<std::string_view>& texts) {
    if (wording.verb.empty()) return;
    for (const auto& token : split_tokens(wording.text))
        if (const auto word = wording.text.substr(token.begin, token.end - token.begin); is_form_of(word, wording.verb))
            texts.push_back(word);
}

/// Whether every word of `part` is one of `whole`.
bool holds_all(const Bag& whole, const Bag& part) {
    return std::ranges::all_of(part, [&](const WordCount& word) {
        return std::ranges::binary_search(whole, word.word, {}, &WordCount::word);
    });
}

} // namespace

bool is_explained(const Wording& left, const Wording& right) {
    Vocabulary vocabulary;
    const auto in_left = vocabulary.bag({left.text});
    const auto in_right = vocabulary.bag({right.text});
    const auto left_alone = without(in_left, in_right);
    const auto right_alone = without(in_right, in_left);
    if (left_alone.empty() && right_alone.empty()) return false; // another order
    std::vector<std::string_view> texts(small_words.begin(), small_words.end());
    for (const auto* side : {&left, &right}) {
        texts.insert(texts.end(), side->explained.begin(), side->explained.end());
        add_forms(*side, texts);
    }
    const auto explained = vocabulary.bag(texts);
    return holds_all(explained, left_alone) && holds_all(explained, right_alone);
}

} // namespace wsis::diff
