#pragma once

#include "docx/archive.hpp"
#include "docx/number_formats.hpp"
#include "docx/styles.hpp"
#include "wsis/diagnostic.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace wsis::docx {

inline constexpr std::size_t level_count = 9;

/// One level of a list (ECMA-376-1, 17.9.6).
struct ListLevel {
    NumberFormat format = decimal_format(); ///< 17.9.17: left out, it is decimal.
    std::string text{};                     ///< "%1.%2": w:lvlText; of a bullet, as printed.
    std::int32_t start = 0;                 ///< 17.9.25: left out, it is 0.
    std::optional<std::int32_t> restart{};  ///< w:lvlRestart, from 1.
    std::string style{};                    ///< w:pStyle: the id of the paragraph style tied to the level.
    std::uint8_t width = 0;                 ///< Of a custom format "001, 002, ...": least number of digits; 0: none.
    bool legal = false;                     ///< w:isLgl
    bool hidden = false;                    ///< The number is not shown.
};

using ListLevels = std::array<std::optional<ListLevel>, level_count>;

struct AbstractList {
    ListLevels levels{};
    std::string style_link{}; ///< w:numStyleLink: the list is that of a numbering style.
};

/// An instance of an abstract list (17.9.15).
struct ListInstance {
    std::uint32_t abstract = 0xFFFFFFFF; ///< Index; its maximum: undefined.
    std::array<std::optional<std::int32_t>, level_count> start_overrides{};
    std::vector<std::pair<std::size_t, ListLevel>> level_overrides{};
};

/// The definitions of the numbering part.
struct Numbering {
    std::vector<AbstractList> abstracts{};
    std::vector<ListInstance> instances{};
    std::unordered_map<std::int32_t, std::uint32_t> instance_of{}; ///< By w:numId.
};

/// Formats that are unknown count as decimal, with the warning "number-format-unknown"; starts that Word does not count
/// from are brought into range, with the warning "value-out-of-range".
Numbering read_numbering(Archive& archive, std::size_t member, Diagnostics& diagnostics);

/// What a paragraph and its style say about its number.
struct NumberingReference {
    std::optional<std::int32_t> numbering{}; ///< w:numId of the paragraph itself,
    std::optional<std::int32_t> level{};     ///< and its w:ilvl.
    StyleIndex style = no_style;             ///< Its paragraph style, or the default one.
};

/// The number of one paragraph.
struct Label {
    std::string_view
        text{};             ///< As printed, without white space around; empty: nothing is printed. Until the next call.
    std::int8_t level = -1; ///< 0 to 8; -1: the paragraph is in no list.
};

/// Computes the label that Word prints before each paragraph. Call next() once per paragraph that Word counts, in
/// document order.
class Counters {
public:
    Counters(Numbering numbering, const Styles& styles);
    Counters(const Counters&) = delete; // lists_ points into numbering_
    Counters& operator=(const Counters&) = delete;

    /// A list that is not defined gives no label and the warning "numbering-undefined", once per list. A level that
    /// does not exist and a label that is too long cost the warning "value-out-of-range", once each.
    Label next(const NumberingReference& reference, const std::string& part, std::uint32_t paragraph,
               Diagnostics& diagnostics);

private:
    static constexpr std::uint32_t undefined = 0xFFFFFFFF;

    struct Place {
        std::int32_t numbering = 0; ///< 0: none.
        std::int32_t level = 0;
    };

    /// An instance with what stands behind its links.
    struct List {
        std::uint32_t counter = undefined; ///< The abstract list that counts; undefined: the list is.
        std::array<const ListLevel*, level_count> levels{};
        std::array<std::int32_t, level_count> starts{};
        bool used = false;
    };

    using Values = std::array<std::optional<std::int32_t>, level_count>;

    [[nodiscard]] std::uint32_t source_of(std::uint32_t instance) const;
    [[nodiscard]] List resolve(std::uint32_t instance) const;
    [[nodiscard]] List* find_list(std::int32_t numbering);
    [[nodiscard]] Place place_of(const NumberingReference& reference);
    [[nodiscard]] Place place_by_style(StyleIndex style);
    [[nodiscard]] std::int32_t level_by_style(std::int32_t numbering, StyleIndex style, bool linked);
    void advance(List& list, std::uint32_t instance, std::size_t level);
    [[nodiscard]] bool print(const List& list, std::size_t level);
    [[nodiscard]] bool expand(const List& list, const ListLevel& own);
    void warn_once(bool& reported, std::string message, const Location& place, Diagnostics& diagnostics);

    Numbering numbering_;
    const Styles& styles_;
    std::vector<List> lists_{};                        ///< By instance.
    std::vector<Values> values_{};                     ///< By abstract list; absent: not used since the last restart.
    std::vector<std::optional<Place>> style_places_{}; ///< By style, where the paragraph says nothing itself.
    std::vector<std::int32_t> missing_{};              ///< Lists already reported.
    bool level_reported_ = false;
    bool cut_reported_ = false;
    std::string printed_{};
};

} // namespace wsis::docx
