#include "docx/xml.hpp"
#include "docx/xml_check.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>

using namespace wsis;
using namespace wsis::docx;

namespace {

/// Writes down what it is given: "<root", the names of the children, ">".
class Recorder final : public XmlHandler {
public:
    void open(pugi::xml_node element) override { seen += fmt::format("<{}", element.name()); }

    void piece(pugi::xml_node parent, bool) override {
        ++pieces;
        for (const pugi::xml_node child : parent.children())
            if (child.type() == pugi::node_element) ++children;
    }

    void close() override { seen += ">"; }

    std::string seen{};
    std::size_t pieces = 0;
    std::size_t children = 0;
};

Recorder record(const std::string& xml, Descend descend = Descend::as_needed, const Limits& limits = {}) {
    Recorder recorder;
    read_xml(xml, "part.xml", limits, descend, recorder);
    return recorder;
}

std::string fault_of(const std::string& xml) {
    try {
        record(xml);
    } catch (const Error& error) {
        return error.what();
    }
    return "none";
}

std::string repeated(std::string_view text, std::size_t times) {
    std::string all;
    for (std::size_t i = 0; i < times; ++i) all += text;
    return all;
}

} // namespace

TEST_CASE("a small part comes in one piece below its root") {
    const Recorder recorder = record("<?xml version=\"1.0\"?><r a=\"1\"><x/><y>t</y></r>");
    CHECK(recorder.seen == "<r>");
    CHECK(recorder.pieces == 1);
    CHECK(recorder.children == 2);
}

TEST_CASE("a large element is opened, a paragraph never") {
    const std::string many = repeated("<x>some text</x>", 20000);
    CHECK(record("<r><big>" + many + "</big></r>").seen == "<r<big>>");
    CHECK(record("<r><big>" + many + "</big></r>").children == 20000);
    CHECK(record("<r><w:p>" + many + "</w:p></r>").seen == "<r>");
    CHECK(record("<r><w:p>" + many + "</w:p></r>").children == 1);
    CHECK(record("<r><big>" + many + "</big></r>", Descend::root_only).seen == "<r>");
}

TEST_CASE("a root without content is opened and closed") {
    CHECK(record("<r/>").seen == "<r>");
    CHECK(record("<r></r>\n<!-- end -->\n").seen == "<r>");
}

TEST_CASE("what pugixml would let pass is refused") {
    CHECK(fault_of("") == "part.xml: not well-formed XML: no root element");
    CHECK(fault_of("<a/><b/>") == "part.xml: not well-formed XML: more than one root element");
    CHECK(fault_of("<a/>text") == "part.xml: not well-formed XML: text outside the root element");
    CHECK(fault_of("<a><b></a>") == "part.xml: not well-formed XML: ends inside an element");
    CHECK(fault_of("<a></b>") == "part.xml: not well-formed XML: start and end tag differ");
    CHECK(fault_of("<a><b></c></a>").starts_with("part.xml: not well-formed XML: "));
    CHECK(fault_of("<a b=\"<\"/>") == "part.xml: not well-formed XML: '<' inside an attribute");
    CHECK(fault_of("<a>&nbsp;</a>") == "part.xml: not well-formed XML: an undefined reference");
    CHECK(fault_of("<w:p>&x;</w:p>") == "part.xml: not well-formed XML: an undefined reference");
    CHECK(fault_of("<w:p b=\"&x;\"/>") == "part.xml: not well-formed XML: an undefined reference");
    CHECK(fault_of("<a>&#xD800;</a>") == "part.xml: not well-formed XML: an undefined reference");
    CHECK(fault_of("<a>\x01</a>") == "part.xml: not well-formed XML: a forbidden control character");
    CHECK(fault_of("<a>\xED\xA0\x80</a>") == "part.xml: not well-formed XML: invalid UTF-8");
    CHECK(fault_of("<a>\xEF\xBF\xBF</a>") == "part.xml: not well-formed XML: a forbidden character");
    CHECK(fault_of("<!DOCTYPE a><a/>") == "part.xml: has a document type (DOCTYPE), which is not allowed");
    CHECK(fault_of("<?xml version=\"1.0\" encoding=\"windows-1252\"?><a/>") ==
          "part.xml: the encoding 'windows-1252' is not allowed");
    CHECK(fault_of("<a") == "part.xml: not well-formed XML: ends inside a tag");
}

TEST_CASE("inside a paragraph only its own end counts") {
    const std::string inner =
        "<w:p><x a='</w:p>'><!-- </w:p> --><![CDATA[</w:p>]]></x><w:p/><w:pPr/><w:p>y</w:p></w:p>";
    CHECK(fault_of("<r>" + inner + "</r>") == "part.xml: not well-formed XML: '<' inside a tag");
    const std::string legal =
        "<w:p><x a='>'><!-- </w:p> --><![CDATA[</w:p>]]></x><w:p/><w:p b='/>'>y</w:p><w:pPr/></w:p>";
    CHECK(record("<r>" + repeated(legal, 5000) + "</r>").children == 5000);
    CHECK(fault_of("<r><w:p><w:r></w:p></r>").starts_with("part.xml: not well-formed XML: "));
    CHECK(fault_of("<r><w:p>") == "part.xml: not well-formed XML: ends inside an element");
}

TEST_CASE("what only looks odd is taken") {
    CHECK(fault_of("\xEF\xBB\xBF<a b='>' c=\"/>\">x &lt; y &#65; &#x1F600; <![CDATA[ & < ]]> <!-- & < > --></a>") ==
          "none");
    CHECK(fault_of("<a>" + repeated("<b c=\"/>\">x</b>", 30000) + "</a>") == "none");
}

TEST_CASE("a sequence or reference may be cut by the end of a block") {
    for (std::size_t before = 65520; before < 65545; ++before) {
        CHECK(fault_of("<a>" + std::string(before, 'x') + "\xF0\x9F\x98\x80 &amp; </a>") == "none");
        CHECK(fault_of("<a b=\"" + std::string(before, 'x') + "&amp;\xC3\xA9\"><c/></a>") == "none");
        CHECK(fault_of("<a>" + std::string(before, 'x') + "<!-- > --><c d='e'/></a>") == "none");
    }
}

TEST_CASE("depth and nodes are counted over the whole part") {
    Limits limits;
    limits.xml_depth = 3;
    CHECK_THROWS_WITH_AS(record("<a><b><c><d></d></c></b></a>", Descend::as_needed, limits),
                         "part.xml: elements nested deeper than 3; see --max-depth", Error);
    limits = {};
    limits.xml_nodes = 3;
    CHECK_THROWS_WITH_AS(record("<a b=\"\"><c/>x<d/></a>", Descend::as_needed, limits),
                         "part.xml: more than 3 XML nodes; see --max-nodes", Error);
}

TEST_CASE("UTF-16 in either order becomes UTF-8") {
    using namespace std::string_view_literals;
    std::string out;
    CHECK(utf16_to_utf8("\xFF\xFE<\0\xE9\0=\xD8\0\xDE"sv, Encoding::utf16_little, out));
    CHECK(out == "<é😀");
    out.clear();
    CHECK(utf16_to_utf8("\0<\0\xE9"sv, Encoding::utf16_big, out));
    CHECK(out == "<é");
    CHECK_FALSE(utf16_to_utf8("\0\xDE"sv, Encoding::utf16_little, out));
    CHECK_FALSE(utf16_to_utf8("\0"sv, Encoding::utf16_little, out));
}
