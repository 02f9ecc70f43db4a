#include "diff/known_words.hpp"

#include "diff/tokens.hpp"
#include "text/utf8.hpp"

#include <utility>

namespace wsis::diff {

namespace {

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
void for_each_word(std::string_view text, std::vector<extract::Token>& tokens, const Add& add) {
    text = text::clip(text, longest_text);
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

/// The keys are hashes already, but for numbers.
std::size_t spread(std::uint64_t key) { return static_cast<std::size_t>(key * 0x9E3779B97F4A7C15u >> 20); }

} // namespace

std::span<const std::uint32_t> KnownWords::of(std::string_view text) {
    if (kept_)
        if (const auto known = stretches_.find(text.data());
            known != stretches_.end() && known->second.text_size == text.size())
            return std::span(numbers_).subspan(known->second.begin, known->second.end - known->second.begin);
    if (!kept_) numbers_.clear();
    const auto begin = numbers_.size();
    for_each_word(text, tokens_, [&](std::uint64_t key) { numbers_.push_back(number_of(key)); });
    if (kept_) stretches_.insert_or_assign(text.data(), Stretch{begin, numbers_.size(), text.size()});
    return std::span(numbers_).subspan(begin);
}

std::uint32_t KnownWords::number_of(std::uint64_t key) {
    if (2 * std::size_t{count_} >= slots_.size()) grow();
    const auto mask = slots_.size() - 1;
    auto at = spread(key) & mask;
    while (slots_[at].used && slots_[at].key != key) at = (at + 1) & mask;
    if (!slots_[at].used) slots_[at] = {key, count_++, true};
    return slots_[at].number;
}

void KnownWords::grow() {
    constexpr std::size_t least = 256;
    std::vector<Slot> old(slots_.empty() ? least : 2 * slots_.size());
    std::swap(old, slots_);
    const auto mask = slots_.size() - 1;
    for (const auto& slot : old) {
        if (!slot.used) continue;
        auto at = spread(slot.key) & mask;
        while (slots_[at].used) at = (at + 1) & mask;
        slots_[at] = slot;
    }
}

} // namespace wsis::diff
