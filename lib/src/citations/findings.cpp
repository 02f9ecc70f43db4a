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

void Findings::recall(Citation& citation) const {
    if (!citation.number) return;
    const auto found = cited_.find({citation.kind, canon(*citation.number)});
    if (found == cited_.end()) return;
    citation.id = found->second.id;
    citation.body = found->second.body;
    citation.year = found->second.year;
}

} // namespace wsis::citations
