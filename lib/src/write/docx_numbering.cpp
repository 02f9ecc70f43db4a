#include "write/docx_numbering.hpp"

#include "docx/number_formats.hpp"
#include "text/utf8.hpp"
#include "text/xml_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace wsis::write {

namespace {

/// Where labels and texts of one kind of paragraph stand, in twentieths of a point. A label that does not fit before
/// the text goes on as its first words.
struct Indents {
    std::uint32_t first = 0;   ///< The label of the outermost level,
    std::uint32_t step = 0;    ///< how much further in each level is,
    std::uint32_t hanging = 0; ///< and how far behind its label the text stands.
};

constexpr Indents indents[] = {
    {0, 0, 794},     // section
    {794, 454, 454}, // item
    {0, 284, 340},   // cell
    {0, 340, 454},   // aside
};

constexpr std::size_t longest_hung = 9; ///< Code points of a label with its text hanging behind it.

/// A bullet is one sign, which stands for one of Symbol where it is for private use; a format without number prints the
/// text as it is, but for "%1".
std::string_view format_of_literal(std::string_view label) {
    if (label.find('%') != std::string_view::npos) return "bullet";
    const text::CodePoint first = text::code_point_at(label, 0);
    return first.size == label.size() && (first.value < 0xE000 || first.value > 0xF8FF) ? "bullet" : "none";
}

} // namespace

NumberPlace DocxNumbering::place(std::string_view label, NumberedKind kind, int level) {
    if (label.empty() || label.size() > docx::longest_label || label.find_first_of("\t\n\r") != std::string_view::npos)
        return {};
    const LabelShape shape = shape_of_label(label);
    const std::size_t count = shape.numbers.size();
    const std::size_t at = level >= 0 ? std::min<std::size_t>(static_cast<std::size_t>(level), level_count - 1)
                                      : std::max<std::size_t>(count, 1) - 1;
    if (count == 0 || count > level_count || label.find('%') != std::string_view::npos)
        return place_literal(label, kind, std::min(at, level_count - 1));
    std::optional<Form> best;
    std::optional<std::uint32_t> best_list;
    for (const FormattedNumber& last : shape.numbers.back()) {
        auto form = form_of(shape, last, kind, at);
        const auto list = find_list(*form, kind);
        if (list && continues(lists_[*list], *form)) return use(*form, *list, label, true);
        if (best) continue;
        best = std::move(form);
        best_list = list;
    }
    return use(*best, best_list ? *best_list : add_list(kind), label, false);
}

/// The label as it is, on a list that counts nothing.
NumberPlace DocxNumbering::place_literal(std::string_view label, NumberedKind kind, std::size_t level) {
    std::string key = fmt::format("{}/{}", static_cast<int>(kind), label);
    const auto [known, fresh] = by_key_.emplace(std::move(key), static_cast<std::uint32_t>(lists_.size()));
    const std::uint32_t list = known->second;
    if (fresh) {
        add_list(kind);
        add_number(list, {});
    }
    Level& own = lists_[list].levels[level];
    own.format = format_of_literal(label);
    own.text = label;
    own.width = text::count_code_points(label);
    return {lists_[list].number, static_cast<std::uint32_t>(level)};
}

/// The numbers of the label are those of the innermost levels down to `level`; further ones are text.
std::optional<DocxNumbering::Form> DocxNumbering::form_of(const LabelShape& shape, const FormattedNumber& last,
                                                          NumberedKind kind, std::size_t level) const {
    const std::size_t count = shape.numbers.size();
    const std::size_t shown = std::min(count, level + 1);
    const List* around = current(kind);
    Form form;
    form.level = level;
    form.first = level + 1 - shown;
    for (std::size_t i = 0; i < count; ++i) {
        form.text += shape.between[i];
        if (i + shown < count) {
            form.text += shape.printed[i];
            continue;
        }
        const std::size_t at = level + 1 - (count - i);
        const auto& readings = shape.numbers[i];
        FormattedNumber number = i + 1 == count ? last : readings.front();
        for (const FormattedNumber& reading : readings)
            if (i + 1 < count && around != nullptr && around->levels[at].format == reading.format &&
                around->values[at] == reading.value)
                number = reading;
        form.numbers[at] = number;
        fmt::format_to(std::back_inserter(form.text), "%{}", at + 1);
    }
    form.text += shape.between[count];
    form.key = fmt::format("{}{}", static_cast<int>(kind), level);
    for (std::size_t at = form.first; at <= level; ++at) form.key += fmt::format(" {}", form.numbers[at].format);
    form.key += "/" + form.text;
    return form;
}

const DocxNumbering::List* DocxNumbering::current(NumberedKind kind) const {
    const auto list = current_[static_cast<std::size_t>(kind)];
    return list ? &lists_[*list] : nullptr;
}

