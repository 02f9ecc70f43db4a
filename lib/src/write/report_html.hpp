#pragma once

#include "wsis/report.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// The parts of the HTML page of a report. Ids of sections are their paths; all others of the page begin with "_", which
// no path does.

namespace wsis::write {

/// What the parts of the page share: where things stand on it and how they are called.
class ReportPage {
public:
    explicit ReportPage(const Report& report);

    [[nodiscard]] const Report& report() const { return report_; }

    /// The id of a section's element: its path with what no id may hold replaced, made unique.
    [[nodiscard]] const std::string& section_id(std::size_t section) const { return section_ids_[section]; }

    /// The sections that a block opens, in the order of the outline.
    [[nodiscard]] const std::vector<std::uint32_t>& opened_by(std::uint32_t block) const { return opened_[block]; }

    /// The decisions whose head sentence stands in a block.
    [[nodiscard]] const std::vector<std::uint32_t>& decided_in(std::uint32_t block) const { return decided_[block]; }

    /// Of a titled section: how many titled ones stand around it, from 1.
    [[nodiscard]] int depth(std::size_t section) const { return depths_[section]; }

    /// Where a cited thing is published.
    [[nodiscard]] const std::optional<std::string>& url(std::size_t reference) const { return urls_[reference]; }

    /// What a cited thing is called: reference_name().
    [[nodiscard]] const std::string& name_of(std::size_t reference) const { return names_[reference]; }

    /// The number of a reference by its id; nothing if no mention of it stands in the text.
    [[nodiscard]] std::optional<std::size_t> reference(std::string_view id) const;

    /// A place's text, empty where the place is in no block.
    [[nodiscard]] std::string_view text(const Place& place) const;

    /// "6.3" or "Opening": the section around a block.
    [[nodiscard]] std::string section_name(std::uint32_t block) const;

private:
    const Report& report_;
    std::vector<std::string> section_ids_{};
    std::vector<int> depths_{};
    std::vector<std::vector<std::uint32_t>> opened_{};
    std::vector<std::vector<std::uint32_t>> decided_{};
    std::vector<std::optional<std::string>> urls_{};
    std::vector<std::string> names_{};
    std::vector<std::size_t> by_id_{}; ///< Numbers of the references, ordered by id.
};

/// "by force": whether a decision asks somebody to act, or states something.
std::string_view class_of(Force force);

/// "encouragement · Secretariat · deadline: 15 March 2018", above the paragraph of a decision.
std::string html_decision_note(const ReportPage& page, std::uint32_t decision);

/// The table of decisions with its filters, which the script switches on; empty without decisions.
std::string html_decisions(const ReportPage& page);

/// The whole text, with its notes behind it.
std::string html_report_text(const ReportPage& page);

/// What is cited, with links back to where it is cited; empty if nothing is.
std::string html_references(const ReportPage& page);

} // namespace wsis::write
