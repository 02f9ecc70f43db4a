#include "write/findings.hpp"

#include "text/ascii.hpp"
#include "json/json_emitter.hpp"
#include "json/names.hpp"

#include <fmt/format.h>

#include <unordered_map>

namespace wsis::write {

namespace {

using json::JsonEmitter;

/// A path as a relative URI reference (RFC 3986): all but unreserved characters and '/' in percent-encoding.
std::string uri_of(std::string_view path) {
    std::string uri;
    for (const char c : path) {
        if (text::is_alphanumeric(c) || std::string_view("/-._~").find(c) != std::string_view::npos)
            uri += c;
        else
            uri += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return uri;
}

void write_text(JsonEmitter& json, std::string_view key, std::string_view text) {
    json.key(key);
    json.begin_object();
    json.member("text", text);
    json.end_object();
}

void write_rule(JsonEmitter& json, const RuleInfo& rule) {
    json.begin_object();
    json.member("id", rule.id);
    json.member("name", rule.name);
    write_text(json, "shortDescription", rule.summary);
    write_text(json, "fullDescription", rule.rationale);
    json.key("defaultConfiguration");
    json.begin_object();
    json.member("level", json::name_of(rule.severity));
    json.end_object();
    json.key("help");
    json.begin_object();
    json.member("text", fmt::format("{}\n\nBad:\n{}\n\nGood:\n{}", rule.rationale, rule.bad, rule.good));
    json.member("markdown", fmt::format("{}\n\n**Bad**\n\n````text\n{}\n````\n\n**Good**\n\n````text\n{}\n````\n",
                                        rule.rationale, rule.bad, rule.good));
    json.end_object();
    json.key("properties");
    json.begin_object();
    json.key("tags");
    json.begin_array();
    json.value(name_of(rule.group));
    json.end_array();
    json.end_object();
    json.end_object();
}

/// The section, and in it the paragraph. A DOCX has no lines; its paragraphs stand in for them, so that the order of
/// results in a viewer is that of the report.
void write_location(JsonEmitter& json, std::string_view file, const Finding& finding) {
    json.begin_object();
    json.key("physicalLocation");
    json.begin_object();
    json.key("artifactLocation");
    json.begin_object();
    json.member("uri", uri_of(file));
    json.end_object();
    json.key("region");
    json.begin_object();
    json.member("startLine", finding.location.line.value_or(finding.location.paragraph.value_or(1)));
    if (!finding.quote.empty()) write_text(json, "snippet", finding.quote);
    json.end_object();
    json.end_object();
    json.key("logicalLocations");
    json.begin_array();
    const auto write_logical = [&](std::string_view name, std::string_view kind) {
        json.begin_object();
        json.member("fullyQualifiedName", name);
        json.member("kind", kind);
        json.end_object();
    };
    if (finding.section) write_logical(*finding.section, "section");
    if (finding.block) write_logical(*finding.block, "paragraph");
    if (!finding.block) write_logical("report", "document");
    json.end_array();
    json.end_object();
}

void write_result(JsonEmitter& json, std::string_view file, const Finding& finding, std::size_t rule_index) {
    json.begin_object();
    json.member("ruleId", finding.rule);
    json.member("ruleIndex", std::uint64_t{rule_index});
    json.member("level", json::name_of(finding.severity));
    write_text(json, "message", finding.message);
    json.key("locations");
    json.begin_array();
    write_location(json, file, finding);
    json.end_array();
    json.key("partialFingerprints");
    json.begin_object();
    json.member("paragraphAndQuote/v1", finding.fingerprint);
    json.end_object();
    if (finding.baseline != BaselineState::unjudged)
        json.member("baselineState", finding.baseline == BaselineState::fresh ? "new" : "unchanged");
    json.end_object();
}

void write_invocation(JsonEmitter& json, std::span<const FileFindings> files) {
    bool all_read = true;
    for (const auto& file : files) all_read = all_read && !file.failure;
    json.begin_object();
    json.member("executionSuccessful", all_read);
    json.key("toolExecutionNotifications");
    json.begin_array();
    for (const auto& file : files) {
        if (!file.failure) continue;
        json.begin_object();
        json.member("level", "error");
        write_text(json, "message", *file.failure);
        json.end_object();
    }
    json.end_array();
    json.end_object();
}

} // namespace

std::string render_sarif(std::span<const FileFindings> files, const FindingsStyle& style) {
    const auto rules = list_rules();
    std::unordered_map<std::string_view, std::size_t> index;
    for (std::size_t i = 0; i < rules.size(); ++i) index.emplace(rules[i].id, i);

    JsonEmitter json(style.compact);
    json.begin_object();
    json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    json.member("version", "2.1.0");
    json.key("runs");
    json.begin_array();
    json.begin_object();
    json.key("tool");
    json.begin_object();
    json.key("driver");
    json.begin_object();
    json.member("name", "wsis-validate");
    json.member("version", version());
    json.key("rules");
    json.begin_array();
    for (const auto& rule : rules) write_rule(json, rule);
    json.end_array();
    json.end_object();
    json.end_object();
    json.member("columnKind", "unicodeCodePoints");
    json.key("invocations");
    json.begin_array();
    write_invocation(json, files);
    json.end_array();
    json.key("results");
    json.begin_array();
    for (const auto& file : files)
        for (const auto& finding : file.findings) write_result(json, file.name, finding, index.at(finding.rule));
    json.end_array();
    json.end_object();
    json.end_array();
    json.end_object();
    return std::move(json).take();
}

} // namespace wsis::write
