#include "wsis/diagnostic.hpp"
#include "json/tree.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace wsis;
using json::Tree;

TEST_CASE("a member is found by its name, the first of two") {
    const Tree tree(R"({"a":1,"b":{"c":"x"},"b":true})");
    const auto b = tree.find(Tree::root, "b");
    REQUIRE(tree.type(b) == Tree::Type::object);
    CHECK(tree.string(tree.find(b, "c")) == "x");
    CHECK(tree.find(Tree::root, "c") == Tree::no_value);
}

TEST_CASE("the elements of an array follow each other") {
    const Tree tree(R"([[1],-2,"\u00e9"])");
    auto at = tree.first_child(Tree::root);
    CHECK(tree.magnitude(tree.first_child(at)) == 1);
    at = tree.next(at);
    CHECK((tree.magnitude(at) == 2 && tree.is_negative(at)));
    at = tree.next(at);
    CHECK(tree.string(at) == "\u00e9");
    CHECK(tree.next(at) == Tree::no_value);
}

TEST_CASE("a tree may be a million levels deep") {
    constexpr std::size_t depth = 1'000'000;
    const Tree tree(std::string(depth, '[') + std::string(depth, ']'));
    CHECK(tree.first_child(Tree::root) == 1);
}

TEST_CASE("a number too large for a double is no JSON that is read") {
    CHECK_THROWS_WITH_AS(Tree("[1e999]"), "not valid JSON: unexpected input at byte 6", Error);
}
