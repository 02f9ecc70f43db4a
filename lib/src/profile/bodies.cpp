#include "profile/bodies.hpp"

#include "extract/tokens.hpp"
#include "profile/body_table.hpp"

#include <algorithm>

namespace wsis::profile {

namespace {

using extract::word_key;

constexpr std::size_t count_names() {
    std::size_t count = 0;
    for (const auto& body : body_table)
        count += 1 + static_cast<std::size_t>(std::count(body.names.begin(), body.names.end(), '|'));
    return count;
}

constexpr std::size_t name_count = count_names();

constexpr BodyName make_name(std::string_view text, const Body& body) {
    BodyName name;
    name.body = &body;
    while (!text.empty()) {
        const auto end = std::min(text.find(' '), text.size());
        name.words[name.size++] = word_key(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return name;
}

constexpr auto make_names() {
    std::array<BodyName, name_count> names{};
    std::size_t at = 0;
    for (const auto& body : body_table) {
        auto rest = body.names;
        while (!rest.empty()) {
            const auto end = std::min(rest.find('|'), rest.size());
            names[at++] = make_name(rest.substr(0, end), body);
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    return names;
}

constexpr auto names = make_names();

using Order = std::array<std::uint16_t, name_count>;

constexpr std::uint64_t first_word(std::uint16_t name) { return names[name].words[0]; }

constexpr std::uint64_t last_word(std::uint16_t name) { return names[name].words[names[name].size - 1u]; }

constexpr Order make_order(std::uint64_t (*word)(std::uint16_t)) {
    Order order{};
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = static_cast<std::uint16_t>(i);
    std::sort(order.begin(), order.end(),
              [&](auto a, auto b) { return word(a) != word(b) ? word(a) < word(b) : names[a].size > names[b].size; });
    return order;
}

/// The names by one of their words, found by its key.
class NamesByWord {
public:
    consteval explicit NamesByWord(std::uint64_t (*word)(std::uint16_t)) : names_(make_order(word)) {
        for (std::size_t i = 0; i < words_.size(); ++i) words_[i] = word(names_[i]);
    }

    [[nodiscard]] BodyNames with(std::uint64_t word) const {
        const auto [first, last] = std::equal_range(words_.begin(), words_.end(), word);
        return {names_.data() + (first - words_.begin()), names_.data() + (last - words_.begin())};
    }

private:
    Order names_;
    std::array<std::uint64_t, name_count> words_{}; ///< Theirs, in rising order.
};

constexpr NamesByWord by_first(first_word);
constexpr NamesByWord by_last(last_word);

} // namespace

const Body* bodies_begin() { return std::begin(body_table); }

const Body* bodies_end() { return std::end(body_table); }

const Body* body_of(std::string_view id) {
    return std::find_if(bodies_begin(), bodies_end(), [&](const Body& body) { return body.id == id; });
}

BodyNames names_beginning(std::uint64_t word) { return by_first.with(word); }

BodyNames names_ending(std::uint64_t word) { return by_last.with(word); }

const BodyName& body_name(std::uint16_t index) { return names[index]; }

} // namespace wsis::profile
