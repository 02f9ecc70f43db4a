#include "track/series.hpp"

#include "extract/slug.hpp"
#include "text/ascii.hpp"

#include <algorithm>
#include <numeric>
#include <string>
#include <string_view>
#include <unordered_map>

namespace wsis::tracking {

namespace {

/// What does not change from meeting to meeting in an id: "itu:cwg-wsis" of "itu:cwg-wsis/31/doc/18".
std::string_view stem_of(std::string_view id) {
    for (std::size_t at = id.find('/'); at != std::string_view::npos; at = id.find('/', at + 1))
        if (at + 1 < id.size() && text::is_digit(id[at + 1])) id = id.substr(0, at);
    while (!id.empty() && (text::is_digit(id.back()) || id.back() == '-')) id.remove_suffix(1);
    return id;
}

std::string name_key(const std::string& name) {
    const auto slug = extract::slug(name); // empty for other scripts
    return "name:" + (slug.empty() ? name : slug);
}

/// Sets that grow together.
class Sets {
public:
    explicit Sets(std::size_t size) : parent_(size) { std::iota(parent_.begin(), parent_.end(), 0U); }

    std::size_t root(std::size_t i) {
        while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
        return i;
    }

    void join(std::size_t a, std::size_t b) { parent_[root(a)] = root(b); }

    /// Joins all that have a key.
    void join(const std::string& key, std::size_t i) {
        const auto [found, added] = first_.try_emplace(key, i);
        if (!added) join(i, found->second);
    }

private:
    std::vector<std::size_t> parent_;
    std::unordered_map<std::string, std::size_t> first_{};
};

bool prints_body(const RegisterMeeting& meeting) { return meeting.body_id || meeting.body; }

/// Meetings that do not say of which body they are.
void join_unknown(const std::vector<RegisterMeeting>& meetings, Sets& sets) {
    std::vector<std::size_t> known;
    for (std::size_t i = 0; i < meetings.size(); ++i)
        if (prints_body(meetings[i])) known.push_back(i);
    const bool one =
        std::ranges::all_of(known, [&](std::size_t i) { return sets.root(i) == sets.root(known.front()); });
    std::unordered_map<std::string_view, std::size_t> by_stem;
    for (const auto i : known)
        if (meetings[i].id) by_stem.try_emplace(stem_of(*meetings[i].id), i);
    for (std::size_t i = 0; i < meetings.size(); ++i) {
        if (prints_body(meetings[i])) continue;
        const auto found = meetings[i].id ? by_stem.find(stem_of(*meetings[i].id)) : by_stem.end();
        if (found != by_stem.end())
            sets.join(i, found->second);
        else if (one && !known.empty())
            sets.join(i, known.front());
        else
            sets.join(meetings[i].id ? "stem:" + std::string(stem_of(*meetings[i].id)) : "", i);
    }
}

/// What a body is sorted by: the first of the ids and names that its meetings print.
std::string label_of(const RegisterMeeting& meeting) {
    return meeting.body_id ? *meeting.body_id : meeting.body ? *meeting.body : "\x7f" + meeting.id.value_or("");
}

} // namespace

std::vector<std::size_t> find_series(const std::vector<RegisterMeeting>& meetings, bool one_body) {
    std::vector<std::size_t> series(meetings.size(), 0);
    if (one_body || meetings.empty()) return series;
    Sets sets(meetings.size());
    for (std::size_t i = 0; i < meetings.size(); ++i) {
        if (meetings[i].body_id) sets.join("id:" + *meetings[i].body_id, i);
        if (meetings[i].body) sets.join(name_key(*meetings[i].body), i);
    }
    join_unknown(meetings, sets);
    std::unordered_map<std::size_t, std::string> labels;
    for (std::size_t i = 0; i < meetings.size(); ++i) {
        const auto [found, added] = labels.try_emplace(sets.root(i), label_of(meetings[i]));
        if (!added) found->second = std::min(found->second, label_of(meetings[i]));
    }
    std::vector<std::size_t> roots;
    for (const auto& [root, label] : labels) roots.push_back(root);
    std::ranges::sort(roots, {}, [&](std::size_t root) { return labels[root]; });
    for (std::size_t i = 0; i < meetings.size(); ++i)
        series[i] = static_cast<std::size_t>(std::ranges::find(roots, sets.root(i)) - roots.begin());
    return series;
}

} // namespace wsis::tracking
