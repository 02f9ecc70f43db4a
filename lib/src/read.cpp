#include "wsis/read.hpp"

#include "akn/akn_reader.hpp"
#include "text/ascii.hpp"
#include "wsis/digest.hpp"
#include "wsis/extract.hpp"
#include "json/report_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>
#include <variant>

namespace wsis {

namespace {

using namespace std::string_view_literals;

/// A format that is not read, by bytes at a fixed place.
struct ForeignFormat {
    std::size_t at;
    std::string_view magic;
    std::string_view message;
};

/// Signatures as published in each format's specification. OpenDocument stores its media type as the first member,
/// uncompressed, so that it stands behind the 30 bytes of the zip header and the name "mimetype".
constexpr std::array foreign_formats{
    ForeignFormat{
        0, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv,
        "not a DOCX file but an OLE file (an old .doc, or an encrypted document); save it as .docx without a password"},
    ForeignFormat{0, "%PDF-", "not a DOCX file but a PDF file; convert the Word original instead"},
    ForeignFormat{0, "{\\rtf", "not a DOCX file but an RTF file; save it as .docx"},
    ForeignFormat{30, "mimetypeapplication/vnd.oasis.opendocument",
                  "not a DOCX file but an OpenDocument file; save it as .docx"},
    ForeignFormat{0, "\x89PNG\r\n\x1A\n", "not a report but a PNG picture"},
    ForeignFormat{0, "\xFF\xD8\xFF", "not a report but a JPEG picture"},
    ForeignFormat{0, "GIF8", "not a report but a GIF picture"},
    ForeignFormat{0, "II*\0"sv, "not a report but a TIFF picture"},
    ForeignFormat{0, "MM\0*"sv, "not a report but a TIFF picture"},
};

constexpr std::array zip_magics{"PK\x03\x04"sv, "PK\x05\x06"sv};

/// Extensions of plain text; a name without extension is text too.
constexpr std::array text_extensions{".txt"sv, ".text"sv, ".md"sv};

bool begins_like_json(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    const auto first = bytes.find_first_not_of(" \t\r\n");
    return first != bytes.npos && bytes[first] == '{';
}

std::string lower_extension(std::string_view name) {
    name = name.substr(name.find_last_of('/') + 1);
    const auto dot = name.find_last_of('.');
    if (dot == name.npos || dot == 0) return {};
    return text::lower(name.substr(dot));
}

Source describe(std::string_view bytes, std::string_view name, std::string_view format) {
    return {std::string(name), std::string(format), bytes.size(), sha256(bytes)};
}

InputFormat settle_format(std::string_view bytes, std::string_view name, InputFormat format, const Limits& limits) {
    if (bytes.size() > limits.input_bytes)
        throw Error("",
                    fmt::format("larger than the limit of {} bytes for an input; see --max-input", limits.input_bytes));
    return format == InputFormat::automatic ? detect_format(bytes, name) : format;
}

/// Facts that the file has are taken; in a document from another hand they are looked for.
Report report_of_akn(std::string_view bytes, std::string_view name, const ExtractOptions& options) {
    auto content = akn::read_akn(bytes, options.read.limits);
    const auto written = std::get_if<Report>(&content);
    auto report =
        written != nullptr ? std::move(*written) : extract_report(std::move(std::get<Document>(content)), options);
    if (report.source.format.empty()) report.source = describe(bytes, name, "akn");
    return report;
}

/// Calls `done_with_bytes` as soon as nothing looks at them any more.
template <class Done>
Report read(std::string_view bytes, std::string_view name, InputFormat format, const ExtractOptions& options,
            const Done& done_with_bytes) {
    format = settle_format(bytes, name, format, options.read.limits);
    if (format == InputFormat::json) return json::read_report_json(bytes);
    if (format == InputFormat::akn) return report_of_akn(bytes, name, options);
    auto document = read_document(bytes, name, format, options.read);
    auto source = describe(bytes, name, format == InputFormat::docx ? "docx" : "text");
    done_with_bytes();
    auto report = extract_report(std::move(document), options);
    report.source = std::move(source);
    return report;
}

} // namespace

InputFormat detect_format(std::string_view bytes, std::string_view name) {
    if (bytes.empty()) throw Error("", "the file is empty");
    for (const auto& foreign : foreign_formats)
        if (bytes.size() > foreign.at && bytes.substr(foreign.at).starts_with(foreign.magic))
            throw Error("", std::string(foreign.message));
    for (const auto magic : zip_magics)
        if (bytes.starts_with(magic)) return InputFormat::docx;
    if (begins_like_json(bytes)) return InputFormat::json;
    if (akn::begins_like_akn(bytes)) return InputFormat::akn;
    const auto extension = lower_extension(name);
    if (extension.empty() || std::ranges::find(text_extensions, extension) != text_extensions.end())
        return InputFormat::text;
    throw Error("", "not a DOCX file; if it is plain text, say --from text");
}

Document read_document(std::string_view bytes, std::string_view name, InputFormat format, const ReadOptions& options) {
    switch (settle_format(bytes, name, format, options.limits)) {
    case InputFormat::docx:
        return read_docx(bytes, options);
    case InputFormat::text:
        return read_text(bytes, options);
    case InputFormat::akn: {
        auto content = akn::read_akn(bytes, options.limits);
        const auto report = std::get_if<Report>(&content);
        return report != nullptr ? std::move(report->document) : std::move(std::get<Document>(content));
    }
    default:
        throw Error("", "a report JSON, not a document");
    }
}

Report read_report(std::string_view bytes, std::string_view name, InputFormat format, const ExtractOptions& options) {
    return read(bytes, name, format, options, [] {});
}

Report take_report(std::string bytes, std::string_view name, InputFormat format, const ExtractOptions& options) {
    return read(bytes, name, format, options, [&bytes] { std::string().swap(bytes); });
}

} // namespace wsis
