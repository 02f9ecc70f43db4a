#pragma once

#include "wsis/profile.hpp"
#include "wsis/report.hpp"

#include <vector>

namespace wsis::extract {

/// What the title page, the page headers and the opening paragraph say of the report and its meeting.
Metadata find_metadata(const Document& document, const std::vector<Section>& sections, const Profile& profile = {});

} // namespace wsis::extract
