#pragma once

#include "docx/archive.hpp"
#include "docx/names.hpp"

#include <pugixml.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace wsis::docx {

/// What receives a part, in document order. The nodes live until the function returns.
class XmlHandler {
public:
    virtual ~XmlHandler() = default;
    /// An element whose content comes in pieces of its own; the node has attributes and no children. The root first.
    virtual void open(pugi::xml_node element) = 0;
    /// Whole children of the element opened last; they are the children of `parent`. `declares`: a prefix may be
    /// declared in them.
    virtual void piece(pugi::xml_node parent, bool declares) = 0;
    /// The end of the element opened last.
    virtual void close() = 0;
};

enum class Descend {
    root_only, ///< Pieces are whole children of the root, however large.
    as_needed  ///< Elements larger than a piece are opened too, down to the paragraph.
};

/// One pass over a part of the package: inflated in blocks, checked for what pugixml lets pass (encoding, characters,
/// references, DOCTYPE, one root, depth, number of nodes), and parsed by pugixml in pieces, so that memory is bounded
/// by the largest paragraph and not by the part. UTF-16 is taken too. Throws Error, naming the part.
void read_xml(Archive& archive, std::size_t member, Descend descend, XmlHandler& handler);

/// The same over XML in memory, for parts made in tests and for UTF-16.
void read_xml(std::string_view xml, const std::string& name, const Limits& limits, Descend descend,
              XmlHandler& handler);

/// For parts without depth: calls `on_child(node, names)` for each child of the root. It may push and pop names further
/// in.
template <class OnChild>
class ChildrenHandler final : public XmlHandler {
public:
    explicit ChildrenHandler(OnChild on_child) : on_child_(std::move(on_child)) {}

    void open(pugi::xml_node element) override { names_.push(element); }

    void piece(pugi::xml_node parent, bool) override {
        for (const pugi::xml_node child : parent.children()) {
            if (child.type() != pugi::node_element) continue;
            const std::size_t declared = names_.push(child);
            on_child_(child, names_);
            names_.pop(declared);
        }
    }

    void close() override {}

private:
    OnChild on_child_;
    Names names_{};
};

template <class OnChild>
void for_each_child(Archive& archive, std::size_t member, OnChild on_child) {
    ChildrenHandler handler(std::move(on_child));
    read_xml(archive, member, Descend::root_only, handler);
}

} // namespace wsis::docx
