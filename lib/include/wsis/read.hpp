#pragma once

#include "wsis/document.hpp"
#include "wsis/report.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace wsis {

/// Bounds on what an untrusted input may cost. Over a limit is an Error that names it; nothing is cut short in silence.
struct Limits {
    std::size_t input_bytes = 512u << 20;
    std::size_t members = 16384;             ///< Entries of a zip.
    std::size_t part_bytes = 256u << 20;     ///< One part, inflated.
    std::size_t inflated_bytes = 512u << 20; ///< All parts read, inflated.
    std::size_t ratio = 1000;                ///< Inflated to packed, judged beyond 64 MiB.
    std::size_t xml_depth = 4096;
    std::size_t xml_nodes = 32'000'000;
};

enum class Tracked { accept, reject, all };

struct ReadOptions {
    Limits limits{};
    Tracked tracked = Tracked::accept;
    bool comments = false;   ///< Comments as blocks; else they are omitted with reason `comment`.
    bool formatting = false; ///< Fill Document::runs.
};

enum class InputFormat { automatic, docx, text, json, akn };

/// What `bytes` are, by their beginning, then by the extension of `name` ("-" and no extension: text).
/// Throws Error for a known foreign format, naming it ("a PDF file; ..."), and for an unknown extension.
InputFormat detect_format(std::string_view bytes, std::string_view name);

/// A WordprocessingML package -> what stands on the page. Throws Error.
Document read_docx(std::string_view bytes, const ReadOptions& options = {});

/// Plain text in UTF-8, UTF-16 or Latin-1 -> what stands on the page. Throws Error for binary input.
Document read_text(std::string_view bytes, const ReadOptions& options = {});

/// Bytes of a DOCX or a text -> what stands on the page; `name` as for detect_format. Throws Error.
Document read_document(std::string_view bytes, std::string_view name, InputFormat format = InputFormat::automatic,
                       const ReadOptions& options = {});

} // namespace wsis
