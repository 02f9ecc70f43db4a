#include "diff/tokens.hpp"
#include "wsis/diff.hpp"

#include <dtl/dtl.hpp>

#include <algorithm>
#include <unordered_map>

namespace wsis {

namespace {

using diff::Token;
using diff::TokenKind;

/// Pieces of the two sides as numbers; equal pieces have equal numbers.
using Codes = std::vector<std::uint32_t>;

/// Equal pieces of both sides, as long as they go on: [left, left + size) is [right, right + size).
struct Match {
    std::size_t left = 0;
    std::size_t right = 0;
    std::size_t size = 0;
};

/// dtl keeps every step of its search and begins anew, and wrongly, behind this many (MAX_CORDINATES_SIZE); it takes at
/// most the product of the sizes and their sum.
constexpr std::size_t most_steps = 1'900'000;

/// A window of both sides.
struct Window {
    std::size_t left = 0;
    std::size_t left_end = 0;
    std::size_t right = 0;
    std::size_t right_end = 0;

    [[nodiscard]] std::size_t left_size() const { return left_end - left; }

    [[nodiscard]] std::size_t right_size() const { return right_end - right; }

    [[nodiscard]] bool empty() const { return left == left_end || right == right_end; }
};

void add_match(std::vector<Match>& matches, std::size_t left, std::size_t right, std::size_t size) {
    if (size == 0) return;
    if (!matches.empty()) {
        auto& last = matches.back();
        if (last.left + last.size == left && last.right + last.size == right) {
            last.size += size;
            return;
        }
    }
    matches.push_back({left, right, size});
}

/// What is common at the beginning; the window shrinks to the rest.
void match_beginning(const Codes& left, const Codes& right, Window& window, std::vector<Match>& matches) {
    const auto first = window;
    while (!window.empty() && left[window.left] == right[window.right]) {
        ++window.left;
        ++window.right;
    }
    add_match(matches, first.left, first.right, window.left - first.left);
}

/// How many pieces are common at the end; the window shrinks by them.
std::size_t trim_end(const Codes& left, const Codes& right, Window& window) {
    std::size_t size = 0;
    while (!window.empty() && left[window.left_end - 1] == right[window.right_end - 1]) {
        --window.left_end;
        --window.right_end;
        ++size;
    }
    return size;
}

/// The common pieces of a window that dtl can search.
void match_window(const Codes& left, const Codes& right, const Window& window, std::vector<Match>& matches) {
    const auto part = [](const Codes& codes, std::size_t begin, std::size_t end) {
        return Codes(codes.begin() + static_cast<std::ptrdiff_t>(begin),
                     codes.begin() + static_cast<std::ptrdiff_t>(end));
    };
    dtl::Diff<std::uint32_t, Codes> search(part(left, window.left, window.left_end),
                                           part(right, window.right, window.right_end));
    search.compose();
    auto at_left = window.left;
    auto at_right = window.right;
    const auto script = search.getSes().getSequence();
    for (const auto& [code, step] : script) {
        if (step.type == dtl::SES_COMMON) add_match(matches, at_left, at_right, 1);
        if (step.type != dtl::SES_ADD) ++at_left;
        if (step.type != dtl::SES_DELETE) ++at_right;
    }
}

/// Pieces that stand once in each side of the window, paired, in the order of both: the longest increasing sequence.
std::vector<Match> find_anchors(const Codes& left, const Codes& right, const Window& window) {
    struct Seen {
        std::uint32_t in_left = 0;
        std::uint32_t in_right = 0;
        std::size_t at = 0;
    };

    std::unordered_map<std::uint32_t, Seen> seen;
    for (auto i = window.left; i < window.left_end; ++i) ++seen[left[i]].in_left;
    for (auto i = window.right; i < window.right_end; ++i) {
        auto& code = seen[right[i]];
        ++code.in_right;
        code.at = i;
    }
    std::vector<Match> pairs;
    for (auto i = window.left; i < window.left_end; ++i)
        if (const auto& code = seen[left[i]]; code.in_left == 1 && code.in_right == 1) pairs.push_back({i, code.at, 1});
    std::vector<std::size_t> tails; // by length, the pair that ends the sequence soonest
    std::vector<std::size_t> before(pairs.size(), pairs.size());
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const auto at =
            std::ranges::lower_bound(tails, pairs[i].right, {}, [&](std::size_t t) { return pairs[t].right; });
        if (at != tails.begin()) before[i] = *(at - 1);
        if (at == tails.end())
            tails.push_back(i);
        else
            *at = i;
    }
    std::vector<Match> anchors;
    for (auto i = tails.empty() ? pairs.size() : tails.back(); i < pairs.size(); i = before[i])
        anchors.push_back(pairs[i]);
    std::ranges::reverse(anchors);
    return anchors;
}

/// A window that is small enough, or too unlike to be worth a search.
void match_piece(const Codes& left, const Codes& right, Window window, std::vector<Match>& matches) {
    match_beginning(left, right, window, matches);
    const auto tail = trim_end(left, right, window);
    if (!window.empty() &&
        window.left_size() * window.right_size() + window.left_size() + window.right_size() < most_steps)
        match_window(left, right, window, matches);
    add_match(matches, window.left_end, window.right_end, tail);
}

std::vector<Match> match(const Codes& left, const Codes& right) {
    std::vector<Match> matches;
    Window window{0, left.size(), 0, right.size()};
    if (left.size() * right.size() >= most_steps / 2) { // between words that stand once in each the windows are small
        for (const auto& anchor : find_anchors(left, right, window)) {
            if (anchor.left < window.left || anchor.right < window.right) continue;
            match_piece(left, right, {window.left, anchor.left, window.right, anchor.right}, matches);
            add_match(matches, anchor.left, anchor.right, 1);
            window.left = anchor.left + 1;
            window.right = anchor.right + 1;
        }
    }
    match_piece(left, right, window, matches);
    return matches;
}

/// How much stands in front of each piece of a text.
class Measure {
public:
    explicit Measure(const std::vector<Token>& tokens) : letters_{0}, words_{0} {
        for (const auto& token : tokens) {
            letters_.push_back(letters_.back() + (token.kind != TokenKind::space ? token.end - token.begin : 0));
            words_.push_back(words_.back() + (token.kind == TokenKind::word ? 1 : 0));
        }
    }

