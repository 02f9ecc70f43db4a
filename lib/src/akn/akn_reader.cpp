#include "akn/akn_reader.hpp"

#include "akn/facts_reader.hpp"
#include "akn/foreign_reader.hpp"
#include "docx/xml.hpp"
#include "write/akn_facts.hpp"

#include <algorithm>

namespace wsis::akn {

namespace {

/// Takes the document apart when the XML is checked and parsed: one root, no document type, bounded.
class Handler final : public docx::XmlHandler {
public:
    void open(pugi::xml_node root) override {
        const std::string_view name = root.name();
        prefixes_.akn = name.substr(0, name.find(':') + 1);
        is_akn_ = prefixes_.element(root) == "akomaNtoso";
        for (const pugi::xml_attribute attribute : root.attributes()) {
            const std::string_view declared = attribute.name();
            if (declared.starts_with("xmlns:") && attribute.value() == write::akn_facts_namespace)
                prefixes_.facts = std::string(declared.substr(6)) + ":";
        }
    }

    void piece(pugi::xml_node parent, bool) override {
        for (const pugi::xml_node node : parent.children()) {
            if (prefixes_.element(node).empty() || !is_akn_) continue;
            if (read_) throw Error("", "more than one document in the Akoma Ntoso file");
            read_ = true;
            read(node);
        }
    }

    void close() override {}

    std::variant<Report, Document> take() {
        if (!is_akn_) throw Error("", "not Akoma Ntoso: the root element is no akomaNtoso");
        if (!read_) throw Error("", "no document in the Akoma Ntoso file");
        return std::move(result_);
    }

private:
    void read(pugi::xml_node document) {
        if (const auto facts = find_facts(prefixes_, document))
            result_ = read_facts(prefixes_, document, facts);
        else
            result_ = read_foreign(prefixes_, document);
    }

    Prefixes prefixes_{};
    bool is_akn_ = false;
    bool read_ = false;
    std::variant<Report, Document> result_{};
};

} // namespace

bool begins_like_akn(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    for (;;) {
        bytes.remove_prefix(std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size()));
        const std::string_view closing = bytes.starts_with("<?") ? "?>" : bytes.starts_with("<!--") ? "-->" : "";
        if (closing.empty()) break;
        const auto end = bytes.find(closing, 2);
        if (end == std::string_view::npos) return false;
        bytes.remove_prefix(end + closing.size());
    }
    if (bytes.starts_with("<!DOCTYPE akomaNtoso")) return true; // To be refused as what it is.
    const auto name = bytes.substr(0, bytes.find_first_of(" \t\r\n/>"));
    return name == "<akomaNtoso" || (name.starts_with('<') && name.ends_with(":akomaNtoso"));
}

std::variant<Report, Document> read_akn(std::string_view bytes, const Limits& limits) {
    Handler handler;
    docx::read_xml(bytes, "", limits, docx::Descend::root_only, handler);
    return handler.take();
}

} // namespace wsis::akn
