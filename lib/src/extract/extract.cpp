#include "wsis/extract.hpp"

#include "extract/boilerplate.hpp"
#include "extract/dates.hpp"
#include "extract/decisions.hpp"
#include "extract/metadata.hpp"
#include "extract/outline.hpp"
#include "extract/people.hpp"
#include "extract/references.hpp"
#include "extract/section_documents.hpp"

#include <utility>

namespace wsis {

Report extract_report(Document document, const ExtractOptions& options) {
    const auto* added = options.profile.rows();
    Report report;
    report.document = std::move(document);
    if (added != nullptr && added->has_boilerplate()) extract::mark_boilerplate(report.document, *added);
    report.sections = extract::build_outline(report.document, added);
    report.metadata = extract::find_metadata(report.document, report.sections, options.profile);
    const std::unique_ptr<extract::Pass> passes[] = {
        extract::references_pass(report.document, added),
        extract::decisions_pass(report.document, report.sections, report.metadata, options.remarks, added),
        extract::dates_pass(report.document, report.metadata, added),
        extract::people_pass(report.document),
    };
    extract::run_passes(report.document, passes, report);
    extract::assign_documents(report.sections, report.document, report.references);
    return report;
}

} // namespace wsis
