#include "docx/package.hpp"

#include "docx/names.hpp"
#include "docx/xml.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>

namespace wsis::docx {

namespace {

struct PackageKind {
    std::string_view content_type; ///< Part of the main part's content type.
    std::string_view meaning;
};

/// Main parts of packages that are no Word documents.
constexpr PackageKind foreign_kinds[] = {
    {"spreadsheetml", "an Excel workbook"}, {"presentationml", "a PowerPoint presentation"},
    {"ms-excel", "an Excel workbook"},      {"ms-powerpoint", "a PowerPoint presentation"},
    {"visio", "a Visio drawing"},
};

std::string_view last_segment(std::string_view path) {
    const std::size_t slash = path.rfind('/');
    return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

std::string decode_percent(std::string_view text) {
    constexpr std::string_view digits = "0123456789abcdef";
    const auto digit = [&](char c) { return digits.find(static_cast<char>(c >= 'A' && c <= 'F' ? c | 0x20 : c)); };
    std::string decoded;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::size_t high = text[i] == '%' && i + 2 < text.size() ? digit(text[i + 1]) : std::string_view::npos;
        const std::size_t low = high != std::string_view::npos ? digit(text[i + 2]) : std::string_view::npos;
        if (low == std::string_view::npos) {
            decoded += text[i];
            continue;
        }
        decoded += static_cast<char>(high * 16 + low);
        i += 2;
    }
    return decoded;
}

/// A target against the folder of its source; segments "." and ".." resolved, and ".." of the root ignored.
std::string resolve(std::string_view source, std::string_view target) {
    std::string path;
    if (!target.starts_with('/') && !target.starts_with('\\') && source.find('/') != std::string_view::npos)
        path = source.substr(0, source.rfind('/') + 1);
    path += target;
    std::ranges::replace(path, '\\', '/');
    std::vector<std::string_view> segments;
    for (std::string_view rest = path; !rest.empty();) {
        const std::size_t slash = std::min(rest.find('/'), rest.size());
        const std::string_view segment = rest.substr(0, slash);
        rest.remove_prefix(std::min(slash + 1, rest.size()));
        if (segment == "..") {
            if (!segments.empty()) segments.pop_back();
        } else if (!segment.empty() && segment != ".") {
            segments.push_back(segment);
        }
    }
    return fmt::format("{}", fmt::join(segments, "/"));
}

std::optional<std::size_t> find_target(const Archive& archive, std::string_view source, std::string_view target) {
    const std::string path = resolve(source, target.substr(0, target.find('#')));
    if (path.empty()) return std::nullopt;
    const auto found = archive.find(path);
    return found ? found : archive.find(decode_percent(path));
}

/// `source` is the name of the part; empty for the package.
Relations read_relations_of(Archive& archive, std::string_view source) {
    const std::size_t folder = source.rfind('/') == std::string_view::npos ? 0 : source.rfind('/') + 1;
    const auto member = archive.find(fmt::format("{}_rels/{}.rels", source.substr(0, folder), source.substr(folder)));
    Relations relations;
    if (!member) return relations;
    for_each_child(archive, *member, [&](pugi::xml_node child, const Names&) {
        if (local_name(child.name()) != "Relationship") return;
        Relation relation;
        relation.id = child.attribute("Id").value();
        relation.type = last_segment(child.attribute("Type").value());
        relation.target = child.attribute("Target").value();
        relation.external = std::string_view(child.attribute("TargetMode").value()) == "External";
        if (!relation.external) relation.member = find_target(archive, source, relation.target);
        relations.push_back(std::move(relation));
    });
    return relations;
}

/// The content type of a part by its name; only overrides, which main parts have.
std::string read_content_type(Archive& archive, std::string_view part) {
    const auto types = archive.find("[Content_Types].xml");
    std::string found;
    if (!types) return found;
    for_each_child(archive, *types, [&](pugi::xml_node child, const Names&) {
        if (local_name(child.name()) != "Override") return;
        const auto member = find_target(archive, "", child.attribute("PartName").value());
        if (member && archive.name(*member) == part) found = child.attribute("ContentType").value();
    });
    return found;
}

} // namespace

Relations read_relations(Archive& archive, std::size_t member) {
    return read_relations_of(archive, archive.name(member));
}

const Relation* find_relation(const Relations& relations, std::string_view id) {
    const auto found = std::ranges::find(relations, id, &Relation::id);
    return found != relations.end() ? &*found : nullptr;
}

std::optional<std::size_t> find_part(const Relations& relations, std::string_view type, Diagnostics& diagnostics) {
    for (const Relation& relation : relations) {
        if (relation.type != type || relation.external) continue;
        if (relation.member) return relation.member;
        diagnostics.push_back(Diagnostic{Severity::warning, "part-missing",
                                         fmt::format("the part '{}' is announced and not there", relation.target)});
    }
    return std::nullopt;
}

std::size_t find_main_part(Archive& archive) {
    if (const auto mimetype = archive.find("mimetype"); mimetype && archive.find("META-INF/manifest.xml"))
        throw Error("", "not a DOCX file: an OpenDocument file; save it as .docx");
    for (const Relation& relation : read_relations_of(archive, "")) {
        if (relation.type != "officeDocument") continue;
        if (relation.external) throw Error("", "not a DOCX file: the main document part lies outside the package");
        if (!relation.member) continue;
        const std::string type = read_content_type(archive, archive.name(*relation.member));
        for (const PackageKind& kind : foreign_kinds)
            if (type.find(kind.content_type) != std::string::npos)
                throw Error("", fmt::format("not a DOCX file: {}", kind.meaning));
        return *relation.member;
    }
    throw Error("", "not a DOCX file: no main document part");
}

} // namespace wsis::docx
