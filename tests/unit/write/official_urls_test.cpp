#include "write/official_urls.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace wsis;

namespace {

std::string url_of(std::string id, std::optional<int> year = {}, std::string_view printed = {}) {
    Reference reference;
    reference.id = std::move(id);
    reference.year = year;
    return write::official_url(reference, printed).value_or("none");
}

} // namespace

TEST_CASE("a United Nations symbol leads to the Official Document System") {
    CHECK(url_of("un:A/RES/70/125") == "https://undocs.org/A/RES/70/125");
    CHECK(url_of("un:E/CN.16/2018/2") == "https://undocs.org/E/CN.16/2018/2");
    CHECK(url_of("un:S/RES/2250", 2015) == "https://undocs.org/S/RES/2250(2015)");
}

TEST_CASE("a symbol that the Official Document System does not have as cited has no address") {
    CHECK(url_of("un:S/RES/2250") == "none");
    CHECK(url_of("un:A/RES/217A(III)") == "none");
    CHECK(url_of("un:A/DEC/59/531") == "none");
    CHECK(url_of("un:UNEP/CBD/COP/13/1") == "none");
}

TEST_CASE("a Recommendation leads to its page, whatever the edition") {
    CHECK(url_of("itu:t/rec/X.1255") == "https://www.itu.int/rec/T-REC-X.1255");
    CHECK(url_of("itu:t/rec/F.790@2007") == "https://www.itu.int/rec/T-REC-F.790");
    CHECK(url_of("itu:r/rec/M.2083-0") == "https://www.itu.int/rec/R-REC-M.2083/en");
    CHECK(url_of("itu:t/rec/X.") == "none");
    CHECK(url_of("itu:r/rec/1255") == "none");
}

TEST_CASE("an RFC and an Internet-Draft lead to their text") {
    CHECK(url_of("std:RFC8200") == "https://www.rfc-editor.org/rfc/rfc8200");
    CHECK(url_of("std:DRAFT-IETF-LAMPS-DOT-14") == "https://datatracker.ietf.org/doc/html/draft-ietf-lamps-dot-14");
    CHECK(url_of("std:RFC8200/../x") == "none");
    CHECK(url_of("std:ISO/IEC27001:2013") == "none");
}

TEST_CASE("a Sustainable Development Goal or target leads to the goal") {
    CHECK(url_of("sdg:9") == "https://sdgs.un.org/goals/goal9");
    CHECK(url_of("sdg:17.8") == "https://sdgs.un.org/goals/goal17");
    CHECK(url_of("sdg:18") == "none");
    CHECK(url_of("sdg:0") == "none");
}

TEST_CASE("an address that the report gives is linked if its scheme is of the web") {
    CHECK(url_of("url:example.int/a b\"<", {}, "http://example.int/") == "http://example.int/a%20b%22%3C");
    CHECK(url_of("url:www.example.int/x", {}, "www.example.int/x") == "https://www.example.int/x");
    CHECK(url_of("url:alert(1)", {}, "javascript://alert(1)") == "none");
    CHECK(url_of("url:example.int", {}, "ftp://example.int") == "none");
    CHECK(url_of("url:", {}, "https://") == "none");
}

TEST_CASE("what is known by no stable pattern has no address") {
    CHECK(url_of("itu:pp/res/140@2014") == "none");
    CHECK(url_of("name:harbour-convention") == "none");
    CHECK(url_of("") == "none");
}
