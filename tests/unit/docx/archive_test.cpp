#include "docx/archive.hpp"
#include "support/stored_zip.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace wsis;

namespace {

std::string error_of(std::string_view bytes, std::size_t members) {
    Limits limits;
    limits.members = members;
    try {
        const docx::Archive archive(bytes, limits);
    } catch (const Error& error) {
        return error.what();
    }
    return "";
}

} // namespace

TEST_CASE("a zip has as many members as the limit, and no more") {
    const std::string zip = test::stored_zip({{"a", "1"}, {"b", "2"}});
    CHECK(error_of(zip, 2) == "");
    CHECK(error_of(zip, 1) == "more than 1 members in the zip; see --max-members");
}

TEST_CASE("a zip that states too many members is refused before its directory is read") {
    using namespace std::string_literals;
    const std::string end = "PK\x05\x06\0\0\0\0\0\xF0\0\xF0\0\0\0\0\0\0\0\0\0\0"s;
    CHECK(error_of(end, 61440) == "not a DOCX file: the zip is damaged or cut off");
    CHECK(error_of(end, 61439) == "more than 61439 members in the zip; see --max-members");
}

TEST_CASE("the number of members of a large zip stands in another record") {
    using namespace std::string_literals;
    const std::string end64 = "PK\x06\x06"s + std::string(28, '\0') + "\x40\x0D\x03"s + std::string(21, '\0');
    const std::string locator = "PK\x06\x07"s + std::string(16, '\0');
    const std::string end = "PK\x05\x06\0\0\0\0\xFF\xFF\xFF\xFF"s + std::string(10, '\0');
    CHECK(error_of(end64 + locator + end, 100'000) == "more than 100000 members in the zip; see --max-members");
}

TEST_CASE("the last bytes of a file that is cut off are no end of a zip") {
    CHECK(error_of("PK\x05\x06", 10) == "not a DOCX file: the zip is damaged or cut off");
}
