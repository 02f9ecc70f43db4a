#include "wsis/verify.hpp"

#include "text/code_points.hpp"
#include "json/node.hpp"

#include <fmt/format.h>

#include <map>
#include <tuple>

namespace wsis {

namespace {

using json::Node;

/// Where a block comes from, comparable between a JSON and a Document.
struct Source {
    std::string part{};
    std::uint32_t paragraph = 0;
    std::uint32_t line = 0;

    bool operator<(const Source& other) const {
        return std::tie(part, paragraph, line) < std::tie(other.part, other.paragraph, other.line);
    }

    [[nodiscard]] std::string name() const {
        return part.empty() ? fmt::format("line {}", line) : fmt::format("{}, paragraph {}", part, paragraph);
    }
};

Source source_of(const Node& block) {
    const auto origin = block.at("origin");
    const auto number = [&](const char* key) { return origin.at(key).optional_number<std::uint32_t>().value_or(0); };
    return {origin.at("part").optional_string().value_or(""), number("paragraph"), number("line")};
}

Source source_of(const Document& document, const Block& block) {
    const bool has_part = block.origin.part < document.parts.size();
    return {has_part ? document.parts[block.origin.part] : "", block.origin.paragraph, block.origin.line};
}

class Verifier {
public:
    Verifier(const Node& report, const Document& document)
        : report_(report), document_(document), code_points_(document.text) {
        report.at("blocks").each(
            [&](const Node& block) { claimed_.emplace(block.at("id").string(), source_of(block)); });
        for (const auto& block : document.blocks) actual_.emplace(source_of(document, block), &block);
    }

    Verification run() {
        report_.at("references").each([&](const Node& reference) {
            const auto id = reference.at("id").string();
            reference.at("mentions").each([&](const Node& mention) { check(mention, "reference", id); });
        });
        report_.at("decisions").each([&](const Node& decision) {
            const auto id = decision.at("id").string();
            check(decision, "decision", id);
            decision.at("items").each([&](const Node& item) { check(item, "item of decision", id); });
            decision.at("deadlines").each([&](const Node& deadline) { check(deadline, "deadline of decision", id); });
        });
        return std::move(result_);
    }

private:
    /// A text box or a table in a paragraph shares no paragraph number with another block, but a text reader may cut a
    /// line into cells; so every block from that place is looked at.
    void check(const Node& place, std::string_view what, std::string_view id) {
        const auto text = place.at("text").string();
        const auto claimed = claimed_.find(place.at("block").string());
        if (claimed == claimed_.end()) return miss(what, id, text, "its block is not in the report");
        const auto [first, last] = actual_.equal_range(claimed->second);
        const auto start = place.at("start").number<std::uint32_t>();
        const auto end = place.at("end").number<std::uint32_t>();
        for (auto block = first; block != last; ++block)
            if (stands(text, *block->second, start, end)) {
                ++result_.found;
                return;
            }
        miss(what, id, text, "not at " + claimed->second.name());
    }

    [[nodiscard]] bool stands(std::string_view text, const Block& block, std::uint32_t start, std::uint32_t end) const {
        const auto from = code_points_.advance(block.text.begin, start);
        const auto to = code_points_.advance(block.text.begin, end);
        return from && to && *from <= *to && *to <= block.text.end &&
               std::string_view(document_.text).substr(*from, *to - *from) == text;
    }

    void miss(std::string_view what, std::string_view id, std::string_view text, std::string_view why) {
        result_.missing.push_back(fmt::format("{} {}: '{}': {}", what, id, text, why));
    }

    const Node& report_;
    const Document& document_;
    text::CodePointIndex code_points_;
    std::map<std::string_view, Source> claimed_{};
    std::multimap<Source, const Block*> actual_{};
    Verification result_{};
};

} // namespace

Verification verify_report(std::string_view report_json, const Document& document) {
    try {
        const json::Tree tree(report_json);
        const Node report{&tree, json::Tree::root, ""};
        if (report.at("format").string() == "wsis-report") return Verifier(report, document).run();
    } catch (const Error&) { // One message, wherever the JSON is not what it should be.
    }
    throw Error("", "not a report JSON");
}

} // namespace wsis
