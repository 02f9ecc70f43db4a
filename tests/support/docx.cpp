#include "support/docx.hpp"

#include <fmt/format.h>
#include <zip.h>

#include <algorithm>
#include <memory>
#include <stdexcept>

namespace wsis::test {

namespace {

constexpr std::string_view declaration = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)";

constexpr std::string_view prefixes =
    R"(xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" )"
    R"(xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" )"
    R"(xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" )"
    R"(xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" )"
    R"(xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" )"
    R"(xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" )"
    R"(xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" )"
    R"(xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" )"
    R"(xmlns:v="urn:schemas-microsoft-com:vml" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml")";

constexpr std::string_view relation_types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

std::string relationships(std::string_view entries) {
    return fmt::format(
        R"({}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>)",
        declaration, entries);
}

/// "header1" of "word/header1.xml".
std::string stem_of(std::string_view name) {
    const std::size_t begin = name.rfind('/') + 1;
    return std::string(name.substr(begin, name.rfind('.') - begin));
}

std::string document_relations(const Parts& more) {
    std::string entries;
    for (const auto& [name, content] : more) {
        if (!name.starts_with("word/") || name.find("_rels/") != std::string::npos) continue;
        const std::string id = stem_of(name);
        const std::string kind = id.substr(0, id.find_first_of("0123456789"));
        entries +=
            fmt::format(R"(<Relationship Id="{}" Type="{}{}" Target="{}"/>)", id, relation_types, kind, name.substr(5));
    }
    return relationships(entries);
}

} // namespace

std::string zip_of(const Parts& parts) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    if (archive == nullptr) throw std::runtime_error("no zip in memory");
    zip_source_keep(target);
    for (const auto& [name, content] : parts) {
        zip_source_t* source = zip_source_buffer(archive, content.data(), content.size(), 0);
        if (zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8) < 0)
            throw std::runtime_error("no member in the zip");
    }
    if (zip_close(archive) != 0) throw std::runtime_error("the zip cannot be closed");
    zip_stat_t stat;
    zip_source_stat(target, &stat);
    std::string bytes(stat.size, '\0');
    zip_source_open(target);
    zip_source_read(target, bytes.data(), bytes.size());
    zip_source_close(target);
    zip_source_free(target);
    return bytes;
}

Parts docx_parts(std::string_view xml, const Parts& more) {
    Parts parts = more;
    parts.emplace(
        "[Content_Types].xml",
        fmt::format(
            R"({}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">)"
            R"(<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>)"
            R"(<Default Extension="xml" ContentType="application/xml"/>)"
            R"(<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-)"
            R"(officedocument.wordprocessingml.document.main+xml"/></Types>)",
            declaration));
    parts.emplace("_rels/.rels", relationships(fmt::format(
                                     R"(<Relationship Id="main" Type="{}officeDocument" Target="word/document.xml"/>)",
                                     relation_types)));
    parts.emplace("word/document.xml", wml("document", fmt::format("<w:body>{}</w:body>", xml)));
    parts.emplace("word/_rels/document.xml.rels", document_relations(more));
    return parts;
}

std::string docx_with_body(std::string_view xml, const Parts& more) { return zip_of(docx_parts(xml, more)); }

std::string wml(std::string_view root, std::string_view xml) {
    return fmt::format("{}<w:{} {}>{}</w:{}>", declaration, root, prefixes, xml, root);
}

std::string paragraph(std::string_view text, std::string_view properties) {
    const std::string inner = properties.empty() ? std::string() : fmt::format("<w:pPr>{}</w:pPr>", properties);
    return fmt::format("<w:p>{}{}</w:p>", inner, run(text));
}

std::string run(std::string_view text, std::string_view properties) {
    const std::string inner = properties.empty() ? std::string() : fmt::format("<w:rPr>{}</w:rPr>", properties);
    return fmt::format(R"(<w:r>{}<w:t xml:space="preserve">{}</w:t></w:r>)", inner, text);
}

} // namespace wsis::test
