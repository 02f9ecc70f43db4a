#include "wsis/register_file.hpp"

#include "register/register_rows.hpp"
#include "register/schema.hpp"
#include "register/search.hpp"
#include "wsis/diagnostic.hpp"
#include "wsis/extract.hpp"
#include "wsis/write.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <span>
#include <utility>

namespace wsis {

namespace {

using namespace registers;

/// Of the program that made the register: another one may follow chains in another way.
constexpr std::string_view generator = "generator";

Report read_json(const std::string& json) { return read_report(json, "report.json", InputFormat::json); }

} // namespace

struct RegisterFile::State {
    State(const std::string& path, Access access)
        : database(path, access == Access::write ? registers::Access::write : registers::Access::read) {}

    Database database;
    bool created = true; ///< Has tables.
    std::optional<TrackOptions> wanted{};

    // What the file holds, as long as nobody else writes it.
    std::int64_t seen = -1; ///< SQLite's count of the changes of others.
    TrackOptions options{};
    bool current = false; ///< Made by this version of the program.
    std::vector<RegisterMeeting> reports{};
    std::optional<Tracker> tracker{};

    std::string setting(std::string_view name) {
        Statement row(database, "SELECT value FROM settings WHERE name = ?");
        row.bind(name);
        return row.step() ? row.text(0) : std::string();
    }

    void set(std::string_view name, std::string_view value) {
        Statement(database, "INSERT OR REPLACE INTO settings VALUES (?, ?)").bind(name, value).run();
    }

    void read_options() {
        options = {};
        if (!created) return;
        const auto similarity = setting("similarity");
        if (!similarity.empty() &&
            std::from_chars(similarity.data(), similarity.data() + similarity.size(), options.similarity).ec !=
                std::errc{})
            database.damaged("no number where one belongs");
        options.one_body = setting("one-body") == "yes";
        current = setting(generator) == version();
    }

    void write_options() {
        set("similarity", fmt::format("{}", options.similarity));
        set("one-body", options.one_body ? "yes" : "no");
        set(generator, version());
        current = true;
    }

    /// Reads what the file has, unless that is known.
    void refresh() {
        const auto changes = database.integer("PRAGMA data_version");
        if (changes == seen) return;
        forget();
        created = !is_empty(database);
        if (created) check_schema(database);
        read_options();
        if (created) {
            reports = read_reports(database);
            auto known = read_register(database);
            auto last = last_reports(known);
            if (last) tracker.emplace(std::move(known), std::move(*last), options);
        }
        seen = changes;
    }

    /// What is in memory may be ahead of the file.
    void forget() {
        seen = -1;
        reports.clear();
        tracker.reset();
    }

    std::string json_of(const std::string& sha256) {
        Statement row(database, "SELECT json FROM reports WHERE sha256 = ?");
        row.bind(sha256);
        if (!row.step()) database.damaged("a report is missing");
        return row.text(0);
    }

    /// The reports of the last meetings; nothing when their hashes do not tell them apart.
    std::optional<std::vector<Report>> last_reports(const Register& known) {
        std::vector<Report> last;
        for (std::size_t i = 0; i < known.meetings.size(); ++i) {
            if (known.meetings[i].sha256.empty()) return std::nullopt;
            if (known.is_last(i)) last.push_back(stored(json_of(known.meetings[i].sha256)));
        }
        return last;
    }

    Report stored(const std::string& json) {
        try {
            return read_json(json);
        } catch (const Error&) {
            database.damaged("a report that is not as it was written");
        }
    }

    bool is_known(const RegisterMeeting& meeting, const std::string& json) {
        Statement row(database, meeting.sha256.empty() ? "SELECT 1 FROM reports WHERE sha256 = '' AND json = ?"
                                                       : "SELECT 1 FROM reports WHERE sha256 = ?");
        return row.bind(meeting.sha256.empty() ? json : meeting.sha256).step();
    }

    [[nodiscard]] bool options_change() const {
        return wanted && (wanted->one_body != options.one_body || wanted->similarity != options.similarity);
    }

    Added add_report(const Report& report, const RegisterMeeting& meeting, const std::string& json) {
        const bool known = created && is_known(meeting, json);
        if (known && !options_change()) return Added::known;
        const bool anew = !created || !current || options_change() || !tracker || meeting.sha256.empty();
        if (!created) create_schema(database);
        created = true;
        if (wanted) options = *wanted;
        if (!known) {
            write_report(database, meeting, json);
            reports.push_back(meeting);
        }
        write_options();
        const auto plan = plan_meetings(reports, options);
        if (anew || !grow(report, plan)) make_anew();
        const auto stands = std::ranges::find(plan.inputs, reports.size() - 1) != plan.inputs.end();
        return known ? Added::known : stands ? Added::added : Added::left_out;
    }

