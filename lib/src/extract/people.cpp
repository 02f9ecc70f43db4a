#include "extract/people.hpp"

#include "extract/tokens.hpp"
#include "profile/function_words.hpp"
#include "profile/titles.hpp"

#include <algorithm>
#include <string>

namespace wsis::extract {

namespace {

constexpr std::size_t longest_role = 12;        // words of "Deputy Director of the Radiocommunication Bureau"
constexpr std::size_t longest_affiliation = 10; // words in the brackets behind a name

/// Half-open range of tokens.
struct Range {
    std::size_t first = 0;
    std::size_t last = 0;

    [[nodiscard]] bool empty() const { return first >= last; }
};

/// A role with the body or place that it is a role of: "Vice-Chair" of "CSTD".
struct Role {
    std::string name{};
    std::string of{};
    std::size_t end = 0;
    bool plural = false; ///< "The Vice-Chairs, Ms A, Mr B and Mr C": it is the role of each.
};

/// The bureaux whose directors are elected officials: part of the role, as addressees have it.
constexpr WordKey bureaux[] = {"bdt"_w, "tsb"_w, "br"_w};

class NameReader {
public:
    NameReader(std::string_view text, std::span<const Token> tokens) : text_(text), tokens_(tokens) {}

    void read(std::uint32_t block, std::vector<Person>& people) {
        for (std::size_t at = 0; at < tokens_.size();) {
            const auto first = at;
            const auto honorific_last = honorific_end(at);
            const auto name_last = honorific_last > at ? name_end(honorific_last) : bare_name_end(at);
            if (name_last == no_name) {
                note_role(first);
                at = std::max(honorific_last, at + 1);
                continue;
            }
            const auto name_first = honorific_last > at ? honorific_last : at;
            people.push_back(make_person(block, {first, honorific_last}, {name_first, name_last}));
            at = name_last;
        }
    }

private:
    static constexpr std::size_t no_name = static_cast<std::size_t>(-1);

    [[nodiscard]] bool is_sign(std::size_t at, char32_t sign) const {
        return at < tokens_.size() && tokens_[at].is_sign(sign);
    }

    [[nodiscard]] bool is_word(std::size_t at, WordKey word) const {
        return at < tokens_.size() && tokens_[at].is_word(word);
    }

    [[nodiscard]] bool is_capital(std::size_t at) const {
        return at < tokens_.size() && tokens_[at].kind == TokenKind::word && tokens_[at].capital;
    }

    [[nodiscard]] std::string words(Range range) const {
        if (range.empty()) return {};
        return std::string(
            text_.substr(tokens_[range.first].begin, tokens_[range.last - 1].end - tokens_[range.first].begin));
    }

    /// Behind "H.E. Mr", "Prof. Dr."; `at` if no form of address stands there.
    [[nodiscard]] std::size_t honorific_end(std::size_t at) const {
        auto last = at;
        for (;;) {
            if (is_word(last, "h"_w) && is_sign(last + 1, U'.') && is_word(last + 2, "e"_w))
                last += 3;
            else if (last < tokens_.size() && profile::is_honorific(tokens_[last]))
                ++last;
            else
                break;
            if (is_sign(last, U'.') && !tokens_[last].spaced) ++last;
        }
        return last;
    }

    /// Behind the name that begins at `first`: capitalised words and initials, particles between them.
    [[nodiscard]] std::size_t name_end(std::size_t first) const {
        auto last = first;
        for (auto at = first; at < tokens_.size();) {
            const auto& token = tokens_[at];
            if (at > first &&
                (token.line_start || (token.spaced && !profile::find_role(token).empty() && token.size() > 2)))
                break;
            if (is_capital(at)) {
                last = ++at;
                if (token.size() == 1 && is_sign(at, U'.') && !tokens_[at].spaced && continues_name(at + 1))
                    ++at; // an initial
            } else if (at > first && is_joint(at) && is_capital(at + 1)) {
                ++at;
            } else if (token.kind == TokenKind::word && profile::is_name_particle(token) && at + 1 < tokens_.size()) {
                ++at;
            } else {
                break;
            }
        }
        return last == first ? no_name : last;
    }

    [[nodiscard]] bool continues_name(std::size_t at) const {
        return is_capital(at) || (at < tokens_.size() && profile::is_name_particle(tokens_[at]));
    }

    [[nodiscard]] bool is_joint(std::size_t at) const {
        return (is_sign(at, U'-') || is_sign(at, U'\'')) && !tokens_[at].spaced && at + 1 < tokens_.size() &&
               !tokens_[at + 1].spaced;
    }

