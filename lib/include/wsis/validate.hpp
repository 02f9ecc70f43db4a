#pragma once

#include "wsis/diagnostic.hpp"
#include "wsis/export.h"
#include "wsis/profile.hpp"
#include "wsis/report.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wsis {

/// Whether an earlier run knew a finding; `unjudged` without a baseline.
enum class BaselineState : std::uint8_t { unjudged, fresh, unchanged };

/// One fault that a rule found. It can be read without the report that it is about.
struct Finding {
    std::string rule{};                    ///< Id: "numbering-gap".
    Severity severity = Severity::warning; ///< Of the rule, or as the settings say.
    std::string message{};                 ///< One line, lower case, without full stop.
    std::optional<std::string> section{};  ///< Path of the section around it.
    std::optional<std::string> block{};    ///< Id of the block: "b12"; none: it is about the report as a whole.
    std::uint32_t start = 0;               ///< Code points in the block's text, half open.
    std::uint32_t end = 0;                 ///< Behind the last one.
    std::string quote{};                   ///< The text of the span; of an empty one the label of the block.
    std::string excerpt{};                 ///< One line of the paragraph around the quote, label included.
    std::uint32_t column = 0;              ///< Where the quote begins in `excerpt`, in code points.
    Location location{};                   ///< Of the block in the input.
    std::string fingerprint{}; ///< Of the rule, the paragraph and the quote: stays when other paragraphs change.
    BaselineState baseline = BaselineState::unjudged; ///< Set by mark_known.
    bool operator==(const Finding&) const = default;
};

/// The findings of one input, in reading order.
struct FileFindings {
    std::string name{};                   ///< Of the input, as given.
    std::vector<Finding> findings{};      ///< As validate_report gives them.
    std::optional<std::string> failure{}; ///< Why it could not be read.
    bool operator==(const FileFindings&) const = default;
};

/// What a rule is about; a setting can name a group.
enum class RuleGroup : std::uint8_t { numbering, references, decisions, metadata, text };

/// What a rule looks for. The examples are reports as plain text; those that begin with '<' are bodies of a DOCX in
/// WordprocessingML.
struct RuleInfo {
    std::string_view id{};                 ///< In kebab case, never changed.
    std::string_view name{};               ///< For people: two or three words.
    RuleGroup group = RuleGroup::text;     ///< The group that it can be switched with.
    Severity severity = Severity::warning; ///< Unless the settings say otherwise.
    std::string_view summary{};            ///< One line.
    std::string_view rationale{};          ///< Why it matters to a reader of the report.
    std::string_view bad{};                ///< A report that breaks the rule once,
    std::string_view good{};               ///< and how it should have been.
    bool fixable = false;                  ///< By fix_text.
};

/// All rules, by group.
WSIS_API std::vector<RuleInfo> list_rules();

/// "numbering", "references" ...
WSIS_API std::string_view name_of(RuleGroup group);

/// Switches a rule, or all of a group, off (no severity) or to a severity. Later settings win.
struct RuleSetting {
    std::string rule{};                 ///< Id of a rule, name of a group, or "all".
    std::optional<Severity> severity{}; ///< Nothing: off, unless `enable`.
    bool enable = false;                ///< To the severity of the rule itself.
    bool operator==(const RuleSetting&) const = default;
};

/// Which rules count, and what the house knows.
struct ValidateOptions {
    Profile profile{};                   ///< Its settings, terms and suppressions, then
    std::vector<RuleSetting> settings{}; ///< these, in order.
};

/// Findings of one rule in one report. The last of them says how many more there are.
inline constexpr std::size_t most_findings = 1000;

/// What the rules have to say of a report, in reading order. Throws Error for an unknown rule in the options, with the
/// line in front when it stands in the profile. Linear time but for sorting.
WSIS_API std::vector<Finding> validate_report(const Report& report, const ValidateOptions& options = {});

/// Throws what validate_report would throw for the options.
WSIS_API void check_options(const ValidateOptions& options);

/// Marks the findings of a file whose fingerprint is in `baseline` as unchanged and the others as fresh.
WSIS_API void mark_known(std::vector<Finding>& findings, const std::vector<std::string>& baseline);

/// The findings of an earlier run on one file.
struct FileBaseline {
    std::string name{};                      ///< Of the input, as given then.
    std::vector<std::string> fingerprints{}; ///< Of its findings.
};

/// What findings JSON ("wsis-findings") says of each file. Throws Error when it is none.
WSIS_API std::vector<FileBaseline> read_baseline(std::string_view json);

} // namespace wsis
