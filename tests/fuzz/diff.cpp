#include "fuzz/properties.hpp"
#include "support/diff_checks.hpp"
#include "wsis/extract.hpp"
#include "wsis/write.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace {

using namespace wsis;

/// Two reports as plain text, apart by a record separator; without one the halves.
std::vector<Report> reports_in(std::string_view bytes) {
    const auto separator = bytes.find('\x1E');
    const auto middle = separator == std::string_view::npos ? bytes.size() / 2 : separator;
    ExtractOptions options;
    options.read = fuzz::small_limits();
    const auto behind = std::min(bytes.size(), middle + (separator == std::string_view::npos ? 0 : 1));
    return {read_report(bytes.substr(0, middle), "left.txt", InputFormat::text, options),
            read_report(bytes.substr(behind), "right.txt", InputFormat::text, options)};
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::vector<Report> reports;
    try {
        reports = reports_in({reinterpret_cast<const char*>(data), size});
    } catch (const Error&) {
        return 0;
    }
    const auto& left = reports[0];
    const auto& right = reports[1];
    const auto diff = diff_reports(left, right);
    fuzz::require(test::words_fault(diff, left, right).empty(), "the words of changes and rows give the texts");
    fuzz::require(test::rows_fault(diff, left, right).empty(), "every block stands in the rows once");
    fuzz::require(test::mirror_fault(diff, diff_reports(right, left)).empty(),
                  "swapping the reports mirrors the changes");
    fuzz::require(test::lost_fault(diff, left, right).empty(), "no difference of a text is lost");
    fuzz::require(diff_reports(left, left).identical(), "a report does not differ from itself");
    const auto series = diff_series(reports);
    for (const auto& format : diff_formats())
        if (format.name != "docx")
            fuzz::require(fuzz::is_valid_utf8(format.render(series, {})), "output is valid UTF-8");
    return 0;
}
