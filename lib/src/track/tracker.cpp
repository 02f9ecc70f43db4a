#include "wsis/track.hpp"

#include "diff/decision_changes.hpp"
#include "diff/decisions.hpp"
#include "diff/likeness.hpp"
#include "diff/sections.hpp"
#include "diff/texts.hpp"
#include "track/appearances.hpp"
#include "track/evidence.hpp"
#include "track/references.hpp"
#include "track/returns.hpp"
#include "wsis/diagnostic.hpp"
#include "wsis/digest.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

namespace wsis {

namespace {

bool same_words(const std::string& left, const std::string& right) {
    return diff::compare_texts(std::string_view(left), std::string_view(right), {}) != diff::TextChange::reworded;
}

/// Repeated: the same words, but for case and signs; it may have moved.
ChainStatus change_of(const Appearance& before, const Appearance& now) {
    const bool same = same_words(before.quote.text, now.quote.text) &&
                      std::ranges::equal(before.items, now.items, [](const RegisterItem& a, const RegisterItem& b) {
                          return same_words(a.quote.text, b.quote.text);
                      });
    return same ? ChainStatus::repeated : ChainStatus::reworded;
}

std::string chain_id(const RegisterMeeting& meeting, const std::string& decision) {
    return "r" + sha256(meeting.key + '\n' + decision).substr(0, 16);
}

/// What is known of the texts of chains, as they were last, by their ids.
struct Readings {
    std::unordered_map<std::string, std::vector<tracking::Act>> acts{};
    tracking::Returns returns{};

    void forget(const std::string& chain) {
        acts.erase(chain);
        returns.forget(chain);
    }
};

/// The register with one meeting more.
class Growth {
public:
    Growth(Register& known, Readings& readings, std::size_t meeting, const Report& report)
        : known_(known),
          readings_(readings),
          meeting_(meeting),
          report_(report),
          quoter_(report),
          chain_of_(report.decisions.size(), none) {}

    /// Reads what the report says of the acts that were asked for before.
    void find_evidence() {
        std::vector<tracking::AskedActs> asked;
        const auto series = known_.meetings[meeting_].series;
        for (std::uint32_t c = 0; c < known_.chains.size(); ++c) {
            const auto& chain = known_.chains[c];
            if (known_.meetings[chain.last().meeting].series != series) continue;
            const auto [found, added] = readings_.acts.try_emplace(chain.id);
            if (added) found->second = tracking::acts_of(chain.last());
            if (found->second.empty()) continue;
            asked.push_back({&found->second, chain.last().meeting + 1 == meeting_});
            asked_chains_.push_back(c);
        }
        sentences_ = tracking::find_done_sentences(report_);
        evidence_ = tracking::match_evidence(asked, sentences_);
    }

    /// Continues the chains of the meeting before.
    void follow(const Report& before, double similarity) {
        std::unordered_map<std::string_view, std::uint32_t> chains;
        for (std::uint32_t c = 0; c < known_.chains.size(); ++c)
            if (known_.chains[c].last().meeting + 1 == meeting_) chains[known_.chains[c].last().decision] = c;
        const auto matching = diff::match_decisions(before, report_, similarity);
        const DiffOptions options;
        const auto kinds = diff::compare_decisions({before, report_, options, matching});
        for (std::uint32_t l = 0; l < matching.decisions.size(); ++l) {
            const auto r = matching.decisions[l];
            const auto found = chains.find(before.decisions[l].id);
            if (r == none || found == chains.end()) continue;
            auto appearance = quoter_.appearance(report_.decisions[r], meeting_);
            const auto& last = known_.chains[found->second].last();
            const auto setting = setting_of(before, matching, before.decisions[l], report_.decisions[r]);
            if (!tracking::same_matter(last, appearance, setting)) continue;
            chain_of_[r] = found->second;
            appearance.kinds = kinds[l];
            appearance.change = change_of(last, appearance);
            append(found->second, std::move(appearance));
        }
    }

