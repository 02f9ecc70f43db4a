#include "support/samples.hpp"

#include "wsis/extract.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace wsis::test {

namespace {

std::vector<Sample> load() {
    std::vector<Sample> samples;
    for (const auto& entry : std::filesystem::directory_iterator(WSIS_SAMPLES)) {
        const auto extension = entry.path().extension();
        if (extension != ".docx" && extension != ".txt") continue;
        std::ifstream file(entry.path(), std::ios::binary);
        samples.push_back({entry.path().filename().string(), {std::istreambuf_iterator<char>(file), {}}});
    }
    std::ranges::sort(samples, {}, &Sample::name);
    return samples;
}

} // namespace

const std::vector<Sample>& samples() {
    static const auto all = load();
    return all;
}

const std::vector<Report>& sample_reports() {
    static const auto all = [] {
        std::vector<Report> reports;
        for (const auto& sample : samples()) reports.push_back(read_report(sample.bytes, sample.name));
        return reports;
    }();
    return all;
}

} // namespace wsis::test
