#pragma once

#include "docx/archive.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace wsis::docx {

using StyleIndex = std::uint32_t;
inline constexpr StyleIndex no_style = 0xFFFFFFFF;

/// One style with what it has by itself and, after loading, what it inherits (ECMA-376-1, 17.7).
struct Style {
    std::string id{};
    std::string name{}; ///< Lower case: built-in names are English in every localisation, ids are not.
    std::string based_on_id{};
    StyleIndex based_on = no_style;
    bool is_paragraph = false;
    // Own values; numbering needs to know where on the chain each stands.
    std::optional<std::int32_t> numbering{}; ///< w:numId
    std::optional<std::int32_t> level{};     ///< w:ilvl
    // Effective values: the nearest on the chain.
    std::optional<std::int32_t> outline{}; ///< w:outlineLvl as written: 0 to 8, 9 for body text.
    std::optional<bool> hidden{};
    std::optional<bool> bold{};
    std::optional<bool> italic{};
    std::int8_t heading = -1; ///< 1 to 9 for "heading 1" to "heading 9" and what is based on them.
    bool contents = false;    ///< "toc 1" to "toc 9": a line of a table of contents.
};

class Styles {
public:
    /// Styles of a package without a styles part.
    Styles() = default;
    Styles(Archive& archive, std::size_t member);
    Styles(const Styles&) = delete; // by_id_ looks into styles_
    Styles& operator=(const Styles&) = delete;
    Styles(Styles&&) = default;
    Styles& operator=(Styles&&) = default;

    /// The style of this id, no_style if there is none.
    [[nodiscard]] StyleIndex find(std::string_view id) const;
    /// The paragraph style of this id, else the default paragraph style (17.7.4.17), else no_style.
    [[nodiscard]] StyleIndex find_paragraph_style(std::string_view id) const;

    /// Null for no_style.
    [[nodiscard]] const Style* at(StyleIndex index) const { return index < styles_.size() ? &styles_[index] : nullptr; }

    [[nodiscard]] std::size_t size() const { return styles_.size(); }

    /// Without a styles part no style can be missed.
    [[nodiscard]] bool has_part() const { return has_part_; }

private:
    void resolve_chains();

    std::vector<Style> styles_{};
    std::unordered_map<std::string_view, StyleIndex> by_id_{};
    StyleIndex default_paragraph_ = no_style;
    bool has_part_ = false;
};

} // namespace wsis::docx
