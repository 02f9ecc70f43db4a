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

constexpr Order by_first = make_order(first_word);
constexpr Order by_last = make_order(last_word);

BodyNames names_with(const Order& order, std::uint64_t (*word)(std::uint16_t), std::uint64_t key) {
    const auto* first = std::lower_bound(order.data(), order.data() + order.size(), key,
                                         [&](std::uint16_t name, std::uint64_t wanted) { return word(name) < wanted; });
    const auto* last = first;
    while (last != order.data() + order.size() && word(*last) == key) ++last;
    return {first, last};
}

} // namespace

const Body* bodies_begin() { return std::begin(body_table); }

const Body* bodies_end() { return std::end(body_table); }

const Body* body_of(std::string_view id) {
    return std::find_if(bodies_begin(), bodies_end(), [&](const Body& body) { return body.id == id; });
}

BodyNames names_beginning(std::uint64_t word) { return names_with(by_first, first_word, word); }

BodyNames names_ending(std::uint64_t word) { return names_with(by_last, last_word, word); }

const BodyName& body_name(std::uint16_t index) { return names[index]; }

} // namespace wsis::profile
