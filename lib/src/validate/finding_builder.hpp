#pragma once

#include "text/code_points.hpp"
#include "validate/rule.hpp"

#include <string>
#include <unordered_map>

namespace wsis::validate {

/// Turns faults into findings that can be read without the report. Call it in reading order.
class FindingBuilder {
public:
    explicit FindingBuilder(const Report& report) : report_(report), code_points_(report.document.text) {}

    Finding build(const RuleInfo& rule, Severity severity, const Fault& fault);

private:
    void place(Finding& finding, const Fault& fault);
    std::uint32_t feeds_before(const Place& place, std::string_view text);
    void cut_excerpt(Finding& finding, const Block& block, const Place& place) const;
    std::string fingerprint(const Finding& finding, std::uint32_t block);

    const Report& report_;
    text::CodePointIndex code_points_;
    Place counted_{}; ///< Line feeds are counted up to its end.
    std::uint32_t feeds_ = 0;
    std::uint32_t digested_ = none; ///< The block that `digest_` is of.
    std::string digest_{};
    std::unordered_map<std::string, unsigned> seen_{}; ///< How often a rule, paragraph and quote came up.
};

} // namespace wsis::validate
