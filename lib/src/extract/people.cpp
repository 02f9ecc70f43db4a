#include "extract/people.hpp"

#include "extract/people_tables.hpp"
#include "extract/roles.hpp"
#include "extract/word_set.hpp"
#include "profile/function_words.hpp"
#include "profile/titles.hpp"

#include <algorithm>
#include <string>

namespace wsis::extract {

namespace {

constexpr std::size_t longest_affiliation = 10; // words in the brackets behind a name

constexpr std::size_t most_pieces = 3;       // between commas behind a name, of which one is the affiliation
constexpr std::size_t longest_predicate = 5; // words of "was unanimously re-elected as"

/// Nouns that say that a name is that of an organization somebody belongs to, in the UN's languages of Latin script.
constexpr WordSet organizations{
    "administration agency association authority bank board bureau center centre college commission committee company "
    "corporation council department directorate embassy federation foundation institute institution laboratory "
    "ministry "
    "museum office organisation organization secretariat service society union university ministere universite "
    "institut "
    "agence ministerio universidad instituto agencia direccion direction"};

/// Words that stand inside such a name in lower case.
constexpr WordSet joining_words{"of for and the on in de du des la le les et del y para"};

/// "Mr Vale was elected Chairman", "acted as Secretary".
constexpr WordSet elections{"elected reelected appointed reappointed nominated designated chosen as"};
constexpr WordSet companions_of_elections{
    "was were is has had been be acted acting served serving re the by acclamation "
    "unanimously"};

/// What stands before a colon and a name, and is no affiliation.
constexpr WordSet field_names{"absent administrators apologies attendees author contact editor excused experts guests "
                              "hosts invited members observers participants recorder secretariat scribe staff email "
                              "focal from moderators note point prepared presenter present "
                              "presented source speaker speakers submitted tel"};

class NameReader {
public:
    explicit NameReader(const Words& words) : words_(words) {}

