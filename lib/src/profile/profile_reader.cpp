#include "extract/slug.hpp"
#include "extract/word_set.hpp"
#include "profile/house_rules_reader.hpp"
#include "profile/row_names.hpp"
#include "profile/rows.hpp"
#include "profile/seen.hpp"
#include "profile/toml_row.hpp"
#include "text/ascii.hpp"
#include "wsis/diagnostic.hpp"
#include "wsis/profile.hpp"
#include "json/names.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <iterator>

namespace wsis {

namespace {

using profile::Row;
using profile::Text;

/// What most verbs of a force are built like, for a row that does not say.
std::uint16_t usual_uses(Force force) {
    switch (force) {
    case Force::request:
    case Force::instruction:
    case Force::recommendation:
    case Force::encouragement:
    case Force::invitation:
        return profile::addressing;
    case Force::appreciation:
        return profile::honouring | profile::outcome;
    default:
        return profile::outcome;
    }
}

using text::lower;

std::vector<extract::Token> tokens_of(std::string_view text) {
    std::vector<extract::Token> tokens;
    extract::tokenize(text, tokens);
    return tokens;
}

/// The words of a name, `most` at most; anything else in it is refused.
std::vector<extract::Token> words_of(const Text& name, std::size_t most) {
    auto words = tokens_of(name.value);
    std::erase_if(words, [](const extract::Token& token) { return token.is_sign(U'-') || token.is_sign(U'/'); });
    if (words.empty()) name.refuse("no word");
    for (const auto& token : words)
        if (token.kind != extract::TokenKind::word)
            name.refuse(fmt::format("'{}' has more than words in it", name.value));
    if (words.size() > most)
        name.refuse(fmt::format("'{}' has {} words; {} are the most", name.value, words.size(), most));
    return words;
}

/// The same for texts that differ in case, accents and white space alone.
std::string key_of(const std::vector<extract::Token>& tokens) {
    auto key = extract::empty_key;
    for (const auto& token : tokens) key = extract::extend_phrase(key, token.key);
    return std::to_string(key);
}

bool has_number_of_its_own(profile::BodyClass cls) {
    return cls == profile::BodyClass::conference || cls == profile::BodyClass::sector ||
           cls == profile::BodyClass::un_organ;
}

class ProfileReader {
public:
    std::shared_ptr<const profile::Rows> read(const toml::table& root) {
        for (const auto& [key, value] : root)
            if (std::ranges::find(tables, key.str(), &Table::key) == std::end(tables))
                profile::refuse(key.source(), key.str(), fmt::format("unknown key; one of {}", known_tables()));
        for (const auto& table : tables) // bodies first, since families name them
            if (const auto* node = root.get(table.key)) (this->*table.read)(*node);
        if (!rows_->finish())
            profile::refuse(
                root.get("families")->source(), "families",
                fmt::format("all of them need more than max_families_memory, {} bytes", max_families_memory));
        return rows_;
    }

private:
    /// A table of the file and who reads it. What another tool keeps in the same file is one more row.
    struct Table {
        std::string_view key;
        void (ProfileReader::*read)(const toml::node&);
    };

    static const Table tables[9];

    static std::string known_tables() {
        std::string keys;
        for (const auto& table : tables) keys += fmt::format("{}{}", keys.empty() ? "" : ", ", table.key);
        return keys;
    }

    void for_each(const toml::node& node, std::string_view key, std::initializer_list<std::string_view> keys,
                  void (ProfileReader::*read_row)(const Row&)) {
        const auto* array = node.as_array();
        if (array == nullptr)
            profile::refuse(node.source(), key, fmt::format("not a list of tables; write [[{}]]", key));
        std::size_t count = 0;
        for (const auto& element : *array) {
            const auto path = fmt::format("{}[{}]", key, count++);
            const auto* table = element.as_table();
            if (table == nullptr)
                profile::refuse(element.source(), path, fmt::format("not a table; write [[{}]]", key));
            seen_.count(element.source(), path);
            (this->*read_row)(Row(*table, path, keys));
        }
    }

