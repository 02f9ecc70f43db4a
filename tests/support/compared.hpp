#pragma once

#include "wsis/diff.hpp"

#include <string_view>
#include <vector>

namespace wsis::test {

/// Rows for two documents, made as simply as can be: equal blocks stand in one row, between them the first with the
/// first if they begin or end alike, what is left alone. Nothing moves.
std::vector<DiffRow> simple_rows(const Document& left, const Document& right);

/// Edits by what two texts have in common at their beginning and end.
std::vector<Edit> simple_edits(std::string_view left, std::string_view right);

/// A comparison of two reports that holds rows and nothing else.
class Compared {
public:
    Compared(Report left, Report right);
    Compared(Report left, Report right, std::vector<DiffRow> rows);
    Compared(const Compared&) = delete; // series() looks into reports_
    Compared& operator=(const Compared&) = delete;

    [[nodiscard]] const DiffSeries& series() const { return series_; }

    [[nodiscard]] const Document& left() const { return reports_[0].document; }

    [[nodiscard]] const Document& right() const { return reports_[1].document; }

private:
    std::vector<Report> reports_{};
    DiffSeries series_{};
};

} // namespace wsis::test