    [[nodiscard]] std::size_t pieces() const { return words_.size() - 1; }

    /// Letters and signs of the pieces [begin, end).
    [[nodiscard]] std::uint32_t letters(std::size_t begin, std::size_t end) const {
        return letters_[end] - letters_[begin];
    }

    [[nodiscard]] std::uint32_t words(std::size_t begin, std::size_t end) const { return words_[end] - words_[begin]; }

private:
    std::vector<std::uint32_t> letters_;
    std::vector<std::uint32_t> words_;
};

/// Whether what stays is not worth showing between two edits of that many letters: signs alone are not, nor are a few
/// words that are shorter than what changes on either side.
bool only_chops(const Measure& left, const Match& match, std::uint32_t before, std::uint32_t behind) {
    constexpr std::uint32_t few = 4;
    if (before == 0 || behind == 0) return false;
    const auto common = left.words(match.left, match.left + match.size);
    if (common > few) return false;
    return common == 0 || left.letters(match.left, match.left + match.size) <= std::min(before, behind);
}

/// Joins edits that stand so close to each other that a person cannot read them apart.
std::vector<Match> without_confetti(const Measure& left, const Measure& right, std::vector<Match> matches) {
    constexpr int most_rounds = 4; // joined edits are longer and can swallow more
    for (int round = 0; round < most_rounds; ++round) {
        std::vector<Match> kept;
        for (std::size_t i = 0; i < matches.size(); ++i) {
            const auto& match = matches[i];
            const auto last = kept.empty() ? Match() : kept.back();
            const auto next = i + 1 < matches.size() ? matches[i + 1] : Match{left.pieces(), right.pieces(), 0};
            const auto before = std::max(left.letters(last.left + last.size, match.left),
                                         right.letters(last.right + last.size, match.right));
            const auto behind = std::max(left.letters(match.left + match.size, next.left),
                                         right.letters(match.right + match.size, next.right));
            if (!only_chops(left, match, before, behind)) kept.push_back(match);
        }
        const bool stable = kept.size() == matches.size();
        matches = std::move(kept);
        if (stable) break;
    }
    return matches;
}

/// Moves an edit that could stand at several places to where a word or sentence begins: "the [old ]group" rather than
/// "the[ old] group".
void align_to_words(const std::vector<Token>& left, const Codes& left_codes, const std::vector<Token>& right,
                    const Codes& right_codes, std::vector<Match>& matches) {
    for (std::size_t i = 0; i + 1 < matches.size(); ++i) {
        auto& before = matches[i];
        auto& behind = matches[i + 1];
        const bool only_left = before.right + before.size == behind.right;
        const bool only_right = before.left + before.size == behind.left;
        if (only_left == only_right) continue;
        const auto& tokens = only_left ? left : right;
        const auto& codes = only_left ? left_codes : right_codes;
        const auto begin = only_left ? before.left + before.size : before.right + before.size;
        const auto end = only_left ? behind.left : behind.right;
        if (behind.size > 1 && tokens[begin].kind == TokenKind::space && codes[begin] == codes[end]) {
            ++before.size;
            ++behind.left;
            ++behind.right;
            --behind.size;
        }
    }
}

class EditBuilder {
public:
    void add(EditKind kind, std::string_view text) {
        if (text.empty()) return;
        if (!edits_.empty() && edits_.back().kind == kind)
            edits_.back().text += text;
        else
            edits_.push_back({kind, std::string(text)});
    }

