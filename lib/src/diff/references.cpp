#include "diff/references.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace wsis::diff {

namespace {

constexpr std::string_view digits = "0123456789";

std::string_view without_digits(std::string_view id) { return id.substr(0, id.find_last_not_of(digits) + 1); }

/// What stands between the name of an act or document and the number of its revision.
constexpr std::string_view revision_marks[] = {":rev", "/Rev.", "/Rev"};

std::unordered_set<std::string_view> ids_of(const Report& report) {
    std::unordered_set<std::string_view> ids;
    for (const auto& reference : report.references) ids.insert(reference.id);
    return ids;
}

/// What the report cites and the other one does not, but for the reports themselves.
std::vector<const Reference*> only_in(const Report& report, const Report& other) {
    const auto others = ids_of(other);
    std::vector<const Reference*> only;
    for (const auto& reference : report.references)
        if (!others.contains(reference.id) && reference.id != report.metadata.id && reference.id != other.metadata.id)
            only.push_back(&reference);
    return only;
}

ChangeSide side_of(const Report& report, const Reference& reference) {
    ChangeSide side;
    side.id = reference.id;
    side.text = reference.mentions.empty() ? reference.id : report.text_at(reference.mentions.front().place);
    for (const auto& mention : reference.mentions)
        if (side.blocks.empty() || side.blocks.back() != mention.place.block)
            side.blocks.push_back(mention.place.block);
    return side;
}

} // namespace

std::string_view without_revision(std::string_view id) {
    const auto stem = without_digits(id);
    if (stem.size() < id.size() && stem.ends_with('@')) return stem.substr(0, stem.size() - 1);
    for (const auto mark : revision_marks)
        if (stem.ends_with(mark)) return stem.substr(0, stem.size() - mark.size());
    return id;
}

std::vector<Change> find_reference_changes(const Sides& sides) {
    const auto gone = only_in(sides.left, sides.right);
    const auto come = only_in(sides.right, sides.left);
    const auto dated = [](const Reference* reference) {
        return without_revision(reference->id).size() < reference->id.size();
    };
    std::unordered_map<std::string_view, std::vector<const Reference*>> successors;
    for (const auto* reference : come)
        if (dated(reference)) successors[without_revision(reference->id)].push_back(reference);
    std::vector<Change> changes;
    std::unordered_set<const Reference*> known;
    for (const auto* left : gone) {
        const auto found = successors.find(without_revision(left->id));
        if (!dated(left) || found == successors.end() || found->second.empty()) {
            changes.push_back(make_change(DiffSubject::reference, Kinds(DiffKind::removed), side_of(sides.left, *left),
                                          std::nullopt));
            continue;
        }
        const auto* right = found->second.front();
        found->second.erase(found->second.begin());
        known.insert(right);
        changes.push_back(make_change(DiffSubject::reference, Kinds(DiffKind::revised), side_of(sides.left, *left),
                                      side_of(sides.right, *right)));
    }
    for (const auto* right : come)
        if (!known.contains(right))
            changes.push_back(make_change(DiffSubject::reference, Kinds(DiffKind::added), std::nullopt,
                                          side_of(sides.right, *right)));
    return changes;
}

} // namespace wsis::diff
