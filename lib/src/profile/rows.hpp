#pragma once

#include "profile/actors.hpp"
#include "profile/added_families.hpp"
#include "profile/bodies.hpp"
#include "profile/citation_words.hpp"
#include "profile/house_rules.hpp"
#include "profile/months.hpp"
#include "profile/verbs.hpp"

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace wsis::profile {

/// What a profile says of one word.
struct AddedWord {
    Roles roles = 0;
    unsigned month = 0;
    ActorHead actor{};
    const ActVerb* verb = nullptr;
    std::uint8_t forms = 0; ///< VerbForm flags.
    bool meets = false;     ///< The acronym of a body.
    bool ends_pair = false; ///< The second word of an actor of two.
};

/// The rows of a profile, of the same shape as the built-in tables and looked up besides them. Filled once by
/// read_profile; owns the text that its rows point to.
class Rows {
public:
    Rows() = default;
    Rows(const Rows&) = delete;
    Rows& operator=(const Rows&) = delete;

    /// Keeps a text as long as the rows.
    std::string_view keep(std::string text) { return texts_.emplace_back(std::move(text)); }

    /// `names` between '|', as in the built-in table. The body of a built-in id only adds names to that.
    void add_body(const Body& body);
    void add_actor(const std::vector<extract::Token>& name, const ActorHead& head); ///< One word or two.
    void add_verb(const ActVerb& verb);
    void add_month(std::string_view name, unsigned month);
    void add_boilerplate(std::string_view line);

    /// Once, behind the last `add`. False: the families need too much memory.
    bool finish();

    AddedFamilies families{};
    HouseRules house{};

    /// Null for a word of which the profile says nothing.
    [[nodiscard]] const AddedWord* find(extract::WordKey word) const {
        const auto found = words_.find(word);
        return found == words_.end() ? nullptr : &found->second;
    }

    [[nodiscard]] const AddedWord* find(const extract::Token& token) const {
        return token.kind == extract::TokenKind::word ? find(token.key) : nullptr;
    }

    [[nodiscard]] ActorHead find_actor(const extract::Token& first, const extract::Token& second) const;

    /// All spellings of bodies, the longest first. A word that begins or ends one has the role for it.
    [[nodiscard]] const std::vector<BodyName>& body_names() const { return body_names_; }

    /// A row that adds names to a built-in body has those names alone.
    [[nodiscard]] const std::deque<Body>& bodies() const { return bodies_; }

    /// Null: no body of the profile's own.
    [[nodiscard]] const Body* body_of(std::string_view id) const;

    [[nodiscard]] bool has_boilerplate() const { return !boilerplate_.empty(); }

    /// A paragraph of these tokens is noise. Any number stands for any other.
    [[nodiscard]] bool is_boilerplate(const std::vector<extract::Token>& tokens) const;

private:
    std::deque<std::string> texts_{};
    std::deque<Body> bodies_{};
    std::deque<ActVerb> verbs_{};
    std::vector<BodyName> body_names_{};
    std::unordered_map<extract::WordKey, AddedWord> words_{};
    std::unordered_map<extract::WordKey, ActorHead> pairs_{}; ///< By the key of the phrase.
    std::unordered_set<extract::WordKey> boilerplate_{};      ///< Keys of phrases.
};

// The built-in table first, then the rows of a profile, if there are any.

inline ActorHead find_actor(const extract::Token& token, const Rows* rows) {
    const auto head = find_actor(token);
    if (head.kind != ActorKind::none || rows == nullptr) return head;
    const auto* added = rows->find(token);
    return added != nullptr ? added->actor : head;
}

inline ActorHead find_actor(const extract::Token& first, const extract::Token& second, const Rows* rows) {
    const auto head = find_actor(first, second);
    return head.kind != ActorKind::none || rows == nullptr ? head : rows->find_actor(first, second);
}

inline bool is_known_body(const extract::Token& token, const Rows* rows) {
    if (is_known_body(token) || rows == nullptr || !token.upper) return is_known_body(token);
    const auto* added = rows->find(token);
    return added != nullptr && added->meets;
}

inline VerbMatch find_verb(const extract::Token& token, const Rows* rows) {
    const auto match = find_verb(token);
    if (match || rows == nullptr) return match;
    const auto* added = rows->find(token);
    return added != nullptr ? VerbMatch{added->verb, added->forms} : match;
}

inline unsigned month_of(const extract::Token& token, const Rows* rows) {
    const auto month = month_of(token);
    if (month != 0 || rows == nullptr) return month;
    const auto* added = rows->find(token);
    return added != nullptr ? added->month : 0;
}

} // namespace wsis::profile
