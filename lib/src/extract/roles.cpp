#include "extract/roles.hpp"

#include "extract/word_set.hpp"
#include "profile/function_words.hpp"
#include "profile/titles.hpp"

#include <algorithm>
#include <vector>

namespace wsis::extract {

namespace {

constexpr std::size_t longest_role = 12; // words of "Deputy Director of the Radiocommunication Bureau"

/// The bureaux whose directors are elected officials: part of the role, as addressees have it.
constexpr WordKey bureaux[] = {"bdt"_w, "tsb"_w, "br"_w};

/// What somebody may be the head of without being affiliated with it: "Head of Unit", "Head of Delegation".
constexpr WordSet parts_of_offices{
    "unit department section division branch delegation service services mission cabinet staff"};

bool is_plural(std::string_view role) { return role.ends_with("s") || role.ends_with("men") || role.ends_with("MEN"); }

class RoleReader {
public:
    explicit RoleReader(const Words& words) : words_(words) {}

    /// The role that begins at `at`: "Director of BDT", "Vice-Chair of CSTD", "BDT Director", "Deputy Secretary
    /// General, ITU".
    [[nodiscard]] Role read(std::size_t at) const {
        const auto first = behind_deputy_to(at);
        auto role = read_office(first);
        if (first == at || role.end == 0) return role;
        role.name = words_.print({at, role.end});
        role.of.clear();
        return role;
    }

private:
    /// "Deputy to the Director of BDT" is no Director: the office behind the words is part of the role.
    [[nodiscard]] std::size_t behind_deputy_to(std::size_t at) const {
        if (!words_.is_word(at + 1, "to"_w)) return at;
        switch (words_[at].key) {
        case "deputy"_w:
        case "assistant"_w:
        case "adviser"_w:
        case "advisor"_w:
        case "counsellor"_w:
            return at + (words_.is_word(at + 2, "the"_w) ? 3 : 2);
        default:
            return at;
        }
    }

    [[nodiscard]] Role read_office(std::size_t at) const {
        Role role;
        std::size_t head = no_head;
        auto last = at;
        while (last < words_.size() && last - at < longest_role &&
               (is_word_in_role(last) || (last > at && words_.is_joint(last)))) {
            if (!profile::find_role(words_[last]).empty())
                head = last;
            else if (head != no_head && !words_.is_joint(last))
                break;
            ++last;
        }
        if (head == no_head) return role;
        role.end = head + 1;
        role.name = role_name(at, head, role);
        role.plural = is_plural(words_.view({head, head + 1}));
        add_portfolio(head, role);
        add_part_of_office(role);
        if (words_.is_word(role.end, "of"_w)) {
            auto first = role.end + 1;
            if (words_.is_word(first, "the"_w)) ++first;
            const auto end = words_.capitals_end(first);
            if (end > first) {
                role.of = words_.print({first, end});
                role.end = end;
            }
        }
        add_bureau(role);
        return role;
    }

    /// "Minister of Trade and Industry": what a minister is the minister of is no affiliation.
    void add_portfolio(std::size_t head, Role& role) const {
        if (!words_.is_word(head, "minister"_w) ||
            !(words_.is_word(role.end, "of"_w) || words_.is_word(role.end, "for"_w)))
            return;
        auto first = role.end + (words_.is_word(role.end + 1, "the"_w) ? 2 : 1);
        auto end = words_.capitals_end(first);
        if (end == first) return;
        while (words_.is_word(end, "and"_w) && words_.capitals_end(end + 1) > end + 1)
            end = words_.capitals_end(end + 1);
        role.name += ' ' + words_.print({role.end, end});
        role.end = end;
    }

    /// "Head of Unit".
    void add_part_of_office(Role& role) const {
        if (role.plural || !words_.is_word(role.end, "of"_w) || !words_.is_capital(role.end + 1)) return;
        if (!parts_of_offices.contains(words_[role.end + 1]) || words_.is_capital(role.end + 2)) return;
        role.name += ' ' + words_.print({role.end, role.end + 2});
        role.end += 2;
    }

    [[nodiscard]] bool is_word_in_role(std::size_t at) const {
        if (words_[at].kind != TokenKind::word || profile::is_honorific(words_[at])) return false;
        return words_[at].capital || !profile::find_role(words_[at]).empty() || words_[at].is_word("vice"_w) ||
               words_[at].is_word("deputy"_w);
    }

    /// The words of the role, the last in the form of the table; what stands in front of it and is no part of it
    /// ("ITU Secretary-General") is what the role is of.
    [[nodiscard]] std::string role_name(std::size_t first, std::size_t head, Role& role) const {
        auto start = first;
        while (start < head && words_[start].upper && words_[start].size() > 1) ++start;
        while (start < head && words_[start].kind == TokenKind::sign) ++start;
        if (start > first) role.of = words_.print({first, start});
        while (start < head && profile::role_of(words_[start]) == profile::WordRole::article) ++start;
        auto name = words_.print({start, head});
        const bool joined = head > start && !words_[head].spaced;
        if (!name.empty() && !joined) name += ' ';
        name += profile::find_role(words_[head]);
        if (name.starts_with("vice")) name[0] = 'V';
        if (name.ends_with("Vice-Chairman") || name.ends_with("Vice Chairman"))
            name.replace(name.size() - std::string_view("Vice-Chairman").size(), name.npos, "Vice-Chair");
        return name == "Secretary General" ? "Secretary-General" : name;
    }

    const Words& words_;
    static constexpr std::size_t no_head = static_cast<std::size_t>(-1);
};

} // namespace

std::string Words::print(WordRange range) const {
    std::string text(view(range));
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

std::size_t Words::capitals_end(std::size_t first) const {
    auto end = first;
    while (is_capital(end) || (end > first && is_joint(end)) ||
           (end > first && end < size() && tokens_[end].kind == TokenKind::number)) {
        if (profile::is_honorific(tokens_[end])) break;
        ++end;
    }
    return end;
}

bool may_begin_role(const Token& token) {
    if (token.kind != TokenKind::word) return false;
    return token.capital || !profile::find_role(token).empty() || token.key == "vice"_w || token.key == "deputy"_w ||
           token.key == "assistant"_w;
}

Role read_role(const Words& words, std::size_t at) { return RoleReader(words).read(at); }

void add_bureau(Role& role) {
    if (role.name != "Director") return;
    std::vector<Token> tokens;
    tokenize(role.of, tokens);
    if (tokens.size() != 1) return;
    for (const auto bureau : bureaux)
        if (tokens[0].is_word(bureau)) {
            role.name += " " + role.of;
            role.of.clear();
            return;
        }
}

} // namespace wsis::extract
