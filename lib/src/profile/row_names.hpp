#pragma once

#include "profile/actors.hpp"
#include "profile/bodies.hpp"
#include "profile/verbs.hpp"

#include <array>
#include <string_view>

/// How the columns of the tables are called where a user meets them: in a profile, in the list of bodies, in an
/// explanation. In the order of their declaration.
namespace wsis::profile {

inline constexpr std::array<std::string_view, 6> body_classes{"conference", "sector",   "un-organ",
                                                              "un-family",  "umbrella", "agency"};
inline constexpr std::array<std::string_view, 3> namings{"none", "year", "ordinal"};
inline constexpr std::array<std::string_view, 9> actor_kinds{"none",    "decider", "members", "chair", "secretariat",
                                                             "officer", "actor",   "speaker", "text"};

struct UseName {
    std::string_view name;
    VerbUse use;
};

inline constexpr UseName verb_uses[] = {
    {"addressing", addressing}, {"honouring", honouring}, {"outcome", outcome},     {"impersonal", impersonal},
    {"proposing", proposing},   {"wrapping", wrapping},   {"clausal", clausal},     {"particle", particle},
    {"everyday", everyday},     {"presiding", presiding}, {"demanding", demanding},
};

constexpr std::string_view name_of(BodyClass cls) { return body_classes[static_cast<std::size_t>(cls)]; }

constexpr std::string_view name_of(Naming naming) { return namings[static_cast<std::size_t>(naming)]; }

constexpr std::string_view name_of(ActorKind kind) { return actor_kinds[static_cast<std::size_t>(kind)]; }

} // namespace wsis::profile
