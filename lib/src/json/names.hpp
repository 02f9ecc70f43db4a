#pragma once

#include "wsis/report.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace wsis::json {

/// How the enumerators are called in the JSON contract, in the order of their declaration.
template <class Enum>
struct Names;

template <>
struct Names<BlockKind> {
    static constexpr std::array<std::string_view, 11> all{"title",      "heading", "paragraph", "list-item",
                                                          "table-cell", "header",  "footer",    "footnote",
                                                          "endnote",    "comment", "noise"};
};

template <>
struct Names<ChangeKind> {
    static constexpr std::array<std::string_view, 4> all{"insert", "delete", "move-from", "move-to"};
};

template <>
struct Names<OmissionReason> {
    static constexpr std::array<std::string_view, 11> all{"deleted",  "inserted",  "moved",    "field-code",
                                                          "hidden",   "alternate", "comment",  "not-shown",
                                                          "embedded", "marker",    "generated"};
};

template <>
struct Names<Severity> {
    static constexpr std::array<std::string_view, 3> all{"note", "warning", "error"};
};

template <>
struct Names<SectionRole> {
    static constexpr std::array<std::string_view, 3> all{"front", "body", "annex"};
};

template <>
struct Names<CitationKind> {
    static constexpr std::array<std::string_view, 12> all{"resolution",
                                                          "decision",
                                                          "recommendation",
                                                          "un-document",
                                                          "meeting-document",
                                                          "meeting-report",
                                                          "law-treaty",
                                                          "instrument",
                                                          "url",
                                                          "action-line",
                                                          "sdg",
                                                          "event"};
};

template <>
struct Names<Force> {
    static constexpr std::array<std::string_view, 11> all{
        "decision",     "request",   "instruction", "recommendation", "encouragement", "invitation",
        "appreciation", "agreement", "adoption",    "noting",         "remark"};
};

template <>
struct Names<DateKind> {
    static constexpr std::array<std::string_view, 4> all{"deadline", "event", "meeting", "document"};
};

template <class Enum>
constexpr std::string_view name_of(Enum value) {
    return Names<Enum>::all[static_cast<std::size_t>(value)];
}

template <class Enum>
constexpr std::optional<Enum> named(std::string_view name) {
    for (std::size_t i = 0; i < Names<Enum>::all.size(); ++i)
        if (Names<Enum>::all[i] == name) return static_cast<Enum>(i);
    return std::nullopt;
}

} // namespace wsis::json
