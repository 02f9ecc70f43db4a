#include "extract/decisions.hpp"

#include "extract/action_labels.hpp"
#include "extract/addressees.hpp"
#include "extract/clauses.hpp"
#include "extract/dates.hpp"
#include "extract/deadlines.hpp"
#include "extract/list_items.hpp"
#include "extract/sentences.hpp"
#include "text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace wsis::extract {

namespace {

using profile::WordRole;

/// What the acts and documents are that lie inside a place.
class MentionsByPlace {
public:
    explicit MentionsByPlace(const std::vector<Reference>& references) : references_(references) {
        for (std::uint32_t r = 0; r < references.size(); ++r) {
            if (!rests_on(references[r].kind)) continue;
            for (const auto& mention : references[r].mentions) mentions_.push_back({mention.place, r});
        }
        std::sort(mentions_.begin(), mentions_.end(),
                  [](const MentionAt& a, const MentionAt& b) { return stands_before(a.place, b.place); });
    }

    /// Adds the ids that are not there yet.
    void add_ids(const Place& place, std::vector<std::string>& ids) const {
        auto at = std::lower_bound(
            mentions_.begin(), mentions_.end(), place,
            [](const MentionAt& mention, const Place& wanted) { return stands_before(mention.place, wanted); });
        for (; at != mentions_.end() && at->place.block == place.block && at->place.end <= place.end; ++at) {
            const auto& id = references_[at->reference].id;
            if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
        }
    }

private:
    struct MentionAt {
        Place place{};
        std::uint32_t reference = 0;
    };

    static bool stands_before(const Place& a, const Place& b) {
        return a.block != b.block ? a.block < b.block : a.start < b.start;
    }

    /// A decision rests on acts and documents; where to look, goals and meetings are no part of it (RULES, 8).
    static bool rests_on(CitationKind kind) {
        return kind != CitationKind::url && kind != CitationKind::action_line && kind != CitationKind::sdg &&
               kind != CitationKind::event;
    }

    const std::vector<Reference>& references_;
    std::vector<MentionAt> mentions_{};
};

class DecisionsPass final : public Pass {
public:
    DecisionsPass(const Document& document, const std::vector<Section>& sections, const Metadata& metadata,
                  bool remarks, const profile::Rows* added)
        : document_(document),
          sections_(sections),
          context_(year_context(metadata)),
          remarks_(remarks),
          added_(added),
          opens_section_(document.blocks.size()),
          title_ends_(document.blocks.size()),
          counts_(sections.size() + 1),
          remark_counts_(sections.size() + 1) {
        for (const auto& section : sections) {
            if (section.block >= document.blocks.size()) continue;
            opens_section_[section.block] = true;
            title_ends_[section.block] = section.title_end;
        }
        if (metadata.meeting.body) house_.body = *metadata.meeting.body;
        house_.ordinal = metadata.meeting.ordinal;
        if (context_) house_.year = static_cast<int>(context_->year());
    }

    void read(std::uint32_t block, const std::vector<Token>& tokens) override {
        if (block < list_end_) return;
        if (is_read(block))
            read_block(block, tokens);
        else if (document_.blocks[block].kind == BlockKind::heading)
            read_heading(block, tokens);
    }

    void finish(Report& report) override {
        const MentionsByPlace mentions(report.references);
        for (auto& decision : decisions_) {
            mentions.add_ids(decision.place, decision.references);
            for (const auto& item : decision.items) mentions.add_ids(item, decision.references);
        }
        report.decisions = std::move(decisions_);
    }

private:
    /// Running text outside the boxes that only say what the reader should do.
    [[nodiscard]] bool is_read(std::uint32_t index) const {
        const auto& block = document_.blocks[index];
        switch (block.kind) {
        case BlockKind::title:
        case BlockKind::header:
        case BlockKind::footer:
        case BlockKind::comment:
        case BlockKind::noise:
            return false;
        case BlockKind::heading:
            if (is_sentence(index)) break;
            if (!opens_section_[index] || title_ends_[index] + 1 >= block.text.size()) return false;
            break;
        default:
            break;
        }
        return !block.text.empty() && !in_action_box(index);
    }