    /// Continues chains that the meeting before did not have, and those that the diff has no place for.
    void find_returns() {
        std::vector<const Chain*> gone;
        std::vector<std::uint32_t> chains;
        const auto series = known_.meetings[meeting_].series;
        for (std::uint32_t c = 0; c < known_.chains.size(); ++c) {
            const auto& last = known_.chains[c].last();
            if (last.meeting == meeting_ || known_.meetings[last.meeting].series != series) continue;
            gone.push_back(&known_.chains[c]);
            chains.push_back(c);
        }
        std::vector<Appearance> fresh;
        std::vector<std::size_t> decisions;
        for (std::size_t d = 0; d < chain_of_.size(); ++d) {
            if (chain_of_[d] != none || !diff::is_decision(report_.decisions[d])) continue;
            fresh.push_back(quoter_.appearance(report_.decisions[d], meeting_));
            decisions.push_back(d);
        }
        const auto matched = readings_.returns.match(gone, fresh);
        for (std::size_t f = 0; f < fresh.size(); ++f) {
            if (matched[f] == none) continue;
            const auto chain = chains[matched[f]];
            chain_of_[decisions[f]] = chain;
            fresh[f].change = change_of(known_.chains[chain].last(), fresh[f]);
            if (fresh[f].change == ChainStatus::reworded) fresh[f].kinds = {DiffKind::reworded};
            append(chain, std::move(fresh[f]));
        }
    }

    /// Makes chains of the other decisions, behind those of earlier meetings.
    void begin_chains() {
        std::vector<Chain> fresh;
        for (std::size_t d = 0; d < chain_of_.size(); ++d) {
            const auto& decision = report_.decisions[d];
            if (chain_of_[d] != none || !diff::is_decision(decision)) continue;
            Chain& chain = fresh.emplace_back();
            chain.id = chain_id(known_.meetings[meeting_], decision.id);
            chain.history.push_back(quoter_.appearance(decision, meeting_));
        }
        auto& chains = known_.chains;
        const auto behind =
            std::ranges::find_if(chains, [&](const Chain& chain) { return chain.history.front().meeting > meeting_; });
        chains.insert(behind, std::make_move_iterator(fresh.begin()), std::make_move_iterator(fresh.end()));
    }

    /// What became of those that the meeting does not have.
    void end_chains() {
        for (std::size_t i = 0; i < asked_chains_.size(); ++i) {
            auto& chain = known_.chains[asked_chains_[i]];
            if (chain.last().meeting == meeting_) continue;
            for (const auto s : evidence_[i]) {
                const auto& place = sentences_[s].place;
                chain.evidence.push_back({meeting_, quoter_.section_of(place.block), quoter_.quote(place)});
            }
        }
        const auto series = known_.meetings[meeting_].series;
        for (auto& chain : known_.chains)
            if (known_.meetings[chain.last().meeting].series == series && chain.last().meeting != meeting_)
                chain.status = chain.evidence.empty() ? ChainStatus::not_repeated : ChainStatus::reported_done;
    }

    void add_references() { tracking::add_references(known_, meeting_, report_, quoter_); }

private:
    [[nodiscard]] tracking::Setting setting_of(const Report& before, const diff::Matching& matching,
                                               const Decision& left, const Decision& right) const {
        const auto home = [](const Report& report, const Decision& decision) {
            return diff::titled_section(report, report.document.blocks[decision.place.block].section);
        };
        tracking::Setting setting;
        setting.same_section = diff::same_section(matching, home(before, left), home(report_, right));
        if (setting.same_section) setting.title = tracking::title_words(report_, right.place.block);
        return setting;
    }

    void append(std::uint32_t chain, Appearance appearance) {
        known_.chains[chain].status = appearance.change;
        known_.chains[chain].evidence.clear();
        readings_.forget(known_.chains[chain].id);
        known_.chains[chain].history.push_back(std::move(appearance));
    }

    Register& known_;
    Readings& readings_;
    std::size_t meeting_;
    const Report& report_;
    tracking::Quoter quoter_;
    std::vector<std::uint32_t> chain_of_; ///< By decision of the report, or `none`.
    std::vector<tracking::DoneSentence> sentences_{};
    std::vector<std::uint32_t> asked_chains_{};
    std::vector<std::vector<std::size_t>> evidence_{}; ///< Of each of these: sentences.
};

/// Makes room for a meeting at `at`: those behind it are of other bodies.
void shift_meetings(Register& known, std::size_t at) {
    const auto shift = [&](std::size_t& meeting) { meeting += meeting >= at ? 1 : 0; };
    for (auto& chain : known.chains) {
        for (auto& appearance : chain.history) shift(appearance.meeting);
        for (auto& evidence : chain.evidence) shift(evidence.meeting);
    }
    for (auto& reference : known.references)
        for (auto& use : reference.uses) shift(use.meeting);
}

} // namespace

struct Tracker::State {
    TrackOptions options{};
    Register known{};
    Readings readings{};
    std::map<std::string, Report> last{}; ///< By key of the meeting: the last of each body.

