#include "diff/likeness.hpp"

#include "diff/tokens.hpp"
#include "extract/tokens.hpp"
#include "text/utf8.hpp"
#include "wsis/document.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace wsis::diff {

namespace {

/// More bags than this have a word that tells nothing: looking at all of them would take squared time.
constexpr std::size_t most_bags = 48;

/// Right bags that a left one is compared with.
constexpr std::size_t most_candidates = 16;

/// The bags of each word.
using Index = std::vector<std::vector<std::uint32_t>>;

Index index_words(const std::vector<Bag>& bags, std::size_t vocabulary) {
    Index index(vocabulary);
    for (std::uint32_t i = 0; i < bags.size(); ++i)
        for (const auto& [word, count] : bags[i])
            if (index[word].size() <= most_bags) index[word].push_back(i);
    return index;
}

std::uint64_t key_of(const Bag& bag) {
    auto key = extract::empty_key;
    for (const auto& [word, count] : bag) key = (key ^ word) * 0x100000001B3u + count;
    return key;
}

/// The same words on both sides, the first with the first, the second with the second: what stands often ("No comments
/// were made.") has no word of its own to be found by.
void add_equal(const std::vector<Bag>& left, const std::vector<Bag>& right, std::vector<Candidate>& candidates) {
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> places;
    for (std::uint32_t j = 0; j < right.size(); ++j) places[key_of(right[j])].push_back(j);
    std::unordered_map<std::uint64_t, std::size_t> used;
    for (std::uint32_t i = 0; i < left.size(); ++i) {
        const auto key = key_of(left[i]);
        const auto found = places.find(key);
        if (left[i].empty() || found == places.end()) continue;
        const auto nth = used[key]++;
        if (nth < found->second.size()) candidates.push_back({i, found->second[nth], 1.0F});
    }
}

/// The first piece of a text, up to a space; long texts are looked at piece by piece, for the sake of memory.
std::string_view first_piece(std::string_view text) {
    constexpr std::size_t size = 1U << 16;
    if (text.size() <= size) return text;
    const auto space = text.rfind(' ', size);
    return space == std::string_view::npos || space == 0 ? text::clip(text, size) : text.substr(0, space);
}

/// More of one text says nothing new of what it is like.
constexpr std::size_t longest_text = 1U << 20;

/// Calls `add` with the key of each word and number of a text; of scripts without spaces, of each character.
template <class Add>
void for_each_word(std::string_view text, const Add& add) {
    text = text::clip(text, longest_text);
    std::vector<extract::Token> tokens;
    while (!text.empty()) {
        const auto piece = first_piece(text);
        text.remove_prefix(piece.size());
        extract::tokenize(piece, tokens);
        for (const auto& token : tokens) {
            if (token.kind == extract::TokenKind::number) add(~token.key);
            if (token.kind != extract::TokenKind::word) continue;
            if (!is_unspaced(text::code_point_at(piece, token.begin).value)) {
                add(token.key);
                continue;
            }
            for (std::size_t at = token.begin; at < token.end;) {
                const auto [value, size] = text::code_point_at(piece, at);
                add(value);
                at += size;
            }
        }
    }
}

} // namespace

Bag Vocabulary::bag(const std::vector<std::string_view>& texts) {
    std::vector<std::uint32_t> words;
    const auto add = [&](std::uint64_t key) {
        words.push_back(numbers_.try_emplace(key, static_cast<std::uint32_t>(numbers_.size())).first->second);
    };
    for (const auto text : texts) for_each_word(text, add);
    std::ranges::sort(words);
    Bag bag;
    for (const auto word : words) {
        if (bag.empty() || bag.back().word != word) bag.push_back({word, 0});
        ++bag.back().count;
    }
    return bag;
}

Weights::Weights(const std::vector<Bag>& left, const std::vector<Bag>& right, std::size_t vocabulary)
    : weights_(vocabulary, 0.0F) {
    for (const auto* side : {&left, &right})
        for (const auto& bag : *side)
            for (const auto& word : bag) weights_[word.word] += 1.0F;
    const auto all = static_cast<float>(left.size() + right.size());
    for (auto& weight : weights_)
        if (weight > 0) weight = std::log(1.0F + all / weight);
}

float Weights::of(const Bag& bag) const {
    float sum = 0;
    for (const auto& [word, count] : bag) sum += weights_[word] * static_cast<float>(count);
    return sum;
}

float common_weight(const Bag& left, const Bag& right, const Weights& weights) {
    float sum = 0;
    for (auto l = left.begin(), r = right.begin(); l != left.end() && r != right.end();) {
        if (l->word == r->word) {
            sum += weights.of(l->word) * static_cast<float>(std::min(l->count, r->count));
            ++l;
            ++r;
        } else if (l->word < r->word) {
            ++l;
        } else {
            ++r;
        }
    }
    return sum;
}

