#include "write/akn_body.hpp"
#include "write/akn_facts.hpp"
#include "write/render_formats.hpp"

namespace wsis::write {

std::string render_akn(const Report& report, const RenderStyle&) {
    XmlWriter xml;
    ElementIds ids;
    const AknTerms terms(report, ids);
    AknInline text(xml, ids, report, terms);
    xml.open("akomaNtoso");
    xml.attribute("xmlns", "http://docs.oasis-open.org/legaldocml/ns/akn/3.0");
    xml.attribute("xmlns:wsis", akn_facts_namespace);
    xml.open("debateReport");
    xml.attribute("name", "report");
    xml.open("meta");
    write_identification(xml, report, terms);
    terms.write(xml);
    write_akn_facts(xml, report, terms.link(AknTerms::Class::object, "wsis"));
    xml.close();
    write_akn_body(xml, ids, report, text);
    xml.close();
    xml.close();
    return xml.take();
}

} // namespace wsis::write
