#pragma once

#include "profile/rows.hpp"
#include "wsis/citations.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace wsis::citations {

/// A symbol in canonical spelling: "A/RES/70/1", "C17/55", "CWG-WSIS-32/10", "WHA70.1".
struct SymbolMeaning {
    CitationKind kind = CitationKind::meeting_document;
    std::string id{};
    std::string body{}; ///< Empty: unknown.
    std::optional<int> year{};
};

/// What a symbol is. `head` is the kind that its head noun claims (none: meeting_document); `own` says that a body
/// outside the UN is named beside it, so that a look-alike of a UN symbol is none. `key` and `path` are the symbol's
/// suffixes. `added`: the rows of a profile, or null.
SymbolMeaning meaning_of(std::string_view core, CitationKind head, bool own, std::string_view key,
                         std::string_view path, const profile::Rows* added);

/// "CWG-WSIS-32/10", "WG-Internet11/1", "WG-WSIS-32-03".
bool is_group_document(std::string_view core);

/// The short name in ids: res, dec, rec, doc, std, law.
std::string_view code_of(CitationKind kind);

/// The symbol that a bare last part stands for behind a full one: "32/11" behind "CWG-WSIS-32/10" is "CWG-WSIS-32/11".
std::string complete_symbol(std::string_view full, std::string_view part);

/// "B6" behind "TPC-12-B4": the letters in front of the last number come again.
bool repeats_series(std::string_view full, std::string_view part);

} // namespace wsis::citations