    std::vector<Edit> take() { return std::move(edits_); }

private:
    std::vector<Edit> edits_{};
};

std::string_view between(std::string_view text, const std::vector<Token>& tokens, std::size_t begin, std::size_t end) {
    if (begin == end) return {};
    return text.substr(tokens[begin].begin, tokens[end - 1].end - tokens[begin].begin);
}

Codes number_pieces(std::string_view text, const std::vector<Token>& tokens,
                    std::unordered_map<std::string_view, std::uint32_t>& numbers) {
    Codes codes;
    codes.reserve(tokens.size());
    for (const auto& token : tokens) {
        const auto piece = text.substr(token.begin, token.end - token.begin);
        codes.push_back(numbers.try_emplace(piece, static_cast<std::uint32_t>(numbers.size())).first->second);
    }
    return codes;
}

} // namespace

std::vector<Edit> diff_words(std::string_view left, std::string_view right) {
    EditBuilder edits;
    if (left == right) {
        edits.add(EditKind::equal, left);
        return edits.take();
    }
    const auto left_tokens = diff::split_tokens(left);
    const auto right_tokens = diff::split_tokens(right);
    std::unordered_map<std::string_view, std::uint32_t> numbers;
    const auto left_codes = number_pieces(left, left_tokens, numbers);
    const auto right_codes = number_pieces(right, right_tokens, numbers);
    auto matches = without_confetti(Measure(left_tokens), Measure(right_tokens), match(left_codes, right_codes));
    align_to_words(left_tokens, left_codes, right_tokens, right_codes, matches);
    std::size_t at_left = 0;
    std::size_t at_right = 0;
    matches.push_back({left_tokens.size(), right_tokens.size(), 0});
    for (const auto& match : matches) {
        edits.add(EditKind::removed, between(left, left_tokens, at_left, match.left));
        edits.add(EditKind::inserted, between(right, right_tokens, at_right, match.right));
        at_left = match.left + match.size;
        at_right = match.right + match.size;
        edits.add(EditKind::equal, between(left, left_tokens, match.left, at_left));
    }
    return edits.take();
}

} // namespace wsis
