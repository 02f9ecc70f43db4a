#include "text/xml_text.hpp"

#include <doctest/doctest.h>

using wsis::text::xml_text;

TEST_CASE("what means something in XML is escaped") {
    CHECK(xml_text("<script>a && b</script> ]]> \"q\"") ==
          "&lt;script&gt;a &amp;&amp; b&lt;/script&gt; ]]&gt; &quot;q&quot;");
    CHECK(xml_text("a\tb\nc") == "a\tb\nc");
}

TEST_CASE("what XML cannot hold is the replacement character, what separates words a space") {
    CHECK(xml_text(std::string_view("a\0b\x1b[31m", 8)) == "a\uFFFDb\uFFFD[31m");
    CHECK(xml_text("one\ftwo\vthree\rfour\x1F") == "one two three four ");
    CHECK(xml_text("\xEF\xBF\xBE\xEF\xBF\xBF") == "\uFFFD\uFFFD");
    CHECK(xml_text("\xED\xA0\x80") == "\uFFFD\uFFFD\uFFFD"); // a lone surrogate is no UTF-8
    CHECK(xml_text("caf\xE9") == "caf\uFFFD");
}

TEST_CASE("other characters stay as they are") {
    CHECK(xml_text("\u0085 \u00A0 \u2028 \u2011 \U0001F600 \x7F") == "\u0085 \u00A0 \u2028 \u2011 \U0001F600 \x7F");
}
