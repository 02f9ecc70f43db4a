#include "extract/dates.hpp"

#include "extract/sentences.hpp"
#include "extract/verb_groups.hpp"
#include "profile/months.hpp"

#include <algorithm>
#include <string>

namespace wsis::extract {

namespace {

using profile::WordRole;

constexpr std::size_t longest_subject = 20; // words of what a date is the date of

/// What the words around one date of a sentence say about it.
class DateReader {
public:
    DateReader(const Sentence& sentence, std::size_t first) : s_(sentence), first_(first) {}

    /// "by", "no later than", "Deadline:" stand in front.
    [[nodiscard]] bool is_deadline() const {
        for (auto at = first_; at > 0 && first_ - at < 5; --at) {
            const auto& token = s_[at - 1];
            if (token.kind != TokenKind::word) {
                if (token.is_sign(U':') || token.is_sign(U'-') || token.is_sign(U',')) continue;
                return false;
            }
            switch (token.key) {
            case "by"_w:
            case "before"_w:
            case "until"_w:
            case "till"_w:
            case "than"_w:
            case "deadline"_w:
            case "due"_w:
                return true;
            case "on"_w:
            case "of"_w:
            case "is"_w:
            case "the"_w:
            case "noon"_w:
            case "midnight"_w:
                break;
            default:
                if (!profile::is_weekday(token)) return false;
            }
        }
        return false;
    }

    [[nodiscard]] bool is_document_date() const { return first_ > 0 && s_.is_word(first_ - 1, "dated"_w); }

    /// What the date is the date of: the title before a colon, or the noun phrase in front.
    [[nodiscard]] std::optional<std::string> what() const {
        if (const auto title = before_colon()) return title;
        auto last = first_;
        while (last > 0 && is_link(last - 1)) --last;
        auto first = last;
        while (first > 0 && last - first < longest_subject && !ends_subject(first - 1)) --first;
        if (first > 0 && s_.is(first - 1, WordRole::to)) { // "to attend the second meeting"
            for (auto at = first; at < std::min(last, first + 5); ++at)
                if (s_.is(at, WordRole::article)) first = at;
        }
        while (first < last && is_opening(first)) ++first;
        while (last > first && s_[last - 1].kind == TokenKind::sign && !s_.is_sign(last - 1, U')')) --last;
        if (first == last) return std::nullopt;
        return printed(first, last);
    }

private:
    [[nodiscard]] std::optional<std::string> before_colon() const {
        auto colon = first_;
        while (colon > 0 && !s_.is_sign(colon - 1, U':')) --colon;
        if (colon < 2) return std::nullopt;
        for (auto at = colon; at < first_; ++at)
            if (s_.is(at, WordRole::be) || s_.is(at, WordRole::modal) || s_.is(at, WordRole::have)) return std::nullopt;
        std::size_t first = 0;
        while (first + 1 < colon && s_[first].kind == TokenKind::sign && !s_.is_sign(first, U'(')) ++first;
        return first + 1 < colon ? std::optional(printed(first, colon - 1)) : std::nullopt;
    }

    [[nodiscard]] std::string printed(std::size_t first, std::size_t last) const {
        std::string text(s_.words(first, last));
        std::replace(text.begin(), text.end(), '\n', ' ');
        return text;
    }

    /// What joins a subject to its date: "that will be held from the", ", to be held on", "takes place on".
    [[nodiscard]] bool is_link(std::size_t at) const {
        if (s_[at].kind == TokenKind::sign) return s_.is_sign(at, U',') || s_.is_sign(at, U'-');
        switch (s_.role(at)) {
        case WordRole::preposition:
        case WordRole::article:
        case WordRole::be:
        case WordRole::have:
        case WordRole::modal:
        case WordRole::to:
        case WordRole::relative:
        case WordRole::adverb:
        case WordRole::negation:
        case WordRole::past_verb:
            return true;
        default:
            break;
        }
        switch (s_[at].key) {
        case "deadline"_w:
        case "held"_w:
        case "scheduled"_w:
        case "place"_w:
        case "take"_w:
        case "takes"_w:
        case "later"_w:
        case "due"_w:
        case "week"_w:
        case "than"_w:
            return true;
        default:
            return profile::is_weekday(s_[at]) || is_ed_verb(s_, at);
        }
    }