    // ---- bodies ------------------------------------------------------------------------------------------------

    void read_bodies(const toml::node& node) {
        for_each(node, "bodies", {"id", "slug", "class", "segment", "events", "names"}, &ProfileReader::read_body);
    }

    void read_body(const Row& row) {
        const auto id = row.text("id");
        seen_.once("body", id.value, id);
        const auto* known = profile::body_of(id.value);
        const bool built_in = known != profile::bodies_end();
        if (built_in)
            for (const auto* key : {"class", "slug", "segment", "events"})
                if (row.has(key)) row.refuse(key, fmt::format("'{}' is built in; it takes more names alone", id.value));
        auto body = built_in ? *known : read_new_body(row, id);
        body.id = rows_->keep(id.value);
        std::string names;
        for (const auto& name : row.some_texts("names")) {
            seen_.count(name.source, name.path);
            seen_.once("name", key_of(words_of(name, profile::BodyName::most_words)), name);
            names += (names.empty() ? "" : "|") + lower(name.value);
        }
        std::replace(names.begin(), names.end(), '-', ' ');
        body.names = rows_->keep(std::move(names));
        rows_->add_body(body);
    }

    profile::Body read_new_body(const Row& row, const Text& id) {
        profile::Body body{};
        body.cls = static_cast<profile::BodyClass>(row.choice("class", profile::body_classes));
        if (row.has("events")) body.naming = static_cast<profile::Naming>(row.choice("events", profile::namings));
        auto slug = row.has("slug") ? row.text("slug") : id;
        slug.value = extract::slug(slug.value);
        if (slug.value.empty()) slug.refuse("no letter or digit for a slug");
        if (const auto* other = row_with(&profile::Body::slug, slug.value))
            slug.refuse(fmt::format("the slug '{}' is that of the built-in {}", slug.value, other->id));
        seen_.once("slug", slug.value, slug);
        body.slug = rows_->keep(slug.value);
        if (has_number_of_its_own(body.cls))
            body.path = rows_->keep(read_segment(row));
        else if (row.has("segment"))
            row.refuse("segment", "of no use to a body of this class");
        return body;
    }

    std::string read_segment(const Row& row) {
        if (!row.has("segment")) row.refuse("segment", "missing; ids of its acts begin with it");
        const auto segment = row.text("segment");
        if (const auto* other = row_with(&profile::Body::path, segment.value))
            segment.refuse(fmt::format("the segment '{}' is that of the built-in {}", segment.value, other->id));
        seen_.once("segment", segment.value, segment);
        return segment.value;
    }

    /// The built-in body of that slug or segment, or null.
    static const profile::Body* row_with(std::string_view profile::Body::*column, std::string_view value) {
        const auto* found = std::find_if(profile::bodies_begin(), profile::bodies_end(),
                                         [&](const profile::Body& body) { return body.*column == value; });
        return found == profile::bodies_end() ? nullptr : found;
    }

    // ---- families ----------------------------------------------------------------------------------------------

    void read_families(const toml::node& node) {
        for_each(node, "families", {"pattern", "id", "kind", "body"}, &ProfileReader::read_family);
    }

