#include "diff/metadata.hpp"

#include "diff/texts.hpp"
#include "iso_date.hpp"

#include <fmt/format.h>

namespace wsis::diff {

namespace {

using Value = std::optional<std::string>;

Value number_text(const std::optional<int>& number) {
    return number ? Value(fmt::format("{}", *number)) : std::nullopt;
}

struct Key {
    std::string_view name{};
    Value (*value)(const Metadata& metadata) = nullptr;
};

/// The keys of the JSON contract, in its order.
constexpr Key keys[] = {
    {"symbol", [](const Metadata& m) { return m.symbol; }},
    {"id", [](const Metadata& m) { return m.id; }},
    {"title", [](const Metadata& m) { return m.title; }},
    {"author", [](const Metadata& m) { return m.author; }},
    {"date", [](const Metadata& m) { return iso_date(m.date); }},
    {"language", [](const Metadata& m) { return m.language; }},
    {"language_note", [](const Metadata& m) { return m.language_note; }},
    {"meeting.body", [](const Metadata& m) { return m.meeting.body; }},
    {"meeting.body_id", [](const Metadata& m) { return m.meeting.body_id; }},
    {"meeting.ordinal", [](const Metadata& m) { return number_text(m.meeting.ordinal); }},
    {"meeting.place", [](const Metadata& m) { return m.meeting.place; }},
    {"meeting.start", [](const Metadata& m) { return iso_date(m.meeting.start); }},
    {"meeting.end", [](const Metadata& m) { return iso_date(m.meeting.end); }},
    {"statistics.delegates", [](const Metadata& m) { return number_text(m.statistics.delegates); }},
    {"statistics.documents", [](const Metadata& m) { return number_text(m.statistics.documents); }},
};

} // namespace

std::vector<Change> find_metadata_changes(const Sides& sides) {
    std::vector<Change> changes;
    for (const auto& key : keys) {
        const auto left = key.value(sides.left.metadata);
        const auto right = key.value(sides.right.metadata);
        const auto text = compare_texts(left, right, sides.options);
        if (text == TextChange::none) continue;
        Kinds kinds;
        if (!left)
            kinds.add(DiffKind::added);
        else if (!right)
            kinds.add(DiffKind::removed);
        else
            kinds.add(text == TextChange::cosmetic ? DiffKind::cosmetic : DiffKind::changed);
        const auto side = [&](const Value& value) {
            return value ? std::optional(ChangeSide{std::string(key.name), *value, {}}) : std::nullopt;
        };
        changes.push_back(make_change(DiffSubject::metadata, kinds, side(left), side(right)));
    }
    return changes;
}

} // namespace wsis::diff