    /// What ends with a full stop is said, even where it looks like a title.
    [[nodiscard]] bool is_sentence(std::uint32_t index) const {
        const auto text = document_.text_of(document_.blocks[index]);
        return text.ends_with('.') && title_ends_[index] + 1 >= text.size();
    }

    [[nodiscard]] bool in_action_box(std::uint32_t index) const {
        const auto section = document_.blocks[index].section;
        if (section < sections_.size() && sections_[section].title && is_action_title(*sections_[section].title))
            return true;
        return index > 0 && is_action_title(document_.text_of(document_.blocks[index - 1]));
    }

    [[nodiscard]] static bool is_action_title(std::string_view text) {
        constexpr std::string_view title = "action required";
        if (text.size() < title.size() || text.size() > title.size() + 2) return false;
        return std::equal(title.begin(), title.end(), text.begin(),
                          [](char a, char b) { return a == (b | 0x20) || a == b; });
    }

    void read_block(std::uint32_t index, std::span<const Token> tokens) {
        const auto text = document_.text_of(document_.blocks[index]);
        const auto title_end = is_sentence(index) ? 0 : title_ends_[index];
        while (!tokens.empty() && tokens.front().begin < title_end) tokens = tokens.subspan(1);
        split_sentences(tokens, ranges_, added_);
        before_ = {};
        addressed_ = false;
        std::span<const Token> behind;
        for (const auto& range : ranges_) {
            before_ = addressed_ ? std::span<const Token>() : behind;
            addressed_ = false;
            behind = tokens.subspan(range.first, std::min(range.last - range.first, longest_sentence));
            const auto sentence_tokens = tokens.subspan(range.first, range.last - range.first);
            const bool last = range.last == tokens.size();
            if (std::none_of(sentence_tokens.begin(), sentence_tokens.end(), [&](const Token& token) {
                    return bool(profile::find_verb(token, added_)) || is_label_word(token);
                })) {
                if (last) read_header_line(text, sentence_tokens);
                continue;
            }
            read_sentence(index, text, sentence_tokens, last);
        }
    }

    /// A short line that looks like a heading may be the header of a list; any other heading ends the one above.
    void read_heading(std::uint32_t index, std::span<const Token> tokens) {
        header_.reset();
        read_header_line(document_.text_of(document_.blocks[index]), tokens);
    }

    /// "The Committee:" gives the items below their decider; any other text ends that.
    void read_header_line(std::string_view text, std::span<const Token> tokens) {
        if (tokens.empty()) return;
        const auto& end = tokens.back();
        if (end.is_sign(U'.')) {
            header_.reset();
            return;
        }
        const Sentence sentence(text, tokens, added_);
        if (auto decider = read_header(sentence, house_)) header_ = std::move(decider);
    }

