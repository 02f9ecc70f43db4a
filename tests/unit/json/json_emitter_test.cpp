#include "json/json_emitter.hpp"

#include <doctest/doctest.h>

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
