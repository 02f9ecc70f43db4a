// What holds for the Akoma Ntoso of every sample.

#include "support/same_report.hpp"
#include "support/samples.hpp"
#include "wsis/extract.hpp"
#include "wsis/render.hpp"

#include <doctest/doctest.h>
#include <pugixml.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

using namespace wsis;

namespace {

pugi::xml_document akn_of(const Report& report) {
    const auto format = std::ranges::find(render_formats(), std::string_view("akn"), &RenderFormat::name);
    pugi::xml_document xml;
    REQUIRE(xml.load_string(format->render(report, {}).c_str(), pugi::parse_default | pugi::parse_ws_pcdata));
    return xml;
}

/// All elements, in document order.
std::vector<pugi::xml_node> elements(const pugi::xml_document& xml) {
    std::vector<pugi::xml_node> found;
    for (auto node = xml.first_child(); node;) {
        if (node.type() == pugi::node_element) found.push_back(node);
        if (node.first_child()) {
            node = node.first_child();
            continue;
        }
        while (node && !node.next_sibling()) node = node.parent();
        node = node.next_sibling();
    }
    return found;
}

/// The text of an element without that of the notes in it.
std::string text_in(pugi::xml_node element) {
    std::string text;
    for (const auto node : element.children()) {
        const std::string_view name = node.name();
        if (name == "eol")
            text += '\n';
        else if (node.type() == pugi::node_pcdata)
            text += node.value();
        else if (name != "authorialNote")
            text += text_in(node);
    }
    return text;
}

} // namespace

TEST_CASE("the text of every block but noise can be read back from Akoma Ntoso") {
    for (const auto& sample : test::samples()) {
        const auto report = read_report(sample.bytes, sample.name);
        const auto xml = akn_of(report);
        std::map<std::string, std::string> texts;
        for (const auto element : elements(xml))
            if (const auto block = element.attribute("wsis:block")) texts[block.value()] += text_in(element);
        for (std::size_t i = 0; i < report.document.blocks.size(); ++i) {
            const auto& block = report.document.blocks[i];
            if (block.kind == BlockKind::noise) continue;
            INFO(sample.name, " b", i + 1);
            CHECK(texts["b" + std::to_string(i + 1)] == report.document.text_of(block));
        }
    }
}

TEST_CASE("every sample comes back the same from its Akoma Ntoso, with all that can be read") {
    for (const auto& sample : test::samples()) {
        ExtractOptions options;
        options.remarks = options.read.comments = true;
        options.read.tracked = Tracked::all;
        const auto report = read_report(sample.bytes, sample.name, InputFormat::automatic, options);
        const auto format = std::ranges::find(render_formats(), std::string_view("akn"), &RenderFormat::name);
        const auto again = read_report(format->render(report, {}), "report.xml");
        INFO(sample.name);
        CHECK(test::what_it_says(again) == test::what_it_says(report));
    }
}

TEST_CASE("every eId of Akoma Ntoso is given once, and what is pointed at is there") {
    for (const auto& sample : test::samples()) {
        const auto xml = akn_of(read_report(sample.bytes, sample.name));
        std::set<std::string> ids;
        std::set<std::string> cited;
        for (const auto element : elements(xml)) {
            if (const auto id = element.attribute("eId")) CHECK_MESSAGE(ids.insert(id.value()).second, id.value());
            std::string targets = element.attribute("refersTo").value();
            for (const char* name : {"as", "source"})
                if (const auto target = element.attribute(name)) targets += std::string(" ") + target.value();
            for (std::size_t at = targets.find('#'); at != std::string::npos; at = targets.find('#', at + 1))
                cited.insert(targets.substr(at + 1, targets.find(' ', at) - at - 1));
        }
        INFO(sample.name);
        CHECK(std::ranges::includes(ids, cited));
    }
}

TEST_CASE("every mention of a reference is a ref in Akoma Ntoso") {
    for (const auto& sample : test::samples()) {
        const auto report = read_report(sample.bytes, sample.name);
        const auto xml = akn_of(report);
        std::size_t mentions = 0;
        for (const auto& reference : report.references) mentions += reference.mentions.size();
        std::size_t refs = 0;
        for (const auto element : elements(xml))
            if (std::string_view(element.name()) == "ref") ++refs;
        INFO(sample.name);
        CHECK(refs >= mentions); // one that a title cuts stands twice
    }
}