    void read_sentence(std::uint32_t index, std::string_view text, std::span<const Token> tokens, bool last) {
        while (!tokens.empty() && tokens.front().kind == TokenKind::sign && !tokens.front().is_sign(U'(') &&
               !tokens.front().is_sign(U'"'))
            tokens = tokens.subspan(1);
        if (tokens.size() > longest_sentence) tokens = tokens.first(longest_sentence);
        const Sentence sentence(text, tokens, added_);
        if (sentence.size() == 0) return;
        auto inline_items = find_inline_items(sentence);
        if (!inline_items.empty() && read_headed_items(index, sentence, inline_items)) return;

        Surroundings around;
        around.house = house_;
        around.decider = header_;
        std::uint32_t list_end = 0;
        std::vector<std::uint32_t> item_blocks;
        if (last && introduces(sentence)) item_blocks = find_item_blocks(document_, index, opens_section_, list_end);
        around.list_follows = !item_blocks.empty() || !inline_items.empty();

        auto acts = read_labelled(sentence, around);
        if (acts.empty()) acts = read_acts(sentence, around);
        std::optional<std::size_t> governor; // by index, since a remark may follow and decisions_ grow
        for (const auto& act : acts) {
            add(index, sentence, act);
            if (act.why.empty()) governor = decisions_.size() - 1;
        }
        if (last && sentence.size() > 0 && introduces(sentence) && acts.empty())
            read_header_line(text, tokens);
        else if (acts.empty() && !tokens.back().is_sign(U','))
            header_.reset();
        if (!governor) return;
        auto& governing = decisions_[*governor];
        for (const auto& item : inline_items) governing.items.push_back(place_of(index, sentence, item.text));
        if (!item_blocks.empty() && !own_verbs(item_blocks)) {
            for (const auto block : item_blocks) {
                governing.items.push_back({block, 0, document_.blocks[block].text.size()});
                add_item_deadlines(governing, block);
            }
            list_end_ = list_end;
        } else if (!item_blocks.empty()) {
            header_ = governing.decided_by;
        }
    }

    /// A list may follow: the sentence has no end of its own.
    [[nodiscard]] static bool introduces(const Sentence& sentence) {
        const auto& end = sentence[sentence.size() - 1];
        return end.kind != TokenKind::sign || end.is_sign(U':') || end.is_sign(U',') || end.is_sign(U'-') ||
               end.is_sign(U')') || end.is_sign(U'"');
    }

    /// The items have verbs of their own: "noted the figures;".
    [[nodiscard]] bool own_verbs(const std::vector<std::uint32_t>& blocks) {
        constexpr std::size_t longest_verb = 64; // bytes
        const auto text = document_.text_of(document_.blocks[blocks.front()]);
        const auto tokens = tokens_of_item(text::clip(text, longest_verb));
        if (tokens.empty()) return false;
        const auto match = profile::find_verb(tokens.front(), added_);
        return match && (match.is(profile::past_form) || match.is(profile::third_person));
    }

    /// "The Committee: (a) noted the report; (b) requested ...": an act per item.
    bool read_headed_items(std::uint32_t index, const Sentence& sentence, const std::vector<InlineItem>& items) {
        const auto first =
            profile::find_verb(sentence[std::min(items.front().text.first, sentence.size() - 1)], added_);
        if (!first || !(first.is(profile::past_form) || first.is(profile::third_person))) return false;
        const Sentence head(sentence.text(), sentence.tokens().first(items.front().label.first), added_);
        if (head.size() == 0) return false;
        Surroundings around;
        around.house = house_;
        around.decider = read_header(head, house_);
        if (!around.decider) return false;
        for (const auto& item : items) {
            const Sentence part(sentence.text(),
                                sentence.tokens().subspan(item.text.first, item.text.last - item.text.first), added_);
            for (const auto& act : read_acts(part, around)) add(index, part, act);
        }
        return true;
    }

    [[nodiscard]] static Place place_of(std::uint32_t block, const Sentence& sentence, TokenRange range) {
        return {block, sentence[range.first].begin, sentence[range.last - 1].end};
    }

    void add(std::uint32_t index, const Sentence& sentence, const Act& act) {
        if (!act.why.empty() && !remarks_) return;
        Decision decision;
        const auto section = document_.blocks[index].section;
        const bool known = section < sections_.size();
        if (known) decision.section = sections_[section].path;
        const auto base = known ? sections_[section].path : std::string("front");
        auto& count = (act.why.empty() ? counts_ : remark_counts_)[known ? section : sections_.size()];
        ++count;
        if (!act.why.empty())
            decision.id = fmt::format("{}!{}", base, count);
        else
            decision.id = count == 1 ? base : fmt::format("{}#{}", base, count);
        decision.force = act.why.empty() ? act.force : Force::remark;
        if (!act.why.empty()) decision.why = std::string(act.why);
        decision.verb = std::string(act.verb);
        decision.decided_by = act.decided_by;
        decision.place = place_of(index, sentence, act.range);
        for (const auto& name : act.addressees) {
            if (!name.empty())
                decision.addressees.push_back(name);
            else if (decision.addressees.empty())
                decision.addressees = antecedent(sentence, act);
        }
        if (!decision.addressees.empty()) {
            last_addressees_ = decision.addressees;
            addressed_ = true;
        }
        if (sets_deadline(decision.force))
            decision.deadlines = find_deadlines(sentence, {act.verb_at, act.range.last}, index, context_);
        decisions_.push_back(std::move(decision));
    }

