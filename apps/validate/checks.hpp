#pragma once

#include "cli/batch.hpp"
#include "validate/config.hpp"
#include "wsis/validate.hpp"
#include "wsis/write.hpp"

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace wsis::cli {

/// What the command line says of a run that checks reports.
struct CheckOptions {
    CommonOptions common{};
    std::vector<RuleSetting> settings{};
    std::optional<Severity> fail_on = Severity::warning; ///< Nothing: never.
    bool compact = false;
    bool no_config = false;
    std::string baseline{}; ///< Empty: none.
    bool write_baseline = false;
    bool fix = false;
    bool dry_run = false; ///< With `fix`.
};

/// What --format takes: the formats of findings, and "ndjson", a compact document for each input.
std::vector<std::string> check_formats();

/// The inputs of a run, checked by its options.
class Checks {
public:
    /// Throws Error.
    explicit Checks(const CheckOptions& options);

    /// Outputs come one by one, unless a document or what --fix does is about all.
    [[nodiscard]] Task task(bool single);

    /// Writes what was collected; returns the exit status.
    int conclude(int status);

private:
    struct Checked;

    /// Throws Error.
    Outcome outcome_of(const Input& input, const std::string& bytes, bool whole);
    void fix(const Input& input, const std::string& bytes, const ExtractOptions& extract, const Report& report,
             Checked& checked, Diagnostics& diagnostics);
    void load_baseline();
    std::string circumstances(const Input& input);
    void keep(const Input& input, Outcome& outcome);
    void write_results() const;

    [[nodiscard]] std::string rendered(const FileFindings& file) const;

    const CheckOptions& options_;
    Configs configs_;
    std::string format_;
    FindingsStyle style_{};
    std::string baseline_json_{};
    std::unordered_map<std::string, std::vector<std::string>> baseline_{}; ///< Fingerprints by name of the file.
    std::vector<FileFindings> files_{};                                    ///< What was collected,
    std::string diffs_{};                                                  ///< and with --dry-run this.
};

} // namespace wsis::cli
