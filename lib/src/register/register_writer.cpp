#include "iso_date.hpp"
#include "register/register_rows.hpp"
#include "json/names.hpp"

#include <fmt/format.h>

namespace wsis::registers {

namespace {

std::string kinds_text(const std::vector<DiffKind>& kinds) {
    std::string out;
    for (const auto kind : kinds) out += fmt::format("{}{}", out.empty() ? "" : " ", name_of(kind));
    return out;
}

std::int64_t number(std::size_t value) { return static_cast<std::int64_t>(value); }

std::string act_key(const Register& known, const ReferenceChain& act) {
    return known.meetings[act.uses.front().meeting].key + '\n' + act.id;
}

class Writer {
public:
    Writer(Database& database, const Register& known, const Written& written)
        : database_(database), known_(known), written_(written) {}

    void write() {
        write_meetings();
        std::size_t rank = 0;
        for (std::size_t c = 0; c < known_.chains.size(); ++c) {
            const auto first = known_.chains[c].history.front().meeting;
            rank = c > 0 && known_.chains[c - 1].history.front().meeting == first ? rank + 1 : 0;
            write_chain(known_.chains[c], rank);
        }
        for (const auto& act : known_.references) write_act(act);
    }

private:
    void write_meetings() {
        std::unordered_map<std::string, std::int64_t> ids;
        Statement rows(database_, "SELECT key, id FROM meetings");
        while (rows.step()) ids[rows.text(0)] = rows.integer(1);
        Statement move(database_, "UPDATE meetings SET position = ?, series = ? WHERE id = ?");
        Statement insert(database_,
                         "INSERT INTO meetings (position, series, key, report_id, body, body_id, ordinal, start,"
                         " date, name, sha256) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        for (std::size_t i = 0; i < known_.meetings.size(); ++i) {
            const auto& meeting = known_.meetings[i];
            if (const auto found = ids.find(meeting.key); found != ids.end()) {
                move.bind(number(i), number(meeting.series), found->second).run();
                meetings_.push_back(found->second);
                continue;
            }
            insert
                .bind(number(i), number(meeting.series), meeting.key, meeting.id, meeting.body, meeting.body_id,
                      meeting.ordinal, iso_date(meeting.start), iso_date(meeting.date), meeting.name, meeting.sha256)
                .run();
            meetings_.push_back(database_.last_id());
        }
    }

    void write_chain(const Chain& chain, std::size_t rank) {
        const Written::ChainSize now{chain.history.size(), chain.evidence.size(), chain.status};
        const auto found = written_.chains.find(chain.id);
        const auto before = found == written_.chains.end() ? Written::ChainSize{} : found->second;
        if (now == before) return;
        const auto id = before.history == 0 ? insert_chain(chain, rank) : update_chain(chain);
        for (auto i = before.history; i < now.history; ++i) write_appearance(id, i, chain.history[i]);
        const bool grown = now.history > before.history; // what was said to be done is asked for again
        if (grown && before.evidence > 0) forget_evidence_.bind(id).run();
        for (auto i = grown ? 0 : before.evidence; i < now.evidence; ++i) {
            const auto& entry = chain.evidence[i];
            const auto& place = entry.quote.place;
            evidence_
                .bind(id, number(i), meetings_[entry.meeting], entry.section, place.block, std::int64_t{place.start},
                      std::int64_t{place.end}, entry.quote.text)
                .run();
        }
    }

    std::int64_t insert_chain(const Chain& chain, std::size_t rank) {
        insert_chain_
            .bind(chain.id, name_of(chain.status), meetings_[chain.history.front().meeting],
                  meetings_[chain.last().meeting], number(rank))
            .run();
        return database_.last_id();
    }

    std::int64_t update_chain(const Chain& chain) {
        update_chain_.bind(name_of(chain.status), meetings_[chain.last().meeting], chain.id).run();
        find_chain_.bind(chain.id);
        if (!find_chain_.step()) database_.damaged("a chain is missing");
        const auto id = find_chain_.integer(0);
        find_chain_.reset();
        return id;
    }

    void write_appearance(std::int64_t chain, std::size_t position, const Appearance& appearance) {
        const auto& place = appearance.quote.place;
        appearance_
            .bind(chain, number(position), meetings_[appearance.meeting], appearance.decision, appearance.section,
                  name_of(appearance.change), kinds_text(appearance.kinds), json::name_of(appearance.force),
                  appearance.verb, appearance.decided_by, place.block, std::int64_t{place.start},
                  std::int64_t{place.end}, appearance.quote.text)
            .run();
        const auto id = database_.last_id();
        text_.bind(id, whole_text(appearance)).run();
        write_parts(id, appearance);
    }

