#include "extract/slug.hpp"
#include "profile/rows.hpp"
#include "wsis/diagnostic.hpp"
#include "wsis/profile.hpp"
#include "json/names.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <initializer_list>

namespace wsis {

namespace {

using profile::ActorKind;
using profile::BodyClass;
using profile::Naming;

// How the enumerators are called in a profile, in the order of their declaration.
constexpr std::array<std::string_view, 6> body_classes{"conference", "sector",   "un-organ",
                                                       "un-family",  "umbrella", "agency"};
constexpr std::array<std::string_view, 3> namings{"none", "year", "ordinal"};
constexpr std::array<std::string_view, 9> actor_kinds{"none",    "decider", "members", "chair", "secretariat",
                                                      "officer", "actor",   "speaker", "text"};

struct UseName {
    std::string_view name;
    profile::VerbUse use;
};

constexpr UseName verb_uses[] = {
    {"addressing", profile::addressing}, {"honouring", profile::honouring}, {"outcome", profile::outcome},
    {"impersonal", profile::impersonal}, {"proposing", profile::proposing}, {"wrapping", profile::wrapping},
    {"clausal", profile::clausal},       {"particle", profile::particle},   {"everyday", profile::everyday},
    {"presiding", profile::presiding},   {"demanding", profile::demanding},
};

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

[[noreturn]] void fail(const toml::source_region& source, std::string_view path, std::string_view message) {
    throw Error("", fmt::format("{}: {}: {}", source.begin.line, path, message));
}

std::string lower(std::string_view text) {
    std::string folded(text);
    for (auto& letter : folded)
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter | 0x20);
    return folded;
}

/// A value and its path in the profile: "bodies[0].class".
struct Text {
    std::string value{};
    std::string path{};
    toml::source_region source{};

    [[noreturn]] void refuse(std::string_view message) const { fail(source, path, message); }
};

/// A name is of words, `most` at most.
void check_words(const Text& name, std::size_t most) {
    std::vector<extract::Token> tokens;
    extract::tokenize(name.value, tokens);
    std::size_t words = 0;
    for (const auto& token : tokens) {
        if (token.kind == extract::TokenKind::word)
            ++words;
        else if (!token.is_sign(U'-') && !token.is_sign(U'/'))
            name.refuse(fmt::format("'{}' has more than words in it", name.value));
    }
    if (words == 0) name.refuse("no word");
    if (words > most) name.refuse(fmt::format("'{}' has {} words; {} are the most", name.value, words, most));
}

/// Reads one table of a profile and refuses keys that have no meaning.
class Row {
public:
    Row(const toml::table& table, std::string path, std::initializer_list<std::string_view> keys)
        : table_(table), path_(std::move(path)) {
        for (const auto& [key, value] : table)
            if (std::find(keys.begin(), keys.end(), key.str()) == keys.end())
                fail(key.source(), at(key.str()), fmt::format("unknown key; one of {}", fmt::join(keys, ", ")));
    }

    [[nodiscard]] bool has(std::string_view key) const { return table_.contains(key); }

    [[nodiscard]] Text text(std::string_view key) const {
        const auto* node = table_.get(key);
        if (node == nullptr) fail(table_.source(), at(key), "missing");
        return text_of(*node, at(key));
    }

    [[nodiscard]] std::string text_or(std::string_view key, std::string_view otherwise) const {
        return has(key) ? text(key).value : std::string(otherwise);
    }

    [[nodiscard]] std::vector<Text> texts(std::string_view key) const {
        std::vector<Text> texts;
        const auto* node = table_.get(key);
        if (node == nullptr) return texts;
        const auto* array = node->as_array();
        if (array == nullptr) fail(node->source(), at(key), "not a list");
        for (const auto& element : *array)
            texts.push_back(text_of(element, fmt::format("{}[{}]", at(key), texts.size())));
        return texts;
    }

    /// At least one.
    [[nodiscard]] std::vector<Text> some_texts(std::string_view key) const {
        auto all = texts(key);
        if (all.empty()) refuse(key, "missing");
        return all;
    }

