#pragma once

namespace wsis {

// The JSON contracts and their versions, as "format" and "version" stand in each document. A version goes up when a
// program that reads the one before would go wrong; members that are added do not count.
inline constexpr int report_version = 1;   ///< "wsis-report".
inline constexpr int findings_version = 1; ///< "wsis-findings".
inline constexpr int diff_version = 1;     ///< "wsis-diff" and "wsis-diff-series".
inline constexpr int register_version = 1; ///< "wsis-register".

} // namespace wsis