    /// Adds the report to the register that is there; false: it changes more than the end.
    bool grow(const Report& report, const MeetingPlan& plan) {
        const auto& known = tracker->result();
        if (plan.meetings == known.meetings) { // another one stands for its meeting
            auto left_out = known;
            left_out.left_out = plan.left_out;
            write_left_out(database, left_out);
            auto last = last_reports(left_out);
            tracker.emplace(std::move(left_out), std::move(*last), options);
            return true;
        }
        if (plan.left_out != known.left_out || !tracker->follows(report)) return false;
        const Written written(known);
        tracker->add(report);
        if (tracker->result().meetings != plan.meetings) return false; // those left out tell of bodies, too
        write_register(database, tracker->result(), written);
        return true;
    }

    void make_anew() {
        std::vector<Report> all;
        Statement rows(database, "SELECT json FROM reports ORDER BY id");
        while (rows.step()) all.push_back(stored(rows.text(0)));
        rows.reset();
        auto known = track(all, options);
        clear_register(database);
        write_register(database, known, Written());
        auto last = last_reports(known);
        tracker.reset();
        if (last) tracker.emplace(std::move(known), std::move(*last), options);
    }
};

RegisterFile::RegisterFile(const std::string& path, Access access) {
    if (path.empty()) throw Error("", "a register file needs a name");
    state_ = std::make_unique<State>(path, access);
    Transaction transaction(state_->database, Transaction::Kind::read);
    state_->created = !is_empty(state_->database);
    if (state_->created)
        check_schema(state_->database);
    else if (access == Access::read)
        throw Error(path, "not a register file: it is empty");
    state_->read_options();
}

RegisterFile::RegisterFile(RegisterFile&&) noexcept = default;
RegisterFile& RegisterFile::operator=(RegisterFile&&) noexcept = default;
RegisterFile::~RegisterFile() = default;

RegisterFile::Added RegisterFile::add(const Report& report) {
    const auto json = render_json(report, "wsis-track", {.compact = true});
    const auto meeting = meeting_of(report);
    const bool created = state_->created;
    try {
        Transaction transaction(state_->database, Transaction::Kind::write);
        state_->refresh();
        const auto added = state_->add_report(report, meeting, json);
        transaction.commit();
        return added;
    } catch (...) {
        state_->forget();
        state_->created = created;
        throw;
    }
}

std::vector<std::size_t> RegisterFile::best_order(const std::vector<Report>& reports) const {
    std::vector<RegisterMeeting> meetings;
    for (const auto& report : reports) meetings.push_back(meeting_of(report));
    auto order = plan_meetings(std::move(meetings), state_->wanted.value_or(state_->options)).inputs;
    auto rest = order; // those that another one stands for come last
    std::ranges::sort(rest);
    for (std::size_t i = 0; i < reports.size(); ++i)
        if (!std::ranges::binary_search(rest, i)) order.push_back(i);
    return order;
}

void RegisterFile::set_options(const TrackOptions& options) { state_->wanted = options; }

TrackOptions RegisterFile::options() const { return state_->wanted.value_or(state_->options); }

Register RegisterFile::read() const {
    if (!state_->created) return {};
    Transaction transaction(state_->database, Transaction::Kind::read);
    return read_register(state_->database);
}

Register RegisterFile::find(const RegisterQuery& query) const {
    if (!state_->created) return {};
    Transaction transaction(state_->database, Transaction::Kind::read);
    const auto chains = find_chains(state_->database, query);
    return read_register(state_->database, &chains);
}

std::vector<LeftOut> RegisterFile::left_out() const { return read_left_out(state_->database); }

std::vector<std::string> RegisterFile::addressees() const {
    Statement rows(state_->database, "SELECT DISTINCT name FROM addressees ORDER BY name");
    std::vector<std::string> names;
    while (rows.step()) names.push_back(rows.text(0));
    return names;
}

std::vector<std::string> RegisterFile::bodies() const {
    Statement rows(state_->database, "SELECT body_id FROM meetings WHERE body_id IS NOT NULL"
                                     " UNION SELECT body FROM meetings WHERE body IS NOT NULL ORDER BY 1");
    std::vector<std::string> names;
    while (rows.step()) names.push_back(rows.text(0));
    return names;
}

} // namespace wsis
