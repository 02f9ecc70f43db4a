#include "profile/verbs.hpp"

#include "profile/word_table.hpp"

namespace wsis::profile {

namespace {

// clang-format off

/// The verbs of decision and what they are worth, as the annotation rules have it (RULES, 8), with their forms.
/// A row with `needs` is a light verb: "take" counts with "note", "reach" with "consensus". Senses of one verb stand
/// one below the other.
constexpr ActVerb verbs[] = {
    {"decide", Force::decision, presiding | outcome | impersonal | proposing | wrapping, {"decide", "decides", "decided", "decided"}, {}},
    {"resolve", Force::decision, clausal | impersonal | proposing | wrapping, {"resolve", "resolves", "resolved", "resolved"}, {}},
    {"rule", Force::decision, presiding | impersonal, {"rule", "rules", "ruled", "ruled"}, {}},
    {"declare", Force::decision, presiding, {"declare", "declares", "declared", "declared"}, {}},
    {"conclude", Force::decision, presiding | clausal | impersonal | proposing, {"conclude", "concludes", "concluded", "concluded"}, {}},
    {"establish", Force::decision, everyday | outcome, {"establish", "establishes", "established", "established"}, {}},
    {"set", Force::decision, everyday | particle | outcome, {"set", "sets", "set", "set"}, {"up"}},
    {"appoint", Force::decision, presiding | outcome, {"appoint", "appoints", "appointed", "appointed"}, {}},
    {"appoint", Force::decision, outcome, {"reappoint", "reappoints", "reappointed", "reappointed"}, {}},
    {"elect", Force::decision, outcome, {"elect", "elects", "elected", "elected"}, {}},
    {"elect", Force::decision, outcome, {"reelect", "reelects", "reelected", "reelected"}, {}},
    {"refer", Force::decision, outcome, {"refer", "refers", "referred", "referred"}, {}},
    {"defer", Force::decision, outcome, {"defer", "defers", "deferred", "deferred"}, {}},
    {"postpone", Force::decision, outcome, {"postpone", "postpones", "postponed", "postponed"}, {}},

    {"request", Force::request, demanding | addressing | impersonal | proposing, {"request", "requests", "requested", "requested"}, {}},
    {"ask", Force::request, addressing | proposing, {"ask", "asks", "asked", "asked"}, {}},
    {"call", Force::request, particle | addressing, {"call", "calls", "called", "called"}, {"on", "upon"}},

    {"instruct", Force::instruction, addressing | proposing, {"instruct", "instructs", "instructed", "instructed"}, {}},
    {"direct", Force::instruction, addressing | proposing, {"direct", "directs", "directed", "directed"}, {}},
    {"task", Force::instruction, addressing, {"task", "tasks", "tasked", "tasked"}, {}},
    {"mandate", Force::instruction, addressing | proposing, {"mandate", "mandates", "mandated", "mandated"}, {}},
    {"entrust", Force::instruction, addressing, {"entrust", "entrusts", "entrusted", "entrusted"}, {}},

    {"recommend", Force::recommendation, demanding | addressing | impersonal | proposing, {"recommend", "recommends", "recommended", "recommended"}, {}},
    {"recommend", Force::recommendation, outcome, {"make", "makes", "made", "made"}, {"recommendation", "recommendations"}},
    {"decide", Force::decision, listing, {"make", "makes", "made", "made"}, {"decision", "decisions"}},
    {"advise", Force::recommendation, addressing | proposing, {"advise", "advises", "advised", "advised"}, {}},

    {"encourage", Force::encouragement, addressing, {"encourage", "encourages", "encouraged", "encouraged"}, {}},
    {"urge", Force::encouragement, addressing | proposing, {"urge", "urges", "urged", "urged"}, {}},
    {"invite", Force::invitation, addressing, {"invite", "invites", "invited", "invited"}, {}},

    {"thank", Force::appreciation, honouring, {"thank", "thanks", "thanked", "thanked"}, {}},
    {"appreciate", Force::appreciation, outcome, {"appreciate", "appreciates", "appreciated", "appreciated"}, {}},
    {"welcome", Force::appreciation, outcome, {"welcome", "welcomes", "welcomed", "welcomed"}, {}},
    {"congratulate", Force::appreciation, honouring, {"congratulate", "congratulates", "congratulated", "congratulated"}, {}},
    {"commend", Force::appreciation, demanding | honouring, {"commend", "commends", "commended", "commended"}, {}},
    {"express", Force::appreciation, honouring | outcome, {"express", "expresses", "expressed", "expressed"},
        {"thanks", "appreciation", "appreciations", "gratitude", "congratulations", "condolences"}},
    {"extend", Force::appreciation, honouring | outcome, {"extend", "extends", "extended", "extended"},
        {"thanks", "appreciation", "appreciations", "gratitude", "congratulations", "condolences"}},
    {"pay", Force::appreciation, honouring | outcome, {"pay", "pays", "paid", "paid"}, {"tribute"}},

    {"agree", Force::agreement, outcome | impersonal | proposing | wrapping, {"agree", "agrees", "agreed", "agreed"}, {}},
    {"support", Force::agreement, everyday | outcome, {"support", "supports", "supported", "supported"}, {}},
    {"confirm", Force::agreement, outcome | impersonal, {"confirm", "confirms", "confirmed", "confirmed"}, {}},
    {"concur", Force::agreement, 0, {"concur", "concurs", "concurred", "concurred"}, {}},
    {"reaffirm", Force::agreement, outcome, {"reaffirm", "reaffirms", "reaffirmed", "reaffirmed"}, {}},
    {"reach", Force::agreement, outcome, {"reach", "reaches", "reached", "reached"}, {"consensus", "agreement"}},
    {"conclude", Force::decision, listing, {"reach", "reaches", "reached", "reached"}, {"conclusion", "conclusions"}},

    {"adopt", Force::adoption, outcome, {"adopt", "adopts", "adopted", "adopted"}, {}},
    {"approve", Force::adoption, outcome, {"approve", "approves", "approved", "approved"}, {}},
    {"endorse", Force::adoption, outcome, {"endorse", "endorses", "endorsed", "endorsed"}, {}},
    {"consent", Force::adoption, outcome, {"consent", "consents", "consented", "consented"}, {}},
    {"determine", Force::adoption, 0, {"determine", "determines", "determined", "determined"}, {}},

    {"note", Force::noting, outcome, {"note", "notes", "noted", "noted"}, {}},
    {"note", Force::noting, outcome, {"take", "takes", "took", "taken"}, {"note"}},
    {"decide", Force::decision, listing, {"take", "takes", "took", "taken"}, {"decision", "decisions"}},
    {"recognize", Force::noting, outcome, {"recognize", "recognizes", "recognized", "recognized"}, {}},
    {"recognize", Force::noting, outcome, {"recognise", "recognises", "recognised", "recognised"}, {}},
};

/// What people in a room are asked to do there and then.
constexpr WordTable orderly{{
    WordRow<bool>{"leave", true}, {"rise", true}, {"stand", true}, {"sit", true}, {"mute", true}, {"switch", true}, {"turn", true},
    {"introduce", true}, {"view", true}, {"visit", true}, {"watch", true}, {"speak", true}, {"vacate", true}, {"evacuate", true},
}};

/// What papers ask of the body that they are put before.
constexpr WordTable considering{{
    WordRow<bool>{"consider", true}, {"note", true}, {"take", true}, {"approve", true}, {"adopt", true}, {"endorse", true},
    {"examine", true}, {"review", true}, {"discuss", true}, {"decide", true}, {"agree", true}, {"comment", true},
}};

// clang-format on

struct FormRow {
    std::uint8_t verb = 0;
    std::uint8_t forms = 0;
};

/// Every form of every verb, once: "decided" is past and participle.
struct FormTable {
    static constexpr std::size_t slots = 1024;
    std::array<extract::WordKey, slots> keys{};
    std::array<FormRow, slots> rows{};

