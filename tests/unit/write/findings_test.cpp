#include "support/schema.hpp"
#include "wsis/write.hpp"

#include <doctest/doctest.h>
#include <pugixml.hpp>

#include <filesystem>
#include <iostream>
#include <string>

using namespace wsis;

namespace {

Finding make_finding(std::string rule, Severity severity, std::string message) {
    Finding finding;
    finding.rule = std::move(rule);
    finding.severity = severity;
    finding.message = std::move(message);
    finding.section = "6.3";
    finding.block = "b12";
    finding.start = 4;
    finding.end = 11;
    finding.quote = "the the";
    finding.excerpt = "In the the end";
    finding.column = 3;
    finding.location.line = 33;
    finding.fingerprint = "0123456789abcdef";
    return finding;
}

/// Two files, one of which could not be read, with all that has to be escaped somewhere.
std::vector<FileFindings> nasty_files() {
    FileFindings read;
    read.name = "a b,c:%.txt";
    read.findings = {make_finding("word-doubled", Severity::warning, "50% <\"&'>\n, \x1b[31m::error::"),
                     make_finding("space-doubled", Severity::note, "two spaces")};
    read.findings[1].baseline = BaselineState::unchanged;
    FileFindings unread;
    unread.name = "broken.docx";
    unread.failure = "broken.docx: not a DOCX file";
    return {read, unread};
}

std::string rendered(std::string_view format, const std::vector<FileFindings>& files, const FindingsStyle& style = {}) {
    for (const auto& row : findings_formats())
        if (row.name == format) return row.render(files, style);
    return {};
}

/// A DOCX finding: paragraphs, no lines.
FileFindings docx_file() {
    FileFindings file;
    file.name = "report.docx";
    file.findings = {make_finding("bracket-unbalanced", Severity::error, "'(' is not closed")};
    file.findings[0].location = {"word/header1.xml", 2, std::nullopt};
    return file;
}

const std::string sarif_schema = WSIS_SHARED "/schemas/sarif-schema-2.1.0.json";

bool has_sarif_schema() {
    if (std::filesystem::exists(sarif_schema)) return true;
    std::cout << "skipped: ../shared is absent\n";
    return false;
}

} // namespace

TEST_CASE("findings in JSON are valid by the published schema") {
    CHECK(test::schema_faults(rendered("json", nasty_files()), "wsis-findings.schema.json") == "");
    CHECK(test::schema_faults(rendered("json", {}), "wsis-findings.schema.json") == "");
    CHECK(test::schema_faults(R"({"format": "wsis-findings"})", "wsis-findings.schema.json") != "");
}

TEST_CASE("findings in JSON are read as a baseline of each file") {
    const auto files = read_baseline(rendered("json", nasty_files()));
    REQUIRE(files.size() == 2);
    CHECK(files[0].name == "a b,c:%.txt");
    CHECK(files[0].fingerprints == std::vector<std::string>{"0123456789abcdef", "0123456789abcdef"});
    CHECK(files[1].fingerprints.empty());
}

TEST_CASE("what is no findings JSON is refused as a baseline") {
    CHECK_THROWS_WITH_AS(read_baseline("[]"), "not findings of wsis-validate", Error);
    CHECK_THROWS_WITH_AS(read_baseline(R"({"format": "wsis-report"})"), "not findings of wsis-validate", Error);
    CHECK_THROWS_WITH_AS(read_baseline(R"({"format": "wsis-findings"})"), "not findings of wsis-validate: no \"files\"",
                         Error);
}

TEST_CASE("SARIF is valid by the schema of SARIF 2.1.0") {
    if (!has_sarif_schema()) return;
    CHECK(test::sarif_faults(rendered("sarif", nasty_files()), sarif_schema) == "");
    CHECK(test::sarif_faults(rendered("sarif", {docx_file()}), sarif_schema) == "");
    CHECK(test::sarif_faults(R"({"version": "2.1.0", "runs": [{}]})", sarif_schema) != "");
}

TEST_CASE("SARIF names line, section, fingerprint and what was known before") {
    const auto sarif = rendered("sarif", nasty_files(), {true});
    CHECK(sarif.find(R"("columnKind":"unicodeCodePoints")") != sarif.npos);
    CHECK(sarif.find(R"("uri":"a%20b%2Cc%3A%25.txt")") != sarif.npos);
    CHECK(sarif.find(R"("startLine":33)") != sarif.npos);
    CHECK(sarif.find(R"({"fullyQualifiedName":"6.3","kind":"section"})") != sarif.npos);
    CHECK(sarif.find(R"("partialFingerprints":{"paragraphAndQuote/v1":"0123456789abcdef"})") != sarif.npos);
    CHECK(sarif.find(R"("baselineState":"unchanged")") != sarif.npos);
    CHECK(sarif.find(R"("executionSuccessful":false)") != sarif.npos);
}

TEST_CASE("JUnit has a failure for each finding from the threshold on, and an error for a file that failed") {
    pugi::xml_document document;
    REQUIRE(document.load_string(rendered("junit", nasty_files()).c_str()));
    const auto suites = document.child("testsuites");
    const auto first = suites.child("testsuite");
    CHECK(std::string(first.attribute("name").value()) == "a b,c:%.txt");
    CHECK(first.attribute("tests").as_int() == 2);
    CHECK(first.attribute("failures").as_int() == 1);
    CHECK(std::string(first.child("testcase").child("failure").attribute("message").value()).find("\x1b") ==
          std::string::npos);
    CHECK(first.last_child().previous_sibling().previous_sibling().child("skipped"));
    CHECK(first.next_sibling().attribute("errors").as_int() == 1);
}

TEST_CASE("a workflow command is one line, its properties escaped, and leaves out what was known before") {
    CHECK(rendered("github", nasty_files()) ==
          "::warning file=a b%2Cc%3A%25.txt,line=33,title=word-doubled::50%25 <\"&'>\\x0a, \\x1b[31m::error::\n"
          "::error file=broken.docx::broken.docx: not a DOCX file\n");
}

TEST_CASE("a workflow command for a DOCX says the paragraph in its message") {
    CHECK(rendered("github", {docx_file()}) ==
          "::error file=report.docx,title=bracket-unbalanced::paragraph 2: '(' is not closed\n");
}

TEST_CASE("text shows the place, the quoted line and carets under the quote") {
    CHECK(rendered("text", {docx_file()}) ==
          "report.docx: word/header1.xml: paragraph 2: error: '(' is not closed [bracket-unbalanced]\n"
          "     6.3 | In the the end\n"
          "         |    ^~~~~~~\n"
          "1 error, 0 warnings, 0 notes\n");
}

TEST_CASE("carets stand under wide characters, too") {
    auto file = docx_file();
    file.findings[0].excerpt = "会議 the the";
    const auto text = rendered("text", {file});
    CHECK(text.find("| 会議 the the\n         |      ^~~~~~~\n") != text.npos);
}

TEST_CASE("text of many files ends in a table of their counts") {
    const auto text = rendered("text", nasty_files());
    CHECK(text.find("file           errors warnings    notes\n"
                    "a b,c:%.txt         0        1        1\n"
                    "broken.docx  could not be read\n"
                    "all                 0        1        1\n") != text.npos);
}
