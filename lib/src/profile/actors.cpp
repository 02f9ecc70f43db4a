#include "profile/actors.hpp"

#include "profile/word_table.hpp"

namespace wsis::profile {

namespace {

using enum ActorKind;
using extract::operator""_w;

// clang-format off

/// Who decides, who must act and who only speaks in reports of ITU, UN and standards bodies (RULES, 6 and 8).
constexpr WordTable heads{{
    WordRow<ActorHead>{"group", {decider, {}}}, {"meeting", {decider, {}}}, {"membership", {decider, "Membership"}},
    {"committee", {decider, {}}}, {"subcommittee", {decider, {}}}, {"subgroup", {decider, {}}}, {"commission", {decider, {}}},
    {"council", {decider, {}}}, {"board", {decider, {}}}, {"conference", {decider, {}}}, {"congress", {decider, {}}},
    {"assembly", {decider, {}}}, {"plenary", {decider, {}}}, {"panel", {decider, {}}}, {"session", {decider, {}}},
    {"workshop", {decider, {}}}, {"symposium", {decider, {}}}, {"caucus", {decider, {}}}, {"summit", {decider, {}}},
    {"presidium", {decider, {}}}, {"assemblies", {decider, {}}}, {"congresses", {actor, {}}},

    {"members", {members, {}}}, {"delegates", {members, {}}}, {"participants", {members, {}}}, {"parties", {members, {}}},
    {"ministers", {members, {}}},

    {"chairman", {chair, "Chairman"}}, {"chair", {chair, "Chairman"}}, {"chairperson", {chair, "Chairman"}},
    {"chairwoman", {chair, "Chairman"}}, {"president", {chair, {}}}, {"chairs", {chair, {}}}, {"chairmen", {chair, {}}},
    {"presidents", {chair, {}}}, {"chairpersons", {chair, {}}},

    {"secretariat", {secretariat, "Secretariat"}}, {"secretariats", {secretariat, {}}},

    {"rapporteur", {officer, {}}}, {"rapporteurs", {officer, {}}}, {"secretary", {officer, {}}}, {"secretaries", {officer, {}}},
    {"director", {officer, {}}}, {"directors", {officer, {}}}, {"general", {officer, {}}}, {"coordinator", {officer, {}}},
    {"coordinators", {officer, {}}}, {"convener", {officer, {}}}, {"convenor", {officer, {}}}, {"conveners", {officer, {}}},
    {"convenors", {officer, {}}}, {"editor", {officer, {}}}, {"editors", {officer, {}}}, {"officer", {officer, {}}},
    {"officers", {officer, {}}}, {"facilitator", {officer, {}}}, {"facilitators", {officer, {}}}, {"moderator", {officer, {}}},
    {"leader", {officer, {}}}, {"leaders", {officer, {}}}, {"manager", {officer, {}}}, {"managers", {officer, {}}},
    {"head", {officer, {}}}, {"heads", {officer, {}}}, {"auditor", {officer, {}}}, {"auditors", {officer, {}}},
    {"treasurer", {officer, {}}}, {"registrar", {officer, {}}}, {"administrator", {officer, {}}}, {"adviser", {officer, {}}},

    {"states", {actor, {}}}, {"groups", {actor, {}}}, {"committees", {actor, {}}}, {"commissions", {actor, {}}}, {"councils", {actor, {}}},
    {"boards", {actor, {}}}, {"subcommittees", {actor, {}}}, {"bureau", {actor, {}}}, {"bureaux", {actor, {}}}, {"bureaus", {actor, {}}},
    {"office", {actor, {}}}, {"offices", {actor, {}}}, {"team", {actor, {}}}, {"teams", {actor, {}}}, {"experts", {actor, {}}},
    {"consultant", {actor, {}}}, {"consultants", {actor, {}}}, {"administration", {actor, {}}}, {"administrations", {actor, {}}},
    {"delegations", {actor, {}}}, {"stakeholders", {actor, "Stakeholders"}}, {"organization", {actor, {}}}, {"organizations", {actor, {}}},
    {"organisation", {actor, {}}}, {"organisations", {actor, {}}}, {"agency", {actor, {}}}, {"agencies", {actor, {}}},
    {"donor", {actor, {}}}, {"donors", {actor, {}}}, {"countries", {actor, {}}}, {"operators", {actor, {}}}, {"government", {actor, {}}},
    {"governments", {actor, {}}}, {"observers", {actor, {}}}, {"author", {actor, {}}}, {"authors", {actor, {}}},
    {"contributor", {actor, {}}}, {"contributors", {actor, {}}}, {"sponsor", {actor, {}}}, {"sponsors", {actor, {}}},
    {"partner", {actor, {}}}, {"partners", {actor, {}}}, {"regulators", {actor, {}}}, {"industry", {actor, {}}}, {"vendors", {actor, {}}},
    {"institutions", {actor, {}}}, {"institution", {actor, {}}}, {"institutes", {actor, {}}}, {"institute", {actor, {}}},
    {"universities", {actor, {}}}, {"university", {actor, {}}}, {"centre", {actor, {}}}, {"centres", {actor, {}}}, {"center", {actor, {}}},
    {"centers", {actor, {}}}, {"unit", {actor, {}}}, {"units", {actor, {}}}, {"department", {actor, {}}}, {"departments", {actor, {}}},
    {"division", {actor, {}}}, {"divisions", {actor, {}}}, {"ministry", {actor, {}}}, {"ministries", {actor, {}}}, {"staff", {actor, {}}},
    {"associations", {actor, {}}}, {"association", {actor, {}}}, {"companies", {actor, {}}}, {"correspondents", {actor, {}}},
    {"laboratories", {actor, {}}}, {"bodies", {actor, {}}}, {"services", {actor, {}}}, {"interpreters", {actor, {}}},
    {"translators", {actor, {}}}, {"winners", {actor, {}}}, {"host", {actor, {}}}, {"hosts", {actor, {}}}, {"speakers", {actor, {}}},
    {"presenters", {actor, {}}}, {"volunteers", {actor, {}}}, {"points", {actor, {}}}, {"point", {actor, {}}}, {"authorities", {actor, {}}},
    {"authority", {actor, {}}}, {"sectors", {actor, {}}}, {"sector", {actor, {}}}, {"regions", {actor, {}}}, {"nations", {actor, {}}}, {"associates", {actor, {}}},
    {"academia", {actor, {}}}, {"users", {actor, {}}}, {"owners", {actor, {}}}, {"manufacturers", {actor, {}}}, {"providers", {actor, {}}},
    {"registries", {actor, {}}}, {"registrars", {actor, {}}}, {"constituencies", {actor, {}}}, {"economies", {actor, {}}},
    {"organizers", {actor, {}}}, {"organisers", {actor, {}}}, {"proponents", {actor, {}}}, {"representatives", {actor, {}}},
    {"counsel", {actor, {}}}, {"community", {actor, {}}}, {"communities", {actor, {}}}, {"custodian", {actor, {}}},
    {"trustees", {actor, {}}}, {"fund", {actor, {}}}, {"bank", {actor, {}}}, {"facility", {actor, {}}}, {"employers", {actor, {}}},
    {"workers", {actor, {}}}, {"depositary", {actor, {}}}, {"entities", {actor, {}}}, {"entity", {actor, {}}}, {"system", {none, {}}},
    {"convenership", {actor, {}}}, {"forces", {actor, {}}}, {"registry", {actor, {}}}, {"scientists", {actor, {}}}, {"deputies", {actor, {}}},
    {"commissioners", {actor, {}}}, {"governors", {actor, {}}}, {"officials", {actor, {}}}, {"judges", {actor, {}}}, {"envoys", {actor, {}}},
    {"councillors", {actor, {}}}, {"signatories", {actor, {}}}, {"shareholders", {actor, {}}}, {"society", {actor, {}}},

    {"representative", {speaker, {}}}, {"delegate", {speaker, {}}}, {"delegation", {speaker, {}}}, {"observer", {speaker, {}}},
    {"minister", {speaker, {}}}, {"ambassador", {speaker, {}}}, {"speaker", {speaker, {}}}, {"member", {speaker, {}}},
    {"participant", {speaker, {}}}, {"state", {speaker, {}}}, {"country", {speaker, {}}}, {"mr", {speaker, {}}}, {"ms", {speaker, {}}},
    {"mrs", {speaker, {}}}, {"dr", {speaker, {}}}, {"prof", {speaker, {}}}, {"professor", {speaker, {}}}, {"presenter", {speaker, {}}},

    {"agenda", {text, {}}}, {"report", {text, {}}}, {"reports", {text, {}}}, {"document", {text, {}}}, {"documents", {text, {}}},
    {"contribution", {text, {}}}, {"contributions", {text, {}}}, {"paper", {text, {}}}, {"papers", {text, {}}}, {"proposal", {text, {}}},
    {"proposals", {text, {}}}, {"draft", {text, {}}}, {"drafts", {text, {}}}, {"programme", {text, {}}}, {"program", {text, {}}},
    {"plan", {text, {}}}, {"text", {text, {}}}, {"texts", {text, {}}}, {"resolution", {text, {}}}, {"resolutions", {text, {}}},
    {"decision", {text, {}}}, {"decisions", {text, {}}}, {"recommendation", {text, {}}}, {"recommendations", {text, {}}},
    {"minutes", {text, {}}}, {"note", {text, {}}}, {"notes", {text, {}}}, {"statement", {text, {}}}, {"statements", {text, {}}},
    {"survey", {text, {}}}, {"summary", {text, {}}}, {"comment", {text, {}}}, {"comments", {text, {}}}, {"input", {text, {}}},
    {"inputs", {text, {}}}, {"budget", {text, {}}}, {"strategy", {text, {}}}, {"guidelines", {text, {}}}, {"terms", {text, {}}},
    {"amendment", {text, {}}}, {"amendments", {text, {}}}, {"addition", {text, {}}}, {"inclusion", {text, {}}}, {"efforts", {text, {}}},
    {"changes", {text, {}}}, {"information", {text, {}}}, {"clarification", {text, {}}}, {"clarifications", {text, {}}},
    {"request", {text, {}}}, {"requests", {text, {}}}, {"calendar", {text, {}}}, {"list", {text, {}}}, {"study", {text, {}}},
    {"studies", {text, {}}}, {"template", {text, {}}}, {"standard", {text, {}}}, {"standards", {text, {}}}, {"declaration", {text, {}}},
    {"convention", {text, {}}}, {"protocol", {text, {}}}, {"charter", {text, {}}}, {"letter", {text, {}}}, {"presentation", {text, {}}},
    {"update", {text, {}}}, {"article", {text, {}}}, {"chapter", {text, {}}}, {"annex", {text, {}}}, {"participation", {text, {}}},
    {"submissions", {text, {}}}, {"nominations", {text, {}}}, {"time", {text, {}}}, {"view", {text, {}}}, {"views", {text, {}}},
    {"idea", {text, {}}}, {"ideas", {text, {}}}, {"approach", {text, {}}}, {"suggestion", {text, {}}}, {"suggestions", {text, {}}},
    {"candidature", {text, {}}}, {"initiative", {text, {}}}, {"nomination", {text, {}}}, {"concept", {text, {}}}, {"option", {text, {}}},
    {"motion", {text, {}}}, {"position", {text, {}}}, {"conclusion", {text, {}}}, {"conclusions", {text, {}}}, {"outcome", {text, {}}},
    {"outcomes", {text, {}}}, {"results", {text, {}}}, {"estimates", {text, {}}}, {"accounts", {text, {}}}, {"roadmap", {text, {}}},
    {"framework", {text, {}}}, {"rules", {text, {}}}, {"regulations", {text, {}}}, {"schedule", {text, {}}}, {"timetable", {text, {}}},
}};

/// Pairs that name one body or one kind of member.
struct Pair {
    extract::WordKey first = 0;
    extract::WordKey second = 0;
    ActorHead head{};
};

constexpr Pair pairs[] = {
    {"working"_w, "party"_w, {decider, {}}}, {"working"_w, "group"_w, {decider, {}}}, {"study"_w, "group"_w, {decider, {}}},
    {"task"_w, "force"_w, {decider, {}}}, {"governing"_w, "body"_w, {decider, {}}}, {"subsidiary"_w, "body"_w, {decider, {}}},
    {"advisory"_w, "body"_w, {decider, {}}}, {"appellate"_w, "body"_w, {decider, {}}}, {"settlement"_w, "body"_w, {decider, {}}},
    {"drafting"_w, "group"_w, {decider, {}}}, {"working"_w, "parties"_w, {actor, {}}}, {"member"_w, "states"_w, {members, "Member States"}},
    {"members"_w, "states"_w, {members, "Member States"}},
    {"member"_w, "state"_w, {members, "Member States"}}, {"sector"_w, "member"_w, {members, "Sector Members"}}, {"sector"_w, "members"_w, {members, "Sector Members"}},
    {"vice"_w, "chairs"_w, {officer, "Vice-Chairs"}}, {"vice"_w, "chairmen"_w, {officer, "Vice-Chairs"}},
    {"vice"_w, "chairpersons"_w, {officer, "Vice-Chairs"}}, {"vice"_w, "chair"_w, {officer, "Vice-Chair"}},
    {"vice"_w, "chairman"_w, {officer, "Vice-Chair"}}, {"vice"_w, "chairperson"_w, {officer, "Vice-Chair"}},
    {"vice"_w, "president"_w, {officer, "Vice-President"}}, {"vice"_w, "presidents"_w, {officer, "Vice-Presidents"}},
    {"secretary"_w, "general"_w, {officer, "Secretary-General"}}, {"director"_w, "general"_w, {officer, "Director-General"}},
    {"all"_w, "members"_w, {members, {}}},
};

/// Organizations and regional associations: they speak or act, but their acronym is no meeting.
constexpr WordTable organizations{{
    WordRow<bool>{"itu", true}, {"un", true}, {"wsis", true}, {"unesco", true}, {"who", true}, {"fao", true}, {"wmo", true}, {"imo", true},
    {"icao", true}, {"iaea", true}, {"ilo", true}, {"wipo", true}, {"wto", true}, {"upu", true}, {"unctad", true}, {"undp", true},
    {"unep", true}, {"unicef", true}, {"unhcr", true}, {"unido", true}, {"ifad", true}, {"wfp", true}, {"iho", true}, {"bipm", true},
    {"iso", true}, {"iec", true}, {"ieee", true}, {"ietf", true}, {"icann", true}, {"isoc", true}, {"gsma", true}, {"etsi", true},
    {"oecd", true}, {"eu", true}, {"au", true}, {"usa", true}, {"uk", true}, {"uae", true}, {"us", true}, {"cept", true}, {"citel", true},
    {"apt", true}, {"atu", true}, {"rcc", true}, {"asean", true}, {"oas", true}, {"icrc", true}, {"ngo", true}, {"ngos", true},
    {"bdt", true}, {"tsb", true}, {"br", true}, {"unfccc", true}, {"unece", true}, {"escap", true}, {"escwa", true}, {"eclac", true},
    {"eca", true}, {"unga", true}, {"ecosoc", true}, {"inwes", true}, {"iucn", true}, {"wwf", true}, {"ipcc", true}, {"codex", true},
    {"icts", true}, {"ict", true}, {"sdgs", true}, {"sdg", true}, {"iom", true}, {"ioc", true}, {"gef", true}, {"gcf", true},
}};

/// Bodies that meet, and the kinds of group of standards organizations. Other acronyms decide, too, but may as well be
/// missions or programmes that "support" and "establish" things in the field.
constexpr WordTable bodies{{
    WordRow<bool>{"tsag", true}, {"tdag", true}, {"rag", true}, {"sc", true}, {"tc", true}, {"sg", true}, {"wg", true}, {"wp", true},
    {"tg", true}, {"ewg", true}, {"jtc", true}, {"cwg", true}, {"cop", true}, {"cmp", true}, {"cma", true}, {"sbi", true}, {"sbsta", true},
    {"gac", true}, {"gnso", true}, {"ccnso", true}, {"alac", true}, {"ssac", true}, {"msc", true}, {"mepc", true}, {"cac", true},
    {"cstd", true}, {"wha", true}, {"eb", true}, {"mag", true}, 
}};

/// Bodies with a name of their own that decide in other reports than theirs.
struct Foreign {
    extract::WordKey modifier = 0;
    extract::WordKey head = 0;
};

constexpr Foreign foreign_bodies[] = {
    {"general"_w, "assembly"_w}, {"security"_w, "council"_w}, {"european"_w, "commission"_w}, {"european"_w, "council"_w},
    {"social"_w, "council"_w}, {"rights"_w, "council"_w}, {"broadband"_w, "commission"_w}, {"plenipotentiary"_w, "conference"_w},
    {"trusteeship"_w, "council"_w},
};

/// The same by their acronyms, in the minutes of working groups.
constexpr WordTable foreign_codes{{
    WordRow<bool>{"iesg", true}, {"iab", true}, {"irsg", true}, {"ceb", true}, {"acabq", true}, {"unsc", true},
}};

/// Offices whose holders meet as such: ministers' deputies, commissioners, the heads of state and of government.
constexpr WordTable meeting_offices{{
    WordRow<bool>{"heads", true}, {"leaders", true}, {"deputies", true}, {"commissioners", true}, {"governors", true},
    {"trustees", true}, {"officials", true}, {"judges", true}, {"envoys", true}, {"councillors", true}, {"signatories", true},
    {"shareholders", true},
}};

/// Plurals in "-ers" and "-ors" that are things.
constexpr WordTable things{{
    WordRow<bool>{"papers", true}, {"numbers", true}, {"matters", true}, {"letters", true}, {"orders", true}, {"offers", true},
    {"parameters", true}, {"computers", true}, {"chapters", true}, {"posters", true}, {"servers", true}, {"errors", true},
    {"factors", true}, {"indicators", true}, {"rivers", true}, {"waters", true}, {"vectors", true}, {"sensors", true},
    {"monitors", true}, {"reactors", true}, {"containers", true}, {"registers", true}, {"headers", true}, {"footers", true},
    {"identifiers", true}, {"transfers", true}, {"powers", true}, {"others", true}, {"meters", true}, 
    {"answers", true}, {"borders", true}, {"corridors", true}, {"counters", true}, {"covers", true}, {"filters", true},
    {"folders", true}, {"characters", true}, {"clusters", true}, {"disasters", true}, {"centers", true}, {"dinners", true},
    {"flowers", true}, {"metaphors", true}, {"layers", true}, {"markers", true}, {"mirrors", true}, 
    {"pointers", true}, {"printers", true}, {"quarters", true}, {"headquarters", true}, {"colors", true}, {"doors", true},
    {"floors", true}, {"motors", true}, {"sectors", true}, {"tenders", true}, {"tenors", true}, {"timers", true},
    {"towers", true}, {"trailers", true}, {"triggers", true}, {"vouchers", true}, {"winters", true}, {"summers", true},
    {"routers", true}, {"scanners", true}, {"shelters", true}, {"stickers", true}, {"barriers", true}, {"boilers", true},
    {"modifiers", true}, {"precursors", true}, {"predictors", true}, {"descriptors", true},
    {"detectors", true}, {"generators", true}, {"accelerators", true}, {"refrigerators", true}, 
    {"tracers", true}, {"transponders", true}, {"transmitters", true}, {"receivers", true}, {"adapters", true}, {"adaptors", true},
    {"connectors", true}, {"calculators", true}, {"simulators", true}, {"projectors", true}, {"loudspeakers", true}, {"trackers", true},
}};

constexpr WordTable agent_verbs{{
    WordRow<bool>{"submit", true}, {"prepare", true}, {"report", true}, {"publish", true}, {"develop", true}, {"provide", true},
    {"consult", true}, {"convene", true}, {"organize", true}, {"organise", true}, {"consider", true}, {"review", true},
    {"examine", true}, {"explore", true}, {"investigate", true}, {"collect", true}, {"share", true}, {"exchange", true},
    {"send", true}, {"notify", true}, {"inform", true}, {"nominate", true}, {"designate", true}, {"appoint", true},
    {"ratify", true}, {"accede", true}, {"adopt", true}, {"approve", true}, {"endorse", true}, {"implement", true},
    {"apply", true}, {"use", true}, {"install", true}, {"monitor", true}, {"inspect", true}, {"test", true}, {"repeat", true},
    {"cooperate", true}, {"collaborate", true}, {"coordinate", true}, {"contribute", true}, {"pay", true}, {"fund", true},
    {"strengthen", true}, {"promote", true}, {"encourage", true}, {"invite", true}, {"request", true}, {"urge", true},
    {"translate", true}, {"circulate", true}, {"distribute", true}, {"post", true}, {"upload", true}, {"maintain", true},
    {"take", true}, {"undertake", true}, {"conduct", true}, {"continue", true}, {"refrain", true},
    {"avoid", true}, {"phase", true}, {"ban", true}, {"prohibit", true}, {"train", true}, {"register", true}, {"verify", true},
    {"revise", true}, {"update", true}, {"draft", true}, {"compile", true}, {"analyse", true}, {"analyze", true}, {"assess", true},
    {"evaluate", true}, {"identify", true}, {"seek", true}, {"make", true}, {"give", true}, {"work", true}, {"meet", true},
    {"host", true}, {"attend", true}, {"join", true}, {"study", true}, {"finalize", true}, {"finalise", true}, {"ensure", true},
    {"establish", true}, {"set", true}, {"reduce", true}, {"increase", true}, {"comply", true}, {"release", true}, {"disclose", true},
    {"return", true}, {"hire", true}, {"recruit", true}, {"remove", true}, {"repair", true}, {"propose", true}, {"respond", true},
    {"reply", true}, {"exercise", true}, {"cease", true}, {"protect", true}, {"restore", true}, {"grant", true}, {"transmit", true},
    {"deposit", true}, {"lead", true}, {"chair", true}, {"write", true}, {"present", true}, {"harmonize", true}, {"enforce", true},
}};

constexpr WordTable status_words{{
    WordRow<bool>{"outgoing", true}, {"incoming", true}, {"past", true}, {"former", true}, {"current", true}, {"new", true},
    {"present", true}, {"confirmed", true}, {"interested", true}, {"relevant", true}, {"concerned", true}, {"acting", true},
    {"elected", true}, {"newly", true}, {"remaining", true}, {"appropriate", true}, {"respective", true}, {"same", true},
    {"competent", true}, {"designate", true}, {"potential", true}, {"able", true}, {"willing", true}, {"outstanding", true},
    {"late", true}, {"retiring", true}, {"departing", true}, {"three", true}, {"two", true}, {"four", true}, {"five", true},
}};

// clang-format on

} // namespace

ActorHead find_actor(const extract::Token& token) {
    const auto* head = heads.find(token);
    return head != nullptr ? *head : ActorHead{};
}

ActorHead find_actor(const extract::Token& first, const extract::Token& second) {
    for (const auto& pair : pairs)
        if (second.is_word(pair.second) && first.is_word(pair.first)) return pair.head;
    return {};
}

bool is_organization(const extract::Token& token) { return token.upper && organizations.contains(token); }

bool is_known_body(const extract::Token& token) { return token.upper && bodies.contains(token); }

bool is_foreign_body(const extract::Token& modifier, const extract::Token& head) {
    for (const auto& body : foreign_bodies)
        if (head.is_word(body.head) && modifier.is_word(body.modifier)) return true;
    return false;
}

bool is_foreign_body(const extract::Token& code) { return code.upper && foreign_codes.contains(code); }

bool is_meeting_office(const extract::Token& token) { return meeting_offices.contains(token); }

bool is_event_noun(std::string_view word) {
    for (const std::string_view ending :
         {"tion", "tions", "sion", "ment", "ments", "ance", "ence", "ness", "ity", "ities", "sions"})
        if (word.ends_with(ending)) return true;
    return false;
}

bool is_agent_noun(const extract::Token& token, std::string_view word) {
    if (word.size() < 6 || things.contains(token)) return false;
    for (const std::string_view ending : {"ers", "ors", "ists", "icians"})
        if (word.ends_with(ending)) return true;
    return false;
}

bool is_agent_verb(const extract::Token& token) { return agent_verbs.contains(token); }

bool is_status_word(const extract::Token& token) { return status_words.contains(token); }

} // namespace wsis::profile
