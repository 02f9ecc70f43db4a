#pragma once

#include "diff/known_words.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace wsis::diff {

/// A word and how often it stands in a text.
struct WordCount {
    std::uint32_t word = 0;
    std::uint32_t count = 0;
};

/// The words of a text without their order, by number.
using Bag = std::vector<WordCount>;

/// Numbers the words and numbers of texts, as they come.
class Vocabulary {
public:
    Vocabulary() : own_(std::make_unique<KnownWords>()), words_(own_.get()) {}

    /// Shares what is known of the texts with others. `words` has to outlive it.
    explicit Vocabulary(KnownWords& words) : words_(&words) {}

    /// The words of all of `texts` together.
    Bag bag(const std::vector<std::string_view>& texts);

    [[nodiscard]] std::size_t size() const { return size_; }

private:
    std::uint32_t number(std::uint32_t word);

    std::unique_ptr<KnownWords> own_{};
    KnownWords* words_;
    std::vector<std::uint32_t> numbers_{}; ///< By the number among the known words.
    std::uint32_t size_ = 0;
    std::vector<std::uint32_t> counts_{}; ///< How often each word stands in the bag that is being made,
    std::vector<std::uint32_t> found_{};  ///< and which do.
};

/// What each word tells: little when many of the bags have it, most when one or two have.
class Weights {
public:
    Weights(const std::vector<Bag>& left, const std::vector<Bag>& right, std::size_t vocabulary);

    [[nodiscard]] float of(std::uint32_t word) const { return weights_[word]; }

    [[nodiscard]] float of(const Bag& bag) const;

    [[nodiscard]] std::size_t size() const { return weights_.size(); }

private:
    std::vector<float> weights_{};
};

/// The weight of what two bags have in common.
float common_weight(const Bag& left, const Bag& right, const Weights& weights);

/// How alike the bags of two lists are: from 0 (no word in common) to 1 (the same words), the Sørensen–Dice coefficient
/// by weight. Two empty bags are alike. Fast for one left bag after the other, each with some right ones. The lists
/// have to outlive it.
class Likeness {
public:
    Likeness(const std::vector<Bag>& left, const std::vector<Bag>& right, const Weights& weights);

    float operator()(std::uint32_t left, std::uint32_t right);

    /// It is not more than that, but for rounding.
    [[nodiscard]] float most(std::uint32_t left, std::uint32_t right) const;

private:
    void open(std::uint32_t left);

    const std::vector<Bag>& left_;
    const std::vector<Bag>& right_;
    const Weights& weights_;
    std::vector<float> left_sums_{};
    std::vector<float> right_sums_{};
    std::vector<std::uint32_t> counts_{}; ///< Of each word, in the left bag that was last looked at,
    std::uint32_t opened_;                ///< this one.
};

/// What of `part` is left when `whole` is taken away.
Bag without(const Bag& part, const Bag& whole);

/// A left and a right item that may be the same.
struct Candidate {
    std::uint32_t left = 0;
    std::uint32_t right = 0;
    float score = 0;
};

/// Pairs of bags that share words which few others have: for each left bag the most alike right ones, and those of the
/// same words. Time grows with the size of the bags, not with its square. They have no score yet.
std::vector<Candidate> find_candidates(const std::vector<Bag>& left, const std::vector<Bag>& right,
                                       const Weights& weights);

/// The same, their score being their likeness.
std::vector<Candidate> find_alike(const std::vector<Bag>& left, const std::vector<Bag>& right, const Weights& weights);

/// The best pairs in which every item stands at most once, by falling score; those below `least` are left out. Entry i
/// is the right item of left item i, or `none`. Equal scores: those whose places are closest, then the first.
std::vector<std::uint32_t> choose_pairs(std::vector<Candidate> candidates, std::size_t left_size,
                                        std::size_t right_size, float least);

/// The right items' partners, from those of `size` left ones.
std::vector<std::uint32_t> inverse(const std::vector<std::uint32_t>& pairs, std::size_t size);

/// Marks the pairs that are in the order of both sides, as heavy as possible together. `weights` by left item.
std::vector<bool> find_in_order(const std::vector<std::uint32_t>& pairs, std::size_t right_size,
                                const std::vector<std::uint32_t>& weights);

} // namespace wsis::diff