    /// Whom "it" or "them" means: those named in the sentence or the one before, or those last addressed.
    [[nodiscard]] std::vector<std::string> antecedent(const Sentence& sentence, const Act& act) const {
        const auto decider = act.decided_by ? std::string_view(*act.decided_by) : std::string_view();
        auto names = last_named(sentence, act.verb_at, decider);
        if (names.empty() && !before_.empty())
            names = first_named(Sentence(sentence.text(), before_, added_), is_plural(sentence, act), decider);
        return names.empty() ? last_addressees_ : names;
    }

    /// "they were", "asked them", but "asked her".
    [[nodiscard]] static bool is_plural(const Sentence& sentence, const Act& act) {
        for (auto at = act.range.first; at < act.range.last; ++at)
            if (sentence.is(at, WordRole::pronoun))
                return sentence.is_word(at, "they"_w) || sentence.is_word(at, "them"_w);
        return false;
    }

    [[nodiscard]] static bool sets_deadline(Force force) {
        return force != Force::appreciation && force != Force::noting;
    }

    /// "to publish the table by 5 May;" in an item is a deadline of the decision that the item belongs to.
    void add_item_deadlines(Decision& decision, std::uint32_t block) {
        if (!sets_deadline(decision.force)) return;
        const auto text = document_.text_of(document_.blocks[block]);
        const auto tokens = tokens_of_item(text);
        split_sentences(tokens, item_ranges_, added_);
        for (const auto& range : item_ranges_) {
            const Sentence sentence(text, tokens.subspan(range.first, range.last - range.first), added_);
            const auto deadlines = find_deadlines(sentence, {0, sentence.size()}, block, context_);
            decision.deadlines.insert(decision.deadlines.end(), deadlines.begin(), deadlines.end());
        }
    }

    /// Of the text of a block behind the one that is read.
    [[nodiscard]] std::span<const Token> tokens_of_item(std::string_view text) {
        tokenize(text, item_tokens_);
        return item_tokens_;
    }

    const Document& document_;
    const std::vector<Section>& sections_;
    std::optional<Date> context_; ///< Gives a date without year its year.
    bool remarks_ = false;
    const profile::Rows* added_ = nullptr;
    House house_{};
    std::span<const Token> before_{}; ///< The sentence before in the block, unless somebody was addressed in it.
    bool addressed_ = false;          ///< In this sentence.
    std::vector<bool> opens_section_;
    std::vector<std::uint32_t> title_ends_;
    std::vector<std::uint32_t> counts_;
    std::vector<std::uint32_t> remark_counts_;
    std::vector<Decision> decisions_{};
    std::optional<std::string> header_{};        ///< Decider of the header above.
    std::vector<std::string> last_addressees_{}; ///< Whom "it" and "them" mean.
    std::uint32_t list_end_ = 0;                 ///< Blocks before it are items already reported.
    std::vector<TokenRange> ranges_{};
    std::vector<Token> item_tokens_{};
    std::vector<TokenRange> item_ranges_{};
};

} // namespace

std::unique_ptr<Pass> decisions_pass(const Document& document, const std::vector<Section>& sections,
                                     const Metadata& metadata, bool remarks, const profile::Rows* added) {
    return std::make_unique<DecisionsPass>(document, sections, metadata, remarks, added);
}

} // namespace wsis::extract
