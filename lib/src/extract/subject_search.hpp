#pragma once

#include "extract/sentences.hpp"
#include "extract/subjects.hpp"

#include <vector>

namespace wsis::extract {

/// How the clause of a verb hangs together with what stands before it.
enum class ClauseOpening : std::uint8_t {
    plain,
    coordinated, ///< Behind "and", "but", a semicolon.
    conditional, ///< Behind "if", "whether", "when".
    reported,    ///< Behind "as", "after", or in a clause with "that".
    relative     ///< Behind "which", "who".
};

/// What is said behind the word is no statement of the meeting.
constexpr bool is_embedded(ClauseOpening opening) {
    return opening == ClauseOpening::conditional || opening == ClauseOpening::reported ||
           opening == ClauseOpening::relative;
}

struct FoundSubject {
    Subject subject{};
    ClauseOpening opening = ClauseOpening::plain;
    bool over_relative = false; ///< A clause with "which" or "who" stands between subject and verb.
    bool inherited = false;     ///< "..., and decided": the subject of the verb before.
    std::size_t other_verb =
        static_cast<std::size_t>(-1); ///< A word between subject and verb that may be the verb itself.
};

/// Finds the subjects of the verbs of one sentence.
class SubjectSearch {
public:
    SubjectSearch(const Sentence& sentence, const House& house);

    /// The subject of the verb group that begins at `verb_first`: in front of it, over adjuncts between commas.
    [[nodiscard]] FoundSubject before(std::size_t verb_first) const;

    /// The subject of the first clause, whatever its verb: "The Group heard a report and agreed".
    [[nodiscard]] Subject leading() const;

    /// A finite verb stands before `at`.
    [[nodiscard]] bool has_verb_before(std::size_t at) const { return finite_[at] != no_word; }

private:
    [[nodiscard]] std::size_t segment_start(std::size_t end) const;
    [[nodiscard]] bool has_verb_since_comma(std::size_t at) const;
    [[nodiscard]] bool ends_list(TokenRange segment) const;
    [[nodiscard]] bool begins_adjunct(TokenRange segment) const;
    [[nodiscard]] TokenRange tail_of(TokenRange segment) const;
    [[nodiscard]] bool opens_temporal_clause(TokenRange segment) const;
    [[nodiscard]] ClauseOpening opening_before(std::size_t first) const;
    [[nodiscard]] TokenRange with_list(TokenRange segment) const;
    [[nodiscard]] bool continues_verb(std::size_t first) const;
    [[nodiscard]] bool is_person(std::size_t at) const;
    [[nodiscard]] Subject apposed(const Subject& subject, std::size_t segment_first) const;

    static constexpr std::size_t no_word = static_cast<std::size_t>(-1);

    const Sentence& s_;
    const House& house_;
    std::vector<std::size_t> finite_{}; ///< [i]: the last word before i that a clause turns on, or `no_word`.
    std::vector<std::size_t> commas_{}; ///< [i]: the last comma before i, or `no_word`.
};

} // namespace wsis::extract