    void read_family(const Row& row) {
        profile::AddedFamily family;
        const auto pattern = row.text("pattern");
        const auto id = row.text("id");
        if (rows_->families.size() >= max_profile_families)
            pattern.refuse(fmt::format("more families than max_profile_families, {}", max_profile_families));
        if (pattern.value.size() > max_pattern_bytes)
            pattern.refuse(fmt::format("{} bytes; max_pattern_bytes is {}", pattern.value.size(), max_pattern_bytes));
        seen_.once("pattern", pattern.value, pattern);
        if (const auto colon = id.value.find(':'); colon == 0 || colon == std::string::npos)
            id.refuse("no scheme in front, such as 'doc:'");
        if (id.value.find(' ') != std::string::npos) id.refuse("a space; ids have none");
        family.pattern = pattern.value;
        family.id = id.value;
        family.body = row.text_or("body", "");
        if (row.has("kind"))
            family.kind = static_cast<CitationKind>(row.choice("kind", json::Names<CitationKind>::all));
        const bool known = family.body.empty() || rows_->body_of(family.body) != nullptr ||
                           profile::body_of(family.body) != profile::bodies_end();
        if (!known) row.refuse("body", fmt::format("unknown body '{}'", family.body));
        const auto refusal = rows_->families.add(std::move(family));
        if (!refusal.why.empty()) (refusal.in_id ? id : pattern).refuse(refusal.why);
    }

    // ---- actors and verbs --------------------------------------------------------------------------------------

    void read_actors(const toml::node& node) {
        for_each(node, "actors", {"names", "kind", "fixed"}, &ProfileReader::read_actor);
    }

    void read_actor(const Row& row) {
        profile::ActorHead head;
        const std::vector<std::string_view> kinds(profile::actor_kinds.begin() + 1, profile::actor_kinds.end());
        head.kind = static_cast<profile::ActorKind>(row.choice("kind", kinds) + 1);
        if (row.has("fixed")) head.fixed = rows_->keep(row.text("fixed").value);
        for (const auto& name : row.some_texts("names")) {
            const auto words = words_of(name, 2);
            seen_.count(name.source, name.path);
            seen_.once("actor", key_of(words), name);
            const auto known =
                words.size() == 1 ? profile::find_actor(words[0]) : profile::find_actor(words[0], words[1]);
            if (known.kind != profile::ActorKind::none)
                name.refuse(fmt::format("'{}' is built in, as {}", name.value, profile::name_of(known.kind)));
            rows_->add_actor(words, head);
        }
    }

    void read_verbs(const toml::node& node) {
        for_each(node, "verbs", {"lemma", "force", "forms", "uses", "needs"}, &ProfileReader::read_verb);
    }

    void read_verb(const Row& row) {
        profile::ActVerb verb;
        verb.lemma = rows_->keep(row.text("lemma").value);
        const auto& forces = json::Names<Force>::all; // the last is remark, which no verb has
        verb.force = static_cast<Force>(row.choice("force", std::vector(forces.begin(), forces.end() - 1)));
        fill(row, "forms", verb.forms);
        if (verb.forms.back().empty()) row.refuse("forms", "4 are needed: base, third person, past, participle");
        check_forms(row.texts("forms"));
        fill(row, "needs", verb.needs);
        if (!row.has("uses")) verb.uses = usual_uses(verb.force);
        for (const auto& use : row.texts("uses")) verb.uses = static_cast<std::uint16_t>(verb.uses | use_of(use));
        rows_->add_verb(verb);
    }

    /// No form is one of another verb; within a verb they may be spelled alike: "set, sets, set, set".
    void check_forms(const std::vector<Text>& forms) {
        std::vector<std::string> own;
        for (const auto& form : forms) {
            const auto words = words_of(form, 1);
            if (const auto known = profile::find_verb(words[0]))
                form.refuse(fmt::format("'{}' is a form of the built-in verb '{}'", form.value, known.verb->lemma));
            auto key = key_of(words);
            if (std::find(own.begin(), own.end(), key) != own.end()) continue;
            seen_.once("form", key, form);
            own.push_back(std::move(key));
        }
    }

    static profile::VerbUse use_of(const Text& text) {
        std::string names;
        for (const auto& use : profile::verb_uses) {
            if (use.name == text.value) return use.use;
            names += fmt::format("{}{}", names.empty() ? "" : ", ", use.name);
        }
        text.refuse(fmt::format("unknown use '{}'; one of {}", text.value, names));
    }

