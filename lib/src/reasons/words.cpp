#include "citations/bodies.hpp"
#include "extract/citations.hpp"
#include "reasons/row_texts.hpp"
#include "wsis/explain.hpp"

#include <algorithm>

namespace wsis {

std::vector<std::string> explain_words(std::string_view text, const Profile& profile) {
    extract::CitationScratch scratch;
    const auto reading = extract::read_paragraph(text, scratch, profile.rows());
    auto rows = reasons::conference_rows(text, {});
    const auto add = [&](std::string row) {
        if (!row.empty() && std::find(rows.begin(), rows.end(), row) == rows.end()) rows.push_back(std::move(row));
    };
    for (std::size_t at = 0; at < reading.size(); ++at) {
        if (const auto body = citations::scan_known_body(reading, at))
            for (auto& row : reasons::body_rows(body->body->id, profile)) add(std::move(row));
        add(reasons::actor_row(text, scratch.tokens, at, profile.rows()));
        add(reasons::verb_row(reading[at], profile.rows()));
        add(reasons::month_row(text, reading[at], profile.rows()));
    }
    return rows;
}

} // namespace wsis
