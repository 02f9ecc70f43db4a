#pragma once

#include "wsis/document.hpp"
#include "wsis/export.h"
#include "wsis/profile.hpp"
#include "wsis/read.hpp"
#include "wsis/report.hpp"

#include <string>
#include <string_view>

namespace wsis {

/// How a report is read and what is known.
struct ExtractOptions {
    ReadOptions read{};   ///< Limits, tracked changes, comments.
    Profile profile{};    ///< House knowledge beside the built-in tables.
    bool remarks = false; ///< Also report what is no decision of the meeting, as Force::remark with a reason.
};

/// A Document -> what it means: outline, metadata, citations, decisions, dates, people.
/// `Report::source` stays empty: the Document knows nothing of files.
WSIS_API Report extract_report(Document document, const ExtractOptions& options = {});

/// Bytes of any kind that the tools take (DOCX, text, Report JSON, Akoma Ntoso) -> Report. `name` is the input as
/// given. Throws Error, without `name` in the message.
WSIS_API Report read_report(std::string_view bytes, std::string_view name, InputFormat format = InputFormat::automatic,
                            const ExtractOptions& options = {});

/// As read_report, of bytes that nobody needs any more: they are gone before the report is extracted, so that a large
/// input and its report are not in memory together.
WSIS_API Report take_report(std::string bytes, std::string_view name, InputFormat format = InputFormat::automatic,
                            const ExtractOptions& options = {});

} // namespace wsis
