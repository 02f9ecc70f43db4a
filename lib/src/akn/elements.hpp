#pragma once

#include <pugixml.hpp>

#include <string>
#include <string_view>

namespace wsis::akn {

/// How a document names the two vocabularies: prefixes with their colon, as its root declares them.
struct Prefixes {
    std::string akn{};   ///< Empty: the default namespace.
    std::string facts{}; ///< Empty: the document has no facts of ours.

    /// The name of an element of Akoma Ntoso; empty for any other node.
    [[nodiscard]] std::string_view element(pugi::xml_node node) const {
        const std::string_view name = node.name();
        if (node.type() != pugi::node_element || !name.starts_with(akn)) return {};
        const auto local = name.substr(akn.size());
        return local.find(':') == std::string_view::npos ? local : std::string_view();
    }

    /// The name of an element of ours; empty for any other node.
    [[nodiscard]] std::string_view fact(pugi::xml_node node) const {
        const std::string_view name = node.name();
        const bool ours = node.type() == pugi::node_element && !facts.empty() && name.starts_with(facts);
        return ours ? name.substr(facts.size()) : std::string_view();
    }

    /// The first child of that name.
    [[nodiscard]] pugi::xml_node child(pugi::xml_node parent, std::string_view name) const {
        for (const pugi::xml_node node : parent.children())
            if (element(node) == name) return node;
        return {};
    }
};

/// Goes through `root` and all below it, in document order and without recursion: `enter(node)` says whether to go
/// inside, `leave(node)` follows for each node entered.
template <class Enter, class Leave>
void walk(pugi::xml_node root, const Enter& enter, const Leave& leave) {
    for (auto node = root;;) {
        if (enter(node) && node.first_child()) {
            node = node.first_child();
            continue;
        }
        for (;;) {
            leave(node);
            if (node == root) return;
            if (node.next_sibling()) break;
            node = node.parent();
        }
        node = node.next_sibling();
    }
}

} // namespace wsis::akn
