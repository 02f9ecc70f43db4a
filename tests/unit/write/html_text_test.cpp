#include "write/html_text.hpp"

#include <doctest/doctest.h>

using wsis::write::html_attribute;
using wsis::write::html_language;
using wsis::write::html_text;

TEST_CASE("text in HTML is no markup") {
    CHECK(html_text("</script><b a=\"x\" b='y'>&amp;") ==
          "&lt;/script&gt;&lt;b a=&quot;x&quot; b=&#39;y&#39;&gt;&amp;amp;");
    CHECK(html_attribute("\" onclick='x' <>&") == "&quot; onclick=&#39;x&#39; &lt;&gt;&amp;");
}

TEST_CASE("characters that HTML forbids are replaced") {
    CHECK(html_text(std::string_view("a\0b\x1b[31m\x7f\xC2\x85", 11)) == "a\uFFFDb\uFFFD[31m\uFFFD\uFFFD");
    CHECK(html_text("\uFFFE\uFDD0\U0001FFFF") == "\uFFFD\uFFFD\uFFFD");
    CHECK(html_text("caf\xE9 \xF0\x9F") == "caf\uFFFD \uFFFD\uFFFD");
    CHECK(html_text("tab\tstays, \u00e9 and \U0001F600, too") == "tab\tstays, \u00e9 and \U0001F600, too");
}

TEST_CASE("a line feed is a break in text and a space in an attribute") {
    CHECK(html_text("one\ntwo") == "one<br>two");
    CHECK(html_attribute("one\ntwo") == "one two");
}

TEST_CASE("bidirectional controls end with the text and are isolated") {
    CHECK(html_text("a\u202Eb") == "<bdi>a\u202Eb\u202C</bdi>");
    CHECK(html_text("\u2066a\u202Ab") == "<bdi>\u2066a\u202Ab\u202C\u2069</bdi>");
    CHECK(html_text("\u2067a\u2069b") == "<bdi>\u2067a\u2069b</bdi>");
    CHECK(html_attribute("a\u202Eb") == "a\u202Eb\u202C");
}

TEST_CASE("what closes no bidirectional control is replaced") {
    CHECK(html_text("a\u2069\u202C") == "<bdi>a\uFFFD\uFFFD</bdi>");
    CHECK(html_text("\u2066a\u202C\u2069") == "<bdi>\u2066a\uFFFD\u2069</bdi>");
    CHECK(html_text("\u2066\u202Aa\u2069\u202C") == "<bdi>\u2066\u202Aa\u2069\uFFFD</bdi>");
}

TEST_CASE("the language of a report gives its direction") {
    CHECK(html_language("en") == " lang=\"en\" dir=\"ltr\"");
    CHECK(html_language("ar") == " lang=\"ar\" dir=\"rtl\"");
    CHECK(html_language(std::nullopt) == " dir=\"auto\"");
}
