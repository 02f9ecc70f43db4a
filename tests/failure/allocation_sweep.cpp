// Every allocation of reading five documents and verifying their reports fails once, alone and with all that follow it:
// the outcome is bad_alloc, an Error or the whole result, and nothing is leaked.  allocation-sweep FILE...

#include "failure/allocations.hpp"
#include "wsis/extract.hpp"
#include "wsis/verify.hpp"
#include "wsis/write.hpp"

#include <cstdio>
#include <exception>
#include <fstream>
#include <iterator>
#include <new>
#include <optional>
#include <string>

namespace {

using namespace wsis;
using failure::Fault;

/// The report as JSON, and behind it what is not found again.
std::string result_of(const std::string& bytes) {
    ExtractOptions options;
    options.read.tracked = Tracked::all;
    options.read.comments = options.read.formatting = options.remarks = true;
    const Report report = read_report(bytes, "report", InputFormat::automatic, options);
    std::string result = render_json(report, "test");
    for (const std::string& line : verify_report(result, report.document).missing) result += line;
    return result;
}

struct Sweep {
    std::string name{};
    std::string bytes{};
    std::string expected{};
    std::size_t faults = 0;

    void complain(Fault fault, std::size_t nth, const char* what) {
        ++faults;
        std::printf("%s: allocation %zu%s: %s\n", name.c_str(), nth, fault == Fault::onward ? " and on" : "", what);
    }

    /// The number of allocations when none fails.
    std::size_t count() {
        result_of(bytes); // what libraries set up once stays
        failure::start(Fault::none, 0);
        expected = result_of(bytes);
        return failure::stop().allocations;
    }

    void run(Fault fault, std::size_t nth) {
        const auto before = failure::live_blocks();
        const char* wrong = nullptr;
        bool forgiven = false;
        {
            std::optional<std::string> result;
            failure::start(fault, nth);
            try {
                result = result_of(bytes);
            } catch (const std::bad_alloc&) {
            } catch (const Error&) {
            } catch (const std::exception&) {
                wrong = "neither bad_alloc nor Error";
            }
            forgiven = failure::stop().dependency_refused;
            if (result && *result != expected) wrong = "another report";
        }
        if (wrong == nullptr && !forgiven && failure::live_blocks() > before) wrong = "memory is leaked";
        if (wrong != nullptr) complain(fault, nth, wrong);
    }
};

} // namespace

int main(int argc, char** argv) {
    std::size_t faults = 0;
    for (int i = 1; i < argc; ++i) {
        Sweep sweep;
        sweep.name = argv[i];
        std::ifstream file(argv[i], std::ios::binary);
        sweep.bytes.assign(std::istreambuf_iterator<char>(file), {});
        const auto allocations = sweep.count();
        for (const auto fault : {Fault::once, Fault::onward})
            for (std::size_t nth = 1; nth <= allocations; ++nth) sweep.run(fault, nth);
        std::printf("%s: %zu allocations, %zu faults\n", argv[i], allocations, sweep.faults);
        faults += sweep.faults;
    }
    return faults == 0 && argc > 1 ? 0 : 1;
}
