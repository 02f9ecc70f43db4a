#include "iso_date.hpp"
#include "register/register_rows.hpp"
#include "json/names.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

namespace wsis::registers {

namespace {

class Reader {
public:
    explicit Reader(Database& database) : database_(database) {}

    Register read(const std::vector<std::int64_t>* chains) {
        read_meetings();
        Statement rows(database_, "SELECT c.id, c.chain, c.status FROM chains c JOIN meetings m ON m.id = c.first"
                                  " ORDER BY m.position, c.rank");
        while (rows.step()) {
            const auto id = rows.integer(0);
            if (chains != nullptr && !std::ranges::binary_search(*chains, id)) continue;
            auto& chain = known_.chains.emplace_back();
            chain.id = rows.text(1);
            chain.status = status(rows.text(2));
            read_history(id, chain);
        }
        read_acts(chains != nullptr);
        known_.left_out = read_left_out(database_);
        return std::move(known_);
    }

    std::vector<RegisterMeeting> read_reports() {
        Statement rows(database_, "SELECT report_id, body, body_id, ordinal, start, date, name, sha256 FROM reports"
                                  " ORDER BY id");
        std::vector<RegisterMeeting> meetings;
        while (rows.step()) meetings.push_back(meeting(rows));
        return meetings;
    }

private:
    RegisterMeeting meeting(const Statement& row) {
        RegisterMeeting meeting;
        meeting.id = row.optional_text(0);
        meeting.body = row.optional_text(1);
        meeting.body_id = row.optional_text(2);
        meeting.ordinal = row.optional_integer(3);
        meeting.start = date(row.optional_text(4));
        meeting.date = date(row.optional_text(5));
        meeting.name = row.text(6);
        meeting.sha256 = row.text(7);
        return meeting;
    }

    void read_meetings() {
        Statement rows(database_, "SELECT report_id, body, body_id, ordinal, start, date, name, sha256, key, series, id"
                                  " FROM meetings ORDER BY position");
        while (rows.step()) {
            auto& added = known_.meetings.emplace_back(meeting(rows));
            added.key = rows.text(8);
            added.series = series_behind(rows.integer(9));
            meetings_[rows.integer(10)] = known_.meetings.size() - 1;
        }
    }

    /// The series of a meeting: that of the one before, or the next.
    std::size_t series_behind(std::int64_t series) {
        const auto count = known_.meetings.size(); // with this one
        const auto before = count > 1 ? static_cast<std::int64_t>(known_.meetings[count - 2].series) : -1;
        if (series != before + 1 && (series != before || count == 1)) database_.damaged("bodies out of order");
        return static_cast<std::size_t>(series);
    }

    void read_history(std::int64_t id, Chain& chain) {
        appearances_.bind(id);
        while (appearances_.step()) chain.history.push_back(appearance());
        if (chain.history.empty()) database_.damaged("a chain without appearances");
        for (std::size_t i = 1; i < chain.history.size(); ++i)
            if (chain.history[i - 1].meeting >= chain.history[i].meeting) database_.damaged("a chain out of order");
        read_parts(id, chain);
        evidence_.bind(id);
        while (evidence_.step()) {
            auto& entry = chain.evidence.emplace_back();
            entry.quote = quote(evidence_, 0);
            entry.section = evidence_.optional_text(4);
            entry.meeting = index(evidence_.integer(5));
        }
    }

    Appearance appearance() {
        const auto& row = appearances_;
        Appearance appearance;
        appearance.quote = quote(row, 0);
        appearance.meeting = index(row.integer(4));
        appearance.decision = row.text(5);
        appearance.section = row.optional_text(6);
        appearance.change = status(row.text(7));
        appearance.kinds = kinds(row.text(8));
        appearance.force = known_name<Force>(row.text(9));
        appearance.verb = row.text(10);
        appearance.decided_by = row.optional_text(11);
        return appearance;
    }

    void read_parts(std::int64_t id, Chain& chain) {
        for_each_part(items_, id, chain, [&](Appearance& owner) {
            auto& item = owner.items.emplace_back();
            item.quote = quote(items_, 1);
            item.label = items_.text(5);
        });
        for_each_part(deadlines_, id, chain, [&](Appearance& owner) {
            auto& deadline = owner.deadlines.emplace_back();
            deadline.quote = quote(deadlines_, 1);
            deadline.start = date(deadlines_.optional_text(5));
            deadline.end = date(deadlines_.optional_text(6));
        });
        for_each_part(addressees_, id, chain,
                      [&](Appearance& owner) { owner.addressees.push_back(addressees_.text(1)); });
        for_each_part(citations_, id, chain,
                      [&](Appearance& owner) { owner.references.push_back(citations_.text(1)); });
    }

    /// Column 0 is the position of the appearance that the part is of.
    template <class Take>
    void for_each_part(Statement& rows, std::int64_t chain_id, Chain& chain, const Take& take) {
        rows.bind(chain_id);
        while (rows.step()) {
            const auto position = rows.integer(0);
            if (!std::cmp_less(position, chain.history.size()) || position < 0)
                database_.damaged("a position out of range");
            take(chain.history[static_cast<std::size_t>(position)]);
        }
    }