    static constexpr std::size_t slot_of(extract::WordKey key) { return (key ^ (key >> 32)) % slots; }

    consteval FormTable() {
        for (std::uint8_t verb = 0; verb < std::size(verbs); ++verb)
            for (std::uint8_t form = 0; form < 4; ++form) add(verbs[verb].forms[form], verb, form);
    }

    consteval void add(std::string_view word, std::uint8_t verb, std::uint8_t form) {
        const auto key = extract::word_key(word);
        auto at = slot_of(key);
        while (keys[at] != 0 && keys[at] != key) at = (at + 1) % slots;
        if (keys[at] != key) rows[at].verb = verb; // else another sense of the verb above
        keys[at] = key;
        rows[at].forms = static_cast<std::uint8_t>(rows[at].forms | (1u << form));
    }
};

constexpr FormTable form_table;

} // namespace

VerbMatch find_verb(const extract::Token& token) {
    if (token.kind != extract::TokenKind::word) return {};
    for (auto at = FormTable::slot_of(token.key); form_table.keys[at] != 0; at = (at + 1) % FormTable::slots)
        if (form_table.keys[at] == token.key) return {&verbs[form_table.rows[at].verb], form_table.rows[at].forms};
    return {};
}

const ActVerb* next_sense(const ActVerb* verb) {
    for (std::size_t row = 0; row + 1 < std::size(verbs); ++row)
        if (verb == &verbs[row]) return verbs[row + 1].forms == verb->forms ? &verbs[row + 1] : nullptr;
    return nullptr; // of a profile
}

bool keeps_order(const extract::Token& verb) { return orderly.contains(verb); }

bool considers(const extract::Token& verb) { return considering.contains(verb); }

} // namespace wsis::profile
