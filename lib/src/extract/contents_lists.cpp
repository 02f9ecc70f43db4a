#include "extract/contents_lists.hpp"

#include "extract/openings.hpp"
#include "extract/word_set.hpp"
#include "text/utf8.hpp"

#include <unordered_map>

namespace wsis::extract {

namespace {

constexpr std::size_t longest_lead = 120; ///< Bytes in which the words compared stand.
constexpr std::size_t compared_words = 4;

/// The label, with the words that begin its text.
WordKey key_of(const Document& document, const LabelledBlock& labelled, std::vector<Token>& tokens) {
    tokenize(text::clip(document.text_of(document.blocks[labelled.block]), longest_lead), tokens);
    WordKey key = empty_key;
    for (const auto value : labelled.label.values) key = extend_phrase(key, value);
    for (std::size_t i = 0; i < tokens.size() && i < compared_words; ++i) key = extend_phrase(key, tokens[i].key);
    return key;
}

std::vector<std::uint32_t> find_contents_headings(const Document& document) {
    std::vector<std::uint32_t> headings;
    std::vector<Token> tokens;
    for (std::uint32_t i = 0; i < document.blocks.size(); ++i) {
        const auto& block = document.blocks[i];
        if (in_body(block) && block.label.empty() && heads_contents(document.text_of(block), tokens))
            headings.push_back(i);
    }
    return headings;
}

} // namespace

std::vector<bool> find_contents_entries(const Document& document, const std::vector<LabelledBlock>& labels) {
    std::vector<bool> entries(labels.size(), false);
    const auto headings = find_contents_headings(document);
    if (headings.empty()) return entries;
    std::vector<Token> tokens;
    std::unordered_map<WordKey, std::size_t> last; // where a label with its first words stands for the last time
    std::vector<WordKey> keys;
    for (const auto& labelled : labels) {
        keys.push_back(key_of(document, labelled, tokens));
        last[keys.back()] = keys.size() - 1;
    }
    bool inside = false;
    auto next = headings.begin();
    for (std::size_t i = 0; i < labels.size(); ++i) {
        for (; next != headings.end() && *next < labels[i].block; ++next) inside = true;
        inside = inside && last[keys[i]] != i;
        entries[i] = inside;
    }
    return entries;
}

} // namespace wsis::extract
