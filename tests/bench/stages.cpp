// Times what each stage costs on the same reports, side by side:  bench-stages FILE...
// Of five rounds the fastest counts; the reports are read into memory before.

#include "wsis/extract.hpp"
#include "wsis/validate.hpp"
#include "wsis/write.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <iterator>
#include <limits>
#include <string>
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
    std::size_t findings = 0;
    const auto validation = milliseconds_of([&] {
        findings = 0;
        for (const auto& report : reports) findings += wsis::validate_report(report).size();
    });
    std::size_t bytes = 0;
    const auto json = milliseconds_of([&] {
        bytes = 0;
        for (const auto& report : reports) bytes += wsis::render_json(report, "bench").size();
    });
    fmt::print("{:<12} {:>10} {:>10}\n", "stage", "ms", "extraction");
    for (const auto& [name, time] : {std::pair("extraction", extraction), {"validation", validation}, {"json", json}})
        fmt::print("{:<12} {:>10.2f} {:>10.2f}\n", name, time, time / extraction);
    fmt::print("{} reports, {} findings, {} bytes of JSON\n", inputs.size(), findings, bytes);
}
