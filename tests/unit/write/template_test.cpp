#include "wsis/extract.hpp"
#include "wsis/render.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace wsis;

namespace {

constexpr std::string_view lamps = "1. Lamps & horns\n"
                                   "1.1 The Secretariat was requested to order two *spare* lamps by 31 May 2018.\n"
                                   "1.2 Member States were invited to report to the next meeting.\n"
                                   "1.3 The Group thanked the Secretariat for the old lamps.\n";

std::string filled(std::string_view mustache, TemplateLanguage language = TemplateLanguage::text) {
    return render_template(read_report(lamps, "report.txt"), mustache, language);
}

} // namespace

TEST_CASE("a template is filled with the report JSON") {
    CHECK(filled("{{#decisions}}{{id}} {{force}}: {{#addressees}}{{.}}{{/addressees}}\n{{/decisions}}") ==
          "1.1 request: Secretariat\n1.2 invitation: Member States\n1.3 appreciation: Secretariat\n");
    CHECK(filled("{{#sections}}{{label}} {{title}}{{/sections}}") == "1. Lamps & horns");
}

TEST_CASE("what is not there is left out") {
    CHECK(filled("{{#metadata.symbol}}symbol{{/metadata.symbol}}{{^references}}no acts{{/references}}{{nonsense}}") ==
          "no acts");
}

TEST_CASE("values are escaped for the language of the template, unless it says otherwise") {
    CHECK(filled("{{#sections}}{{title}}{{/sections}}", TemplateLanguage::html) == "Lamps &amp; horns");
    CHECK(filled("{{#sections}}{{{title}}}{{/sections}}", TemplateLanguage::html) == "Lamps & horns");
    CHECK(filled("{{#decisions}}{{text}}{{/decisions}}", TemplateLanguage::markdown).find("\\*spare\\*") !=
          std::string::npos);
}

TEST_CASE("decisions stand under who has to act, but for thanks") {
    CHECK(filled("{{#by_addressee}}{{addressee}}: {{#decisions}}{{id}}{{/decisions}}\n{{/by_addressee}}") ==
          "Member States: 1.2\nSecretariat: 1.1\n");
}

TEST_CASE("a template that is none is refused with its fault") {
    CHECK_THROWS_WITH(filled("{{#sections}}"), "--template: Unclosed section \"sections\" at 0");
}

TEST_CASE("a template opens no files") { CHECK(filled("[{{> /etc/passwd}}]") == "[]"); }
