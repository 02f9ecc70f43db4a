#include "profile/titles.hpp"

#include "profile/word_table.hpp"

namespace wsis::profile {

namespace {

// clang-format off

/// Forms of address in reports of UN bodies; false: in upper case it is an acronym ("ADM services"). With the French and Spanish ones that stand in English lists of participants.
constexpr WordTable honorifics{{
    WordRow<bool>{"mr", true}, {"mrs", true}, {"ms", true}, {"miss", true}, {"messrs", true}, {"dr", true}, {"prof", true}, {"professor", true},
    {"eng", true}, {"ambassador", true}, {"amb", true}, {"hon", true}, {"honourable", true}, {"sir", true}, {"dame", true}, {"sheikh", true},
    {"captain", true}, {"capt", true}, {"mme", true}, {"sr", true}, {"sra", true}, {"madam", true}, {"madame", true}, {"judge", true},
    {"prince", true}, {"princess", true}, {"justice", true}, {"excellency", true},
    {"cdr", false}, {"commander", false}, {"col", false}, {"colonel", false}, {"lt", false}, {"lieutenant", false}, {"adm", false}, {"admiral", false},
    {"ing", false}, {"lic", false}, {"mlle", false}, {"dra", false}, {"srta", false},
}};

constexpr WordTable particles{{
    WordRow<bool>{"de", true}, {"da", true}, {"do", true}, {"dos", true}, {"das", true}, {"del", true}, {"della", true}, {"di", true},
    {"du", true}, {"van", true}, {"von", true}, {"der", true}, {"den", true}, {"la", true}, {"le", true}, {"las", true}, {"los", true},
    {"bin", true}, {"bint", true}, {"ibn", true}, {"al", true}, {"el", true}, {"ter", true}, {"ten", true}, {"zu", true}, {"y", true},
    {"ul", true}, {"ur", true}, {"af", true}, {"av", true}, {"ould", true}, {"abu", true}, {"ben", true},
}};

/// Heads of roles, plural forms with the singular: a list of names behind "the Vice-Chairs" has one each.
constexpr WordTable roles{{
    WordRow<std::string_view>{"chairman", "Chairman"}, {"chair", "Chairman"}, {"chairperson", "Chairman"}, {"chairwoman", "Chairman"},
    {"chairmen", "Chairman"}, {"chairs", "Chairman"}, {"president", "President"}, {"presidents", "President"}, {"director", "Director"},
    {"directors", "Director"}, {"general", "General"}, {"secretary", "Secretary"}, {"rapporteur", "Rapporteur"}, {"rapporteurs", "Rapporteur"},
    {"coordinator", "Coordinator"}, {"convener", "Convener"}, {"convenor", "Convenor"}, {"moderator", "Moderator"}, {"facilitator", "Facilitator"},
    {"editor", "Editor"}, {"head", "Head"}, {"chief", "Chief"}, {"minister", "Minister"}, {"representative", "Representative"},
    {"representatives", "Representative"}, {"delegate", "Delegate"}, {"delegates", "Delegate"}, {"observer", "Observer"},
    {"commissioner", "Commissioner"}, {"administrator", "Administrator"}, {"officer", "Officer"}, {"adviser", "Adviser"}, {"advisor", "Advisor"},
    {"counsellor", "Counsellor"}, {"manager", "Manager"}, {"consultant", "Consultant"}, {"governor", "Governor"}, {"ceo", "CEO"},
    {"treasurer", "Treasurer"}, {"auditor", "Auditor"}, {"leader", "Leader"}, {"speaker", "Speaker"}, {"member", "Member"}, {"expert", "Expert"},
}};

// clang-format on

} // namespace

bool is_honorific(const extract::Token& token) {
    if (!token.capital) return false;
    const auto* in_upper_case = honorifics.find(token);
    return in_upper_case != nullptr && (*in_upper_case || !token.upper);
}

bool is_name_particle(const extract::Token& token) { return particles.contains(token); }

std::string_view find_role(const extract::Token& token) {
    const auto* role = roles.find(token);
    return role != nullptr ? *role : std::string_view{};
}

} // namespace wsis::profile
