#include "found.hpp"
#include "support/docx.hpp"

#include <algorithm>
#include <set>

using namespace wsis;

namespace {

/// The bytes of a DOCX example, with the list 1 and the comment 0 that such examples lean on.
std::string docx_of(std::string_view body) {
    test::Parts parts{
        {"word/numbering.xml",
         test::wml("numbering",
                   "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt "
                   "w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum><w:num "
                   "w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>")}};
    if (body.find("w:commentReference") != body.npos)
        parts["word/comments.xml"] = test::wml("comments", "<w:comment w:id=\"0\" w:author=\"A\">" +
                                                               test::paragraph("Really?") + "</w:comment>");
    return test::docx_with_body(body, parts);
}

/// The findings of a rule in one of its examples.
std::size_t count_in(std::string_view example, std::string_view rule) {
    ValidateOptions options;
    options.profile = read_profile("[[terms]]\nterm = \"chairman\"\nuse = \"Chair\"\n");
    const auto report = example.starts_with('<') ? read_report(docx_of(example), "report.docx") : report_of(example);
    const auto findings = validate_report(report, options);
    return static_cast<std::size_t>(std::ranges::count(findings, rule, &Finding::rule));
}

} // namespace

TEST_CASE("each rule finds the fault of its bad example once and none in the good one") {
    for (const auto& rule : list_rules()) {
        CAPTURE(std::string(rule.id));
        CHECK(count_in(rule.bad, rule.id) == 1);
        CHECK(count_in(rule.good, rule.id) == 0);
    }
}

TEST_CASE("each rule has an id of its own, a name, a summary of one line and a rationale") {
    std::set<std::string_view> ids;
    for (const auto& rule : list_rules()) {
        CAPTURE(std::string(rule.id));
        CHECK(ids.insert(rule.id).second);
        CHECK(rule.id.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == std::string_view::npos);
        CHECK_FALSE(rule.name.empty());
        CHECK(rule.summary.ends_with('.'));
        CHECK(rule.summary.find('\n') == std::string_view::npos);
        CHECK(rule.rationale.ends_with('.'));
    }
    CHECK(ids.size() >= 40);
}

TEST_CASE("a tracked insertion that was accepted is a change that is left") {
    const auto body =
        "<w:p><w:ins w:id=\"1\" w:author=\"A\"><w:r><w:t>The meeting was opened.</w:t></w:r></w:ins></w:p>";
    const auto findings = validate_report(read_report(docx_of(body), "report.docx"));
    const auto found = std::ranges::find(findings, "change-left", &Finding::rule);
    REQUIRE(found != findings.end());
    CHECK(found->block == "b1");
}
