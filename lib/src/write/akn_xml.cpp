#include "write/akn_xml.hpp"

#include "text/xml_text.hpp"

namespace wsis::write {

XmlWriter::XmlWriter() : xml_("<?xml version=\"1.0\" encoding=\"UTF-8\"?>") {}

void XmlWriter::new_line() {
    xml_ += '\n';
    xml_.append(open_.size(), ' ');
}

void XmlWriter::end_tag() {
    if (in_tag_) xml_ += '>';
    in_tag_ = false;
}

void XmlWriter::open(std::string_view name, bool own_line) {
    end_tag();
    if (own_line) {
        new_line();
        if (!open_.empty()) open_.back().lines = true;
    }
    xml_.append("<").append(name);
    open_.push_back({name, false});
    in_tag_ = true;
}

void XmlWriter::attribute(std::string_view name, std::string_view value) {
    xml_.append(" ").append(name).append("=\"");
    for (std::size_t begin = 0;;) {
        const auto end = value.find_first_of("\t\n", begin);
        text::append_xml_text(xml_, value.substr(begin, end - begin));
        if (end == std::string_view::npos) break;
        xml_ += value[end] == '\t' ? "&#9;" : "&#10;";
        begin = end + 1;
    }
    xml_ += '"';
}

void XmlWriter::text(std::string_view utf8) {
    if (utf8.empty()) return;
    end_tag();
    text::append_xml_text(xml_, utf8);
}

void XmlWriter::close() {
    const auto element = open_.back();
    open_.pop_back();
    if (in_tag_) {
        xml_ += "/>";
        in_tag_ = false;
        return;
    }
    if (element.lines) new_line();
    xml_.append("</").append(element.name).append(">");
}

std::string XmlWriter::take() {
    xml_ += '\n';
    return std::move(xml_);
}

} // namespace wsis::write