    template <std::size_t count>
    [[nodiscard]] std::size_t choice(std::string_view key, const std::array<std::string_view, count>& names) const {
        const auto chosen = text(key);
        const auto found = std::find(names.begin(), names.end(), chosen.value);
        if (found == names.end())
            chosen.refuse(fmt::format("unknown {} '{}'; one of {}", key, chosen.value, fmt::join(names, ", ")));
        return static_cast<std::size_t>(found - names.begin());
    }

    [[noreturn]] void refuse(std::string_view key, std::string_view message) const {
        const auto* node = table_.get(key);
        fail(node != nullptr ? node->source() : table_.source(), at(key), message);
    }

private:
    [[nodiscard]] std::string at(std::string_view key) const {
        return path_.empty() ? std::string(key) : fmt::format("{}.{}", path_, key);
    }

    [[nodiscard]] static Text text_of(const toml::node& node, std::string path) {
        const auto* value = node.as_string();
        if (value == nullptr) fail(node.source(), path, "not a text in quotes");
        if (value->get().empty()) fail(node.source(), path, "empty");
        return {value->get(), std::move(path), node.source()};
    }

    const toml::table& table_;
    std::string path_;
};

class ProfileReader {
public:
    explicit ProfileReader(const toml::table& root) : root_(root) {}

    std::shared_ptr<const profile::Rows> read() {
        const Row top(root_, "", {"bodies", "families", "actors", "verbs", "months", "boilerplate"});
        for_each("bodies", {"id", "slug", "class", "segment", "events", "names"}, &ProfileReader::read_body);
        for_each("families", {"pattern", "id", "kind", "body"}, &ProfileReader::read_family);
        for_each("actors", {"names", "kind", "fixed"}, &ProfileReader::read_actor);
        for_each("verbs", {"lemma", "force", "forms", "uses", "needs"}, &ProfileReader::read_verb);
        read_months();
        for (const auto& line : top.texts("boilerplate")) rows_->add_boilerplate(line.value);
        rows_->families.compile();
        return rows_;
    }

private:
    void for_each(std::string_view key, std::initializer_list<std::string_view> keys,
                  void (ProfileReader::*read_row)(const Row&)) {
        const auto* node = root_.get(key);
        if (node == nullptr) return;
        const auto* array = node->as_array();
        if (array == nullptr) fail(node->source(), key, fmt::format("not a list of tables; write [[{}]]", key));
        std::size_t count = 0;
        for (const auto& element : *array) {
            const auto path = fmt::format("{}[{}]", key, count++);
            const auto* table = element.as_table();
            if (table == nullptr) fail(element.source(), path, "not a table");
            (this->*read_row)(Row(*table, path, keys));
        }
    }

    void read_body(const Row& row) {
        const auto id = row.text("id");
        if (rows_->body_of(id.value) != nullptr) id.refuse(fmt::format("'{}' stands in the profile twice", id.value));
        profile::Body body{};
        if (const auto* known = profile::body_of(id.value); known != profile::bodies_end()) {
            body = *known;
            for (const auto* key : {"class", "slug", "segment", "events"})
                if (row.has(key)) row.refuse(key, fmt::format("'{}' is built in; it takes more names alone", id.value));
        } else {
            body.cls = static_cast<BodyClass>(row.choice("class", body_classes));
            if (row.has("events")) body.naming = static_cast<Naming>(row.choice("events", namings));
            body.slug = rows_->keep(row.text_or("slug", extract::slug(id.value)));
            body.path = rows_->keep(row.text_or("segment", ""));
            const bool numbered =
                body.cls == BodyClass::conference || body.cls == BodyClass::sector || body.cls == BodyClass::un_organ;
            if (numbered && body.path.empty()) row.refuse("segment", "missing; ids of its acts begin with it");
        }
        body.id = rows_->keep(id.value);
        std::string names;
        for (const auto& name : row.some_texts("names")) {
            check_words(name, profile::BodyName::most_words);
            names += (names.empty() ? "" : "|") + lower(name.value);
        }
        std::replace(names.begin(), names.end(), '-', ' ');
        body.names = rows_->keep(std::move(names));
        rows_->add_body(body);
    }

