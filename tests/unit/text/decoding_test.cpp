#include "text/decoding.hpp"

#include "text/utf8.hpp"
#include "wsis/diagnostic.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace wsis::text;
using namespace std::string_literals;

namespace {

std::string utf16(std::u16string_view text, bool big) {
    std::string bytes;
    for (const char16_t unit : text) {
        const auto high = static_cast<char>(unit >> 8);
        const auto low = static_cast<char>(unit & 0xFF);
        bytes += big ? high : low;
        bytes += big ? low : high;
    }
    return bytes;
}

} // namespace

TEST_CASE("UTF-8 comes out as it is, without its byte order mark") {
    CHECK(decode_text("Délégués 会议 \U0001F30D").text == "Délégués 会议 \U0001F30D");
    CHECK(decode_text("\xEF\xBB\xBFharbour").text == "harbour");
    CHECK_FALSE(decode_text("Délégués").single_bytes);
    CHECK(decode_text("").text == "");
}

TEST_CASE("UTF-16 of both orders is known by its byte order mark") {
    CHECK(decode_text("\xFF\xFE"s + utf16(u"Délégués 会议 \U0001F30D", false)).text == "Délégués 会议 \U0001F30D");
    CHECK(decode_text("\xFE\xFF"s + utf16(u"Délégués 会议 \U0001F30D", true)).text == "Délégués 会议 \U0001F30D");
}

TEST_CASE("UTF-16 without a mark is known where it is certain") {
    CHECK(decode_text(utf16(u"Report of the harbour group", false)).text == "Report of the harbour group");
    CHECK(decode_text(utf16(u"Report of the harbour group", true)).text == "Report of the harbour group");
}

TEST_CASE("a lone surrogate or half a unit becomes a replacement character") {
    CHECK(decode_text("\xFF\xFE"s + utf16(u"a", false) + "\x00\xD8"s + utf16(u"b", false)).text == "a\uFFFDb");
    CHECK(decode_text("\xFF\xFE"s + utf16(u"a", false) + "b").text == "a\uFFFD");
}

TEST_CASE("bytes that are no UTF-8 are Windows-1252, one by one") {
    const auto decoded = decode_text("R\xE9union \x96 d\xE9j\xE0 \x80 5");
    CHECK(decoded.text == "Réunion – déjà € 5");
    CHECK(decoded.single_bytes);
    CHECK(decode_text("Délégués, d\xE9j\xE0").text == "Délégués, déjà");
    CHECK(decode_text("cut off: d\xC3").text == "cut off: dÃ");
}

TEST_CASE("overlong forms, surrogates and values beyond Unicode are no UTF-8") {
    for (const std::string_view bytes : {"\xC0\x80", "\xC1\xBF", "\xE0\x80\x80", "\xED\xA0\x80", "\xF0\x80\x80\x80",
                                         "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\x80", "\xC3", "\xE2\x82"})
        CHECK_MESSAGE(sequence_size(bytes, 0) == 0, static_cast<int>(static_cast<unsigned char>(bytes[0])));
    CHECK(sequence_size("\xF4\x8F\xBF\xBF", 0) == 4);
}

TEST_CASE("binary data is refused") {
    CHECK_THROWS_WITH_AS(decode_text("harbour\0report"s), "binary data, not a text report", wsis::Error);
    CHECK_THROWS_AS(decode_text("\x89PNG\r\n\x1A\n\x01\x02\x03\x04\x05\x06"s), wsis::Error);
    CHECK_THROWS_AS(decode_text("\xFF\xFE\0\0\0\0"s), wsis::Error);
}

TEST_CASE("a few control characters are text") {
    constexpr std::string_view text = "Bell \x07 title \x1B[31mred\x1B[0m, back\x08space\x0C";
    CHECK(decode_text(text).text == text);
}
