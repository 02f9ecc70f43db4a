#include "write/akn_names.hpp"

#include "extract/slug.hpp"
#include "iso_date.hpp"
#include "text/ascii.hpp"

#include <algorithm>
#include <array>
#include <functional>

namespace wsis::write {

namespace {

constexpr std::size_t longest_part = 40; // of an eId, so that nesting keeps them short
constexpr std::string_view no_date = "0001-01-01";

using text::is_alphanumeric;

/// Letters and digits as they are, every run of others a hyphen, none at the ends: "6.3." -> "6-3".
std::string number_part(std::string_view label) {
    std::string part;
    for (const char c : label) {
        if (part.size() == longest_part) break;
        if (is_alphanumeric(c))
            part += c;
        else if (!part.empty() && part.back() != '-')
            part += '-';
    }
    while (!part.empty() && part.back() == '-') part.pop_back();
    return part;
}

void append_percent(std::string& iri, char c) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(c);
    iri.append("%").append(1, digits[byte >> 4U]).append(1, digits[byte & 15U]);
}

/// A step of a path: signs of ASCII are hyphens, other letters percent-encoded, so that different names stay different.
std::string path_step(std::string_view name) {
    std::string step;
    for (const char c : name) {
        if (is_alphanumeric(c) || c == '.')
            step += c;
        else if (static_cast<unsigned char>(c) >= 0x80)
            append_percent(step, c);
        else if (!step.empty() && step.back() != '-')
            step += '-';
    }
    while (!step.empty() && (step.back() == '-' || step.back() == '.')) step.pop_back();
    return step.empty() ? "nn" : step;
}

/// A URL without scheme, everything percent-encoded that may not stand where it stands.
std::string web_address(std::string_view address) {
    std::string iri = "https://";
    const auto host_end = std::min(address.find_first_of("/?#"), address.size());
    bool fragment = false;
    for (std::size_t at = 0; at < address.size(); ++at) {
        const char c = address[at];
        const bool allowed = at < host_end ? c == '.' || c == '-'
                                           : std::string_view("-._~/?:@!$&'()*+,;=#").find(c) != std::string_view::npos;
        const bool second_hash = c == '#' && fragment;
        if (c == '#') fragment = true;
        if ((is_alphanumeric(c) || allowed) && !second_hash)
            iri += c;
        else
            append_percent(iri, c);
    }
    return iri;
}

/// How IRIs of what is cited begin; `document` for what has an author and a year.
struct IriRow {
    std::string_view start;
    bool document;
};

// In the order of CitationKind. Document types and subtypes are those of the UN profile's document classes.
constexpr std::array<IriRow, 12> iri_rows{{
    {"/akn/un/statement/deliberation", true}, // resolution
    {"/akn/un/statement/deliberation", true}, // decision
    {"/akn/un/statement/deliberation", true}, // recommendation
    {"/akn/un/doc/document", true},           // un_document
    {"/akn/un/doc/document", true},           // meeting_document
    {"/akn/un/debateReport/report", true},    // meeting_report
    {"/akn/un/act/treaty", true},             // law_treaty
    {"/akn/un/statement/instrument", true},   // instrument
    {{}, false},                              // url
    {"/akn/ontology/concept/un", false},      // action_line
    {"/akn/ontology/concept/un", false},      // sdg
    {"/akn/ontology/event/un", false},        // event
}};

struct Language {
    std::string_view two;
    std::string_view three;
};

constexpr std::array<Language, 10> languages{{{"ar", "ara"},
                                              {"de", "deu"},
                                              {"en", "eng"},
                                              {"es", "spa"},
                                              {"fr", "fra"},
                                              {"it", "ita"},
                                              {"ja", "jpn"},
                                              {"pt", "por"},
                                              {"ru", "rus"},
                                              {"zh", "zho"}}};

} // namespace

std::string ElementIds::first_free(std::string id) {
    if (given_.insert(id).second) return id;
    return next(std::move(id));
}

std::string ElementIds::next(std::string base) {
    auto& count = counts_[std::hash<std::string_view>{}(base)];
    for (;;) {
        auto id = base + "_" + std::to_string(++count);
        if (given_.insert(id).second) return id;
    }
}

std::string ElementIds::counted(std::string_view around, std::string_view element) {
    if (around.empty()) return next(std::string(element));
    const std::hash<std::string_view> hash;
    const auto count = ++counts_[hash(around) * 31 + hash(element)];
    std::string id;
    const auto number = std::to_string(count);
    id.reserve(around.size() + element.size() + number.size() + 3);
    return id.append(around).append("__").append(element).append("_").append(number);
}

std::string ElementIds::numbered(std::string_view around, std::string_view element, std::string_view label) {
    const auto number = number_part(label);
    std::string base(around);
    if (!base.empty()) base += "__";
    base.append(element).append("_");
    if (number.empty()) return next(base + "nn");
    return first_free(base + number);
}

std::string ElementIds::single(std::string_view around, std::string_view element) {
    std::string id(around);
    return first_free(id.append("__").append(element));
}

std::string ElementIds::named(std::string_view kind, std::string_view name) {
    auto id = number_part(extract::slug(name));
    return id.empty() ? next(std::string(kind)) : first_free(std::move(id));
}

std::optional<std::string> xml_date(const std::optional<Date>& date) {
    if (!date || !date->ok() || static_cast<int>(date->year()) < 1 || static_cast<int>(date->year()) > 9999)
        return std::nullopt;
    return iso_date(*date);
}

std::string akn_language(const std::optional<std::string>& language) {
    if (!language || language->empty()) return "und";
    const auto row = std::ranges::find(languages, *language, &Language::two);
    return row != languages.end() ? std::string(row->three) : path_step(*language);
}

std::string work_date(const Metadata& metadata) {
    for (const auto& date : {metadata.date, metadata.meeting.end, metadata.meeting.start})
        if (const auto day = xml_date(date)) return *day;
    return std::string(no_date);
}

std::string work_iri(const Report& report) {
    const auto& metadata = report.metadata;
    const auto& meeting = metadata.meeting;
    std::string iri = "/akn/un/debateReport/report";
    if (const auto& body = meeting.body_id ? meeting.body_id : meeting.body)
        iri += "/" + path_step(extract::slug(*body));
    iri += "/" + work_date(metadata) + "/";
    const auto& number = metadata.id ? metadata.id : metadata.symbol;
    return iri + path_step(number ? *number : report.source.sha256.substr(0, 16));
}

std::string reference_iri(const Reference& reference) {
    if (reference.kind == CitationKind::url) {
        const std::string_view id = reference.id;
        return web_address(id.starts_with("url:") ? id.substr(4) : id);
    }
    const auto& row = iri_rows[static_cast<std::size_t>(reference.kind)];
    std::string iri(row.start);
    if (row.document && reference.body) iri += "/" + path_step(extract::slug(*reference.body));
    if (row.document && reference.year) iri += "/" + std::to_string(*reference.year);
    return iri + "/" + path_step(reference.id);
}

std::string ontology_iri(std::string_view cls, std::string_view name) {
    return std::string("/akn/ontology/").append(cls).append("/un/") +
           path_step(extract::slug(name).empty() ? std::string(name) : extract::slug(name));
}

} // namespace wsis::write
