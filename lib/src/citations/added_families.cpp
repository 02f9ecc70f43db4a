#include "citations/added_families.hpp"

#include "citations/lists.hpp"

#include <algorithm>

namespace wsis::citations {

namespace {

/// The token behind the one that ends at the byte; 0: none does.
std::size_t token_end(const Reading& reading, std::size_t at, std::size_t byte) {
    while (at < reading.size() && reading[at].end < byte) ++at;
    return at < reading.size() && reading[at].end == byte ? at + 1 : 0;
}

/// Letters or digits go on behind it: another symbol that begins like the family's.
bool goes_on(const Reading& reading, std::size_t end) {
    return reading.joined(end) && reading.alnum(end) && !begins_suffix(reading, end);
}

Symbol symbol_of(const Reading& reading, std::size_t begin, std::size_t end, profile::AddedFamilies::Match match) {
    Symbol symbol;
    symbol.begin = begin;
    symbol.core_end = symbol.first_end = end;
    symbol.suffixes = scan_suffixes(reading, end);
    symbol.digits = true;
    symbol.added = std::move(match);
    return symbol;
}

/// "Orders" of "Standing Orders 44 and 45", but no acronym.
bool is_plural(std::string_view text, const Token& token) {
    return token.kind == TokenKind::word && !token.upper && token.size() > 3 && text[token.end - 1] == 's';
}

} // namespace

std::optional<Symbol> scan_added_symbol(const Reading& reading, std::size_t at) {
    if (reading.families().empty() || at >= reading.size()) return std::nullopt;
    if (reading.joined(at) && reading.alnum(at - 1)) return std::nullopt;
    auto match = reading.added()->families.match(reading.text(), reading[at].begin, reading.families());
    if (!match) return std::nullopt;
    const auto end = token_end(reading, at, reading[at].begin + match->size);
    if (end == 0 || goes_on(reading, end)) return std::nullopt;
    return symbol_of(reading, at, end, std::move(*match));
}

void AddedSeries::begin(const Reading& reading, const Symbol& symbol) {
    set(std::string(reading.view(symbol.begin, symbol.core_end)));
    family_.assign(1, symbol.added->index);
}

void AddedSeries::set(std::string text) {
    text_ = std::move(text);
    extract::tokenize(text_, tokens_);
}

std::optional<Symbol> AddedSeries::complete(const Reading& reading, std::size_t at, bool plural) {
    if (family_.empty() || !reading.alnum(at) || reading.lower(at)) return std::nullopt;
    const bool by_number = reading.number(at);
    if (by_number && ((!plural && !has_plural()) || counts_something(reading, at))) return std::nullopt;
    for (auto count = tokens_.size() - 1; count > 0; --count) {
        if (!same_kinds(reading, at, count) || goes_on(reading, at + count)) continue;
        auto text = text_.substr(0, tokens_[tokens_.size() - count].begin);
        text += reading.view(at, at + count);
        auto match = reading.added()->families.match(text, 0, family_);
        if (!match || match->size != text.size()) continue;
        set(std::move(text));
        return symbol_of(reading, at, at + count, std::move(*match));
    }
    return std::nullopt;
}

std::vector<std::string_view> AddedSeries::short_forms() const {
    std::vector<std::string_view> forms;
    std::size_t parts = 0; // words and numbers of the form
    bool number = false;
    for (auto at = tokens_.size(); at > 1;) {
        const auto& token = tokens_[--at];
        if (token.kind == TokenKind::sign) continue;
        ++parts;
        number = number || token.kind == TokenKind::number;
        const bool begins = token.spaced || tokens_[at - 1].kind == TokenKind::sign;
        if (begins && parts > 1 && number) forms.push_back(std::string_view(text_).substr(token.begin));
    }
    return forms;
}

/// The tokens from `at` on are built like the last `count` of the series, a number among them.
bool AddedSeries::same_kinds(const Reading& reading, std::size_t at, std::size_t count) const {
    bool number = false;
    for (std::size_t i = 0; i < count; ++i) {
        const auto& mine = tokens_[tokens_.size() - count + i];
        const auto& theirs = reading[at + i];
        if (at + i >= reading.size() || mine.kind != theirs.kind) return false;
        if (mine.kind == TokenKind::sign && mine.key != theirs.key) return false;
        if (i > 0 && mine.spaced != theirs.spaced) return false;
        number = number || mine.kind == TokenKind::number;
    }
    return number;
}

bool AddedSeries::has_plural() const {
    return std::any_of(tokens_.begin(), tokens_.end(), [&](const Token& token) { return is_plural(text_, token); });
}

} // namespace wsis::citations
