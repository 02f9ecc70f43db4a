#include "citations/findings.hpp"

#include "citations/canonical_id.hpp"

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

void Findings::remember(const Citation& citation) {
    if (citation.number) cited_.insert_or_assign({citation.kind, canon(*citation.number)}, citation);
}

const Citation* Findings::recall(CitationKind kind, const std::string& number) const {
    const auto found = cited_.find({kind, canon(number)});
    return found == cited_.end() ? nullptr : &found->second;
}

} // namespace wsis::citations