    void write_parts(std::int64_t id, const Appearance& appearance) {
        std::int64_t at = 0;
        for (const auto& item : appearance.items) {
            const auto& place = item.quote.place;
            item_
                .bind(id, at++, item.label, place.block, std::int64_t{place.start}, std::int64_t{place.end},
                      item.quote.text)
                .run();
        }
        at = 0;
        for (const auto& deadline : appearance.deadlines) {
            const auto& place = deadline.quote.place;
            deadline_
                .bind(id, at++, deadline.quote.text, iso_date(deadline.start), iso_date(deadline.end), place.block,
                      std::int64_t{place.start}, std::int64_t{place.end})
                .run();
        }
        at = 0;
        for (const auto& name : appearance.addressees) addressee_.bind(id, at++, name).run();
        at = 0;
        for (const auto& act : appearance.references) citation_.bind(id, at++, act).run();
    }

    void write_act(const ReferenceChain& act) {
        const Written::ActSize now{act.uses.size(), act.superseded_by};
        const auto found = written_.acts.find(act_key(known_, act));
        const auto before = found == written_.acts.end() ? Written::ActSize{} : found->second;
        if (now == before) return;
        const auto first = meetings_[act.uses.front().meeting];
        act_.bind(act.id, json::name_of(act.kind), first, act.superseded_by).run();
        find_act_.bind(act.id, first);
        if (!find_act_.step()) database_.damaged("an act is missing");
        const auto id = find_act_.integer(0);
        find_act_.reset();
        for (auto i = before.uses; i < now.uses; ++i) {
            const auto& use = act.uses[i];
            const auto& place = use.first.place;
            use_.bind(id, number(i), meetings_[use.meeting], number(use.mentions), number(use.decisions), place.block,
                      std::int64_t{place.start}, std::int64_t{place.end}, use.first.text)
                .run();
        }
    }

    Database& database_;
    const Register& known_;
    const Written& written_;
    std::vector<std::int64_t> meetings_{}; ///< Their rows.
    Statement insert_chain_{database_, "INSERT INTO chains (chain, status, first, last, rank) VALUES (?, ?, ?, ?, ?)"};
    Statement update_chain_{database_, "UPDATE chains SET status = ?, last = ? WHERE chain = ?"};
    Statement find_chain_{database_, "SELECT id FROM chains WHERE chain = ?"};
    Statement forget_evidence_{database_, "DELETE FROM evidence WHERE chain = ?"};
    Statement evidence_{database_, "INSERT INTO evidence VALUES (?, ?, ?, ?, ?, ?, ?, ?)"};
    Statement appearance_{database_,
                          "INSERT INTO appearances (chain, position, meeting, decision, section, change, kinds,"
                          " force, verb, decided_by, block, start, stop, text)"
                          " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"};
    Statement text_{database_, "INSERT INTO texts (rowid, text) VALUES (?, ?)"};
    Statement item_{database_, "INSERT INTO items VALUES (?, ?, ?, ?, ?, ?, ?)"};
    Statement deadline_{database_, "INSERT INTO deadlines VALUES (?, ?, ?, ?, ?, ?, ?, ?)"};
    Statement addressee_{database_, "INSERT INTO addressees VALUES (?, ?, ?)"};
    Statement citation_{database_, "INSERT INTO citations VALUES (?, ?, ?)"};
    Statement act_{database_, "INSERT INTO acts (act, kind, first, superseded_by) VALUES (?, ?, ?, ?)"
                              " ON CONFLICT (act, first) DO UPDATE SET superseded_by = excluded.superseded_by"};
    Statement find_act_{database_, "SELECT id FROM acts WHERE act = ? AND first = ?"};
    Statement use_{database_, "INSERT INTO act_uses VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"};
};

} // namespace

Written::Written(const Register& known) {
    for (const auto& chain : known.chains)
        chains[chain.id] = {chain.history.size(), chain.evidence.size(), chain.status};
    for (const auto& act : known.references) acts[act_key(known, act)] = {act.uses.size(), act.superseded_by};
}

void clear_register(Database& database) {
    for (const auto* table : {"texts", "act_uses", "acts", "evidence", "citations", "addressees", "deadlines", "items",
                              "appearances", "chains", "left_out", "meetings"})
        database.execute(fmt::format("DELETE FROM {}", table));
}

void write_register(Database& database, const Register& known, const Written& written) {
    Writer(database, known, written).write();
    write_left_out(database, known);
}

void write_left_out(Database& database, const Register& known) {
    database.execute("DELETE FROM left_out");
    Statement insert(database, "INSERT INTO left_out VALUES (?, ?, ?, ?)");
    std::int64_t at = 0;
    for (const auto& report : known.left_out)
        insert.bind(at++, report.name, report.stands_for, std::int64_t{report.same_bytes}).run();
}

void write_report(Database& database, const RegisterMeeting& meeting, const std::string& json) {
    Statement insert(database,
                     "INSERT INTO reports (sha256, name, report_id, body, body_id, ordinal, start, date, json)"
                     " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert
        .bind(meeting.sha256, meeting.name, meeting.id, meeting.body, meeting.body_id, meeting.ordinal,
              iso_date(meeting.start), iso_date(meeting.date), json)
        .run();
}

} // namespace wsis::registers
