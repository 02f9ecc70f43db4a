#include "wsis/extract.hpp"

#include "extract/boilerplate.hpp"
#include "extract/dates.hpp"
#include "extract/decisions.hpp"
#include "extract/metadata.hpp"
#include "extract/outline.hpp"
#include "extract/people.hpp"
#include "extract/references.hpp"
#include "extract/section_documents.hpp"
#include "extract/token_index.hpp"

#include <utility>

namespace wsis {

Report extract_report(Document document, const ExtractOptions& options) {
    const auto* added = options.profile.rows();
    Report report;
    report.document = std::move(document);
    if (added != nullptr && added->has_boilerplate()) extract::mark_boilerplate(report.document, *added);
    report.sections = extract::build_outline(report.document, added);
    report.metadata = extract::find_metadata(report.document, report.sections, options.profile);
    report.references = extract::find_references(report.document, added);
    extract::assign_documents(report.sections, report.document, report.references);
    const extract::TokenIndex tokens(report.document);
    report.decisions = extract::find_decisions(report.document, tokens, report.sections, report.references,
                                               report.metadata, options.remarks, added);
    report.dates = extract::find_dates(report.document, tokens, report.metadata, added);
    report.people = extract::find_people(report.document, tokens);
    return report;
}

} // namespace wsis
