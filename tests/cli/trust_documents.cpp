// Writes documents that ask for something outside of themselves:  trust-documents FOLDER SECRET-FILE

#include "support/docx.hpp"
#include "support/stored_zip.hpp"

#include <cstdio>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace wsis::test;

const std::string host = "http://127.0.0.1:9/";

std::string relations(std::string_view entries) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
           std::string(entries) + "</Relationships>";
}

std::string external(std::string_view id, std::string_view type, const std::string& target) {
    return "<Relationship Id=\"" + std::string(id) +
           "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + std::string(type) +
           "\" Target=\"" + target + "\" TargetMode=\"External\"/>";
}

/// The parts of a document with one paragraph and with these relations, `body` behind it.
Parts document(std::string_view entries, std::string_view body = {}) {
    return docx_parts(paragraph("The Group met.") + std::string(body),
                      {{"word/_rels/document.xml.rels", relations(entries)}});
}

Parts linked_picture(const std::string& secret) {
    constexpr std::string_view picture =
        R"(<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="map"/><a:graphic><a:graphicData><a:blip r:link="web"/>)"
        R"(<a:blip r:link="file"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>)"
        R"(<w:p><w:r><w:pict><v:shape><v:imagedata r:href="web"/></v:shape></w:pict></w:r></w:p>)";
    return document(external("web", "image", host + "map.png") + external("file", "image", "file://" + secret),
                    picture);
}

Parts remote_template(const std::string& secret) {
    Parts parts = document("");
    parts["word/settings.xml"] = wml("settings", R"(<w:attachedTemplate r:id="web"/>)");
    parts["word/_rels/settings.xml.rels"] = relations(external("web", "attachedTemplate", host + "house.dotm") +
                                                      external("file", "attachedTemplate", "file://" + secret));
    parts["word/_rels/document.xml.rels"] = relations(
        R"(<Relationship Id="s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/>)");
    return parts;
}

/// Everything that is read has a relation that leads outside.
Parts external_parts(const std::string& secret) {
    std::string entries;
    for (const char* type :
         {"styles", "numbering", "footnotes", "endnotes", "comments", "settings", "header", "aFChunk"})
        entries += external(type, type, "file://" + secret) + external(std::string("web-") + type, type, host + type);
    return document(entries,
                    R"(<w:altChunk r:id="aFChunk"/><w:sectPr><w:headerReference w:type="default" r:id="header"/>)"
                    R"(</w:sectPr>)");
}

Parts traversal(const std::string& secret) {
    Parts parts = document("");
    parts["_rels/.rels"] = relations(
        R"(<Relationship Id="m" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="../../../../../../..)" +
        secret + "\"/>");
    return parts;
}

Parts external_entity(const std::string& secret) {
    Parts parts = document("");
    parts["word/document.xml"].insert(parts["word/document.xml"].find("?>") + 2,
                                      "<!DOCTYPE w [<!ENTITY e SYSTEM \"file://" + secret + "\">]>");
    return parts;
}

/// The document part is a symbolic link to the secret.
std::string symbolic_link(const std::string& secret) {
    Parts parts = document("");
    parts["word/document.xml"] = secret;
    std::vector<StoredMember> members;
    for (const auto& [name, content] : parts)
        members.push_back(StoredMember{name, content, name == "word/document.xml" ? 0120777u : 0100644u});
    return stored_zip(members);
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3) return 2;
    const std::string folder = argv[1], secret = argv[2];
    const std::vector<std::pair<std::string, std::string>> documents{
        {"linked-picture", zip_of(linked_picture(secret))},   {"remote-template", zip_of(remote_template(secret))},
        {"external-parts", zip_of(external_parts(secret))},   {"traversal", zip_of(traversal(secret))},
        {"external-entity", zip_of(external_entity(secret))}, {"symbolic-link", symbolic_link(secret)}};
    for (const auto& [name, bytes] : documents)
        if (!(std::ofstream(folder + "/" + name + ".docx", std::ios::binary) << bytes)) return 1;
    return 0;
}
