#pragma once

#include "docx/package_writer.hpp"
#include "write/docx_numbering.hpp"
#include "wsis/report.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace wsis::write {

inline constexpr std::string_view docx_main_part = "word/document.xml";

/// What the parts of one package share while they are written.
class ReportPackage {
public:
    explicit ReportPackage(const Report& report);

    [[nodiscard]] const Report& report() const { return report_; }

    /// The relationship of a part to an address.
    std::string link(std::string_view part, const std::string& address);

    /// Id of a bookmark or of a tracked change: Word wants each once over all parts.
    std::uint32_t next_id() { return next_id_++; }

    docx::PackageWriter files{};
    DocxNumbering numbering{};

private:
    const Report& report_;
    std::uint32_t next_id_ = 1;
    std::map<std::pair<std::string, std::string>, std::string> links_{};
};

/// Names of the bookmarks at sections and decisions, by their place in the report.
std::string section_bookmark(std::size_t section);
std::string decision_bookmark(std::size_t decision);

/// `content` in a content control that says a renderer added it. `gallery`: the kind of building block that Word has
/// such things in; LibreOffice 7 loses fields in content controls that are of no kind.
std::string generated(std::string_view content, std::string_view gallery = {});

/// A paragraph of one style with one run.
std::string plain_paragraph(std::string_view style, std::string_view text);

/// Text that leads to a bookmark.
std::string bookmark_link(std::string_view bookmark, std::string_view text, bool looks_like_link);

/// The table of contents; empty where there are few headings.
std::string contents_xml(const Report& report);

/// The table of decisions; empty where there are none.
std::string decisions_xml(const Report& report);

/// The paragraph that stands at the head of the pages: symbol and title; empty where the report has neither.
std::string running_head_xml(const Report& report);

/// The paragraph with the number of the page.
std::string page_number_xml();

/// The parts word/styles.xml and word/fontTable.xml.
std::string report_styles(std::string_view language);
std::string report_fonts();

} // namespace wsis::write
