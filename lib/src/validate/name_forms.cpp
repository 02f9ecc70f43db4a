#include "validate/name_forms.hpp"

#include "text/ascii.hpp"
#include "validate/words.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace wsis::validate {

namespace {

using extract::TokenKind;

/// One spelling.
struct Form {
    std::string_view name{};
    std::string_view honorific{};
    Place first{};
    std::size_t count = 0;
};

/// Collects spellings by name.
class Forms {
public:
    void add(std::string_view name, std::string_view honorific, const Place& place) {
        const auto [at, fresh] = index_.emplace(name, all_.size());
        if (fresh) all_.push_back({name, honorific, place, 0});
        ++all_[at->second].count;
    }

    [[nodiscard]] const std::vector<Form>& all() const { return all_; }

private:
    std::vector<Form> all_{};
    std::unordered_map<std::string_view, std::size_t> index_{};
};

/// The rarer of two forms is odd; of two that are as frequent the later one.
void add_odd(const Form& earlier, const Form& later, std::vector<OddName>& odd) {
    if (earlier.count < later.count)
        odd.push_back({earlier.first, later.name});
    else
        odd.push_back({later.first, earlier.name});
}

/// Two spellings that are equal when one letter of each is left out differ in a letter, by a letter, or by two
/// neighbours changed about.
void find_odd_people(const Context& context, std::vector<OddName>& odd) {
    constexpr std::size_t shortest = 7; // "Ann Lee" and "Ana Lee" may be two
    constexpr std::size_t longest = 80;
    Forms people;
    for (const auto& person : context.report.people) {
        const auto honorific = person.honorific ? std::string_view(*person.honorific) : std::string_view();
        people.add(person.name, honorific, person.place);
    }
    std::unordered_map<std::string, std::size_t> shortened;
    std::unordered_set<std::size_t> done;
    const auto& all = people.all();
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto name = all[i].name;
        if (name.size() < shortest || name.size() > longest || name.find(' ') == name.npos) continue;
        for (std::size_t cut = 0; cut <= name.size(); ++cut) {
            const auto key =
                std::string(name.substr(0, cut)) + std::string(name.substr(std::min(cut + 1, name.size())));
            const auto [known, fresh] = shortened.emplace(key, i);
            const auto& other = all[known->second];
            const bool same_person =
                other.honorific.empty() || all[i].honorific.empty() || other.honorific == all[i].honorific;
            if (!fresh && known->second != i && same_person && done.insert(i).second) add_odd(other, all[i], odd);
        }
    }
}

/// "multi-stakeholder" and "multistakeholder".
void find_odd_hyphens(const Context& context, std::vector<OddName>& odd) {
    constexpr std::size_t shortest = 8; // letters of both parts
    Forms forms;
    for_each_text(context, [&](std::uint32_t block, std::string_view text, TokenSpan tokens) {
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            if (tokens[i].kind != TokenKind::word || tokens[i].upper) continue;
            auto end = i + 1;
            if (end + 1 < tokens.size() && tokens[end].is_sign(U'-') && !tokens[end].spaced &&
                !tokens[end + 1].spaced && tokens[end + 1].kind == TokenKind::word)
                end += 2;
            const Place place{block, tokens[i].begin, tokens[end - 1].end};
            const auto name = text.substr(place.start, place.end - place.start);
            if (name.size() >= shortest) forms.add(name, {}, place);
            i = end - 1;
        }
    });
    std::unordered_map<std::string, std::size_t> by_key;
    std::unordered_set<std::string> done;
    for (std::size_t i = 0; i < forms.all().size(); ++i) {
        std::string key;
        for (const char c : forms.all()[i].name)
            if (c != '-') key += text::lower_letter(c);
        const auto [known, fresh] = by_key.emplace(key, i);
        const auto& other = forms.all()[known->second];
        const auto hyphenated = [](std::string_view name) { return name.find('-') != name.npos; };
        if (!fresh && hyphenated(other.name) != hyphenated(forms.all()[i].name) && done.insert(key).second)
            add_odd(other, forms.all()[i], odd);
    }
}

} // namespace

std::vector<OddName> find_odd_names(const Context& context) {
    std::vector<OddName> odd;
    find_odd_people(context, odd);
    find_odd_hyphens(context, odd);
    return odd;
}

} // namespace wsis::validate
