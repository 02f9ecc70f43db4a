#include "extract/pass.hpp"

#include "wsis/read.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace wsis;

namespace {

/// Writes down what happens to it.
class Witness final : public extract::Pass {
public:
    Witness(std::string name, std::string& log) : name_(std::move(name)), log_(log) {}

    void read(std::uint32_t block, const std::vector<extract::Token>& tokens) override {
        log_ += name_ + std::to_string(block) + ":" + std::to_string(tokens.size()) + " ";
    }

    void finish(Report&) override { log_ += name_ + ". "; }

private:
    std::string name_;
    std::string& log_;
};

std::string log_of(const Document& document) {
    std::string log;
    const std::unique_ptr<extract::Pass> passes[] = {std::make_unique<Witness>("a", log),
                                                     std::make_unique<Witness>("b", log)};
    Report report;
    extract::run_passes(document, passes, report);
    return log;
}

} // namespace

TEST_CASE("passes read block after block side by side, and finish in their order") {
    CHECK(log_of(read_text("The lamps burn.\n\nAll night.\n")) == "a0:4 b0:4 a1:3 b1:3 a. b. ");
}

TEST_CASE("passes do not get to see noise") {
    auto document = read_text("The lamps burn.\n\nAll night.\n");
    document.blocks[0].kind = BlockKind::noise;
    CHECK(log_of(document) == "a1:3 b1:3 a. b. ");
}
