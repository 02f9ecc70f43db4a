#include "validate/acronyms.hpp"

#include "validate/words.hpp"

#include <algorithm>
#include <array>
#include <string>
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

/// Whether the heads "WG" and "CWG" stand before the same tail.
bool same_body(std::string_view a, std::string_view b) {
    if (a == b || tail_of(a) != tail_of(b)) return false;
    auto shorter = head_of(a);
    auto longer = head_of(b);
    if (longer.size() < shorter.size()) std::swap(shorter, longer);
    return shorter.size() >= 2 && longer.size() == shorter.size() + 1 && longer.ends_with(shorter);
}

/// "WG-WS" for "WG-WSIS".
bool is_cut_short(std::string_view rare, std::string_view frequent) {
    constexpr std::size_t missing = 2;
    return tail_of(rare).size() >= 2 && frequent.size() > rare.size() && frequent.size() <= rare.size() + missing &&
           frequent.starts_with(rare);
}

/// One letter typed twice, or two neighbours changed about.
bool is_mistyped(std::string_view rare, std::string_view frequent) {
    const auto [a, b] = std::ranges::mismatch(rare, frequent);
    const auto same = static_cast<std::size_t>(a - rare.begin());
    if (rare.size() == frequent.size() + 1)
        return same > 0 && rare[same - 1] == rare[same] && rare.substr(same + 1) == frequent.substr(same);
    return rare.size() == frequent.size() && same + 1 < rare.size() && rare[same] == frequent[same + 1] &&
           rare[same + 1] == frequent[same] && rare.substr(same + 2) == frequent.substr(same + 2);
}

bool is_odd(const Acronym& form, const Acronym& usual) {
    constexpr std::size_t times = 3;
    const bool usual_more = usual.count > form.count || (usual.count == form.count && usual.name < form.name);
    if (usual_more && same_body(form.name, usual.name)) return true;
    return usual.count >= times * form.count &&
           (is_cut_short(form.name, usual.name) || is_mistyped(form.name, usual.name));
}

/// What a name has in common with those it may be a slip for: itself with a letter left out, or its beginning.
std::vector<std::string> keys_of(std::string_view name) {
    constexpr std::size_t longest = 40;
    std::vector<std::string> keys;
    if (name.size() < 3 || name.size() > longest) return keys;
    for (std::size_t cut = 0; cut < name.size(); ++cut)
        keys.push_back(std::string(name.substr(0, cut)) + std::string(name.substr(cut + 1)));
    keys.emplace_back(name);
    keys.emplace_back(name.substr(0, name.size() - 2));
    return keys;
}

/// The most frequent of the acronyms with a key; two, as one may be the odd one itself.
struct Frequent {
    std::array<const Acronym*, 2> all{};

    void add(const Acronym& acronym) {
        const auto before = [](const Acronym& a, const Acronym* b) {
            return b == nullptr || a.count > b->count || (a.count == b->count && a.name < b->name);
        };
        if (all[0] == &acronym || all[1] == &acronym) return;
        if (before(acronym, all[0])) {
            all[1] = all[0];
            all[0] = &acronym;
        } else if (before(acronym, all[1])) {
            all[1] = &acronym;
        }
    }
};

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

std::vector<OddAcronym> find_odd_acronyms(const std::vector<Acronym>& acronyms) {
    std::unordered_map<std::string, Frequent> by_key;
    for (const auto& acronym : acronyms)
        for (auto& key : keys_of(acronym.name)) by_key[std::move(key)].add(acronym);
    std::vector<OddAcronym> odd;
    for (const auto& acronym : acronyms) {
        const Acronym* usual = nullptr;
        for (const auto& key : keys_of(acronym.name))
            for (const auto* other : by_key[key].all)
                if (other != nullptr && is_odd(acronym, *other) && (usual == nullptr || usual->count < other->count))
                    usual = other;
        if (usual != nullptr) odd.push_back({&acronym, usual});
    }
    return odd;
}

} // namespace wsis::validate
