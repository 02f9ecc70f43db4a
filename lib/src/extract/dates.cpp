#include "extract/dates.hpp"

namespace wsis::extract {

std::vector<DateMention> find_dates(const Document&, const Metadata&) { return {}; }

} // namespace wsis::extract
