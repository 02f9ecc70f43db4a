#include "text/ascii.hpp"
#include "write/html_text.hpp"
#include "write/official_urls.hpp"
#include "write/reference_name.hpp"
#include "write/report_html.hpp"

#include <algorithm>
#include <set>

namespace wsis::write {

namespace {

/// Ids may hold no white space; signs that mean something in addresses or markup are left out, too.
std::string id_of_path(std::string_view path) {
    constexpr std::string_view kept = "-._~()";
    std::string out;
    for (const auto c : path) {
        const bool ascii = static_cast<unsigned char>(c) < 0x80;
        out += !ascii || text::is_alphanumeric(c) || kept.find(c) != std::string_view::npos ? c : '-';
    }
    if (out.empty() || out[0] == '_') out.insert(0, "section");
    return html_attribute(out);
}

std::vector<std::string> ids_of(const Report& report) {
    std::set<std::string> taken = {"content"}; // what html_page() skips to
    std::vector<std::string> out;
    for (const auto& section : report.sections) {
        auto id = id_of_path(section.path);
        const auto base = id;
        for (std::size_t number = out.size() + 1; !taken.insert(id).second; ++number)
            id = fmt::format("{}~{}", base, number);
        out.push_back(std::move(id));
    }
    return out;
}

std::vector<int> depths_of(const Report& report) {
    std::vector<int> out;
    for (const auto& section : report.sections) {
        const auto around = section.parent < out.size() ? out[section.parent] : 0;
        out.push_back(section.title ? around + 1 : around);
    }
    return out;
}

} // namespace

ReportPage::ReportPage(const Report& report)
    : report_(report),
      section_ids_(ids_of(report)),
      depths_(depths_of(report)),
      opened_(report.document.blocks.size()),
      decided_(report.document.blocks.size()) {
    for (std::uint32_t at = 0; at < report.sections.size(); ++at)
        if (report.sections[at].block < opened_.size()) opened_[report.sections[at].block].push_back(at);
    for (std::uint32_t at = 0; at < report.decisions.size(); ++at)
        if (report.decisions[at].place.block < decided_.size())
            decided_[report.decisions[at].place.block].push_back(at);
    for (std::size_t at = 0; at < report.references.size(); ++at) {
        const auto& mentions = report.references[at].mentions;
        urls_.push_back(
            official_url(report.references[at], mentions.empty() ? std::string_view() : text(mentions[0].place)));
        names_.push_back(reference_name(report, report.references[at]));
        by_id_.push_back(at);
    }
    std::stable_sort(by_id_.begin(), by_id_.end(),
                     [&](auto a, auto b) { return report.references[a].id < report.references[b].id; });
}

std::optional<std::size_t> ReportPage::reference(std::string_view id) const {
    const auto found = std::lower_bound(by_id_.begin(), by_id_.end(), id, [&](auto reference, std::string_view of) {
        return report_.references[reference].id < of;
    });
    if (found == by_id_.end() || report_.references[*found].id != id) return std::nullopt;
    return *found;
}

std::string_view ReportPage::text(const Place& place) const { return report_.text_at(place); }

std::string ReportPage::section_name(std::uint32_t block) const {
    const auto section = block < report_.document.blocks.size() ? report_.document.blocks[block].section : none;
    if (section >= report_.sections.size()) return "title page";
    const auto& of = report_.sections[section];
    return of.label.empty() && of.title ? *of.title : of.path;
}

} // namespace wsis::write
