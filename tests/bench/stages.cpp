// Times what each stage and each format costs on the same reports, side by side:  bench-stages FILE...
// Of five rounds the fastest counts; the reports are read into memory before.

#include "wsis/extract.hpp"
#include "wsis/render.hpp"
#include "wsis/validate.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <iterator>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

double milliseconds_of(const auto& act) {
    constexpr int rounds = 5;
    auto best = std::numeric_limits<double>::max();
    for (int i = 0; i < rounds; ++i) {
        const auto start = Clock::now();
        act();
        best = std::min(best, std::chrono::duration<double, std::milli>(Clock::now() - start).count());
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

} // namespace

int main(int argc, char** argv) {
    const auto inputs = read_all(argc, argv);
    std::vector<wsis::Report> reports(inputs.size());
    const auto extraction = milliseconds_of([&] {
        for (std::size_t i = 0; i < inputs.size(); ++i) reports[i] = wsis::read_report(inputs[i].bytes, inputs[i].name);
    });
    const auto print = [&](std::string_view name, double time) {
        fmt::print("{:<12} {:>10.2f} {:>10.2f}\n", name, time, time / extraction);
    };
    fmt::print("{:<12} {:>10} {:>10}\n", "stage", "ms", "extraction");
    print("extraction", extraction);
    std::size_t findings = 0;
    print("validation", milliseconds_of([&] {
              findings = 0;
              for (const auto& report : reports) findings += wsis::validate_report(report).size();
          }));
    for (const auto& format : wsis::render_formats()) {
        std::size_t bytes = 0;
        print(format.name, milliseconds_of([&] {
                  for (const auto& report : reports) bytes += format.render(report, {}).size();
              }));
        if (bytes == 0) fmt::print("nothing written\n");
    }
    fmt::print("{} reports, {} findings\n", inputs.size(), findings);
}
