#include "validate/rule.hpp"

#include "text/utf8.hpp"
#include "validate/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <tuple>
#include <utility>
#include <vector>

namespace wsis::validate {

namespace {

/// The blocks by where they come from.
class Origins {
public:
    explicit Origins(const Document& document) {
        for (std::uint32_t i = 0; i < document.blocks.size(); ++i)
            if (has_text(document, document.blocks[i])) places_.push_back({key_of(document.blocks[i].origin), i});
        std::ranges::sort(places_);
    }

    /// The last block with text before an omission, or the first of all: where the omitted text would be.
    [[nodiscard]] Place before(const Origin& origin) const {
        if (places_.empty()) return {};
        const auto behind = std::ranges::upper_bound(places_, std::pair(key_of(origin), none));
        return {(behind == places_.begin() ? behind : std::prev(behind))->second, 0, 0};
    }

private:
    using Key = std::tuple<std::uint16_t, std::uint32_t, std::uint32_t>;

    static Key key_of(const Origin& origin) { return {origin.part, origin.paragraph, origin.line}; }

    std::vector<std::pair<Key, std::uint32_t>> places_{};
};

std::string clipped(std::string_view text) {
    constexpr std::size_t most = 40;
    const auto clip = text::clip(text, most);
    return std::string(clip) + (clip.size() < text.size() ? "…" : "");
}

void add_omissions(const Context& context, Faults& faults, std::initializer_list<OmissionReason> reasons,
                   std::string_view what) {
    const Origins origins(context.document());
    for (const auto& omission : context.document().omitted) {
        if (std::ranges::find(reasons, omission.reason) == reasons.end()) continue;
        const auto text = omission.text ? context.document().view(*omission.text) : std::string_view();
        faults.add(origins.before(omission.origin), fmt::format("{}: '{}'", what, clipped(text)));
    }
}

void check_comments(const Context& context, Faults& faults) {
    add_omissions(context, faults, {OmissionReason::comment}, "a comment is left");
    const auto& blocks = context.document().blocks;
    for (std::uint32_t i = 0; i < blocks.size(); ++i)
        if (blocks[i].kind == BlockKind::comment)
            faults.add({i, 0, blocks[i].text.size()},
                       fmt::format("a comment is left: '{}'", clipped(context.text_of(i))));
}

Origin origin_of(const Document& document, const Location& location) {
    const auto part = std::ranges::find(document.parts, location.part) - document.parts.begin();
    return {static_cast<std::uint16_t>(part), location.paragraph.value_or(0), location.line.value_or(0), 0};
}

void check_changes(const Context& context, Faults& faults) {
    const Origins origins(context.document());
    add_omissions(context, faults, {OmissionReason::deleted, OmissionReason::inserted, OmissionReason::moved},
                  "a tracked change is left");
    for (const auto& diagnostic : context.document().diagnostics) {
        if (diagnostic.rule != "insertion-accepted") continue;
        faults.add(origins.before(origin_of(context.document(), diagnostic.location)), "a tracked insertion is left");
    }
    for (const auto& change : context.document().changes)
        faults.add({change.block, change.start, change.end},
                   fmt::format("a tracked change of {} is left", change.author));
}

/// What Word prints where a field finds nothing (English interface), behind "Error! ".
constexpr std::array<std::string_view, 16> field_errors{"Reference source not found",
                                                        "Bookmark not defined",
                                                        "No text of specified style in document",
                                                        "Not a valid",
                                                        "Hyperlink reference not valid",
                                                        "Unknown document property name",
                                                        "Unknown switch argument",
                                                        "Unknown op code",
                                                        "Main Document Only",
                                                        "No document variable supplied",
                                                        "No bookmark name given",
                                                        "No sequence specified",
                                                        "Filename not specified",
                                                        "Cannot open file",
                                                        "AutoText entry not defined",
                                                        "Style not defined"};

void check_field_errors(const Context& context, Faults& faults) {
    for_each_text(context, [&](std::uint32_t block, std::string_view text, TokenSpan) {
        constexpr std::string_view start = "Error! ";
        for (auto at = text.find(start); at != text.npos; at = text.find(start, at + 1)) {
            const auto rest = text.substr(at + start.size());
            const auto error = std::ranges::find_if(field_errors, [&](auto known) { return rest.starts_with(known); });
            if (error == field_errors.end()) continue;
            faults.add(
                {block, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + start.size() + error->size())},
                "a field of Word found nothing");
        }
    });
}

constexpr Rule leftover_table[] = {
    {{"comment-left", "Comment left", RuleGroup::text, Severity::warning,
      "A comment of a reviewer is still in the document.",
      "It was not meant for readers, and is published with the file.",
      "<w:p><w:commentRangeStart w:id=\"0\"/><w:r><w:t>The meeting was opened.</w:t></w:r><w:commentRangeEnd "
      "w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r></w:p>",
      "<w:p><w:r><w:t>The meeting was opened.</w:t></w:r></w:p>"},
     check_comments},
    {{"change-left", "Tracked change left", RuleGroup::text, Severity::warning,
      "A tracked change is neither accepted nor rejected.", "Everybody can read what was deleted, and by whom.",
      "<w:p><w:r><w:t>The meeting was </w:t></w:r><w:del w:id=\"1\" w:author=\"A\" "
      "w:date=\"2018-01-25T10:00:00Z\"><w:r><w:delText>badly "
      "</w:delText></w:r></w:del><w:r><w:t>opened.</w:t></w:r></w:p>",
      "<w:p><w:r><w:t>The meeting was opened.</w:t></w:r></w:p>"},
     check_changes},
    {{"field-error", "Field without result", RuleGroup::text, Severity::error,
      "A field of Word prints an error instead of its result.", "The reference that stood here is lost.",
      "1. Opening\nThe list is in Error! Reference source not found.\n", "1. Opening\nThe list is in the annex.\n"},
     check_field_errors},
};

} // namespace

constinit const std::span<const Rule> leftover_rules(leftover_table);

} // namespace wsis::validate