    /// The plan of all meetings and this one.
    [[nodiscard]] MeetingPlan plan_with(const Report& report) const {
        auto meetings = known.meetings;
        meetings.push_back(meeting_of(report));
        return plan_meetings(std::move(meetings), options);
    }

    /// Where the new meeting stands among the planned, if all others are as they were.
    [[nodiscard]] std::optional<std::size_t> place_in(const MeetingPlan& plan) const {
        if (!plan.left_out.empty()) return std::nullopt;
        const auto at =
            static_cast<std::size_t>(std::ranges::find(plan.inputs, known.meetings.size()) - plan.inputs.begin());
        const auto series = plan.meetings[at].series;
        if (at + 1 < plan.meetings.size() && plan.meetings[at + 1].series == series) return std::nullopt;
        for (std::size_t i = 0; i < known.meetings.size(); ++i) {
            const auto& planned = plan.meetings[i < at ? i : i + 1];
            if (plan.inputs[i < at ? i : i + 1] != i || planned.key != known.meetings[i].key) return std::nullopt;
            if (i == 0) continue;
            const bool with_last = planned.series == plan.meetings[i - 1 < at ? i - 1 : i].series;
            if (with_last != (known.meetings[i].series == known.meetings[i - 1].series)) return std::nullopt;
        }
        return at;
    }

    /// `at` is the report's meeting among those known.
    void grow(const Report& report, std::size_t at) {
        const auto& meetings = known.meetings;
        Growth growth(known, readings, at, report);
        if (at > 0 && meetings[at - 1].series == meetings[at].series) {
            const auto before = last.extract(meetings[at - 1].key);
            if (before.empty()) throw Error(meetings[at - 1].name, "the report of the last meeting is missing");
            growth.find_evidence();
            growth.follow(before.mapped(), options.similarity);
            growth.find_returns();
        }
        growth.end_chains();
        growth.begin_chains();
        growth.add_references();
        last.insert_or_assign(meetings[at].key, report);
    }
};

Tracker::Tracker(TrackOptions options) : state_(std::make_unique<State>()) { state_->options = options; }

Tracker::Tracker(Register known, std::vector<Report> last, TrackOptions options) : Tracker(options) {
    state_->known = std::move(known);
    for (auto& report : last) {
        const auto found = std::ranges::find(state_->known.meetings, report.source.sha256, &RegisterMeeting::sha256);
        if (found != state_->known.meetings.end()) state_->last.insert_or_assign(found->key, std::move(report));
    }
}

Tracker::Tracker(Tracker&&) noexcept = default;
Tracker& Tracker::operator=(Tracker&&) noexcept = default;
Tracker::~Tracker() = default;

bool Tracker::follows(const Report& report) const { return state_->place_in(state_->plan_with(report)).has_value(); }

void Tracker::add(const Report& report) {
    const auto plan = state_->plan_with(report);
    const auto at = state_->place_in(plan);
    if (!at) throw Error(report.source.name, "not of a meeting after those of the register");
    if (*at < state_->known.meetings.size()) shift_meetings(state_->known, *at);
    state_->known.meetings = plan.meetings;
    for (auto& reference : state_->known.references) // a body may have come before others
        reference.series = plan.meetings[reference.uses.front().meeting].series;
    state_->grow(report, *at);
}

const Register& Tracker::result() const { return state_->known; }

Register track(std::span<const Report> reports, const TrackOptions& options) {
    std::vector<RegisterMeeting> meetings;
    for (const auto& report : reports) meetings.push_back(meeting_of(report));
    auto plan = plan_meetings(std::move(meetings), options);
    Tracker tracker(options);
    for (std::size_t at = 0; at < plan.inputs.size(); ++at) {
        tracker.state_->known.meetings.push_back(std::move(plan.meetings[at]));
        tracker.state_->grow(reports[plan.inputs[at]], at);
    }
    auto known = std::move(tracker.state_->known);
    known.left_out = std::move(plan.left_out);
    return known;
}

} // namespace wsis
