#include "citations/bodies.hpp"

#include "citations/canonical_id.hpp"

namespace wsis::citations {

namespace {

/// Acronyms are written in capitals ("WHO", not "Who"); longer single words need one capital.
constexpr std::uint32_t longest_acronym = 5;

/// The end of the words of `name` from `at` on, hyphens and slashes between them allowed; 0: it is not there.
std::size_t match_name(const Reading& reading, std::size_t at, const profile::BodyName& name) {
    if (!reading.capital(at)) return 0;
    if (name.size == 1 && reading[at].size() <= longest_acronym && !reading[at].upper) return 0;
    for (std::size_t i = 0; i < name.size; ++i) {
        if (i > 0 && (reading.sign(at, U'-') || reading.sign(at, U'/'))) ++at;
        if (!reading.word(at, name.words[i])) return 0;
        ++at;
    }
    return at;
}

BodyMention mention_of(const profile::BodyName& name, std::size_t begin, std::size_t end) {
    return {begin, end, name.body, {}, false};
}

/// Where the name would begin that ends before `end`.
std::size_t name_begin(const Reading& reading, std::size_t end, const profile::BodyName& name) {
    auto begin = end - 1;
    for (std::size_t left = name.size - 1u; left > 0 && begin > 0; --left) {
        --begin;
        if ((reading.sign(begin, U'-') || reading.sign(begin, U'/')) && begin > 0) --begin;
    }
    return begin;
}

// The same for the spellings that a profile adds.

std::optional<BodyMention> scan_added_body(const Reading& reading, std::size_t at) {
    if (reading.added() == nullptr) return std::nullopt;
    for (const auto& name : reading.added()->body_names())
        if (const auto end = match_name(reading, at, name)) return mention_of(name, at, end);
    return std::nullopt;
}

std::optional<BodyMention> scan_added_body_before(const Reading& reading, std::size_t end) {
    if (reading.added() == nullptr) return std::nullopt;
    for (const auto& name : reading.added()->body_names()) {
        const auto begin = name_begin(reading, end, name);
        if (match_name(reading, begin, name) == end) return mention_of(name, begin, end);
    }
    return std::nullopt;
}

BodyMention printed_body(const Reading& reading, std::size_t begin, std::size_t end) {
    return {begin, end, nullptr, reading.view(begin, end), false};
}

/// "SC 2", "WP 5A", "JTC1/SC27", "CCP.II": the end of an acronym with what is joined to it.
std::size_t acronym_end(const Reading& reading, std::size_t at) {
    if (!reading.acronym(at) || reading.has(at, role::function | role::act)) return 0;
    ++at;
    while (at < reading.size()) {
        const bool linked = (reading.sign(at, U'-') || reading.sign(at, U'/') || reading.sign(at, U'.')) &&
                            reading.joined(at) && reading.joined(at + 1) &&
                            (reading.upper(at + 1) || reading.number(at + 1));
        if (linked)
            at += 2;
        else if (reading.joined(at) && reading.alnum(at))
            ++at;
        else
            break;
    }
    if (reading.number(at) && reading[at].size() <= 2) { // "SC 2", "WP 5A"
        ++at;
        if (reading.upper(at) && reading.joined(at)) ++at;
    }
    return at;
}

/// "Codex Committee on Food Hygiene": capitals with connectors between them, an organ among them.
std::size_t name_end(const Reading& reading, std::size_t at) {
    if (!reading.capital(at) || reading.has(at, role::function | role::status)) return 0;
    const auto begin = at;
    std::size_t words = 0;
    bool organ = false;
    std::size_t end = at;
    while (at < reading.size() && at < begin + 16) {
        if (reading.capital(at) && !reading.has(at, role::gathering | role::act)) {
            organ = organ || reading.has(at, role::organ);
            ++words;
            end = ++at;
        } else if (reading.lower(at) && reading.has(at, role::connector) && !reading[at].line_start) {
            if (reading.word(at, "and"_w) && reading.word(at + 1, "the"_w)) break;
            ++at;
        } else if (reading.sign(at, U'-') && reading.joined(at) && reading.joined(at + 1)) {
            ++at;
        } else {
            break;
        }
    }
    return organ && words >= 2 ? end : 0;
}

} // namespace

std::string BodyMention::id() const {
    if (body != nullptr) return std::string(body->id);
    return working_group ? "CWG-" + upper_canon(printed) : std::string(printed);
}

std::string BodyMention::slug() const {
    if (body != nullptr) return std::string(body->slug);
    return working_group ? "cwg-" + extract::slug(printed) : extract::slug(printed);
}

std::optional<BodyMention> scan_known_body(const Reading& reading, std::size_t at) {
    if (!reading.has(at, role::body_first) || !reading.capital(at)) return std::nullopt;
    auto longest = scan_added_body(reading, at);
    const auto names = profile::names_beginning(reading[at].key);
    for (const auto* name = names.first; name != names.last; ++name) {
        const auto end = match_name(reading, at, profile::body_name(*name));
        if (end == 0) continue;
        return longest && longest->end >= end ? longest : mention_of(profile::body_name(*name), at, end);
    }
    return longest;
}

std::optional<BodyMention> scan_known_body_before(const Reading& reading, std::size_t end) {
    if (end == 0 || !reading.has(end - 1, role::body_last)) return std::nullopt;
    auto longest = scan_added_body_before(reading, end);
    const auto names = profile::names_ending(reading[end - 1].key);
    for (const auto* index = names.first; index != names.last; ++index) {
        const auto& name = profile::body_name(*index);
        const auto begin = name_begin(reading, end, name);
        if (match_name(reading, begin, name) != end) continue;
        return longest && longest->begin <= begin ? longest : mention_of(name, begin, end);
    }
    return longest;
}

std::optional<BodyMention> scan_working_group(const Reading& reading, std::size_t at) {
    const bool council = reading.word(at, "cwg"_w);
    if (!reading.upper(at) || (!council && !reading.word(at, "wg"_w))) return std::nullopt;
    auto name = at + 1;
    if (reading.sign(name, U'-') && reading.joined(name) && reading.joined(name + 1))
        ++name;
    else if (!council || !reading[name].spaced)
        return std::nullopt;
    if (!reading.capital(name) || reading.has(name, role::gathering | role::function)) return std::nullopt;
    return BodyMention{at, name + 1, nullptr, reading.view(name, name + 1), true};
}

std::optional<BodyMention> scan_body(const Reading& reading, std::size_t at) {
    if (auto group = scan_working_group(reading, at)) return group;
    if (auto known = scan_known_body(reading, at)) {
        if (known->body->cls == BodyClass::umbrella ||
            known->body->cls == BodyClass::agency) { // "ITU Council", "WIPO General Assembly"
            if (auto organ = scan_working_group(reading, known->end)) return organ->begin = at, organ;
            if (auto organ = scan_known_body(reading, known->end); organ && known->body->cls == BodyClass::umbrella)
                return organ->begin = at, organ;
        }
        const bool goes_on = known->body->cls == BodyClass::umbrella || known->body->cls == BodyClass::agency ||
                             reading.capital(known->end);
        if (const auto end = goes_on ? name_end(reading, at) : 0; end > known->end)
            return printed_body(reading, at, end);
        return known;
    }
    if (const auto end = name_end(reading, at)) return printed_body(reading, at, end);
    if (const auto end = acronym_end(reading, at)) return printed_body(reading, at, end);
    return std::nullopt;
}

} // namespace wsis::citations
