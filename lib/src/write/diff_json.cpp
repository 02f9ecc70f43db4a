#include "write/diff_formats.hpp"
#include "wsis/formats.hpp"
#include "json/head.hpp"
#include "json/json_emitter.hpp"

#include <fmt/format.h>

namespace wsis::write {

namespace {

using json::JsonEmitter;

std::string_view op_of(EditKind kind) {
    switch (kind) {
    case EditKind::removed:
        return "delete";
    case EditKind::inserted:
        return "insert";
    default:
        return "equal";
    }
}

void write_blocks(JsonEmitter& json, std::string_view key, const std::vector<std::uint32_t>& blocks) {
    json.key(key);
    json.begin_array();
    for (const auto block : blocks) json.value(fmt::format("b{}", block + 1));
    json.end_array();
}

void write_change(JsonEmitter& json, const Change& change) {
    json.begin_object();
    json.member("subject", name_of(change.subject));
    json.key("kinds");
    json.begin_array();
    for (const auto kind : change.kinds) json.value(name_of(kind));
    json.end_array();
    json.member("substantive", is_substantive(change));
    json.member("left", change.left);
    json.member("right", change.right);
    json.member("left_text", change.left_text);
    json.member("right_text", change.right_text);
    json.key("words");
    json.begin_array();
    for (const auto& edit : change.words) {
        json.begin_object();
        json.member("op", op_of(edit.kind));
        json.member("text", edit.text);
        json.end_object();
    }
    json.end_array();
    write_blocks(json, "left_blocks", change.left_blocks);
    write_blocks(json, "right_blocks", change.right_blocks);
    json.end_object();
}

void write_summary(JsonEmitter& json, const Diff& diff) {
    json.begin_object();
    for (const auto& row : summary_rows()) {
        json.key(row.plural);
        json.begin_object();
        for (const auto kind : row.kinds)
            json.member(name_of(kind), std::uint64_t{count_changes(diff, row.subject, kind)});
        json.end_object();
    }
    json.key("words");
    json.begin_object();
    json.member("inserted", std::uint64_t{diff.words_inserted});
    json.member("deleted", std::uint64_t{diff.words_removed});
    json.end_object();
    json.end_object();
}

void write_side(JsonEmitter& json, std::string_view key, const DiffSide& side) {
    json.key(key);
    json.begin_object();
    json.member("name", side.name);
    json.member("id", side.id);
    json.end_object();
}

/// The members of a comparison of two.
void write_step(JsonEmitter& json, const Diff& diff) {
    write_side(json, "left", diff.left);
    write_side(json, "right", diff.right);
    json.member("identical", diff.identical());
    json.key("changes");
    json.begin_array();
    for (const auto& change : diff.changes) write_change(json, change);
    json.end_array();
    json.key("summary");
    write_summary(json, diff);
}

void write_agenda(JsonEmitter& json, const DiffSeries& series) {
    json.begin_array();
    for (const auto& item : series.agenda) {
        json.begin_object();
        json.member("title", item.title);
        json.key("cells");
        json.begin_array();
        for (const auto& cell : item.cells) {
            json.begin_object();
            json.member("state", name_of(cell.state));
            json.member("section", cell.section);
            json.end_object();
        }
        json.end_array();
        json.end_object();
    }
    json.end_array();
}

} // namespace

std::string render_diff_json(const DiffSeries& series, const DiffStyle& style) {
    JsonEmitter json(style.compact);
    json.begin_object();
    if (series.steps.size() == 1) {
        json::write_head(json, "wsis-diff", diff_version, "wsis-diff");
        write_step(json, series.steps.front());
        json.end_object();
        return std::move(json).take();
    }
    json::write_head(json, "wsis-diff-series", diff_version, "wsis-diff");
    json.key("steps");
    json.begin_array();
    for (const auto& step : series.steps) {
        json.begin_object();
        write_step(json, step);
        json.end_object();
    }
    json.end_array();
    json.key("agenda");
    write_agenda(json, series);
    json.end_object();
    return std::move(json).take();
}

} // namespace wsis::write