    [[nodiscard]] bool ends_subject(std::size_t at) const {
        if (s_.is_sign(at, U',') || is_clause_sign(s_, at)) return true;
        switch (s_.role(at)) {
        case WordRole::be:
        case WordRole::have:
        case WordRole::modal:
        case WordRole::to:
        case WordRole::past_verb:
        case WordRole::subordinator:
        case WordRole::relative:
            return true;
        default:
            return is_ed_verb(s_, at);
        }
    }

    [[nodiscard]] bool is_opening(std::size_t at) const {
        switch (s_.role(at)) {
        case WordRole::article:
        case WordRole::all:
        case WordRole::quantifier:
        case WordRole::preposition:
        case WordRole::conjunction:
        case WordRole::adverb:
            return true;
        default:
            return s_[at].kind == TokenKind::sign && !s_.is_sign(at, U'(');
        }
    }

    const Sentence& s_;
    std::size_t first_; ///< The first token of the date.
};

bool is_read(const Block& block) {
    return block.kind != BlockKind::noise && block.kind != BlockKind::header && block.kind != BlockKind::footer &&
           !block.text.empty();
}

/// A date is a number and a month or two more numbers: no text without a digit holds one.
bool has_digit(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// The meeting itself is dated by the title page; a part of it is, too.
bool is_meeting(const ScannedDate& date, const Meeting& meeting) {
    return meeting.start && meeting.end && date.start >= *meeting.start && date.end <= *meeting.end &&
           (date.start != date.end || *meeting.start == *meeting.end);
}

class DateFinder {
public:
    DateFinder(const Document& document, const TokenIndex& tokens, const Metadata& metadata)
        : document_(document), tokens_(tokens), metadata_(metadata), context_(year_context(metadata)) {}

    std::vector<DateMention> find() {
        for (std::uint32_t index = 0; index < document_.blocks.size(); ++index) {
            const auto& block = document_.blocks[index];
            if (is_read(block) && has_digit(document_.text_of(block))) read_block(index);
        }
        return std::move(mentions_);
    }

private:
    void read_block(std::uint32_t index) {
        const auto text = document_.text_of(document_.blocks[index]);
        const auto tokens = tokens_.of(index);
        const auto dates = scan_dates(tokens, context_);
        if (dates.empty()) return;
        split_sentences(tokens, ranges_);
        std::size_t next = 0;
        for (std::size_t i = 0; i < ranges_.size() && next < dates.size(); ++i) {
            auto range = ranges_[i];
            const auto end = tokens[range.last - 1].end;
            if (dates[next].begin >= end) continue;
            // A title in front of its colon belongs to what it announces.
            if (i > 0 && tokens[ranges_[i - 1].last - 1].is_sign(U':')) range.first = ranges_[i - 1].first;
            const Sentence sentence(text, tokens.subspan(range.first, range.last - range.first));
            for (; next < dates.size() && dates[next].begin < end; ++next) add(index, sentence, dates[next]);
        }
    }

    void add(std::uint32_t index, const Sentence& sentence, const ScannedDate& date) {
        std::size_t first = 0;
        while (first < sentence.size() && sentence[first].begin < date.begin) ++first;
        const DateReader reader(sentence, first);
        DateMention mention;
        mention.inferred = date.inferred;
        mention.place = {index, static_cast<std::uint32_t>(date.begin), static_cast<std::uint32_t>(date.finish)};
        mention.start = date.start;
        mention.end = date.end;
        mention.kind = kind_of(document_.blocks[index], date, reader);
        if (mention.kind == DateKind::deadline || mention.kind == DateKind::event) mention.what = reader.what();
        mentions_.push_back(std::move(mention));
    }

    [[nodiscard]] DateKind kind_of(const Block& block, const ScannedDate& date, const DateReader& reader) const {
        if (reader.is_deadline()) return DateKind::deadline;
        if (reader.is_document_date()) return DateKind::document;
        if (block.kind == BlockKind::title && metadata_.date == date.start && date.start == date.end)
            return DateKind::document;
        return is_meeting(date, metadata_.meeting) ? DateKind::meeting : DateKind::event;
    }

    const Document& document_;
    const TokenIndex& tokens_;
    const Metadata& metadata_;
    std::optional<Date> context_;
    std::vector<DateMention> mentions_{};
    std::vector<TokenRange> ranges_{};
};

} // namespace

std::optional<Date> year_context(const Metadata& metadata) {
    return metadata.date ? metadata.date : metadata.meeting.end;
}

std::vector<DateMention> find_dates(const Document& document, const TokenIndex& tokens, const Metadata& metadata) {
    return DateFinder(document, tokens, metadata).find();
}

} // namespace wsis::extract
