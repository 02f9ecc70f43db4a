#include "write/html_edits.hpp"

#include <doctest/doctest.h>

using namespace wsis;
using write::cut_edits;
using write::html_edits;

namespace {

/// The left text "ab\ncd" became the right one "aXb\nc".
const std::vector<Edit> words = {
    {EditKind::equal, "a"}, {EditKind::inserted, "X"}, {EditKind::equal, "b\nc"}, {EditKind::removed, "d"}};

using Parts = std::vector<std::vector<Edit>>;

} // namespace

TEST_CASE("edits are marked by elements and escaped") {
    CHECK(
        html_edits(std::vector<Edit>{{EditKind::equal, "a<"}, {EditKind::removed, "b&"}, {EditKind::inserted, "c>"}}) ==
        "a&lt;<del>b&amp;</del><ins>c&gt;</ins>");
}

TEST_CASE("a line feed that was removed or inserted can be seen") {
    CHECK(html_edits(std::vector<Edit>{{EditKind::equal, "a\nb"}, {EditKind::removed, "\n"}}) ==
          "a<br>b<del>↵<br></del>");
}

TEST_CASE("edits are cut at the ends of blocks of either side") {
    CHECK(cut_edits(words, EditKind::removed, std::vector<Span>{{0, 2}, {3, 5}}) ==
          Parts{{{EditKind::equal, "a"}, {EditKind::inserted, "X"}, {EditKind::equal, "b"}},
                {{EditKind::equal, "c"}, {EditKind::removed, "d"}}});
    CHECK(cut_edits(words, EditKind::inserted, std::vector<Span>{{0, 3}, {4, 5}}) ==
          Parts{{{EditKind::equal, "a"}, {EditKind::inserted, "X"}, {EditKind::equal, "b"}},
                {{EditKind::equal, "c"}, {EditKind::removed, "d"}}});
}

TEST_CASE("what stands between the ranges is left out") {
    CHECK(cut_edits(std::vector<Edit>{{EditKind::equal, "title: text"}}, EditKind::removed,
                    std::vector<Span>{{0, 5}, {7, 11}}) ==
          Parts{{{EditKind::equal, "title"}}, {{EditKind::equal, "text"}}});
}

TEST_CASE("an empty block has an empty part") {
    CHECK(cut_edits(std::vector<Edit>{{EditKind::inserted, "a\n\nb"}}, EditKind::inserted,
                    std::vector<Span>{{0, 1}, {2, 2}, {3, 4}}) ==
          Parts{{{EditKind::inserted, "a"}}, {}, {{EditKind::inserted, "b"}}});
}
