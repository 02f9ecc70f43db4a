#include "extract/meeting_bodies.hpp"

#include "extract/body_names.hpp"
#include "extract/dates.hpp"
#include "extract/word_set.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <utility>

namespace wsis::extract {

namespace {

constexpr std::size_t most_body_lines = 3;
constexpr std::size_t most_lines_between = 6; ///< Symbols, dates and titles between the meeting and its body.

/// Nouns that head the name of a body, in the UN's languages of Latin script.
constexpr WordSet heads{
    "assembly board body bureau commission committee conference congress council forum group network panel party "
    "subcommittee taskforce team force union comite commission groupe conseil comision grupo consejo junta "
    "conferencia reunion"};

/// No name ends in one of them.
constexpr WordSet joining_words{"of the on for and in to by its de du des la le les et del el los las y para sobre"};

using text::trim;

class BodyFinder {
public:
    BodyFinder(const std::vector<TitleLine>& lines, std::size_t meeting, const profile::Rows* added)
        : lines_(lines), meeting_(meeting), added_(added) {}

    BodyLines find() {
        BodyLines found;
        if (meeting_ < lines_.size()) {
            found.name = beside_count(lines_[meeting_].text);
            if (found.name.empty()) found = above(meeting_);
        }
        if (found.name.empty()) found.name = in_titles();
        if (found.name.empty() && meeting_ < lines_.size()) found = above(nearest_name());
        return found;
    }

private:
    [[nodiscard]] bool may_name_body(std::size_t line) const {
        return lines_[line].kind == LineKind::other && !lines_[line].field;
    }

    [[nodiscard]] bool has_head(std::string_view text) {
        tokenize(text, tokens_);
        return std::ranges::any_of(tokens_, [](const Token& token) { return heads.contains(token); });
    }

    /// The lines that end before `end`: up to one that names a body by itself.
    BodyLines above(std::size_t end) {
        BodyLines found;
        found.begin = found.end = end;
        bool complete = false;
        while (found.begin > 0 && end - found.begin < most_body_lines && may_name_body(found.begin - 1)) {
            const auto line = lines_[found.begin - 1].text;
            if (complete && !goes_on(line)) break;
            complete = complete || has_head(line);
            --found.begin;
        }
        for (std::size_t i = found.begin; i < end; ++i) {
            if (!found.name.empty()) found.name += ' ';
            found.name += lines_[i].text;
        }
        return found;
    }

    /// The line behind the nearest one above the meeting that may name a body.
    [[nodiscard]] std::size_t nearest_name() const {
        auto line = meeting_;
        while (line > 0 && meeting_ - line < most_lines_between && !may_name_body(line - 1)) --line;
        return line;
    }

    std::string in_titles() {
        for (const auto& line : lines_) {
            if (line.kind != LineKind::title) continue;
            auto name = before_count(line.text);
            if (name.empty()) name = beside_count(line.text);
            if (has_head(name) && tokens_.size() > 1) return name;
        }
        return {};
    }

    /// "Lamp Group" of "Lamp Group, third meeting", and of "Third meeting of the Lamp Group, Geneva, 4 May 2018".
    std::string beside_count(std::string_view text) {
        tokenize(text, tokens_);
        const auto count = find_meeting_count(tokens_);
        if (!count) return {};
        const auto before = trim_signs(text.substr(0, tokens_[count->begin].begin));
        tokenize(before, before_);
        const bool name = before_.size() > 1 && !goes_on(before) && before.find(' ') != std::string_view::npos;
        if (name) return std::string(before);
        if (count->end + 1 >= tokens_.size() || !tokens_[count->end].is_word("of"_w)) return {};
        auto first = count->end + 1;
        if (tokens_[first].is_word("the"_w)) ++first;
        const auto dates = scan_dates(tokens_, std::nullopt, added_);
        const auto end = dates.empty() ? text.size() : dates.front().begin;
        if (first == tokens_.size() || tokens_[first].begin >= end) return {};
        return std::string(up_to_place(text.substr(tokens_[first].begin, end - tokens_[first].begin)));
    }

    /// "Lamp Committee" of "Report of the Lamp Committee on the work of its fifth session".
    std::string before_count(std::string_view text) {
        tokenize(text, tokens_);
        const auto count = find_meeting_count(tokens_);
        if (!count) return {};
        std::size_t first = 0;
        while (first < count->begin && !tokens_[first].is_word("of"_w) && !tokens_[first].is_word("by"_w)) ++first;
        ++first;
        if (first < count->begin && tokens_[first].is_word("the"_w)) ++first;
        auto last = count->begin;
        while (last > first && (joining_words.contains(tokens_[last - 1]) || tokens_[last - 1].is_word("work"_w) ||
                                tokens_[last - 1].is_word("at"_w) || tokens_[last - 1].kind == TokenKind::sign))
            --last;
        if (last <= first) return {};
        return std::string(trim(text.substr(tokens_[first].begin, tokens_[last - 1].end - tokens_[first].begin)));
    }

    const std::vector<TitleLine>& lines_;
    std::size_t meeting_;
    const profile::Rows* added_;
    std::vector<Token> tokens_{};
    std::vector<Token> before_{};
};

} // namespace

bool goes_on(std::string_view line) {
    std::vector<Token> tokens;
    tokenize(line, tokens);
    return !tokens.empty() && joining_words.contains(tokens.back());
}

BodyLines find_meeting_body(const std::vector<TitleLine>& lines, std::size_t meeting, const profile::Rows* added) {
    return BodyFinder(lines, meeting, added).find();
}

} // namespace wsis::extract
