#pragma once

#include "wsis/export.h"
#include "wsis/profile.hpp"
#include "wsis/report.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wsis {

/// One citation found in running text.
struct Citation {
    CitationKind kind = CitationKind::resolution; ///< What is cited.
    std::string id{};                             ///< Canonical: "un:A/RES/60/252", "itu:pp/res/140@2014", "wsis:C5".
    std::optional<std::string> body{};            ///< Whose it is, by the id that list_bodies has for it: "UNGA".
    std::optional<std::string> number{};          ///< As its house counts: "60/252", "140".
    std::optional<int> year{};                    ///< Of the act, or of its revision.
    std::optional<std::string> revision{};        ///< As printed, without outer parentheses.
    std::optional<std::string> place{};           ///< City of the revision parenthesis.
    std::optional<std::string> paragraph{};       ///< Pinpoint as printed.
    std::size_t begin = 0;                        ///< Byte offsets into the text,
    std::size_t end = 0;                          ///< half open.
    bool operator==(const Citation&) const = default;
};

/// Every citation in `text` (one paragraph, UTF-8), in order, never overlapping. Linear time on any input.
WSIS_API std::vector<Citation> find_citations(std::string_view text, const Profile& profile = {});

/// The canonical text of a citation with that id, which find_citations reads back as the id: "PP-14 Resolution 140" for
/// "itu:pp/res/140@2014". None for what is no id, or one that no text stands for.
WSIS_API std::optional<std::string> citation_text(std::string_view id, const Profile& profile = {});

} // namespace wsis
