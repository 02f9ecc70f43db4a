#pragma once

#include "wsis/document.hpp"
#include "wsis/export.h"
#include "wsis/report.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace wsis {

/// Bounds on what an untrusted input may cost. Over a limit is an Error that names it; nothing is cut short in silence.
struct Limits {
    std::size_t input_bytes = 512u << 20;    ///< The input as given.
    std::size_t members = 16384;             ///< Entries of a zip.
    std::size_t part_bytes = 256u << 20;     ///< One part, inflated.
    std::size_t inflated_bytes = 512u << 20; ///< All parts read, inflated.
    std::size_t ratio = 1000;                ///< Inflated to packed, judged beyond 64 MiB.
    std::size_t xml_depth = 4096;            ///< Elements inside each other.
    std::size_t xml_nodes = 32'000'000;      ///< Of one part.
};

/// What tracked changes of a DOCX count as: done, not done, or text with Document::changes beside it.
enum class Tracked { accept, reject, all };

/// How bytes become a document.
struct ReadOptions {
    Limits limits{};                   ///< What the input may cost.
    Tracked tracked = Tracked::accept; ///< Which text is read.
    bool comments = false;             ///< Comments as blocks; else they are omitted with reason `comment`.
    bool formatting = false;           ///< Fill Document::runs.
};

/// What bytes are; `automatic` looks.
enum class InputFormat { automatic, docx, text, json, akn };

/// What `bytes` are, by their beginning, then by the extension of `name` ("-" and no extension: text).
/// Throws Error for a known foreign format, naming it ("a PDF file; ..."), and for an unknown extension.
WSIS_API InputFormat detect_format(std::string_view bytes, std::string_view name);

/// A WordprocessingML package -> what stands on the page. Throws Error.
WSIS_API Document read_docx(std::string_view bytes, const ReadOptions& options = {});

/// Plain text in UTF-8, UTF-16 or Windows-1252 -> what stands on the page. Throws Error for binary input.
WSIS_API Document read_text(std::string_view bytes, const ReadOptions& options = {});

/// Bytes of a DOCX or a text -> what stands on the page; `name` as for detect_format. Throws Error.
WSIS_API Document read_document(std::string_view bytes, std::string_view name,
                                InputFormat format = InputFormat::automatic, const ReadOptions& options = {});

} // namespace wsis
