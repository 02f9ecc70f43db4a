#include "wsis/verify.hpp"

#include "json/code_points.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <map>
#include <tuple>

namespace wsis {

namespace {

using Json = nlohmann::json;

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

Source source_of(const Json& block) {
    const auto& origin = block.at("origin");
    const auto number = [&](const char* key) {
        return origin.at(key).is_null() ? 0 : origin.at(key).get<std::uint32_t>();
    };
    return {origin.at("part").is_null() ? "" : origin.at("part").get<std::string>(), number("paragraph"),
            number("line")};
}

Source source_of(const Document& document, const Block& block) {
    const bool has_part = block.origin.part < document.parts.size();
    return {has_part ? document.parts[block.origin.part] : "", block.origin.paragraph, block.origin.line};
}

class Verifier {
public:
    Verifier(const Json& report, const Document& document)
        : report_(report), document_(document), code_points_(document.text) {
        for (const auto& block : report.at("blocks"))
            claimed_.emplace(block.at("id").get<std::string>(), source_of(block));
        for (const auto& block : document.blocks) actual_.emplace(source_of(document, block), &block);
    }

    Verification run() {
        for (const auto& reference : report_.at("references"))
            for (const auto& mention : reference.at("mentions")) check(mention, "reference", reference.at("id"));
        for (const auto& decision : report_.at("decisions")) {
            check(decision, "decision", decision.at("id"));
            for (const auto& item : decision.at("items")) check(item, "item of decision", decision.at("id"));
            for (const auto& deadline : decision.at("deadlines"))
                check(deadline, "deadline of decision", decision.at("id"));
        }
        return std::move(result_);
    }

private:
    /// A text box or a table in a paragraph shares no paragraph number with another block, but a text reader may cut a
    /// line into cells; so every block from that place is looked at.
    void check(const Json& place, std::string_view what, const std::string& id) {
        const auto& text = place.at("text").get_ref<const std::string&>();
        const auto claimed = claimed_.find(place.at("block").get_ref<const std::string&>());
        if (claimed == claimed_.end()) return miss(what, id, text, "its block is not in the report");
        const auto [first, last] = actual_.equal_range(claimed->second);
        const auto start = place.at("start").get<std::uint32_t>();
        const auto end = place.at("end").get<std::uint32_t>();
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

    const Json& report_;
    const Document& document_;
    json::CodePointIndex code_points_;
    std::map<std::string, Source> claimed_{};
    std::multimap<Source, const Block*> actual_{};
    Verification result_{};
};

} // namespace

Verification verify_report(std::string_view report_json, const Document& document) {
    try {
        const auto report = Json::parse(report_json);
        if (report.at("format") != "wsis-report") throw Error("", "not a report JSON");
        return Verifier(report, document).run();
    } catch (const Json::exception&) {
        throw Error("", "not a report JSON");
    }
}

} // namespace wsis
