#include "extract/people_tables.hpp"

#include "extract/roles.hpp"
#include "extract/word_set.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <unordered_map>

namespace wsis::extract {

namespace {

constexpr WordSet role_headers{"role function position capacity designation fonction funcion cargo"};
constexpr WordSet affiliation_headers{
    "country state delegation organization organisation affiliation institution administration entity company agency "
    "member pays pais organizacion institucion"};
constexpr std::size_t longest_cell = 160; ///< Bytes: more is a text, not a role.

/// What one row says of the people in it.
struct RowFacts {
    std::string_view role{};
    std::string_view affiliation{};
};

std::uint64_t key_of(const TableCell& cell) { return std::uint64_t{cell.table} << 32 | cell.row; }

template <typename Set>
bool names(const Set& words, std::string_view header) {
    std::vector<Token> tokens;
    tokenize(header, tokens);
    return !tokens.empty() && tokens.size() <= 6 &&
           std::ranges::any_of(tokens, [&](const Token& token) { return words.contains(token); });
}

/// "Chair" in the form of the tables; as printed where it is none of theirs.
std::string role_in(std::string_view text) {
    std::vector<Token> tokens;
    tokenize(text, tokens);
    const auto role = read_role(Words(text, tokens), 0);
    return role.end == tokens.size() && role.of.empty() ? role.name : std::string(text);
}

} // namespace

void complete_from_tables(const Document& document, const TableHeaders& headers, std::vector<Person>& people) {
    const auto in_table = [&](const Person& person) { return document.blocks[person.place.block].cell != none; };
    if (std::ranges::none_of(people, in_table)) return;
    std::unordered_map<std::uint64_t, RowFacts> rows;
    for (const auto& block : document.blocks) {
        const auto header = headers.of(block);
        const auto text = text::trim_end(document.text_of(block));
        if (header.empty() || text.empty() || text.size() > longest_cell) continue;
        auto& row = rows[key_of(document.cells[block.cell])];
        if (row.role.empty() && names(role_headers, header)) row.role = text;
        if (row.affiliation.empty() && names(affiliation_headers, header)) row.affiliation = text;
    }
    for (auto& person : people) {
        if (!in_table(person)) continue;
        const auto row = rows.find(key_of(document.cells[document.blocks[person.place.block].cell]));
        if (row == rows.end()) continue;
        if (!person.role && !row->second.role.empty()) person.role = role_in(row->second.role);
        if (!person.affiliation && !row->second.affiliation.empty()) person.affiliation = row->second.affiliation;
    }
}

} // namespace wsis::extract
