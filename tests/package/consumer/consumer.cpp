// Uses the C++ API as somebody else would: from-cpp FILE prints the report as JSON.

#include <wsis/citations.hpp>
#include <wsis/diff.hpp>
#include <wsis/explain.hpp>
#include <wsis/extract.hpp>
#include <wsis/fix.hpp>
#include <wsis/formats.hpp>
#include <wsis/register_formats.hpp>
#include <wsis/render.hpp>
#include <wsis/track.hpp>
#include <wsis/validate.hpp>
#include <wsis/verify.hpp>
#include <wsis/write.hpp>
#ifdef WITH_REGISTER
#include <wsis/register_file.hpp>
#endif

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

namespace {

/// Whether an Error that is thrown in the library is one here.
bool errors_arrive() {
    try {
        wsis::read_report("%PDF-1.7", "report.pdf");
    } catch (const wsis::Error& error) {
        return std::string(error.what()).find("PDF") != std::string::npos;
    }
    return false;
}

bool every_part_is_there(const wsis::Report& report) {
    wsis::Tracker tracker;
    tracker.add(report);
    return wsis::diff_reports(report, report).identical() && wsis::validate_report(report).size() < 1000 &&
           !wsis::render_formats().empty() && tracker.result().meetings.size() == 1 &&
           !wsis::find_citations("Resolution 60/252").empty() && wsis::report_version == 1;
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 2) return 2;
    std::ifstream file(argv[1], std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    const auto report = wsis::read_report(bytes, std::filesystem::path(argv[1]).filename().string());
    if (!errors_arrive() || !every_part_is_there(report)) return 1;
#ifdef WITH_REGISTER
    wsis::RegisterFile known("known.db", wsis::RegisterFile::Access::write);
    if (known.add(report) != wsis::RegisterFile::Added::added) return 1;
#endif
    std::cout << wsis::render_json(report, "wsis-extract");
}