    /// The words of a list into an array of views.
    template <std::size_t count>
    void fill(const Row& row, std::string_view key, std::array<std::string_view, count>& words) {
        std::size_t at = 0;
        for (const auto& word : row.texts(key)) {
            if (at == count) word.refuse(fmt::format("{} are the most", count));
            words_of(word, 1);
            seen_.count(word.source, word.path);
            words[at++] = rows_->keep(lower(word.value));
        }
    }

    // ---- months and boilerplate --------------------------------------------------------------------------------

    void read_months(const toml::node& node) {
        const auto* table = node.as_table();
        if (table == nullptr) profile::refuse(node.source(), "months", "not a table; write [months]");
        for (const auto& [key, value] : *table) {
            const Text name{std::string(key.str()), fmt::format("months.{}", key.str()), key.source()};
            const auto number = value.value_exact<std::int64_t>();
            if (!number || *number < 1 || *number > 12) name.refuse("not a number from 1 to 12");
            auto words = words_of(name, 1);
            seen_.count(name.source, name.path);
            seen_.once("month", key_of(words), name);
            words[0].capital = true; // "mars" alone may be another word
            const auto known = profile::month_of(words[0]);
            if (known != 0 && known != static_cast<unsigned>(*number))
                name.refuse(fmt::format("'{}' is built in, as month {}", name.value, known));
            rows_->add_month(name.value, static_cast<unsigned>(*number));
        }
    }

    void read_boilerplate(const toml::node& node) {
        for (const auto& line : profile::texts_of(node, "boilerplate")) {
            seen_.count(line.source, line.path);
            auto tokens = tokens_of(line.value);
            if (std::none_of(tokens.begin(), tokens.end(),
                             [](const auto& token) { return token.kind == extract::TokenKind::word; }))
                line.refuse("no word");
            for (auto& token : tokens)
                if (token.kind == extract::TokenKind::number) token.key = 0; // any number stands for any other
            seen_.once("line", key_of(tokens), line);
            rows_->add_boilerplate(line.value);
        }
    }

    // ---- for the validator -------------------------------------------------------------------------------------

    void read_rules(const toml::node& node) { profile::read_rules(node, rows_->house, seen_); }

    void read_terms(const toml::node& node) { profile::read_terms(node, rows_->house, seen_); }

    void read_suppressions(const toml::node& node) { profile::read_suppressions(node, rows_->house, seen_); }

    std::shared_ptr<profile::Rows> rows_ = std::make_shared<profile::Rows>();
    profile::Seen seen_{};
};

const ProfileReader::Table ProfileReader::tables[] = {
    {"bodies", &ProfileReader::read_bodies},         {"families", &ProfileReader::read_families},
    {"actors", &ProfileReader::read_actors},         {"verbs", &ProfileReader::read_verbs},
    {"months", &ProfileReader::read_months},         {"boilerplate", &ProfileReader::read_boilerplate},
    {"rules", &ProfileReader::read_rules},           {"terms", &ProfileReader::read_terms},
    {"suppress", &ProfileReader::read_suppressions},
};

/// Refuses what would cost too much before it is parsed: keys nest as deep as a line has dots.
void check_size(std::string_view toml) {
    if (toml.size() > max_profile_bytes)
        throw Error("", fmt::format("1: {} bytes; max_profile_bytes is {}", toml.size(), max_profile_bytes));
    std::size_t line = 1;
    std::size_t dots = 0;
    for (const char c : toml) {
        if (c == '\n') {
            ++line;
            dots = 0;
        } else if (c == '.' && ++dots > max_profile_dots) {
            throw Error("", fmt::format("{}: more dots than max_profile_dots, {}", line, max_profile_dots));
        }
    }
}

} // namespace

Profile read_profile(std::string_view toml) {
    check_size(toml);
    try {
        const auto root = toml::parse(toml);
        return Profile(ProfileReader().read(root));
    } catch (const toml::parse_error& error) {
        throw Error("", fmt::format("{}: not valid TOML: {}", error.source().begin.line, error.description()));
    }
}

} // namespace wsis