    void read(std::uint32_t block, std::vector<Person>& people) {
        for (std::size_t at = 0; at < words_.size();) {
            if (!may_begin_role(words_[at]) && !words_.is_word(at, "h"_w)) { // nor "H.E.", nor a name
                ++at;
                continue;
            }
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

    /// Behind "H.E. Mr", "Prof. Dr."; `at` if no form of address stands there.
    [[nodiscard]] std::size_t honorific_end(std::size_t at) const {
        auto last = at;
        for (;;) {
            if (words_.is_word(last, "h"_w) && words_.is_sign(last + 1, U'.') && words_.is_word(last + 2, "e"_w))
                last += 3;
            else if (last < words_.size() && profile::is_honorific(words_[last]))
                ++last;
            else
                break;
            if (words_.is_sign(last, U'.') && !words_[last].spaced) ++last;
        }
        return last;
    }

    /// Behind the name that begins at `first`: capitalised words and initials, particles between them.
    [[nodiscard]] std::size_t name_end(std::size_t first) const {
        auto last = first;
        for (auto at = first; at < words_.size();) {
            const auto& token = words_[at];
            if (at > first &&
                (token.line_start || (token.spaced && !profile::find_role(token).empty() && token.size() > 2)))
                break;
            if (words_.is_capital(at)) {
                last = ++at;
                if (token.size() == 1 && words_.is_sign(at, U'.') && !words_[at].spaced && continues_name(at + 1))
                    ++at; // an initial
            } else if (at > first && words_.is_joint(at) && words_.is_capital(at + 1)) {
                ++at;
            } else if (token.kind == TokenKind::word && profile::is_name_particle(token) && at + 1 < words_.size()) {
                ++at;
            } else {
                break;
            }
        }
        return last == first ? no_name : last;
    }

    [[nodiscard]] bool continues_name(std::size_t at) const {
        return words_.is_capital(at) || (at < words_.size() && profile::is_name_particle(words_[at]));
    }

    /// "Secretary-General Houlin Zhao": two capitalised words right behind a role.
    [[nodiscard]] std::size_t bare_name_end(std::size_t at) const {
        if (role_end_ != at || role_.plural || role_.name.empty() || !role_.of.empty() || !words_.is_capital(at) ||
            words_[at].upper)
            return no_name;
        const auto last = name_end(at);
        if (last == no_name || last - at < 2 || !words_.is_capital(at + 1) || words_[at + 1].upper) return no_name;
        return profile::role_of(words_[at]) == profile::WordRole::content ? last : no_name;
    }

    /// Remembers a role whose name may follow.
    void note_role(std::size_t at) {
        if (at < role_end_) return;
        if (auto role = read_role(words_, at); role.end != 0) {
            role_ = std::move(role);
            role_end_ = role_.end;
        }
    }

    Person make_person(std::uint32_t block, WordRange honorific, WordRange name) {
        Person person;
        person.name = words_.view(name);
        if (!honorific.empty()) {
            person.honorific = words_.view(honorific);
            if (honorific.last - honorific.first == 2)
                person.honorific = words_.view({honorific.first, honorific.first + 1}); // "Mr."
        }
        const auto first = honorific.empty() ? name.first : honorific.first;
        person.place = {block, words_[first].begin, words_[name.last - 1].end};
        auto at = read_brackets(name.last, person);
        if (stands_before(first)) {
            person.role = role_.name;
            if (!role_.of.empty() && !person.affiliation) person.affiliation = role_.of;
            if (!role_.plural)
                role_.name.clear();
            else
                role_end_ = at; // the next of the list follows
            at = role_.plural ? at : read_pieces(at, person);
        } else {
            role_.name.clear();
            at = read_role_behind(at, person);
        }
        if (!person.role) note_chair(first, person);
        if (!person.affiliation) person.affiliation = before_colon(first);
        return person;
    }

    /// Behind the name: "(Rwanda)", "(Chair)", "(representative of the staff)".
    std::size_t read_brackets(std::size_t at, Person& person) const {
        if (!words_.is_sign(at, U'(')) return at;
        auto last = at + 1;
        while (last < words_.size() && last - at <= longest_affiliation && !words_.is_sign(last, U')')) ++last;
        if (!words_.is_sign(last, U')')) return at;
        const auto role = read_role(words_, at + 1);
        const bool lower = !words_.is_capital(at + 1);
        if (role.end != 0 && !role.plural && (lower || role.end == last)) {
            if (!person.role) person.role = role.name;
            if (!person.affiliation && !role.of.empty()) person.affiliation = role.of;
            return last + 1;
        }
        if (lower) return at;
        if (!person.affiliation) person.affiliation = words_.view({at + 1, last});
        return last + 1;
    }

    /// The role last read belongs to the name at `first`: nothing but commas, colons or "and" between.
    [[nodiscard]] bool stands_before(std::size_t first) const {
        if (role_.name.empty() || role_end_ > first) return false;
        for (auto at = role_end_; at < first; ++at)
            if (!words_.is_sign(at, U',') && !words_.is_sign(at, U':') &&
                !(role_.plural && words_.is_word(at, "and"_w)))
                return false;
        return true;
    }

    /// ", Vice-Chair of CSTD", ", the Chairman of the group", ", Director, BDT", " was elected Chairman".
    std::size_t read_role_behind(std::size_t at, Person& person) {
        if (const auto office = election_end(at); office != 0) return read_office(office, person);
        if (!words_.is_sign(at, U',') && !words_.is_sign(at, U'-')) return at;
        auto first = at + 1;
        while (first < words_.size() && profile::role_of(words_[first]) == profile::WordRole::article) ++first;
        if (const auto end = read_office(first, person); end != first) return read_pieces(end, person);
        return read_pieces(at, person);
    }

    /// Reads the role at `at`; returns the token behind it, `at` if there is none.
    std::size_t read_office(std::size_t at, Person& person) {
        auto role = read_role(words_, at);
        if (role.end == 0 || role.plural) return at;
        auto behind = role.end;
        if (role.of.empty() && words_.is_sign(behind, U',') && words_.is_capital(behind + 1) &&
            words_[behind + 1].upper && words_[behind + 1].size() > 1 && !words_.is_capital(behind + 2)) {
            role.of = words_.print({behind + 1, behind + 2});
            add_bureau(role);
            behind += 2;
        }
        behind = read_brackets(behind, person);
        person.role = role.name;
        if (!role.of.empty() && !person.affiliation) person.affiliation = role.of;
        role_end_ = std::max(role_end_, behind);
        return behind;
    }

    /// Behind "was elected", "acted as", where a role follows; in "Ms A (Chile) was elected Chair and Mr B (Peru)
    /// Vice-Chair" the second role follows right away. 0: neither.
    std::size_t election_end(std::size_t at) {
        bool elected = false;
        auto end = at;
        for (; end < words_.size() && end - at < longest_predicate; ++end) {
            const bool election = elections.contains(words_[end]);
            elected = elected || election;
            const bool hyphen = words_.is_sign(end, U'-') && !words_[end].spaced && end > at;
            if (!election && !hyphen && !companions_of_elections.contains(words_[end])) break;
        }
        if (elected) return elected_ = true, end;
        return elected_ && end == at && at < words_.size() && !profile::find_role(last_of_role(at)).empty() ? at : 0;
    }

    /// "president", the "Chair" of "Vice-Chair".
    [[nodiscard]] const Token& last_of_role(std::size_t at) const {
        return words_.is_joint(at + 1) ? words_[at + 2] : words_[at];
    }

    /// ", Faculty of Maps, University of Bologna": the first piece that names an organization.
    std::size_t read_pieces(std::size_t at, Person& person) const {
        for (std::size_t piece = 0; piece < most_pieces && words_.is_sign(at, U',') && !person.affiliation; ++piece) {
            const auto first = words_.is_word(at + 1, "the"_w) ? at + 2 : at + 1;
            auto last = first;
            bool organization = false;
            while (last < words_.size() && last - first < longest_affiliation && !words_[last].line_start &&
                   (words_.is_capital(last) || words_.is_joint(last) || joining_words.contains(words_[last]))) {
                if (profile::is_honorific(words_[last])) return at;
                organization = organization || (words_.is_capital(last) && organizations.contains(words_[last]));
                ++last;
            }
            auto end = last;
            while (end > first && joining_words.contains(words_[end - 1])) --end;
            if (end == first) return at;
            if (organization) person.affiliation = words_.print({first, end});
            at = end;
        }
        return read_brackets(at, person);
    }

    /// "chaired by Ms Vale", "under the chairmanship of Ms Vale".
    void note_chair(std::size_t first, Person& person) const {
        if (first < 2) return;
        const bool chaired = words_.is_word(first - 1, "by"_w) && words_.is_word(first - 2, "chaired"_w);
        const bool chairmanship = words_.is_word(first - 1, "of"_w) && words_.is_word(first - 2, "chairmanship"_w);
        const bool other = first > 2 && (words_.is_sign(first - 3, U'-') || words_.is_word(first - 3, "vice"_w));
        if ((chaired || chairmanship) && !other) person.role = "Chairman";
    }

    /// "Portugal: Mr Vale" at the start of a block.
    [[nodiscard]] std::optional<std::string> before_colon(std::size_t first) const {
        if (first < 2 || first > longest_affiliation || !words_.is_sign(first - 1, U':')) return std::nullopt;
        for (std::size_t at = 0; at + 1 < first; ++at) {
            const bool name =
                words_.is_capital(at) || (at > 0 && (joining_words.contains(words_[at]) || words_.is_joint(at)));
            if (!name || field_names.contains(words_[at]) || !profile::find_role(words_[at]).empty())
                return std::nullopt;
        }
        return words_.print({0, first - 1});
    }

    const Words& words_;
    Role role_{}; ///< The last role read, for a name behind it.
    std::size_t role_end_ = 0;
    bool elected_ = false; ///< Somebody before was elected in this block.
};

class PeoplePass final : public Pass {
public:
    explicit PeoplePass(const Document& document) : document_(document) {}

    void read(std::uint32_t index, const std::vector<Token>& tokens) override {
        const auto& block = document_.blocks[index];
        if (!is_running_text(block)) return;
        const Words words(document_.text_of(block), tokens);
        NameReader(words).read(index, people_);
    }

    void finish(Report& report) override {
        complete_from_tables(document_, TableHeaders(document_), people_);
        report.people = std::move(people_);
    }

private:
    const Document& document_;
    std::vector<Person> people_{};
};

} // namespace

std::unique_ptr<Pass> people_pass(const Document& document) { return std::make_unique<PeoplePass>(document); }

} // namespace wsis::extract
