#include "compared.hpp"

using namespace wsis;

namespace {

List agenda_of(const std::vector<Report>& reports) {
    List lines;
    for (const auto& item : diff_series(reports).agenda) {
        auto line = item.title + ':';
        for (const auto& cell : item.cells)
            line += ' ' + std::string(name_of(cell.state)) + (cell.section ? '@' + *cell.section : "");
        lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace

TEST_CASE("an agenda item is followed through a series") {
    const std::vector reports = {
        report_of(
            "1. Lamps\n1.1 The lamps of the south were cleaned by the keepers.\n2. Tides\n2.1 The tide tables were "
            "printed in four colours.\n"),
        report_of(
            "1. Lamps\n1.1 The lamps of the south were cleaned by two keepers.\n2. Fog horns\n2.1 The horns of the "
            "north were tested in the winter storm.\n"),
        report_of(
            "1. Fog horns\n1.1 The horns of the north were tested in the winter storm.\n2. Lamps\n2.1 The lamps of "
            "the south were cleaned by two keepers.\n3. Tides\n3.1 The tide tables are sold out.\n")};
    CHECK(agenda_of(reports) ==
          List{"Fog horns: absent new@2 same@1", "Lamps: same@1 reworded@1 same@2", "Tides: same@2 gone new@3"});
}

TEST_CASE("what is gone keeps its place among the others") {
    const std::vector reports = {
        report_of("1. Lamps\nText on lamps.\n2. Tides\nText on tides.\n3. Fog\nText on fog.\n"),
        report_of("1. Lamps\nText on lamps.\n2. Fog\nText on fog.\n")};
    CHECK(agenda_of(reports) == List{"Lamps: same@1 same@1", "Tides: same@2 gone", "Fog: same@3 same@2"});
}

TEST_CASE("a series has a step less than reports") {
    const std::vector reports = {report_of("1. Lamps\nText.\n"), report_of("1. Lamps\nText.\n"),
                                 report_of("1. Lamps\nOther words.\n")};
    const auto series = diff_series(reports);
    REQUIRE(series.steps.size() == 2);
    CHECK(series.steps[0].identical());
    CHECK_FALSE(series.steps[1].identical());
}