    void read_family(const Row& row) {
        profile::AddedFamily family;
        const auto pattern = row.text("pattern");
        const auto id = row.text("id");
        if (const auto colon = id.value.find(':'); colon == 0 || colon == std::string::npos)
            id.refuse("no scheme in front, such as 'doc:'");
        family.pattern = pattern.value;
        family.id = id.value;
        family.body = row.text_or("body", "");
        if (row.has("kind"))
            family.kind = static_cast<CitationKind>(row.choice("kind", json::Names<CitationKind>::all));
        const bool known = family.body.empty() || rows_->body_of(family.body) != nullptr ||
                           profile::body_of(family.body) != profile::bodies_end();
        if (!known) row.refuse("body", fmt::format("unknown body '{}'", family.body));
        if (const auto error = rows_->families.add(std::move(family)); !error.empty()) pattern.refuse(error);
    }

    void read_actor(const Row& row) {
        profile::ActorHead head;
        head.kind = static_cast<ActorKind>(row.choice("kind", actor_kinds));
        if (row.has("fixed")) head.fixed = rows_->keep(row.text("fixed").value);
        for (const auto& name : row.some_texts("names")) {
            check_words(name, 2);
            rows_->add_actor(name.value, head);
        }
    }

    void read_verb(const Row& row) {
        profile::ActVerb verb;
        verb.lemma = rows_->keep(row.text("lemma").value);
        verb.force = static_cast<Force>(row.choice("force", json::Names<Force>::all));
        if (verb.force == Force::remark) row.refuse("force", "a remark is no force of a verb");
        fill(row, "forms", verb.forms);
        if (verb.forms.back().empty()) row.refuse("forms", "4 are needed: base, third person, past, participle");
        fill(row, "needs", verb.needs);
        if (!row.has("uses")) verb.uses = usual_uses(verb.force);
        for (const auto& use : row.texts("uses")) verb.uses = static_cast<std::uint16_t>(verb.uses | use_of(use));
        rows_->add_verb(verb);
    }

    static profile::VerbUse use_of(const Text& text) {
        std::string names;
        for (const auto& use : verb_uses) {
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
            check_words(word, 1);
            words[at++] = rows_->keep(lower(word.value));
        }
    }

    void read_months() {
        const auto* node = root_.get("months");
        if (node == nullptr) return;
        const auto* table = node->as_table();
        if (table == nullptr) fail(node->source(), "months", "not a table; write [months]");
        for (const auto& [key, value] : *table) {
            const Text name{std::string(key.str()), fmt::format("months.{}", key.str()), value.source()};
            const auto number = value.value_exact<std::int64_t>();
            if (!number || *number < 1 || *number > 12) name.refuse("not a number from 1 to 12");
            check_words(name, 1);
            rows_->add_month(name.value, static_cast<unsigned>(*number));
        }
    }

    const toml::table& root_;
    std::shared_ptr<profile::Rows> rows_ = std::make_shared<profile::Rows>();
};

BodyRow row_of(const profile::Body& body, bool built_in) {
    BodyRow row;
    row.id = body.id;
    row.cls = body_classes[static_cast<std::size_t>(body.cls)];
    row.segment = body.path;
    row.names = body.names;
    row.built_in = built_in;
    return row;
}

} // namespace

Profile read_profile(std::string_view toml) {
    try {
        const auto root = toml::parse(toml);
        return Profile(ProfileReader(root).read());
    } catch (const toml::parse_error& error) {
        throw Error("", fmt::format("{}: not valid TOML: {}", error.source().begin.line, error.description()));
    }
}

std::vector<BodyRow> list_bodies(const Profile& profile) {
    std::vector<BodyRow> rows;
    for (const auto* body = profile::bodies_begin(); body != profile::bodies_end(); ++body)
        rows.push_back(row_of(*body, true));
    if (profile.rows() == nullptr) return rows;
    for (const auto& body : profile.rows()->bodies()) rows.push_back(row_of(body, false));
    return rows;
}

} // namespace wsis
