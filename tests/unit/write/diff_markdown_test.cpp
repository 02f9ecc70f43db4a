#include "support/holds.hpp"
#include "write/diff_formats.hpp"
#include "wsis/diff.hpp"
#include "wsis/extract.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace wsis;
using test::holds;

namespace {

/// The Markdown of texts that are reports, oldest first.
std::string markdown_of(const std::vector<std::string>& texts) {
    std::vector<Report> reports;
    for (std::size_t at = 0; at < texts.size(); ++at) {
        const auto name = "r" + std::to_string(at + 1) + ".txt";
        reports.push_back(read_report(texts[at], name));
        reports.back().source.name = name;
    }
    return write::render_diff_markdown(diff_series(reports), {});
}

const std::string opening = "1. Opening\nThe meeting was opened at nine.\n";

} // namespace

TEST_CASE("Markdown of a comparison is a table of numbers and what changed by section") {
    CHECK(markdown_of({opening + "2. Lamps\n2.1 The Secretariat was requested to order lamps.\n",
                       opening + "2. Lamps\n2.1 The Secretariat was encouraged to order lamps.\n"}) ==
          R"(# r1.txt → r2.txt

- Old: r1.txt
- New: r2.txt

| Subject | Added | Removed | Changed | Moved, renumbered, cosmetic |
|:--|--:|--:|--:|--:|
| Decisions | 0 | 0 | 1 | 0 |
| Sections | 0 | 0 | 0 | 0 |
| References | 0 | 0 | 0 | 0 |
| Title page | 0 | 0 | 0 | 0 |
| Paragraphs | 0 | 0 | 0 | 0 |

## 2 Lamps

- Decision 2.1 (*force*)\
  The Secretariat was ~~requested~~ **encouraged** to order lamps.

0 changes moved, renumbered or cosmetic; 1 word inserted, 1 word removed.
)");
}

TEST_CASE("a sign at the edge of an edit in Markdown does not hide its marker") {
    const auto markdown = markdown_of({opening + "2. Lamps\nTwo lamps burn in the tower every night.\n",
                                       opening + "2. Lamps\nTwo lamps, both red, burn in the tower every night.\n"});
    CHECK(holds(markdown, "Two lamps **, both red,** burn in the tower every night."));
}

TEST_CASE("a document is no markup in Markdown") {
    const auto markdown =
        markdown_of({opening, opening + "2. Lamps\n[x](javascript:alert(1)) <script> | **bold** \x1b[31m\n"});
    CHECK(holds(markdown, "\\[x\\]\\(javascript:alert(1)) &lt;script\\> \\| \\*\\*bold\\*\\* \\\\x1b\\[31m"));
}

TEST_CASE("Markdown of a series begins with an overview of its sections") {
    const auto markdown = markdown_of({opening + "2. Lamps\nTwo.\n", opening + "2. Lamps\nThree.\n", opening});
    CHECK(holds(markdown,
                "# 3 reports: r1.txt to r3.txt\n\n| Section | r1.txt | r2.txt | r3.txt |\n|:--|:--|:--|:--|\n"));
    CHECK(holds(markdown, "| Lamps |"));
    CHECK(holds(markdown, "\n## r2.txt → r3.txt\n"));
}

TEST_CASE("Markdown of equal reports says that nothing changed") {
    CHECK(holds(markdown_of({opening, opening}), "Nothing changed: the reports say the same."));
}
