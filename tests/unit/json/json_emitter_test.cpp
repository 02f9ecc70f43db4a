#include "json/json_emitter.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>

using wsis::json::JsonEmitter;

namespace {

std::string sample(bool compact) {
    JsonEmitter json(compact);
    json.begin_object();
    json.key("a");
    json.value(std::uint64_t{1});
    json.key("b");
    json.begin_array();
    json.value(true);
    json.null();
    json.begin_array();
    json.end_array();
    json.end_array();
    json.end_object();
    return std::move(json).take();
}

} // namespace

TEST_CASE("JSON is indented by two, and an empty array stays on its line") {
    CHECK(sample(false) == "{\n  \"a\": 1,\n  \"b\": [\n    true,\n    null,\n    []\n  ]\n}\n");
}

TEST_CASE("compact JSON is one line") { CHECK(sample(true) == "{\"a\":1,\"b\":[true,null,[]]}\n"); }

TEST_CASE("quotes, backslashes and control characters are escaped") {
    JsonEmitter json(true);
    json.value(std::string_view("\"\\\n\x01"
                                "é"));
    CHECK(std::move(json).take() == "\"\\\"\\\\\\n\\u0001é\"\n");
}

TEST_CASE("what needs an escape is found wherever it stands in a long text") {
    for (const auto& [byte, escape] : {std::pair{'"', "\\\""}, {'\\', "\\\\"}, {'\n', "\\n"}, {'\x1f', "\\u001f"}})
        for (std::size_t at = 0; at < 20; ++at) {
            const std::string before(at, 'a'), behind(19 - at, '\x7f');
            JsonEmitter json(true);
            json.value(before + byte + behind);
            CHECK(std::move(json).take() == '"' + before + escape + behind + "\"\n");
        }
}
