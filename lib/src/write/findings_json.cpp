#include "write/findings.hpp"

#include "wsis/formats.hpp"
#include "json/head.hpp"
#include "json/json_emitter.hpp"
#include "json/names.hpp"

namespace wsis::write {

namespace {

void write_finding(json::JsonEmitter& json, const Finding& finding) {
    json.begin_object();
    json.member("rule", finding.rule);
    json.member("severity", json::name_of(finding.severity));
    json.member("message", finding.message);
    json.member("section", finding.section);
    json.member("block", finding.block);
    json.member("start", finding.start);
    json.member("end", finding.end);
    json.member("quote", finding.quote);
    json.member("line", finding.location.line);
    json.member("paragraph", finding.location.paragraph);
    json.member("part", finding.location.part.empty() ? std::nullopt : std::optional(finding.location.part));
    json.member("fingerprint", finding.fingerprint);
    json.key("baseline");
    if (finding.baseline == BaselineState::unjudged)
        json.null();
    else
        json.value(finding.baseline == BaselineState::fresh ? "new" : "unchanged");
    json.end_object();
}

} // namespace

std::string render_findings_json(std::span<const FileFindings> files, const FindingsStyle& style) {
    json::JsonEmitter json(style.compact);
    json.begin_object();
    json::write_head(json, "wsis-findings", findings_version, "wsis-validate");
    json.key("files");
    json.begin_array();
    for (const auto& file : files) {
        json.begin_object();
        json.member("name", file.name);
        json.key("findings");
        json.begin_array();
        for (const auto& finding : file.findings) write_finding(json, finding);
        json.end_array();
        json.member("failure", file.failure);
        json.end_object();
    }
    json.end_array();
    const auto counts = count_findings(files);
    json.key("summary");
    json.begin_object();
    json.member("errors", std::uint64_t{counts.errors});
    json.member("warnings", std::uint64_t{counts.warnings});
    json.member("notes", std::uint64_t{counts.notes});
    json.end_object();
    json.end_object();
    return std::move(json).take();
}

} // namespace wsis::write
