#include "validate/acronyms.hpp"

#include "validate/words.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace wsis::validate {

namespace {

/// The tokens of an acronym of several parts from `at`: words in capitals with hyphens between. Their number; 0: none.
std::size_t acronym_size(TokenSpan tokens, std::size_t at) {
    const auto is_part = [&](std::size_t i) { return tokens[i].upper && tokens[i].size() >= 2; };
    if (!is_part(at)) return 0;
    auto end = at + 1;
    while (end + 1 < tokens.size() && tokens[end].is_sign(U'-') && !tokens[end].spaced && !tokens[end + 1].spaced &&
           is_part(end + 1))
        end += 2;
    return end - at;
}

std::string_view tail_of(std::string_view name) { return name.substr(name.find('-') + 1); }

std::string_view head_of(std::string_view name) { return name.substr(0, name.find('-')); }

} // namespace

std::vector<Acronym> find_acronyms(const Context& context) {
    std::vector<Acronym> acronyms;
    std::unordered_map<std::string_view, std::size_t> known;
    for_each_text(context, [&](std::uint32_t block, std::string_view text, TokenSpan tokens) {
        for (std::size_t i = 0; i < tokens.size();) {
            const auto size = acronym_size(tokens, i);
            if (size < 3) {
                i += std::max<std::size_t>(size, 1);
                continue;
            }
            const Place place{block, tokens[i].begin, tokens[i + size - 1].end};
            const auto name = text.substr(place.start, place.end - place.start);
            const auto [at, fresh] = known.emplace(name, acronyms.size());
            if (fresh) acronyms.push_back({name, place, 0});
            ++acronyms[at->second].count;
            i += size;
        }
    });
    return acronyms;
}

bool same_body(std::string_view a, std::string_view b) {
    if (a == b || tail_of(a) != tail_of(b)) return false;
    auto shorter = head_of(a);
    auto longer = head_of(b);
    if (longer.size() < shorter.size()) std::swap(shorter, longer); // "WG" and "CWG"
    return shorter.size() >= 2 && longer.size() == shorter.size() + 1 && longer.ends_with(shorter);
}

bool is_misspelt(const Acronym& rare, const Acronym& frequent) {
    constexpr std::size_t missing = 2;
    constexpr std::size_t times = 3;
    const auto tail = tail_of(rare.name);
    const auto whole = tail_of(frequent.name);
    return head_of(rare.name) == head_of(frequent.name) && frequent.count >= times * rare.count && tail.size() >= 2 &&
           whole.size() > tail.size() && whole.size() <= tail.size() + missing && whole.starts_with(tail);
}

} // namespace wsis::validate
