#include "diff/likeness.hpp"

#include "extract/tokens.hpp"
#include "wsis/document.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <span>
#include <utility>

namespace wsis::diff {

namespace {

/// More bags than this have a word that tells nothing: looking at all of them would take squared time.
constexpr std::size_t most_bags = 48;

/// Right bags that a left one is compared with.
constexpr std::size_t most_candidates = 16;

/// The bags of each word that is in few of them, one list behind the other.
class Index {
public:
    Index(const std::vector<Bag>& bags, std::size_t vocabulary) : first_(vocabulary + 1, 0) {
        std::vector<std::uint32_t> counts(vocabulary, 0);
        for (const auto& bag : bags)
            for (const auto& [word, count] : bag) ++counts[word];
        for (std::size_t word = 0; word < vocabulary; ++word)
            first_[word + 1] = first_[word] + (counts[word] <= most_bags ? counts[word] : 0);
        bags_.resize(first_.back());
        auto next = first_;
        for (std::uint32_t i = 0; i < bags.size(); ++i)
            for (const auto& [word, count] : bags[i])
                if (counts[word] <= most_bags) bags_[next[word]++] = i;
    }

    [[nodiscard]] std::span<const std::uint32_t> of(std::uint32_t word) const {
        return std::span(bags_).subspan(first_[word], first_[word + 1] - first_[word]);
    }

private:
    std::vector<std::size_t> first_; ///< Of each word, and the end.
    std::vector<std::uint32_t> bags_{};
};

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
        if (nth < found->second.size()) candidates.push_back({i, found->second[nth], 0});
    }
}

} // namespace

std::uint32_t Vocabulary::number(std::uint32_t word) {
    if (word >= numbers_.size()) numbers_.resize(word + std::size_t{1}, none);
    if (numbers_[word] == none) {
        numbers_[word] = size_++;
        counts_.push_back(0);
    }
    return numbers_[word];
}

Bag Vocabulary::bag(const std::vector<std::string_view>& texts) {
    Bag bag;
    found_.clear();
    for (const auto text : texts)
        for (const auto word : words_->of(text)) {
            const auto numbered = number(word);
            if (counts_[numbered]++ == 0) found_.push_back(numbered);
        }
    std::ranges::sort(found_);
    bag.reserve(found_.size());
    for (const auto word : found_) bag.push_back({word, std::exchange(counts_[word], 0)});
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

Likeness::Likeness(const std::vector<Bag>& left, const std::vector<Bag>& right, const Weights& weights)
    : left_(left), right_(right), weights_(weights), counts_(weights.size(), 0), opened_(none) {
    for (const auto& bag : left) left_sums_.push_back(weights.of(bag));
    for (const auto& bag : right) right_sums_.push_back(weights.of(bag));
}

void Likeness::open(std::uint32_t left) {
    if (opened_ == left) return;
    if (opened_ != none)
        for (const auto& word : left_[opened_]) counts_[word.word] = 0;
    for (const auto& word : left_[left]) counts_[word.word] = word.count;
    opened_ = left;
}

float Likeness::most(std::uint32_t left, std::uint32_t right) const {
    const auto both = left_sums_[left] + right_sums_[right];
    return both > 0 ? 2 * std::min(left_sums_[left], right_sums_[right]) / both : 1.0F;
}

float Likeness::operator()(std::uint32_t left, std::uint32_t right) {
    const auto both = left_sums_[left] + right_sums_[right];
    if (both <= 0) return 1.0F;
    open(left);
    float common = 0;
    for (const auto& [word, count] : right_[right])
        common += weights_.of(word) * static_cast<float>(std::min(count, counts_[word]));
    return 2 * common / both;
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

std::vector<Candidate> find_candidates(const std::vector<Bag>& left, const std::vector<Bag>& right,
                                       const Weights& weights) {
    const Index index(right, weights.size());
    std::vector<Candidate> candidates;
    std::vector<float> shared(right.size(), 0.0F);
    std::vector<std::uint32_t> touched;
    for (std::uint32_t i = 0; i < left.size(); ++i) {
        touched.clear();
        for (const auto& [word, count] : left[i]) {
            const auto weight = weights.of(word);
            for (const auto j : index.of(word)) {
                if (shared[j] == 0) touched.push_back(j);
                shared[j] += weight;
            }
        }
        const auto kept = std::min(touched.size(), most_candidates);
        const auto more = [&](std::uint32_t a, std::uint32_t b) {
            return shared[a] != shared[b] ? shared[a] > shared[b] : a < b;
        };
        const auto end = touched.begin() + static_cast<std::ptrdiff_t>(kept);
        std::ranges::nth_element(touched, end, more);
        std::sort(touched.begin(), end, more);
        for (std::size_t k = 0; k < kept; ++k) candidates.push_back({i, touched[k], 0});
        for (const auto j : touched) shared[j] = 0;
    }
    add_equal(left, right, candidates);
    return candidates;
}

std::vector<Candidate> find_alike(const std::vector<Bag>& left, const std::vector<Bag>& right, const Weights& weights) {
    auto candidates = find_candidates(left, right, weights);
    Likeness likeness(left, right, weights);
    for (auto& candidate : candidates) candidate.score = likeness(candidate.left, candidate.right);
    return candidates;
}

std::vector<std::uint32_t> choose_pairs(std::vector<Candidate> candidates, std::size_t left_size,
                                        std::size_t right_size, float least) {
    const auto distance = [&](const Candidate& c) { // how far apart the two stand, each in its own list
        const auto l = static_cast<std::int64_t>(c.left * right_size);
        return std::llabs(l - static_cast<std::int64_t>(c.right * left_size));
    };
    std::erase_if(candidates, [&](const Candidate& c) { return c.score < least; });
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

namespace {

/// Whether the pairs are in the order of both sides already.
bool is_in_order(const std::vector<std::uint32_t>& pairs) {
    std::uint32_t last = none;
    for (const auto pair : pairs) {
        if (pair == none) continue;
        if (last != none && pair <= last) return false;
        last = pair;
    }
    return true;
}

} // namespace

std::vector<bool> find_in_order(const std::vector<std::uint32_t>& pairs, std::size_t right_size,
                                const std::vector<std::uint32_t>& weights) {
    if (is_in_order(pairs)) {
        std::vector<bool> all(pairs.size(), false);
        for (std::size_t i = 0; i < pairs.size(); ++i) all[i] = pairs[i] != none;
        return all;
    }

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