float likeness(const Bag& left, const Bag& right, const Weights& weights) {
    const auto both = weights.of(left) + weights.of(right);
    return both > 0 ? 2 * common_weight(left, right, weights) / both : 1.0F;
}

Bag without(const Bag& part, const Bag& whole) {
    Bag rest;
    auto w = whole.begin();
    for (const auto& word : part) {
        while (w != whole.end() && w->word < word.word) ++w;
        const auto taken = w != whole.end() && w->word == word.word ? w->count : 0;
        if (word.count > taken) rest.push_back({word.word, word.count - taken});
    }
    return rest;
}

std::vector<Candidate> find_alike(const std::vector<Bag>& left, const std::vector<Bag>& right, const Weights& weights) {
    std::size_t vocabulary = 0;
    for (const auto* side : {&left, &right})
        for (const auto& bag : *side)
            if (!bag.empty()) vocabulary = std::max<std::size_t>(vocabulary, bag.back().word + 1);
    const auto index = index_words(right, vocabulary);
    std::vector<Candidate> candidates;
    std::vector<float> shared(right.size(), 0.0F);
    std::vector<std::uint32_t> touched;
    for (std::uint32_t i = 0; i < left.size(); ++i) {
        touched.clear();
        for (const auto& [word, count] : left[i]) {
            if (index[word].size() > most_bags) continue;
            for (const auto j : index[word]) {
                if (shared[j] == 0) touched.push_back(j);
                shared[j] += weights.of(word);
            }
        }
        const auto kept = std::min(touched.size(), most_candidates);
        std::ranges::partial_sort(
            touched, touched.begin() + static_cast<std::ptrdiff_t>(kept),
            [&](std::uint32_t a, std::uint32_t b) { return shared[a] != shared[b] ? shared[a] > shared[b] : a < b; });
        for (std::size_t k = 0; k < kept; ++k)
            candidates.push_back({i, touched[k], likeness(left[i], right[touched[k]], weights)});
        for (const auto j : touched) shared[j] = 0;
    }
    add_equal(left, right, candidates);
    return candidates;
}

std::vector<std::uint32_t> choose_pairs(std::vector<Candidate> candidates, std::size_t left_size,
                                        std::size_t right_size, float least) {
    const auto distance = [&](const Candidate& c) { // how far apart the two stand, each in its own list
        const auto l = static_cast<std::int64_t>(c.left * right_size);
        return std::llabs(l - static_cast<std::int64_t>(c.right * left_size));
    };
    std::ranges::sort(candidates, [&](const Candidate& a, const Candidate& b) {
        if (a.score != b.score) return a.score > b.score;
        const auto in_a = distance(a);
        const auto in_b = distance(b);
        if (in_a != in_b) return in_a < in_b;
        return a.left != b.left ? a.left < b.left : a.right < b.right;
    });
    std::vector<std::uint32_t> pairs(left_size, none);
    std::vector<bool> taken(right_size, false);
    for (const auto& [left, right, score] : candidates) {
        if (score < least) break;
        if (pairs[left] != none || taken[right]) continue;
        pairs[left] = right;
        taken[right] = true;
    }
    return pairs;
}

std::vector<std::uint32_t> inverse(const std::vector<std::uint32_t>& pairs, std::size_t size) {
    std::vector<std::uint32_t> back(size, none);
    for (std::uint32_t i = 0; i < pairs.size(); ++i)
        if (pairs[i] != none) back[pairs[i]] = i;
    return back;
}

std::vector<bool> find_in_order(const std::vector<std::uint32_t>& pairs, std::size_t right_size,
                                const std::vector<std::uint32_t>& weights) {
    struct Best {
        std::uint64_t weight = 0;
        std::uint32_t left = none;
    };

    // A Fenwick tree over the right items: the heaviest sequence that ends at or before each.
    std::vector<Best> tree(right_size + 1);
    std::vector<std::uint32_t> before(pairs.size(), none);
    Best heaviest;
    for (std::uint32_t i = 0; i < pairs.size(); ++i) {
        if (pairs[i] == none) continue;
        Best best;
        for (std::size_t at = pairs[i]; at > 0; at &= at - 1)
            if (tree[at].weight > best.weight) best = tree[at];
        before[i] = best.left;
        const Best own{best.weight + weights[i], i};
        if (own.weight > heaviest.weight) heaviest = own;
        for (std::size_t at = pairs[i] + std::size_t{1}; at <= right_size; at += at & (~at + 1))
            if (own.weight > tree[at].weight) tree[at] = own;
    }
    std::vector<bool> in_order(pairs.size(), false);
    for (auto i = heaviest.left; i != none; i = before[i]) in_order[i] = true;
    return in_order;
}

} // namespace wsis::diff
