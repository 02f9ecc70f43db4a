#include "extract/list_items.hpp"

#include "profile/function_words.hpp"

#include <algorithm>
#include <optional>

namespace wsis::extract {

namespace {

using profile::WordRole;

enum class Scheme : std::uint8_t { letters, romans, numbers };

std::optional<unsigned> roman_value(std::string_view text) {
    unsigned total = 0;
    unsigned before = 0;
    for (const char letter : text) {
        unsigned value = 0;
        switch (letter) {
        case 'i':
        case 'I':
            value = 1;
            break;
        case 'v':
        case 'V':
            value = 5;
            break;
        case 'x':
        case 'X':
            value = 10;
            break;
        default:
            return std::nullopt;
        }
        total += value;
        if (before < value) total -= 2 * before;
        before = value;
    }
    return total;
}

/// The place of a label in its list, from 1.
std::optional<unsigned> position(const Sentence& s, std::size_t at, Scheme scheme) {
    const auto word = s.word(at);
    switch (scheme) {
    case Scheme::numbers:
        if (s[at].kind == TokenKind::number && s[at].size() <= 2) return static_cast<unsigned>(s[at].key);
        return std::nullopt;
    case Scheme::letters:
        if (s[at].kind == TokenKind::word && word.size() == 1) return static_cast<unsigned>((word[0] | 0x20) - 'a' + 1);
        return std::nullopt;
    case Scheme::romans:
        return s[at].kind == TokenKind::word && word.size() <= 5 ? roman_value(word) : std::nullopt;
    }
    return std::nullopt;
}

/// "(i)", "a)" at `at`: its tokens, or an empty range.
TokenRange scan_label(const Sentence& s, std::size_t at) {
    const bool open = s.is_sign(at, U'(');
    const auto word = at + (open ? 1 : 0);
    if (word + 1 >= s.size() || !s.is_sign(word + 1, U')') || s[word].kind == TokenKind::sign) return {};
    if (!open && (!s[word].spaced && !s[word].line_start)) return {};
    return {at, word + 2};
}

/// A cheap look: most sentences have no two closing parentheses.
bool has_labels(const Sentence& s) {
    const auto tokens = s.tokens();
    const auto closes = [](const Token& token) { return token.is_sign(U')'); };
    const auto first = std::find_if(tokens.begin(), tokens.end(), closes);
    return first != tokens.end() && std::any_of(first + 1, tokens.end(), closes);
}

std::size_t label_word(const Sentence& s, TokenRange label) {
    return label.first + (s.is_sign(label.first, U'(') ? 1 : 0);
}

std::vector<TokenRange> labels_of(const Sentence& s, Scheme scheme) {
    std::vector<TokenRange> labels;
    for (std::size_t at = 0; at < s.size(); ++at) {
        const auto label = scan_label(s, at);
        if (label.empty()) continue;
        if (position(s, label_word(s, label), scheme) == labels.size() + 1) labels.push_back(label);
    }
    return labels;
}

} // namespace

std::vector<InlineItem> find_inline_items(const Sentence& s) {
    if (!has_labels(s)) return {};
    std::vector<TokenRange> labels;
    std::size_t first = s.size();
    for (const auto scheme : {Scheme::letters, Scheme::romans, Scheme::numbers}) {
        auto found = labels_of(s, scheme);
        if (found.size() < 2 || found.front().first >= first) continue;
        first = found.front().first;
        labels = std::move(found);
    }
    std::vector<InlineItem> items;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        InlineItem item{labels[i], {labels[i].last, i + 1 < labels.size() ? labels[i + 1].first : s.size()}};
        while (!item.text.empty() && i + 1 < labels.size() && s.is(item.text.last - 1, WordRole::conjunction))
            --item.text.last;
        if (!item.text.empty()) items.push_back(item);
    }
    return items.size() < 2 ? std::vector<InlineItem>{} : items;
}

std::vector<std::uint32_t> find_item_blocks(const Document& document, std::uint32_t head,
                                            const std::vector<bool>& opens_section, std::uint32_t& end) {
    std::vector<std::uint32_t> items;
    const auto& blocks = document.blocks;
    const auto& introduction = blocks[head];
    int level = -1;
    end = head + 1;
    for (auto b = head + 1; b < blocks.size(); ++b) {
        const auto& block = blocks[b];
        if (block.kind == BlockKind::noise) continue;
        const bool item =
            block.kind == BlockKind::list_item || (block.kind == BlockKind::paragraph && !block.label.empty());
        if (!item || opens_section[b] || block.cell != introduction.cell) break;
        if (level < 0) {
            if (introduction.kind == BlockKind::list_item && !opens_section[head] && block.level <= introduction.level)
                break;
            level = block.level;
        }
        if (block.level < level) break;
        if (block.level == level) items.push_back(b);
        end = b + 1;
    }
    return items;
}

} // namespace wsis::extract
