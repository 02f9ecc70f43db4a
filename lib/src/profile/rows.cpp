#include "profile/rows.hpp"

#include "extract/word_set.hpp"

#include <algorithm>

namespace wsis::profile {

namespace {

using extract::WordKey;

std::vector<extract::Token> tokens_of(std::string_view text) {
    std::vector<extract::Token> tokens;
    extract::tokenize(text, tokens);
    return tokens;
}

/// The key of a line in which any number stands for any other.
WordKey line_key(const std::vector<extract::Token>& tokens) {
    auto key = extract::empty_key;
    for (const auto& token : tokens)
        key = extract::extend_phrase(key, token.kind == extract::TokenKind::number ? WordKey{'#'} : token.key);
    return key;
}

WordKey pair_key(WordKey first, WordKey second) {
    return extract::extend_phrase(extract::extend_phrase(extract::empty_key, first), second);
}

} // namespace

void Rows::add_body(const Body& body) {
    const auto& added = bodies_.emplace_back(body);
    const auto* known = profile::body_of(body.id);
    const auto* row = known == bodies_end() ? &added : known;
    for (auto rest = body.names; !rest.empty();) {
        const auto end = std::min(rest.find('|'), rest.size());
        BodyName name;
        name.body = row;
        for (const auto& token : tokens_of(rest.substr(0, end)))
            if (token.kind == extract::TokenKind::word && name.size < BodyName::most_words)
                name.words[name.size++] = token.key;
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (name.size == 0) continue;
        words_[name.words[0]].roles |= role::body_first;
        words_[name.words[name.size - 1u]].roles |= role::body_last;
        if (name.size == 1 && row->cls != BodyClass::umbrella) words_[name.words[0]].meets = true;
        body_names_.push_back(name);
    }
}

bool Rows::finish() {
    std::stable_sort(body_names_.begin(), body_names_.end(),
                     [](const BodyName& a, const BodyName& b) { return a.size > b.size; });
    return families.compile();
}

void Rows::add_actor(const std::vector<extract::Token>& name, const ActorHead& head) {
    const auto last = name.back().key;
    if (name.size() == 1) {
        words_[last].actor = head;
        return;
    }
    words_[last].ends_pair = true;
    pairs_[pair_key(name.front().key, last)] = head;
}

void Rows::add_verb(const ActVerb& verb) {
    const auto& row = verbs_.emplace_back(verb);
    for (std::size_t form = 0; form < row.forms.size(); ++form) {
        auto& word = words_[tokens_of(row.forms[form]).front().key];
        if (word.verb != &row) word.forms = 0;
        word.verb = &row;
        word.forms = static_cast<std::uint8_t>(word.forms | (1u << form));
    }
}

void Rows::add_month(std::string_view name, unsigned month) { words_[tokens_of(name).front().key].month = month; }

void Rows::add_boilerplate(std::string_view line) { boilerplate_.insert(line_key(tokens_of(line))); }

ActorHead Rows::find_actor(const extract::Token& first, const extract::Token& second) const {
    const auto* last = find(second);
    if (last == nullptr || !last->ends_pair || first.kind != extract::TokenKind::word) return {};
    const auto found = pairs_.find(pair_key(first.key, second.key));
    return found == pairs_.end() ? ActorHead{} : found->second;
}

const Body* Rows::body_of(std::string_view id) const {
    const auto found = std::find_if(bodies_.begin(), bodies_.end(), [&](const Body& body) { return body.id == id; });
    return found == bodies_.end() ? nullptr : &*found;
}

bool Rows::is_boilerplate(const std::vector<extract::Token>& tokens) const {
    return boilerplate_.count(line_key(tokens)) != 0;
}

} // namespace wsis::profile
