#pragma once

#include "wsis/citations.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace citation_test {

using List = std::vector<std::string>;

inline List ids(std::string_view text) {
    List ids;
    for (const auto& citation : wsis::find_citations(text)) ids.push_back(citation.id);
    return ids;
}

inline List spans(std::string_view text) {
    List spans;
    for (const auto& citation : wsis::find_citations(text))
        spans.emplace_back(text.substr(citation.begin, citation.end - citation.begin));
    return spans;
}

/// A text and the ids that have to be found in it.
struct Row {
    std::string_view text;
    List ids;
};

} // namespace citation_test
