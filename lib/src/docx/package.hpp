#pragma once

#include "docx/archive.hpp"
#include "wsis/diagnostic.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wsis::docx {

/// One relationship of a part (ECMA-376-2, 9.3).
struct Relation {
    std::string id{};
    std::string type{};                  ///< The last segment of the type: "styles", "header", "image".
    std::string target{};                ///< As written.
    std::optional<std::size_t> member{}; ///< Where the target is a part that is there.
    bool external = false;
};

using Relations = std::vector<Relation>;

/// The relationships of a member, none if it has no relationships part.
Relations read_relations(Archive& archive, std::size_t member);

/// Null if there is none.
const Relation* find_relation(const Relations& relations, std::string_view id);

/// The part of a kind; a warning "part-missing" for one that is announced and absent.
std::optional<std::size_t> find_part(const Relations& relations, std::string_view type, Diagnostics& diagnostics);

/// The member that is the document. Throws Error for a package without one, or of another kind, saying which.
std::size_t find_main_part(Archive& archive);

} // namespace wsis::docx
