#include "write/render_formats.hpp"

#include "write/report_tables.hpp"
#include "wsis/write.hpp"

#include <algorithm>
#include <iterator>

namespace wsis {

namespace {

constexpr std::string_view generator = "wsis-render";

std::string render_report_json(const Report& report, const RenderStyle& style) {
    return render_json(report, generator, {style.compact});
}

std::string render_ndjson(const Report& report, const RenderStyle&) { return render_json(report, generator, {true}); }

constexpr RenderFormat formats[] = {{"markdown", "md", write::render_report_markdown},
                                    {"text", "txt", write::render_report_text},
                                    {"html", "html", write::render_report_html},
                                    {"docx", "docx", write::render_report_docx},
                                    {"csv", "csv", write::render_csv},
                                    {"tsv", "tsv", write::render_tsv},
                                    {"json", "json", render_report_json},
                                    {"ndjson", "ndjson", render_ndjson},
                                    {"ics", "ics", write::render_ics},
                                    {"dot", "dot", write::render_dot},
                                    {"mermaid", "mmd", write::render_mermaid},
                                    {"graphml", "graphml", write::render_graphml},
                                    {"akn", "xml", write::render_akn}};

} // namespace

std::span<const RenderFormat> render_formats() { return formats; }

std::vector<std::string_view> render_tables() {
    std::vector<std::string_view> names;
    for (const auto& table : write::report_tables()) names.push_back(table.name);
    return names;
}

} // namespace wsis
