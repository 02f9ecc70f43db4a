#include "extract/dates.hpp"

namespace wsis::extract {

std::vector<ScannedDate> scan_dates(std::string_view, std::optional<Date>) { return {}; }

std::vector<DateMention> find_dates(const Document&, const Metadata&) { return {}; }

} // namespace wsis::extract
