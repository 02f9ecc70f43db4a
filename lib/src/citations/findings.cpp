#include "citations/findings.hpp"

#include "citations/canonical_id.hpp"

#include <algorithm>

namespace wsis::citations {

void Findings::add(Citation citation, std::size_t begin, std::size_t end) {
    citation.begin = reading_[begin].begin;
    citation.end = reading_[end - 1].end;
    while (!found_.empty() && found_.back().end > citation.begin) {
        if (found_.back().kind != CitationKind::event) return;
        found_.pop_back();
    }
    if (citation.kind != CitationKind::event) floor_ = end;
    found_.push_back(std::move(citation));
}

void Findings::remember(const Citation& citation, std::string_view number) {
    Remembered fact;
    fact.kind = citation.kind;
    fact.number = canon(number);
    fact.id = citation.id;
    fact.body = citation.body;
    fact.year = citation.year;
    remembered_.push_back(std::move(fact));
}

bool Findings::recall(Citation& citation) const {
    constexpr std::size_t memory = 256;
    const auto number = canon(citation.number.value_or(""));
    const auto last = remembered_.rbegin() + static_cast<std::ptrdiff_t>(std::min(memory, remembered_.size()));
    const auto found = std::find_if(remembered_.rbegin(), last, [&](const Remembered& fact) {
        return fact.kind == citation.kind && fact.number == number;
    });
    if (found == last) return false;
    citation.id = found->id;
    citation.body = found->body;
    citation.year = found->year;
    return true;
}

} // namespace wsis::citations
