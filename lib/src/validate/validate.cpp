#include "wsis/validate.hpp"

#include "validate/finding_builder.hpp"
#include "validate/rule_levels.hpp"

#include <fnmatch.h>

#include <algorithm>
#include <tuple>
#include <unordered_set>

namespace wsis {

namespace validate {

namespace {

/// A fault, and what found it.
struct FoundFault {
    const RuleInfo* rule = nullptr;
    Severity severity = Severity::warning;
    Fault fault{};
};

/// "6.3" covers "6.3" and "6.3.1", not "6.30".
bool covers(std::string_view path, std::string_view section) {
    return section.starts_with(path) && (section.size() == path.size() || section[path.size()] == '.');
}

bool suppresses(const profile::Suppression& row, const RuleInfo& rule, const Finding& finding,
                const std::string& name) {
    return (row.rule.empty() || names_rule(row.rule, rule)) &&
           (row.section.empty() || (finding.section && covers(row.section, *finding.section))) &&
           (row.file.empty() || ::fnmatch(row.file.c_str(), name.c_str(), 0) == 0) &&
           (row.text.empty() || finding.quote.find(row.text) != std::string::npos);
}

/// Of all rules that are on, in reading order.
std::vector<FoundFault> find_faults(const Context& context, const std::vector<std::optional<Severity>>& levels) {
    std::vector<FoundFault> found;
    for (std::size_t i = 0; i < levels.size(); ++i) {
        if (!levels[i]) continue;
        Faults faults;
        all_rules()[i].check(context, faults);
        for (auto& fault : std::move(faults).take())
            found.push_back({&all_rules()[i].info, *levels[i], std::move(fault)});
    }
    const auto position = [](const FoundFault& one) {
        const auto& place = one.fault.place;
        // `none` is the largest block: what is about the report as a whole stands in front.
        return std::tuple(place.block + 1, place.start, place.end);
    };
    std::ranges::stable_sort(found, {}, position);
    return found;
}

} // namespace

} // namespace validate

std::vector<Finding> validate_report(const Report& report, const ValidateOptions& options) {
    const auto levels = validate::settle_levels(options);
    const auto* added = options.profile.rows();
    const extract::TokenIndex tokens(report.document);
    const validate::NumberedSections numbered(report);
    const validate::Context context{report, added, tokens, numbered};
    validate::FindingBuilder builder(report);
    std::vector<Finding> findings;
    for (const auto& [rule, severity, fault] : validate::find_faults(context, levels)) {
        auto finding = builder.build(*rule, severity, fault);
        const bool accepted =
            added != nullptr && std::ranges::any_of(added->house.suppressions, [&, about = rule](const auto& row) {
                return validate::suppresses(row, *about, finding, report.source.name);
            });
        if (!accepted) findings.push_back(std::move(finding));
    }
    return findings;
}

void check_options(const ValidateOptions& options) { validate::settle_levels(options); }

void mark_known(std::vector<Finding>& findings, const std::vector<std::string>& baseline) {
    const std::unordered_set<std::string> known(baseline.begin(), baseline.end());
    for (auto& finding : findings)
        finding.baseline = known.contains(finding.fingerprint) ? BaselineState::unchanged : BaselineState::fresh;
}

} // namespace wsis
