#include "register/search.hpp"

#include "iso_date.hpp"
#include "text/ascii.hpp"
#include "wsis/diagnostic.hpp"
#include "json/names.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace wsis::registers {

namespace {

constexpr std::size_t most_words = 100;

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

/// What may be of a word: SQLite drops the other signs, among them those of Unicode.
bool is_of_word(char c) { return text::is_alphanumeric(c) || (c & '\x80') != 0; }

/// A query in pieces: what stands between quotation marks, else between spaces.
class Pieces {
public:
    explicit Pieces(std::string_view text) : text_(text) {}

    std::string expression() {
        while (at_ < text_.size()) {
            if (is_space(text_[at_])) {
                ++at_;
                continue;
            }
            const bool quoted = text_[at_] == '"';
            const auto begin = at_ + (quoted ? 1 : 0);
            const auto ends = [&](char c) { return c == '"' || c == '\0' || (!quoted && is_space(c)); };
            const auto end = static_cast<std::size_t>(
                std::find_if(text_.begin() + static_cast<std::ptrdiff_t>(begin), text_.end(), ends) - text_.begin());
            at_ = end + (end < text_.size() && (quoted || text_[end] == '\0') ? 1 : 0);
            add(text_.substr(begin, end - begin));
        }
        return std::move(out_);
    }

private:
    void add(std::string_view words) {
        if (std::ranges::none_of(words, is_of_word)) return;
        if (++words_ > most_words) throw Error("query", fmt::format("more than {} words", most_words));
        bool beginning = words.ends_with('*');
        if (at_ < text_.size() && text_[at_] == '*' && !beginning) { // behind a quotation mark
            beginning = true;
            ++at_;
        }
        out_ += fmt::format("{}\"{}\"{}", out_.empty() ? "" : " ", words, beginning ? "*" : "");
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t words_ = 0;
    std::string out_{};
};

/// Conditions and the values for their question marks.
class Conditions {
public:
    template <class Values, class Text>
    void one_of(std::string_view columns, const Values& values, const Text& text) {
        if (values.empty()) return;
        std::string marks;
        for (std::size_t i = 0; i < values.size(); ++i) marks += i == 0 ? "?" : ", ?";
        sql_ += " AND " + fmt::format(fmt::runtime(columns), fmt::arg("marks", marks));
        for (std::size_t times = count(columns, "{marks}"); times > 0; --times)
            for (const auto& value : values) values_.emplace_back(text(value));
    }

    void bound(std::string_view sign, const std::optional<MeetingBound>& bound) {
        if (!bound) return;
        if (const auto* ordinal = std::get_if<int>(&*bound)) {
            sql_ += fmt::format(" AND m.ordinal {} {}", sign, *ordinal);
        } else {
            sql_ += fmt::format(" AND m.date {} ?", sign);
            values_.push_back(iso_date(std::get<Date>(*bound)));
        }
    }

    void add(std::string_view sql, std::string value) {
        sql_ += " AND " + std::string(sql);
        values_.push_back(std::move(value));
    }

    [[nodiscard]] const std::string& sql() const { return sql_; }

    [[nodiscard]] const std::vector<std::string>& values() const { return values_; }

private:
    static std::size_t count(std::string_view text, std::string_view part) {
        std::size_t times = 0;
        for (auto at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++times;
        return times;
    }

    std::string sql_{};
    std::vector<std::string> values_{};
};

Conditions conditions_of(const RegisterQuery& query) {
    const auto same = [](const std::string& name) { return name; };
    Conditions conditions;
    if (std::ranges::any_of(query.text, [](char c) { return !is_space(c); })) {
        auto expression = full_text_expression(query.text);
        if (expression.empty()) throw Error("query", fmt::format("no word in '{}'", query.text));
        conditions.add("a.id IN (SELECT rowid FROM texts WHERE texts MATCH ?)", std::move(expression));
    }
    conditions.one_of("EXISTS (SELECT 1 FROM addressees d WHERE d.appearance = a.id"
                      " AND d.name COLLATE NOCASE IN ({marks}))",
                      query.addressees, same);
    conditions.one_of("(m.body_id COLLATE NOCASE IN ({marks}) OR m.body COLLATE NOCASE IN ({marks}))", query.bodies,
                      same);
    conditions.one_of("c.status IN ({marks})", query.statuses,
                      [](ChainStatus status) { return std::string(name_of(status)); });
    conditions.one_of("a.force IN ({marks})", query.forces,
                      [](Force force) { return std::string(json::name_of(force)); });
    conditions.bound(">=", query.since);
    conditions.bound("<=", query.until);
    return conditions;
}

} // namespace

std::string full_text_expression(std::string_view text) { return Pieces(text).expression(); }

std::vector<std::int64_t> find_chains(Database& database, const RegisterQuery& query) {
    const auto conditions = conditions_of(query);
    Statement rows(database, "SELECT DISTINCT a.chain FROM appearances a JOIN chains c ON c.id = a.chain"
                             " JOIN meetings m ON m.id = a.meeting WHERE 1" +
                                 conditions.sql());
    int at = 0;
    for (const auto& value : conditions.values()) rows.put(++at, std::string_view(value));
    std::vector<std::int64_t> chains;
    while (rows.step()) chains.push_back(rows.integer(0));
    std::ranges::sort(chains);
    return chains;
}

} // namespace wsis::registers

std::string_view wsis::name_of(Force force) { return json::name_of(force); }