    /// "Secretary-General Houlin Zhao": two capitalised words right behind a role.
    [[nodiscard]] std::size_t bare_name_end(std::size_t at) const {
        if (role_end_ != at || role_.plural || role_.name.empty() || !role_.of.empty() || !is_capital(at) ||
            tokens_[at].upper)
            return no_name;
        const auto last = name_end(at);
        if (last == no_name || last - at < 2 || !is_capital(at + 1) || tokens_[at + 1].upper) return no_name;
        return profile::role_of(tokens_[at]) == profile::WordRole::content ? last : no_name;
    }

    /// Remembers a role whose name may follow.
    void note_role(std::size_t at) {
        if (at < role_end_) return;
        if (auto role = read_role(at); role.end != 0) {
            role_ = std::move(role);
            role_end_ = role_.end;
        }
    }

    /// The role that begins at `at`: "Director of BDT", "Vice-Chair of CSTD", "BDT Director", "Deputy Secretary
    /// General, ITU".
    [[nodiscard]] Role read_role(std::size_t at) const {
        const auto first = behind_deputy_to(at);
        auto role = read_office(first);
        if (first == at || role.end == 0) return role;
        role.name = words({at, role.end});
        role.of.clear();
        return role;
    }

    /// "Deputy to the Director of BDT" is no Director: the office behind the words is part of the role.
    [[nodiscard]] std::size_t behind_deputy_to(std::size_t at) const {
        if (!is_word(at + 1, "to"_w)) return at;
        switch (tokens_[at].key) {
        case "deputy"_w:
        case "assistant"_w:
        case "adviser"_w:
        case "advisor"_w:
        case "counsellor"_w:
            return at + (is_word(at + 2, "the"_w) ? 3 : 2);
        default:
            return at;
        }
    }

    [[nodiscard]] Role read_office(std::size_t at) const {
        Role role;
        std::size_t head = no_name;
        auto last = at;
        while (last < tokens_.size() && last - at < longest_role &&
               (is_word_in_role(last) || (last > at && is_joint(last)))) {
            if (!profile::find_role(tokens_[last]).empty())
                head = last;
            else if (head != no_name && !is_joint(last))
                break;
            ++last;
        }
        if (head == no_name) return role;
        role.end = head + 1;
        role.name = role_name(at, head, role);
        role.plural = text_.substr(tokens_[head].begin, tokens_[head].size()).ends_with("s");
        add_portfolio(head, role);
        if (is_word(role.end, "of"_w)) {
            auto first = role.end + 1;
            if (is_word(first, "the"_w)) ++first;
            const auto end = capitals_end(first);
            if (end > first) {
                role.of = words({first, end});
                role.end = end;
            }
        }
        add_bureau(role);
        return role;
    }

    /// "Minister of Trade and Industry": what a minister is the minister of is no affiliation.
    void add_portfolio(std::size_t head, Role& role) const {
        if (!is_word(head, "minister"_w) || !(is_word(role.end, "of"_w) || is_word(role.end, "for"_w))) return;
        auto first = role.end + (is_word(role.end + 1, "the"_w) ? 2 : 1);
        auto end = capitals_end(first);
        if (end == first) return;
        while (is_word(end, "and"_w) && capitals_end(end + 1) > end + 1) end = capitals_end(end + 1);
        role.name += ' ' + words({role.end, end});
        std::replace(role.name.begin(), role.name.end(), '\n', ' ');
        role.end = end;
    }

    /// Behind the capitalised words at `first`, up to a form of address.
    [[nodiscard]] std::size_t capitals_end(std::size_t first) const {
        auto end = first;
        while (is_capital(end) || (end > first && is_joint(end)) ||
               (end > first && end < tokens_.size() && tokens_[end].kind == TokenKind::number)) {
            if (profile::is_honorific(tokens_[end])) break;
            ++end;
        }
        return end;
    }

    [[nodiscard]] bool is_word_in_role(std::size_t at) const {
        if (tokens_[at].kind != TokenKind::word || profile::is_honorific(tokens_[at])) return false;
        return tokens_[at].capital || !profile::find_role(tokens_[at]).empty() || tokens_[at].is_word("vice"_w) ||
               tokens_[at].is_word("deputy"_w);
    }

