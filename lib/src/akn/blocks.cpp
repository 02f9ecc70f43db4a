#include "akn/blocks.hpp"

#include "akn/fields.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <utility>

namespace wsis::akn {

namespace {

Openers read_openers(const Prefixes& prefixes, pugi::xml_node facts) {
    Openers openers;
    for (const pugi::xml_node node : facts.children()) {
        const Fields fields(node);
        if (prefixes.fact(node) == "section" && fields.has("block"))
            openers.try_emplace(fields.string("path"), fields.block("block"));
    }
    return openers;
}

FoundBlock read_noise(pugi::xml_node node) {
    const Fields fields(node);
    FoundBlock noise;
    noise.index = fields.block("block");
    noise.kind = BlockKind::noise;
    noise.level = read_level(fields);
    noise.label = fields.optional_string("label").value_or("");
    noise.text = node.text().get();
    if (fields.has("section")) noise.section = fields.string("section");
    if (fields.has("table")) noise.cell = read_cell(fields);
    return noise;
}

/// Numbers as the blocks were written: from 1 without a gap.
void check_numbers(std::vector<FoundBlock>& blocks) {
    std::ranges::stable_sort(blocks, {}, &FoundBlock::index);
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (blocks[i].index < i) throw Error("", fmt::format("block b{} stands twice", blocks[i].index + 1));
        if (blocks[i].index > i) throw Error("", fmt::format("block b{} is missing", i + 1));
    }
}

/// A character that XML cannot hold, and where it stood.
struct Character {
    std::uint32_t block = none;
    std::uint32_t at = 0; ///< Code points.
    std::uint32_t code = 0;
    Fields fields;
};

std::vector<Character> read_characters(const Prefixes& prefixes, pugi::xml_node facts, std::size_t blocks) {
    std::vector<Character> characters;
    for (const pugi::xml_node node : facts.children()) {
        if (prefixes.fact(node) != "character") continue;
        const Fields fields(node);
        const auto block = fields.block("block");
        if (block >= blocks) fields.fail("block", "is a block that there is not");
        const auto code = fields.number<std::uint32_t>("code");
        const bool control = code < 0x20 && code != '\t' && code != '\n';
        if (!control && code != 0xFFFE && code != 0xFFFF) fields.fail("code", "is a character that XML can hold");
        characters.push_back(Character{block, fields.number<std::uint32_t>("at"), code, fields});
    }
    std::ranges::stable_sort(characters, {},
                             [](const Character& character) { return std::pair(character.block, character.at); });
    return characters;
}

/// Puts the characters of one block, from `first` on, back for what stands for them.
void restore(std::string& text, const std::vector<Character>& characters, std::size_t& first) {
    std::string whole;
    std::uint32_t count = 0;
    std::size_t at = 0;
    for (const auto block = characters[first].block; first < characters.size() && characters[first].block == block;
         ++first) {
        const auto& character = characters[first];
        const auto begin = at;
        for (; count < character.at && at < text.size(); ++count) at += text::sequence_size(text, at);
        const auto size = at < text.size() ? text::sequence_size(text, at) : 0;
        const auto instead = std::string_view(text).substr(std::min(at, text.size()), size);
        if (count != character.at || (instead != " " && instead != "\xEF\xBF\xBD"))
            character.fields.fail("at", "has no character that stands for another");
        whole.append(text, begin, at - begin);
        text::append_code_point(whole, character.code);
        at += size;
        ++count;
    }
    text = whole.append(text, at);
}

void restore_characters(const Prefixes& prefixes, pugi::xml_node facts, std::vector<FoundBlock>& blocks) {
    const auto characters = read_characters(prefixes, facts, blocks.size());
    for (std::size_t next = 0; next < characters.size();)
        restore(blocks[characters[next].block].text, characters, next);
}

Span append(Document& document, std::string_view text) {
    if (document.text.size() + text.size() >= none) throw Error("", "the text of the report is longer than 4 GiB");
    const auto begin = static_cast<std::uint32_t>(document.text.size());
    document.text += text;
    return {begin, static_cast<std::uint32_t>(document.text.size())};
}

void add_block(Document& document, const FoundBlock& found) {
    Block block;
    block.kind = found.kind;
    block.level = found.level;
    block.label = append(document, found.label);
    block.text = append(document, found.text);
    if (found.cell) {
        block.cell = static_cast<std::uint32_t>(document.cells.size());
        document.cells.push_back(*found.cell);
    }
    document.blocks.push_back(block);
}

} // namespace

Document make_document(const std::vector<FoundBlock>& found) {
    Document document;
    for (const auto& block : found) add_block(document, block);
    return document;
}

Blocks read_blocks(const Prefixes& prefixes, pugi::xml_node report, pugi::xml_node facts) {
    auto found = read_body(prefixes, report, read_openers(prefixes, facts));
    for (const pugi::xml_node node : facts.children())
        if (prefixes.fact(node) == "noise") found.push_back(read_noise(node));
    check_numbers(found);
    restore_characters(prefixes, facts, found);
    Blocks blocks;
    blocks.document = make_document(found);
    for (const auto& block : found) blocks.sections.push_back(block.section);
    return blocks;
}

} // namespace wsis::akn
