#include "support/parts.hpp"

#include <pugixml.hpp>
#include <zip.h>

#include <stdexcept>

namespace wsis::test {

namespace {

std::string sign_of(std::string_view name) {
    if (name == "w:del") return "-";
    if (name == "w:ins") return "+";
    if (name == "w:moveFrom") return "<";
    if (name == "w:moveTo") return ">";
    return "";
}

std::string mark_of(pugi::xml_node properties) {
    for (const pugi::xml_node child : properties.children())
        if (const std::string sign = sign_of(child.name()); !sign.empty()) return sign;
    return "";
}

void append(std::string& text, pugi::xml_node parent) {
    for (const pugi::xml_node node : parent.children()) {
        const std::string_view name = node.name();
        if (name == "w:t" || name == "w:delText") {
            text += node.child_value();
        } else if (name == "w:tab" || name == "w:br") {
            text += name == "w:tab" ? '\t' : '\n';
        } else if (name.ends_with("Reference") && name != "w:headerReference" && name != "w:footerReference") {
            text += "(" + std::string(node.attribute("w:id").value()) + ")";
        } else if (name.ends_with("RangeStart")) {
            text += "[" + std::string(node.attribute("w:name").value());
        } else if (name.ends_with("RangeEnd")) {
            text += "]";
        } else if (!sign_of(name).empty()) {
            text += sign_of(name);
            append(text, node);
            text += sign_of(name);
        } else if (name == "w:p") {
            append(text, node);
            text += "¶" + mark_of(node.child("w:pPr").child("w:rPr"));
        } else if (name == "w:tr") {
            text += mark_of(node.child("w:trPr"));
            append(text, node);
        } else if (name == "w:tc") {
            text += "{";
            append(text, node);
            text += "}";
        } else if (!name.ends_with("Pr")) {
            append(text, node);
        }
    }
}

} // namespace

test::Parts parts_of(std::string_view bytes) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip_t* archive = zip_open_from_source(source, ZIP_RDONLY, &error);
    if (archive == nullptr) throw std::runtime_error("no zip");
    test::Parts parts;
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
        zip_stat_t stat;
        zip_stat_index(archive, static_cast<zip_uint64_t>(i), 0, &stat);
        std::string content(stat.size, '\0');
        zip_file_t* file = zip_fopen_index(archive, static_cast<zip_uint64_t>(i), 0);
        zip_fread(file, content.data(), content.size());
        zip_fclose(file);
        parts.emplace(stat.name, std::move(content));
    }
    zip_discard(archive);
    return parts;
}

std::string tracked_text(const std::string& part) {
    pugi::xml_document document;
    if (!document.load_string(part.c_str(), pugi::parse_default | pugi::parse_ws_pcdata))
        throw std::runtime_error("no XML");
    std::string text;
    append(text, document);
    return text;
}

} // namespace wsis::test