/// The list at hand where it has, or can have, such a level; else the last one that has.
std::optional<std::uint32_t> DocxNumbering::find_list(const Form& form, NumberedKind kind) const {
    const auto list = current_[static_cast<std::size_t>(kind)];
    if (list && fits(lists_[*list], form)) return list;
    const auto known = by_key_.find(form.key);
    return known != by_key_.end() ? std::optional(known->second) : std::nullopt;
}

bool DocxNumbering::fits(const List& list, const Form& form) {
    for (std::size_t at = form.first; at <= form.level; ++at)
        if (!list.levels[at].format.empty() && list.levels[at].format != form.numbers[at].format) return false;
    const std::string& text = list.levels[form.level].text;
    return text.empty() || text == form.text;
}

/// Counts as readers do: levels that were skipped count from their start.
void DocxNumbering::advance(List& list, std::size_t level) {
    for (std::size_t earlier = 0; earlier < level; ++earlier)
        if (!list.values[earlier]) list.values[earlier] = list.starts[earlier].value_or(1);
    list.values[level] = list.values[level] ? *list.values[level] + 1 : list.starts[level].value_or(1);
    for (std::size_t later = level + 1; later < level_count; ++later) list.values[later].reset();
}

bool DocxNumbering::continues(const List& list, const Form& form) {
    if (list.number == 0) return false;
    List next;
    next.values = list.values;
    next.starts = list.starts;
    advance(next, form.level);
    for (std::size_t at = form.first; at <= form.level; ++at)
        if (next.values[at] != form.numbers[at].value) return false;
    return true;
}

std::uint32_t DocxNumbering::add_list(NumberedKind kind) {
    lists_.emplace_back();
    lists_.back().kind = kind;
    return static_cast<std::uint32_t>(lists_.size() - 1);
}

void DocxNumbering::add_number(std::uint32_t list, const Values& starts) {
    Number number;
    number.list = list;
    number.starts = starts;
    numbers_.push_back(number);
    lists_[list].number = static_cast<std::uint32_t>(numbers_.size());
    lists_[list].starts = starts;
}

/// `continues`: the counters stand right, else an instance of the list begins that starts where it has to.
NumberPlace DocxNumbering::use(const Form& form, std::uint32_t list, std::string_view label, bool continues) {
    for (std::size_t at = form.first; at <= form.level; ++at) lists_[list].levels[at].format = form.numbers[at].format;
    Level& own = lists_[list].levels[form.level];
    own.text = form.text;
    own.width = std::max(own.width, text::count_code_points(label));
    if (!continues) {
        Values starts;
        for (std::size_t at = form.first; at <= form.level; ++at) {
            if (lists_[list].number != 0 || form.numbers[at].value != 1) starts[at] = form.numbers[at].value;
            lists_[list].values[at].reset();
        }
        add_number(list, starts);
    }
    advance(lists_[list], form.level);
    current_[static_cast<std::size_t>(lists_[list].kind)] = list;
    by_key_.insert_or_assign(form.key, list);
    return {lists_[list].number, static_cast<std::uint32_t>(form.level)};
}

std::string DocxNumbering::xml() const {
    std::string xml;
    const auto out = std::back_inserter(xml);
    for (std::size_t i = 0; i < lists_.size(); ++i) {
        const List& list = lists_[i];
        fmt::format_to(out, R"(<w:abstractNum w:abstractNumId="{}"><w:nsid w:val="{:08X}"/>)", i, i + 0x10000);
        xml += R"(<w:multiLevelType w:val="multilevel"/>)";
        for (std::size_t at = 0; at < level_count; ++at) {
            const Level& level = list.levels[at];
            if (level.format.empty()) continue;
            const Indents& place = indents[static_cast<std::size_t>(list.kind)];
            const bool hung = level.width <= longest_hung;
            const std::size_t left = place.first + at * place.step;
            fmt::format_to(out, R"(<w:lvl w:ilvl="{}"><w:start w:val="1"/><w:numFmt w:val="{}"/>)", at, level.format);
            fmt::format_to(out, R"(<w:suff w:val="{}"/><w:lvlText w:val="{}"/><w:lvlJc w:val="left"/>)",
                           hung ? "tab" : "space",
                           level.text.empty() ? fmt::format("%{}", at + 1) : text::xml_text(level.text));
            fmt::format_to(out, R"(<w:pPr><w:ind w:left="{}" w:hanging="{}"/></w:pPr></w:lvl>)",
                           hung ? left + place.hanging : left, hung ? place.hanging : 0);
        }
        xml += "</w:abstractNum>";
    }
    for (std::size_t i = 0; i < numbers_.size(); ++i) {
        fmt::format_to(out, R"(<w:num w:numId="{}"><w:abstractNumId w:val="{}"/>)", i + 1, numbers_[i].list);
        for (std::size_t at = 0; at < level_count; ++at)
            if (numbers_[i].starts[at])
                fmt::format_to(out, R"(<w:lvlOverride w:ilvl="{}"><w:startOverride w:val="{}"/></w:lvlOverride>)", at,
                               *numbers_[i].starts[at]);
        xml += "</w:num>";
    }
    return xml;
}

} // namespace wsis::write
