#include "iso_date.hpp"
#include "write/counted.hpp"
#include "write/diff_html.hpp"
#include "write/html_text.hpp"

#include <algorithm>

namespace wsis::write {

namespace {

std::string entry(std::string_view term, std::string_view html) {
    return fmt::format("<div><dt>{}</dt><dd>{}</dd></div>", term, html);
}

std::string card_html(std::string_view age, const DiffSide& side, const Metadata& metadata) {
    auto out = fmt::format("<div class=\"card {}\"><p class=\"side\">{}</p><p class=\"name\">{}</p>",
                           age == "Old" ? "old" : "new", age, html_text(side.name));
    if (metadata.title)
        out +=
            fmt::format("<p class=\"headline\"{}>{}</p>", html_language(metadata.language), html_text(*metadata.title));
    std::string facts;
    if (side.id) facts += entry("Id", fmt::format("<code>{}</code>", html_text(*side.id)));
    if (metadata.meeting.body)
        facts += entry("Body", fmt::format("<span{}>{}</span>", html_language(metadata.language),
                                           html_text(*metadata.meeting.body)));
    if (metadata.date) facts += entry("Date", iso_date(*metadata.date));
    if (!facts.empty()) out += "<dl>" + facts + "</dl>";
    return out + "</div>\n";
}

std::string number(std::size_t count) {
    return fmt::format("<td{}>{}</td>", count == 0 ? " class=\"zero\"" : "", count);
}

std::string numbers_html(const HtmlStep& step) {
    std::string rows;
    for (const auto subject : subjects_to_read) {
        const auto counts = count_subject(step.step.diff, subject);
        rows += fmt::format("<tr><th scope=\"row\">{}</th>{}{}{}{}</tr>\n", heading_of(subject), number(counts.added),
                            number(counts.removed), number(counts.changed), number(counts.other));
    }
    return "<table class=\"numbers\"><caption>Changes by subject; other: moved, renumbered or cosmetic</caption>\n"
           "<thead><tr><th scope=\"col\">Subject</th><th scope=\"col\">Added</th><th scope=\"col\">Removed</th>"
           "<th scope=\"col\">Changed</th><th scope=\"col\">Other</th></tr></thead>\n<tbody>\n" +
           rows + "</tbody></table>\n";
}

std::string lead_html(const Diff& diff) {
    const auto substantive = static_cast<std::size_t>(
        std::count_if(diff.changes.begin(), diff.changes.end(), [](const auto& c) { return is_substantive(c); }));
    return fmt::format("<p class=\"lead\"><strong>{}</strong> of substance, {} without. "
                       "{} inserted, {} removed.</p>\n",
                       counted(substantive, "change"), diff.changes.size() - substantive,
                       counted(diff.words_inserted, "word"), counted(diff.words_removed, "word"));
}

} // namespace

std::string html_heading(int level, std::string_view text, std::string_view attributes) {
    return fmt::format("<h{0}{1}>{2}</h{0}>\n", level, attributes, text);
}

std::string html_summary(const HtmlStep& step) {
    const auto& [diff, left, right] = step.step;
    return "<div class=\"summary\">\n" + card_html("Old", diff.left, left.metadata) +
           card_html("New", diff.right, right.metadata) + "<div class=\"figures\">" + lead_html(diff) +
           (diff.identical() ? std::string() : numbers_html(step)) + "</div>\n</div>\n";
}

} // namespace wsis::write
