#include "found.hpp"

using namespace wsis;

TEST_CASE("of three citations the one in another form is odd, also when it is the first") {
    const auto text = "1. Background\n1.1 PP-14 Resolution 140 (Busan, 2014) was recalled.\n1.2 PP-14 Resolution 140 "
                      "(Rev. Busan, 2014) was read.\n1.3 PP-14 Resolution 140 (Rev. Busan, 2014) was noted.\n";
    CHECK(quotes_of("reference-forms", text) == List{"PP-14 Resolution 140 (Busan, 2014)"});
}

TEST_CASE("a symbol with the letter of a series is a recommendation's") {
    CHECK(quotes_of("reference-symbol-mismatch", "1. Terms\n1.1 The terms follow Resolution ITU-T F.790 (01/2007).\n")
              .size() == 1);
    CHECK(quotes_of("reference-symbol-mismatch",
                    "1. Terms\n1.1 The terms follow Recommendation ITU-T F.790 (01/2007).\n") == List{});
}

TEST_CASE("letters changed about or typed twice in an acronym are another spelling of the body") {
    const auto text = [](std::string_view odd) {
        return "1. Opening\nCWG-PORTS met. CWG-PORTS adopted its agenda.\n2. Closing\nCWG-PORTS closed. " +
               std::string(odd) + " was thanked.\n";
    };
    CHECK(quotes_of("body-spelling", text("CWG-PROTS")) == List{"CWG-PROTS"});
    CHECK(quotes_of("body-spelling", text("CWG-PORRTS")) == List{"CWG-PORRTS"});
    CHECK(quotes_of("body-spelling", text("CWG-PORTA")) == List{});
}

TEST_CASE("a section behind a citation is one of the document that is cited") {
    CHECK(quotes_of("section-missing", "1. Opening\nIt was opened; see Document C16/48, section 9.\n") == List{});
}

TEST_CASE("a web address that begins with several mistakes is reported once") {
    CHECK(quotes_of("url-malformed", "1. Links\nAll is at http;//http:/www.example.org now.\n") ==
          List{"http;//http:/www.example.org"});
}

TEST_CASE("a comma within the host is a fault of a web address, one behind it is none") {
    CHECK(quotes_of("url-malformed", "1. Links\nAll is at https://www,example.org/a now.\n").size() == 1);
    CHECK(quotes_of("url-malformed", "1. Links\nAll is at https://www.example.org, as ever.\n") == List{});
}

TEST_CASE("a heading that says its section is no reference to one") {
    CHECK(quotes_of("section-missing", "1. Opening\nIt was opened.\n\nSection 7\tThe court\n") == List{});
}
