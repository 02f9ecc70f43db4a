// What holds for every register file, whatever is added and whatever is broken.

#include "support/mutable_text.hpp"
#include "support/samples.hpp"
#include "support/scratch.hpp"
#include "wsis/diagnostic.hpp"
#include "wsis/extract.hpp"
#include "wsis/register_file.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace wsis;

namespace {

using Access = RegisterFile::Access;

/// The samples that are reports of meetings, drafts and other forms of one report among them, and some others.
std::vector<Report> some_reports() {
    std::vector<Report> reports;
    std::size_t others = 0;
    for (const auto& sample : test::samples())
        if (sample.name.starts_with("cwg-pac") || ++others % 6 == 0)
            reports.push_back(read_report(sample.bytes, sample.name));
    return reports;
}

template <class T>
void shuffle(std::vector<T>& values, test::Random& random) {
    for (std::size_t i = values.size(); i > 1; --i) std::swap(values[i - 1], values[random.below(i)]);
}

} // namespace

TEST_CASE("adding reports one by one in any order gives the register of all") {
    auto reports = some_reports();
    const auto wanted = track(reports);
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        CAPTURE(seed);
        test::Random random(seed);
        shuffle(reports, random);
        const test::Scratch scratch;
        const auto path = scratch.path("r.sqlite");
        for (std::size_t i = 0; i < reports.size();) { // several by one connection, then the next
            RegisterFile file(path, Access::write);
            for (auto count = random.below(3) + 1; count > 0 && i < reports.size(); --count) file.add(reports[i++]);
            CHECK(file.read() == track(std::span(reports).first(i)));
        }
        RegisterFile file(path, Access::write);
        CHECK(file.add(reports[random.below(reports.size())]) == RegisterFile::Added::known);
        CHECK(file.read() == wanted);
    }
}

TEST_CASE("the best order adds every report once") {
    const auto reports = some_reports();
    const test::Scratch scratch;
    RegisterFile file(scratch.path("r.sqlite"), Access::write);
    auto order = file.best_order(reports);
    for (const auto i : order) file.add(reports[i]);
    CHECK(file.read() == track(reports));
    std::ranges::sort(order);
    for (std::size_t i = 0; i < reports.size(); ++i) CHECK(order.at(i) == i);
    CHECK(order.size() == reports.size());
}

TEST_CASE("a query without conditions finds all decisions") {
    const auto reports = some_reports();
    const test::Scratch scratch;
    RegisterFile file(scratch.path("r.sqlite"), Access::write);
    for (const auto i : file.best_order(reports)) file.add(reports[i]);
    CHECK(file.find({}).chains == track(reports).chains);
}

TEST_CASE("a broken register file is read, or refused in one line") {
    const test::Scratch scratch;
    const auto path = scratch.path("r.sqlite");
    for (const auto& sample : test::samples())
        if (sample.name == "cwg-pac-09.txt" || sample.name == "cwg-pac-10.txt")
            RegisterFile(path, Access::write).add(read_report(sample.bytes, sample.name));
    const auto whole = test::bytes_of(path);
    const auto another = read_report("1. Lamps\n1.1 The Secretariat was requested to order lamps.\n", "lamps.txt");
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        test::Random random(seed);
        auto bytes = whole;
        if (seed % 10 == 0) bytes.resize(random.below(bytes.size()));
        for (auto count = random.below(8) + 1; count > 0 && !bytes.empty(); --count) {
            // Heads of pages say where everything else is.
            const auto at = random.below(2) == 0 ? random.below(bytes.size())
                                                 : random.below(bytes.size() / 4096 + 1) * 4096 + random.below(200);
            if (at < bytes.size()) bytes[at] = static_cast<char>(random.below(256));
        }
        const auto broken = scratch.with("broken.sqlite", bytes);
        CAPTURE(seed);
        for (const auto access : {Access::read, Access::write}) {
            try {
                RegisterFile file(broken, access);
                RegisterQuery query;
                query.text = "lang* secretariat";
                (void)file.find(query);
                (void)file.read();
                if (access == Access::write) file.add(another);
            } catch (const Error& error) {
                const std::string message = error.what();
                CHECK(message.starts_with(broken + ": "));
                CHECK(message.find('\n') == message.npos);
            }
        }
    }
}
