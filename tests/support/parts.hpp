#pragma once

#include "support/docx.hpp"

#include <string>
#include <string_view>

namespace wsis::test {

/// The members of a zip, unpacked.
test::Parts parts_of(std::string_view zip);

/// Tracked text of a part in short: "same", "-deleted-", "+inserted+", "<moved from<", ">moved to>". A paragraph ends
/// with "¶" and the sign of its mark, if that is tracked; the range of a move is "[name ... ]", a cell "{ ... }" with
/// the sign of its row before it, the mark of a note or comment "(id)".
std::string tracked_text(const std::string& part);

} // namespace wsis::test