    /// The words of the role, the last in the form of the table; what stands in front of it and is no part of it
    /// ("ITU Secretary-General") is what the role is of.
    [[nodiscard]] std::string role_name(std::size_t first, std::size_t head, Role& role) const {
        auto start = first;
        while (start < head && tokens_[start].upper && tokens_[start].size() > 1) ++start;
        while (start < head && tokens_[start].kind == TokenKind::sign) ++start;
        if (start > first) role.of = words({first, start});
        while (start < head && profile::role_of(tokens_[start]) == profile::WordRole::article) ++start;
        auto name = words({start, head});
        const bool joined = head > start && !tokens_[head].spaced;
        if (!name.empty() && !joined) name += ' ';
        name += profile::find_role(tokens_[head]);
        std::replace(name.begin(), name.end(), '\n', ' ');
        if (name.ends_with("Vice-Chairman") || name.ends_with("Vice Chairman"))
            name.replace(name.size() - std::string_view("Vice-Chairman").size(), name.npos, "Vice-Chair");
        return name == "Secretary General" ? "Secretary-General" : name;
    }

    /// "Director of BDT" and "BDT Director" are the role "Director BDT".
    static void add_bureau(Role& role) {
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

    Person make_person(std::uint32_t block, Range honorific, Range name) {
        Person person;
        person.name = words(name);
        if (!honorific.empty()) {
            person.honorific = words(honorific);
            if (honorific.last - honorific.first == 2)
                person.honorific = words({honorific.first, honorific.first + 1}); // "Mr."
        }
        const auto first = honorific.empty() ? name.first : honorific.first;
        person.place = {block, tokens_[first].begin, tokens_[name.last - 1].end};
        auto at = read_affiliation(name.last, person);
        if (stands_before(first)) {
            person.role = role_.name;
            if (!role_.of.empty() && !person.affiliation) person.affiliation = role_.of;
            if (!role_.plural)
                role_.name.clear();
            else
                role_end_ = at; // the next of the list follows
        } else {
            role_.name.clear();
            read_role_behind(at, person);
        }
        return person;
    }

    /// "(Rwanda)" behind the name or the role.
    std::size_t read_affiliation(std::size_t at, Person& person) const {
        if (!is_sign(at, U'(') || !is_capital(at + 1)) return at;
        for (auto last = at + 1; last < tokens_.size() && last - at <= longest_affiliation; ++last) {
            if (!is_sign(last, U')')) continue;
            if (!person.affiliation) person.affiliation = words({at + 1, last});
            return last + 1;
        }
        return at;
    }

    /// The role last read belongs to the name at `first`: nothing but commas, colons or "and" between.
    [[nodiscard]] bool stands_before(std::size_t first) const {
        if (role_.name.empty() || role_end_ > first) return false;
        for (auto at = role_end_; at < first; ++at)
            if (!is_sign(at, U',') && !is_sign(at, U':') && !(role_.plural && is_word(at, "and"_w))) return false;
        return true;
    }

    /// ", Vice-Chair of CSTD", ", the Chairman of the group", ", Director, BDT", ", Secretary General, ITU".
    void read_role_behind(std::size_t at, Person& person) {
        if (!is_sign(at, U',') && !is_sign(at, U'-')) return;
        ++at;
        while (at < tokens_.size() && profile::role_of(tokens_[at]) == profile::WordRole::article) ++at;
        auto role = read_role(at);
        if (role.end == 0 || role.plural) return;
        auto behind = role.end;
        if (role.of.empty() && is_sign(behind, U',') && is_capital(behind + 1) && tokens_[behind + 1].upper &&
            tokens_[behind + 1].size() > 1 && !is_capital(behind + 2)) {
            role.of = words({behind + 1, behind + 2});
            add_bureau(role);
            behind += 2;
        }
        read_affiliation(behind, person);
        person.role = role.name;
        if (!role.of.empty() && !person.affiliation) person.affiliation = role.of;
        role_end_ = std::max(role_end_, behind);
    }

    std::string_view text_;
    std::span<const Token> tokens_;
    Role role_{}; ///< The last role read, for a name behind it.
    std::size_t role_end_ = 0;
};

bool is_read(const Block& block) {
    return block.kind != BlockKind::noise && block.kind != BlockKind::header && block.kind != BlockKind::footer &&
           !block.text.empty();
}

} // namespace

std::vector<Person> find_people(const Document& document, const TokenIndex& tokens) {
    std::vector<Person> people;
    for (std::uint32_t index = 0; index < document.blocks.size(); ++index)
        if (is_read(document.blocks[index]))
            NameReader(document.text_of(document.blocks[index]), tokens.of(index)).read(index, people);
    return people;
}

} // namespace wsis::extract
