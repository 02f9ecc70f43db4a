#include "support/compared.hpp"
#include "support/docx.hpp"
#include "support/samples.hpp"
#include "wsis/extract.hpp"
#include "wsis/write.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <random>

using namespace wsis;
using namespace wsis::test;
using test::Compared;

namespace {

std::string redline(const DiffSeries& series) {
    return std::ranges::find(diff_formats(), "docx", &DiffFormat::name)->render(series, {});
}

/// Numbers below a bound, the same on every machine.
class Dice {
public:
    explicit Dice(unsigned seed) : engine_(seed) {}

    std::uint32_t below(std::uint32_t bound) { return static_cast<std::uint32_t>(engine_()) % bound; }

    bool one_in(std::uint32_t bound) { return below(bound) == 0; }

private:
    std::mt19937 engine_;
};

/// A DOCX of anything that a redline has to write again.
class RandomDocx {
public:
    explicit RandomDocx(Dice& dice) : dice_(dice) {}

    Report make() {
        std::string body;
        for (std::uint32_t i = 1 + dice_.below(8); i > 0; --i) body += dice_.one_in(3) ? table(0) : paragraph(true);
        body += paragraph(true) + R"(<w:sectPr><w:headerReference w:type="default" r:id="header1"/>)"
                                  R"(<w:footerReference w:type="default" r:id="footer1"/></w:sectPr>)";
        Parts parts;
        if (dice_.one_in(2)) parts["word/header1.xml"] = wml("hdr", paragraph(false) + table(1));
        if (dice_.one_in(2)) parts["word/footer1.xml"] = wml("ftr", paragraph(false) + paragraph(false));
        for (const auto& [kind, content] : notes_) parts[fmt::format("word/{}s.xml", kind)] = wml(kind + "s", content);
        ExtractOptions options;
        options.read.comments = true;
        return read_report(docx_with_body(body, parts), "random.docx", InputFormat::automatic, options);
    }

private:
    std::string words() {
        static constexpr std::string_view vocabulary[] = {"1. ",      "a) ",     "the ", "Group ", "met ", "<w:br/>",
                                                          "<w:tab/>", "(2018) ", "— ",   "&amp;",  "• ",   "6.3.3"};
        std::string xml;
        for (std::uint32_t i = dice_.below(7); i > 0; --i) {
            const std::string_view word = vocabulary[dice_.below(std::size(vocabulary))];
            xml += word[0] == '<' ? fmt::format("<w:r>{}</w:r>", word) : run(word);
        }
        return xml;
    }

    std::string paragraph(bool notes) {
        std::string xml = words();
        if (notes && dice_.one_in(3)) xml += note() + words();
        return fmt::format("<w:p>{}</w:p>", xml);
    }

    std::string note() {
        static constexpr std::string_view kinds[] = {"footnote", "endnote", "comment"};
        const std::string kind(kinds[dice_.below(3)]);
        const int id = ++notes_made_;
        std::string content;
        for (std::uint32_t i = 1 + dice_.below(2); i > 0; --i) content += paragraph(false);
        notes_[kind] += fmt::format(R"(<w:{0} w:id="{1}">{2}</w:{0}>)", kind, id, content);
        return fmt::format(R"(<w:r><w:{}Reference w:id="{}"/></w:r>)", kind, id);
    }

    std::string table(int depth) {
        const std::uint32_t rows = 1 + dice_.below(4), columns = 1 + dice_.below(4);
        std::string xml = "<w:tbl>";
        for (std::uint32_t row = 0; row < rows; ++row) {
            xml += "<w:tr>";
            for (std::uint32_t column = 0; column < columns;) {
                const std::uint32_t span = dice_.one_in(5) ? std::min(2u, columns - column) : 1u;
                const char* merge = !dice_.one_in(5)  ? ""
                                    : dice_.one_in(2) ? "<w:vMerge/>"
                                                      : R"(<w:vMerge w:val="restart"/>)";
                xml += fmt::format(R"(<w:tc><w:tcPr><w:gridSpan w:val="{}"/>{}</w:tcPr>)", span, merge);
                if (depth == 0 && dice_.one_in(6)) xml += table(1);
                for (std::uint32_t i = 1 + dice_.below(2); i > 0; --i) xml += paragraph(depth == 0);
                xml += "</w:tc>";
                column += span;
            }
            xml += "</w:tr>";
        }
        return xml + "</w:tbl>";
    }

    Dice& dice_;
    std::map<std::string, std::string> notes_{};
    int notes_made_ = 0;
};

std::string joined(const Document& document, const std::vector<std::uint32_t>& blocks) {
    std::string text;
    for (const std::uint32_t block : blocks) {
        if (block != blocks.front()) text += '\n';
        text += document.text_of(document.blocks[block]);
    }
    return text;
}

/// Rows that are right and make no sense: whatever stands across from whatever.
std::vector<DiffRow> random_rows(Dice& dice, const Document& left, const Document& right) {
    std::vector<DiffRow> rows;
    const auto take = [](std::vector<std::uint32_t>& into, std::uint32_t& next, std::size_t count, std::size_t end) {
        for (; count > 0 && next < end; --count) into.push_back(next++);
    };
    std::uint32_t l = 0, r = 0;
    while (l < left.blocks.size() || r < right.blocks.size()) {
        DiffRow row;
        const std::uint32_t kind = dice.below(6);
        take(row.left, l, kind == 0 ? 0 : kind == 4 ? 2 + dice.below(2) : 1, left.blocks.size());
        take(row.right, r, kind == 1 ? 0 : kind == 5 ? 2 + dice.below(2) : 1, right.blocks.size());
        if (!row.left.empty() && !row.right.empty() && !dice.one_in(5))
            row.words = test::simple_edits(joined(left, row.left), joined(right, row.right));
        if (!row.left.empty() || !row.right.empty()) rows.push_back(std::move(row));
    }
    std::vector<std::uint32_t> from, to;
    for (std::uint32_t i = 0; i < rows.size(); ++i) {
        if (rows[i].right.empty()) from.push_back(i);
        if (rows[i].left.empty()) to.push_back(i);
    }
    for (std::size_t i = 0; i < std::min(from.size(), to.size()); ++i) {
        if (dice.one_in(3)) continue;
        DiffRow &a = rows[from[i]], &b = rows[to[i]];
        a.moved = to[i];
        b.moved = from[i];
        a.words = b.words = test::simple_edits(joined(left, a.left), joined(right, b.right));
    }
    return rows;
}

} // namespace

TEST_CASE("a redline comes back from any rows of any documents") {
    for (unsigned seed = 1; seed <= 300; ++seed) {
        CAPTURE(seed);
        Dice dice(seed);
        Report left = RandomDocx(dice).make(), right = RandomDocx(dice).make();
        std::vector<DiffRow> rows = random_rows(dice, left.document, right.document);
        const Compared compared(std::move(left), std::move(right), std::move(rows));
        CHECK_NOTHROW(redline(compared.series()));
    }
}

TEST_CASE("a redline of two samples comes back") {
    std::vector<Report> reports;
    for (const auto& sample : test::samples()) reports.push_back(read_report(sample.bytes, sample.name));
    for (std::size_t i = 0; i < reports.size(); ++i) {
        for (const std::size_t step : {std::size_t{0}, std::size_t{1}, std::size_t{7}}) {
            const std::vector<Report> pair{reports[i], reports[(i + step) % reports.size()]};
            CAPTURE(pair[0].source.name);
            CAPTURE(pair[1].source.name);
            CHECK_NOTHROW(redline(diff_series(pair)));
        }
    }
}
