#include "write/findings.hpp"

#include "json/names.hpp"

#include <fmt/format.h>
#include <pugixml.hpp>

#include <sstream>

namespace wsis::write {

namespace {

/// XML 1.0 has no place for control characters; printable() shows them as escapes.
void set(pugi::xml_node node, const char* name, std::string_view value) {
    node.append_attribute(name).set_value(printable(value).c_str());
}

void set(pugi::xml_node node, const char* name, std::size_t value) {
    node.append_attribute(name).set_value(static_cast<unsigned long long>(value));
}

pugi::xml_node append_case(pugi::xml_node suite, std::string_view name, std::string_view file) {
    auto node = suite.append_child("testcase");
    set(node, "name", name);
    set(node, "classname", file);
    set(node, "time", std::string_view("0"));
    return node;
}

void append_result(pugi::xml_node node, const char* kind, std::string_view type, std::string_view message,
                   std::string_view text) {
    auto result = node.append_child(kind);
    // Ant's schema gives a skipped test no type.
    if (std::string_view(kind) != "skipped") set(result, "type", type);
    set(result, "message", message);
    if (!text.empty()) result.append_child(pugi::node_pcdata).set_value(printable(text).c_str());
}

bool fails(const Finding& finding, const FindingsStyle& style) {
    return finding.severity >= style.threshold && finding.baseline != BaselineState::unchanged;
}

void append_suite(pugi::xml_node root, std::size_t id, const FileFindings& file, const FindingsStyle& style) {
    std::size_t failures = 0;
    for (const auto& finding : file.findings) failures += fails(finding, style) ? 1u : 0u;
    auto suite = root.append_child("testsuite");
    set(suite, "package", std::string_view("wsis-validate"));
    set(suite, "id", id);
    set(suite, "name", file.name);
    // The schema asks for time and host; the same findings have to give the same bytes.
    set(suite, "timestamp", std::string_view("1970-01-01T00:00:00"));
    set(suite, "hostname", std::string_view("localhost"));
    set(suite, "tests", std::max<std::size_t>(1, file.findings.size() + (file.failure ? 1u : 0u)));
    set(suite, "failures", failures);
    set(suite, "errors", std::size_t{file.failure ? 1u : 0u});
    set(suite, "skipped", file.findings.size() - failures);
    set(suite, "time", std::string_view("0"));
    suite.append_child("properties");
    if (file.failure)
        append_result(append_case(suite, "readable", file.name), "error", "unreadable", *file.failure, {});
    else if (file.findings.empty())
        append_case(suite, "no findings", file.name);
    for (const auto& finding : file.findings) {
        const auto place = place_of(file.name, finding.location);
        auto node = append_case(suite, fmt::format("{} at {}", finding.rule, place), file.name);
        append_result(node, fails(finding, style) ? "failure" : "skipped", json::name_of(finding.severity),
                      finding.message, finding.excerpt);
    }
    suite.append_child("system-out");
    suite.append_child("system-err");
}

} // namespace

std::string render_junit(std::span<const FileFindings> files, const FindingsStyle& style) {
    pugi::xml_document document;
    auto declaration = document.append_child(pugi::node_declaration);
    declaration.append_attribute("version").set_value("1.0");
    declaration.append_attribute("encoding").set_value("UTF-8");
    auto root = document.append_child("testsuites");
    for (std::size_t i = 0; i < files.size(); ++i) append_suite(root, i, files[i], style);
    std::ostringstream out;
    document.save(out, "  ");
    return out.str();
}

} // namespace wsis::write
