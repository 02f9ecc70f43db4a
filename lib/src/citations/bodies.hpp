#pragma once

#include "citations/reading.hpp"
#include "profile/bodies.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace wsis::citations {

using profile::Body;
using profile::BodyClass;
using profile::Naming;

/// A body as printed, over the tokens [begin, end). Points into the text.
struct BodyMention {
    std::size_t begin = 0;
    std::size_t end = 0;
    const Body* body = nullptr; ///< Null: not in the table.
    std::string_view printed{}; ///< Then its name, of a working group without "CWG".
    bool working_group = false; ///< Of the ITU Council.

    [[nodiscard]] std::string id() const;   ///< "CWG-WSIS", "UNGA", or as printed.
    [[nodiscard]] std::string slug() const; ///< "cwg-wsis".
};

/// The longest known name that begins (ends) there. `end` is one past its last token.
std::optional<BodyMention> scan_known_body(const Reading& reading, std::size_t at);
std::optional<BodyMention> scan_known_body_before(const Reading& reading, std::size_t end);

/// "CWG-WSIS", "WG-WSIS", "CWG WSIS".
std::optional<BodyMention> scan_working_group(const Reading& reading, std::size_t at);

/// Any body: known, working group, acronym ("WP 5A"), or a name in capitals ("Codex Committee on Food Hygiene"). A lone
/// common noun
/// ("the Group") is none.
std::optional<BodyMention> scan_body(const Reading& reading, std::size_t at);

} // namespace wsis::citations
