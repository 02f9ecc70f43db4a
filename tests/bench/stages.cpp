// Times what each stage and each format costs on the same reports, side by side, in CPU:  bench-stages [--comparison]
// FILE... Of five rounds the fastest counts; the reports are read into memory before. Comparisons are of the first two
// reports; with --comparison nothing else is timed.

#include "wsis/diff.hpp"
#include "wsis/extract.hpp"
#include "wsis/register_formats.hpp"
#include "wsis/render.hpp"
#include "wsis/track.hpp"
#include "wsis/validate.hpp"
#include "wsis/write.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ctime>
#include <fstream>
#include <functional>
#include <iterator>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace {

double milliseconds_of(const auto& act) {
    constexpr int rounds = 5;
    auto best = std::numeric_limits<double>::max();
    for (int i = 0; i < rounds; ++i) {
        const auto start = std::clock();
        act();
        best = std::min(best, 1e3 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
    }
    return best;
}

struct Input {
    std::string name{};
    std::string bytes{};
};

std::vector<Input> read_all(int argc, char** argv) {
    std::vector<Input> inputs;
    for (int i = 1; i < argc; ++i) {
        std::ifstream file(argv[i], std::ios::binary);
        inputs.push_back({argv[i], std::string(std::istreambuf_iterator<char>(file), {})});
    }
    return inputs;
}

using Print = std::function<void(std::string_view name, double time)>;

void time_validation(const std::vector<wsis::Report>& reports, const Print& print) {
    std::size_t findings = 0;
    print("validation", milliseconds_of([&] {
              for (const auto& report : reports) findings += wsis::validate_report(report).size();
          }));
}

void time_rendering(const std::vector<wsis::Report>& reports, const Print& print) {
    for (const auto& format : wsis::render_formats())
        print(format.name, milliseconds_of([&] {
                  for (const auto& report : reports) format.render(report, {});
              }));
}

void time_comparison(const std::vector<wsis::Report>& reports, const Print& print) {
    const auto two = std::span(reports).first(2);
    wsis::DiffSeries series;
    print("comparison", milliseconds_of([&] { series = wsis::diff_series(two); }));
    for (const auto& format : wsis::diff_formats())
        print(fmt::format("diff {}", format.name), milliseconds_of([&] { format.render(series, {}); }));
}

void time_tracking(const std::vector<wsis::Report>& reports, const Print& print) {
    wsis::Register known;
    print("tracking", milliseconds_of([&] { known = wsis::track(reports, {}); }));
    for (const auto& format : wsis::register_formats())
        print(fmt::format("track {}", format.name), milliseconds_of([&] { format.render(known, {}); }));
}

} // namespace

int main(int argc, char** argv) {
    const bool comparison_alone = argc > 1 && std::string_view(argv[1]) == "--comparison";
    const auto inputs = read_all(argc - comparison_alone, argv + comparison_alone);
    std::vector<wsis::Report> reports(inputs.size());
    const auto extraction = milliseconds_of([&] {
        for (std::size_t i = 0; i < inputs.size(); ++i) reports[i] = wsis::read_report(inputs[i].bytes, inputs[i].name);
    });
    const Print print = [&](std::string_view name, double time) {
        fmt::print("{:<14} {:>10.2f} {:>10.2f}\n", name, time, time / extraction);
    };
    fmt::print("{:<14} {:>10} {:>10}\n", "stage", "ms", "extraction");
    print("extraction", extraction);
    if (!comparison_alone) {
        time_validation(reports, print);
        time_rendering(reports, print);
        if (reports.size() > 1) time_tracking(reports, print);
    }
    if (reports.size() > 1) time_comparison(reports, print);
    fmt::print("{} reports\n", inputs.size());
}
