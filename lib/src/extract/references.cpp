#include "extract/references.hpp"

#include "extract/citations.hpp"

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>

namespace wsis::extract {

namespace {

Reference reference_of(Citation& citation) {
    Reference reference;
    reference.id = std::move(citation.id);
    reference.kind = citation.kind;
    reference.body = std::move(citation.body);
    reference.number = std::move(citation.number);
    reference.year = citation.year;
    return reference;
}

Mention mention_of(Citation& citation, std::uint32_t block, std::size_t size) {
    Mention mention;
    mention.place = {block, static_cast<std::uint32_t>(citation.begin),
                     static_cast<std::uint32_t>(std::min(citation.end, size))};
    mention.revision = std::move(citation.revision);
    mention.paragraph = std::move(citation.paragraph);
    return mention;
}

/// Finds a reference by its id, which stands in the list alone.
class ReferenceIndex {
public:
    explicit ReferenceIndex(const std::vector<Reference>& references)
        : references_(references), places_(0, Hash{references}, Same{references}) {}

    /// The place of the id in the list, or else the one behind the last, where it will stand.
    std::uint32_t place_of(std::string_view id) {
        if (const auto found = places_.find(id); found != places_.end()) return *found;
        return static_cast<std::uint32_t>(references_.size());
    }

    /// The last of the list is new.
    void add_last() { places_.insert(static_cast<std::uint32_t>(references_.size() - 1)); }

private:
    struct Hash {
        using is_transparent = void;
        const std::vector<Reference>& references;

        std::size_t operator()(std::string_view id) const { return std::hash<std::string_view>{}(id); }

        std::size_t operator()(std::uint32_t place) const { return (*this)(references[place].id); }
    };

    struct Same {
        using is_transparent = void;
        const std::vector<Reference>& references;

        bool operator()(std::uint32_t a, std::uint32_t b) const { return references[a].id == references[b].id; }

        bool operator()(std::string_view id, std::uint32_t place) const { return id == references[place].id; }

        bool operator()(std::uint32_t place, std::string_view id) const { return id == references[place].id; }
    };

    const std::vector<Reference>& references_;
    std::unordered_set<std::uint32_t, Hash, Same> places_;
};

class ReferencesPass final : public Pass {
public:
    ReferencesPass(const Document& document, const profile::Rows* added) : document_(document), added_(added) {}

    void read(std::uint32_t block, const std::vector<Token>& tokens) override {
        const auto text = document_.text_of(document_.blocks[block]);
        if (!has_revision_below(block)) {
            add(block, find_citations(text, tokens, scratch_, added_));
            return;
        }
        joined_.assign(text).append("\n").append(document_.text_of(document_.blocks[block + 1]));
        tokenize(joined_, scratch_.tokens);
        add(block, find_citations(joined_, scratch_.tokens, scratch_, added_));
    }

    void finish(Report& report) override { report.references = std::move(references_); }

private:
    /// A revision on a line of its own ("Rev. 1" under "Document C17/55-E") belongs to the symbol in front of it.
    [[nodiscard]] bool has_revision_below(std::uint32_t block) {
        constexpr std::size_t longest_revision = 24;
        if (block + 1 == document_.blocks.size()) return false;
        const auto next = document_.text_of(document_.blocks[block + 1]);
        return !next.empty() && next.size() <= longest_revision && is_revision(next, scratch_);
    }

    void add(std::uint32_t block, std::vector<Citation> citations) {
        for (auto& citation : citations) {
            auto mention = mention_of(citation, block, document_.blocks[block].text.size());
            const auto place = index_.place_of(citation.id);
            if (place == references_.size()) {
                references_.push_back(reference_of(citation));
                index_.add_last();
            }
            references_[place].mentions.push_back(std::move(mention));
        }
    }

    const Document& document_;
    const profile::Rows* added_;
    std::vector<Reference> references_{};
    ReferenceIndex index_{references_};
    CitationScratch scratch_{};
    std::string joined_{};
};

} // namespace

std::unique_ptr<Pass> references_pass(const Document& document, const profile::Rows* added) {
    return std::make_unique<ReferencesPass>(document, added);
}

} // namespace wsis::extract
