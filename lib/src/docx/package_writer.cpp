#include "docx/package_writer.hpp"

#include "text/xml_text.hpp"
#include "wsis/diagnostic.hpp"

#include <fmt/format.h>
#include <zip.h>

#include <algorithm>
#include <memory>
#include <utility>

namespace wsis::docx {

namespace {

constexpr std::string_view type_prefix = "application/vnd.openxmlformats-";
constexpr std::string_view relation_types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr std::string_view relations_namespace = "http://schemas.openxmlformats.org/package/2006/relationships";
constexpr std::string_view types_namespace = "http://schemas.openxmlformats.org/package/2006/content-types";

/// "word/_rels/document.xml.rels" of "word/document.xml"; "_rels/.rels" of the package.
std::string relations_name(std::string_view source) {
    const std::size_t slash = source.rfind('/');
    const std::size_t folder = slash == std::string_view::npos ? 0 : slash + 1;
    return fmt::format("{}_rels/{}.rels", source.substr(0, folder), source.substr(folder));
}

/// A target as seen from its source: "styles.xml" from "word/document.xml". Parts here lie beside or below it.
std::string_view relative_target(std::string_view source, std::string_view target) {
    const std::size_t slash = source.rfind('/');
    const std::string_view folder = slash == std::string_view::npos ? "" : source.substr(0, slash + 1);
    return target.starts_with(folder) ? target.substr(folder.size()) : target;
}

[[noreturn]] void fail(const char* reason) { throw Error("", fmt::format("cannot make the DOCX: {}", reason)); }

/// A zip in memory while it is written.
class ZipBuffer {
public:
    ZipBuffer() : source_(nullptr, zip_source_free), zip_(nullptr, zip_discard) {
        zip_error_t error;
        zip_error_init(&error);
        source_.reset(zip_source_buffer_create(nullptr, 0, 0, &error));
        if (source_ != nullptr) zip_.reset(zip_open_from_source(source_.get(), ZIP_TRUNCATE, &error));
        zip_error_fini(&error);
        if (zip_ == nullptr) fail("no memory");
        zip_source_keep(source_.get()); // zip_ has the other reference
    }

    /// `bytes` have to live until close().
    void add(const std::string& name, std::string_view bytes) {
        constexpr zip_uint16_t first_date = 1 << 5 | 1; // 1 January 1980, where the dates of a zip begin
        zip_source_t* content = zip_source_buffer(zip_.get(), bytes.data(), bytes.size(), 0);
        if (content == nullptr) fail(zip_strerror(zip_.get()));
        const zip_int64_t index = zip_file_add(zip_.get(), name.c_str(), content, ZIP_FL_ENC_UTF_8);
        if (index < 0) {
            zip_source_free(content);
            fail(zip_strerror(zip_.get()));
        }
        // XML of Word's shrinks well at once; the usual level takes longer than all else. To set up costs more than a
        // small part is worth.
        constexpr std::size_t small = 65536;
        const auto method = bytes.size() < small ? ZIP_CM_STORE : ZIP_CM_DEFLATE;
        if (zip_set_file_compression(zip_.get(), static_cast<zip_uint64_t>(index), method, 1) != 0)
            fail(zip_strerror(zip_.get()));
        if (zip_file_set_dostime(zip_.get(), static_cast<zip_uint64_t>(index), 0, first_date, 0) != 0)
            fail(zip_strerror(zip_.get()));
    }

    std::string close() {
        if (zip_close(zip_.get()) != 0) fail(zip_strerror(zip_.get()));
        static_cast<void>(zip_.release()); // closed, it is gone
        zip_stat_t stat;
        zip_stat_init(&stat);
        if (zip_source_stat(source_.get(), &stat) != 0 || zip_source_open(source_.get()) != 0) fail("no memory");
        std::string bytes(stat.size, '\0');
        const zip_int64_t got = zip_source_read(source_.get(), bytes.data(), bytes.size());
        zip_source_close(source_.get());
        if (got < 0 || static_cast<std::size_t>(got) != bytes.size()) fail("it cannot be read back");
        return bytes;
    }

private:
    std::unique_ptr<zip_source_t, void (*)(zip_source_t*)> source_;
    std::unique_ptr<zip_t, void (*)(zip_t*)> zip_; // destroyed first
};

} // namespace

void PackageWriter::add_part(std::string_view name, std::string_view content_type, std::string bytes) {
    parts_.push_back(Part{std::string(name), std::string(content_type), std::move(bytes)});
}

std::string PackageWriter::relate(std::string_view source, std::string_view type, std::string_view target) {
    return append_relation(source, type, relative_target(source, target), "");
}

std::string PackageWriter::relate_external(std::string_view source, std::string_view type, std::string_view address) {
    return append_relation(source, type, address, R"( TargetMode="External")");
}

std::string PackageWriter::append_relation(std::string_view source, std::string_view type, std::string_view target,
                                           std::string_view mode) {
    auto found = std::ranges::find(relations_, source, &Relations::source);
    if (found == relations_.end()) found = relations_.insert(found, Relations{std::string(source)});
    std::string id = fmt::format("rId{}", ++found->count);
    found->xml += fmt::format(R"(<Relationship Id="{}" Type="{}{}" Target="{}"{}/>)", id, relation_types, type,
                              text::xml_text(target), mode);
    return id;
}

std::string PackageWriter::finish() {
    std::string types = fmt::format(
        R"({}<Types xmlns="{}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.)"
        R"(relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>)",
        text::xml_declaration, types_namespace);
    for (const Part& part : parts_)
        types += fmt::format(R"(<Override PartName="/{}" ContentType="{}{}"/>)", text::xml_text(part.name), type_prefix,
                             part.content_type);
    types += "</Types>";
    std::vector<std::pair<std::string, std::string>> lists;
    for (const Relations& relations : relations_)
        lists.emplace_back(relations_name(relations.source),
                           fmt::format(R"({}<Relationships xmlns="{}">{}</Relationships>)", text::xml_declaration,
                                       relations_namespace, relations.xml));
    ZipBuffer zip;
    zip.add("[Content_Types].xml", types);
    for (const auto& [name, xml] : lists) zip.add(name, xml);
    for (const Part& part : parts_) zip.add(part.name, part.bytes);
    return zip.close();
}

} // namespace wsis::docx
