#include "validate/source_map.hpp"

#include "text/utf8.hpp"

namespace wsis::validate {

namespace {

constexpr auto unknown = static_cast<std::size_t>(-1);

std::string_view character_at(std::string_view text, std::size_t at) {
    return text.substr(at, text::code_point_at(text, at).size);
}

/// The first byte behind the text when it stands at `at` of the source, white space aside; `unknown` when it does not.
std::size_t skip_text(std::string_view source, std::size_t at, std::string_view wanted) {
    for (std::size_t i = text::skip_space(wanted, 0); i < wanted.size();) {
        const auto character = character_at(wanted, i);
        at = text::skip_space(source, at);
        if (!source.substr(at).starts_with(character)) return unknown;
        at += character.size();
        i = text::skip_space(wanted, i + character.size());
    }
    return at;
}

} // namespace

SourceMap::SourceMap(std::string_view source, const Document& document) : source_(source), document_(document) {
    lines_.push_back(0);
    for (auto at = source.find('\n'); at != source.npos; at = source.find('\n', at + 1)) lines_.push_back(at + 1);
}

std::optional<std::size_t> SourceMap::find(std::uint32_t block, std::size_t at) {
    if (block != block_) map(block);
    return at < places_.size() && places_[at] != unknown ? std::optional(places_[at]) : std::nullopt;
}

void SourceMap::map(std::uint32_t block) {
    block_ = block;
    const auto& it = document_.blocks[block];
    const auto wanted = document_.text_of(it);
    places_.assign(wanted.size(), unknown);
    if (it.origin.line == 0 || it.origin.line > lines_.size()) return;
    auto line = std::size_t{it.origin.line} - 1;
    auto at = skip_text(source_, lines_[line], document_.label_of(it));
    if (at == unknown) return;
    const auto line_end = [&] { return line + 1 < lines_.size() ? lines_[line + 1] : source_.size(); };
    for (std::size_t i = text::skip_space(wanted, 0); i < wanted.size();) {
        const auto character = character_at(wanted, i);
        auto next = text::skip_space(source_, at);
        while (next >= line_end() && line + 1 < lines_.size()) ++line;
        // What is not of the paragraph is a page line within it: whole lines.
        const bool line_start = next == text::skip_space(source_, lines_[line]);
        while (line_start && !source_.substr(next).starts_with(character) && line + 1 < lines_.size())
            next = text::skip_space(source_, lines_[++line]);
        if (!source_.substr(next).starts_with(character)) return;
        for (std::size_t k = 0; k < character.size(); ++k) places_[i + k] = next + k;
        at = next + character.size();
        i = text::skip_space(wanted, i + character.size());
    }
}

} // namespace wsis::validate