    /// With `cited_alone` those that the chains cite.
    void read_acts(bool cited_alone) {
        std::set<std::pair<std::size_t, std::string_view>> cited;
        for (const auto& chain : known_.chains)
            for (const auto& appearance : chain.history)
                for (const auto& act : appearance.references)
                    cited.emplace(known_.meetings[appearance.meeting].series, act);
        Statement rows(database_, "SELECT a.id, a.act, a.kind, a.superseded_by, m.series FROM acts a"
                                  " JOIN meetings m ON m.id = a.first ORDER BY m.series, a.act");
        while (rows.step()) {
            ReferenceChain act;
            act.id = rows.text(1);
            act.series = static_cast<std::size_t>(rows.integer(4));
            if (cited_alone && !cited.contains({act.series, act.id})) continue;
            act.kind = known_name<CitationKind>(rows.text(2));
            act.superseded_by = rows.optional_text(3);
            read_uses(rows.integer(0), act);
            known_.references.push_back(std::move(act));
        }
    }

    void read_uses(std::int64_t id, ReferenceChain& act) {
        uses_.bind(id);
        while (uses_.step()) {
            auto& use = act.uses.emplace_back();
            use.first = quote(uses_, 0);
            use.meeting = index(uses_.integer(4));
            use.mentions = static_cast<std::size_t>(uses_.integer(5));
            use.decisions = static_cast<std::size_t>(uses_.integer(6));
        }
        if (act.uses.empty()) database_.damaged("an act that no meeting cites");
    }

    /// Block, start, stop and text, from `column` on.
    Quote quote(const Statement& row, int column) {
        const auto offset = [&](int at) {
            const auto value = row.integer(at);
            if (!std::in_range<std::uint32_t>(value)) database_.damaged("a number out of range");
            return static_cast<std::uint32_t>(value);
        };
        Quote quote;
        quote.place = {row.text(column), offset(column + 1), offset(column + 2)};
        quote.text = row.text(column + 3);
        return quote;
    }

    std::size_t index(std::int64_t meeting) {
        const auto found = meetings_.find(meeting);
        if (found == meetings_.end()) database_.damaged("a meeting is missing");
        return found->second;
    }

    std::optional<Date> date(const std::optional<std::string>& text) {
        if (!text) return std::nullopt;
        const auto date = parse_iso_date(*text);
        if (!date) database_.damaged("no date where one belongs");
        return date;
    }

    template <class Enum>
    Enum known_name(const std::string& name) {
        const auto value = json::named<Enum>(name);
        if (!value) database_.damaged("an unknown name");
        return *value;
    }

    ChainStatus status(const std::string& name) {
        for (const auto status : {ChainStatus::fresh, ChainStatus::repeated, ChainStatus::reworded,
                                  ChainStatus::reported_done, ChainStatus::not_repeated})
            if (name_of(status) == name) return status;
        database_.damaged("an unknown status");
    }

    /// Names apart by a space.
    std::vector<DiffKind> kinds(std::string_view names) {
        std::vector<DiffKind> kinds;
        while (!names.empty()) {
            const auto name = names.substr(0, names.find(' '));
            names.remove_prefix(std::min(names.size(), name.size() + 1));
            kinds.push_back(kind(name));
        }
        return kinds;
    }

    DiffKind kind(std::string_view name) {
        for (int i = 0; i <= static_cast<int>(DiffKind::cosmetic); ++i)
            if (name_of(static_cast<DiffKind>(i)) == name) return static_cast<DiffKind>(i);
        database_.damaged("an unknown kind of change");
    }

    Database& database_;
    Register known_{};
    std::unordered_map<std::int64_t, std::size_t> meetings_{}; ///< Row to index.
    Statement appearances_{database_,
                           "SELECT block, start, stop, text, meeting, decision, section, change, kinds, force,"
                           " verb, decided_by FROM appearances WHERE chain = ? ORDER BY position"};
    Statement items_{database_,
                     "SELECT a.position, i.block, i.start, i.stop, i.text, i.label FROM appearances a"
                     " JOIN items i ON i.appearance = a.id WHERE a.chain = ? ORDER BY a.position, i.position"};
    Statement deadlines_{database_, "SELECT a.position, d.block, d.start, d.stop, d.text, d.start_date, d.end_date"
                                    " FROM appearances a JOIN deadlines d ON d.appearance = a.id WHERE a.chain = ?"
                                    " ORDER BY a.position, d.position"};
    Statement addressees_{database_, "SELECT a.position, d.name FROM appearances a JOIN addressees d"
                                     " ON d.appearance = a.id WHERE a.chain = ? ORDER BY a.position, d.position"};
    Statement citations_{database_, "SELECT a.position, d.act FROM appearances a JOIN citations d"
                                    " ON d.appearance = a.id WHERE a.chain = ? ORDER BY a.position, d.position"};
    Statement evidence_{database_, "SELECT block, start, stop, quote, section, meeting FROM evidence WHERE chain = ?"
                                   " ORDER BY position"};
    Statement uses_{database_, "SELECT block, start, stop, text, meeting, mentions, decisions FROM act_uses"
                               " WHERE act = ? ORDER BY position"};
};

} // namespace

std::vector<LeftOut> read_left_out(Database& database) {
    Statement rows(database, "SELECT name, stands_for, same_bytes FROM left_out ORDER BY position");
    std::vector<LeftOut> reports;
    while (rows.step()) {
        auto& report = reports.emplace_back();
        report.name = rows.text(0);
        report.stands_for = rows.text(1);
        report.same_bytes = rows.integer(2) != 0;
    }
    return reports;
}

Register read_register(Database& database, const std::vector<std::int64_t>* chains) {
    return Reader(database).read(chains);
}

std::vector<RegisterMeeting> read_reports(Database& database) { return Reader(database).read_reports(); }

} // namespace wsis::registers
