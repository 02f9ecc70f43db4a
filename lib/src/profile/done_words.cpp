#include "profile/done_words.hpp"

#include "profile/time_words.hpp"
#include "profile/word_table.hpp"

#include <algorithm>

namespace wsis::profile {

namespace {

// clang-format off

/// How reports of ITU, UN and standards bodies say that something was done that an earlier meeting had asked for.
constexpr WordTable asked{{
    WordRow<bool>{"requested", true}, {"asked", true}, {"instructed", true}, {"directed", true}, {"tasked", true}, {"mandated", true},
    {"invited", true}, {"recommended", true}, {"encouraged", true}, {"urged", true}, {"decided", true}, {"agreed", true}, {"resolved", true},
    {"assigned", true}, {"entrusted", true}, {"promised", true}, {"envisaged", true}, {"called", true}, {"required", true}, {"advised", true},
}};

constexpr WordTable asking_nouns{{
    WordRow<bool>{"request", true}, {"requests", true}, {"decision", true}, {"decisions", true}, {"instruction", true}, {"instructions", true},
    {"recommendation", true}, {"recommendations", true}, {"invitation", true}, {"invitations", true}, {"agreement", true}, {"mandate", true},
    {"action", true}, {"actions", true}, {"call", true}, {"conclusion", true}, {"conclusions", true}, {"task", true}, {"assignment", true},
    {"wish", true}, {"wishes", true}, {"suggestion", true}, {"encouragement", true},
}};

constexpr WordTable requests{{
    WordRow<bool>{"request", true}, {"requests", true}, {"instruction", true}, {"instructions", true}, {"invitation", true}, {"task", true},
    {"assignment", true}, {"wish", true}, {"wishes", true}, {"encouragement", true},
}};

constexpr WordTable openers{{
    WordRow<bool>{"response", true}, {"reply", true}, {"answer", true}, {"further", true}, {"following", true}, {"pursuant", true},
    {"accordance", true}, {"compliance", true}, {"conformity", true}, {"fulfilment", true}, {"fulfillment", true}, {"implementation", true},
    {"line", true}, {"up", true}, {"basis", true}, {"based", true}, {"upon", true}, {"per", true}, {"responding", true}, {"at", true},
    {"execution", true}, {"under", true}, {"per", true},
}};

constexpr WordTable earlier{{
    WordRow<bool>{"previous", true}, {"last", true}, {"earlier", true}, {"preceding", true}, {"prior", true}, {"former", true}, {"past", true},
}};

constexpr WordTable completions{{
    WordRow<bool>{"completed", true}, {"implemented", true}, {"closed", true}, {"fulfilled", true}, {"done", true}, {"finished", true},
    {"discharged", true}, {"executed", true}, {"accomplished", true}, {"concluded", true}, {"finalized", true}, {"finalised", true},
    {"carried", true}, {"satisfied", true}, {"met", true},
}};

constexpr WordTable handed_over{{
    WordRow<bool>{"presented", true}, {"submitted", true}, {"provided", true}, {"delivered", true}, {"circulated", true}, {"distributed", true},
    {"published", true}, {"issued", true}, {"posted", true}, {"introduced", true}, {"completed", true}, {"finalized", true}, {"finalised", true},
    {"produced", true}, {"prepared", true}, {"made", true}, {"transmitted", true}, {"communicated", true}, {"launched", true}, {"released", true},
    {"implemented", true}, {"tabled", true}, {"sent", true}, {"forwarded", true}, {"held", true}, {"carried", true}, {"organized", true},
    {"organised", true}, {"conducted", true}, {"undertaken", true}, {"developed", true}, {"established", true},
}};

constexpr WordTable telling{{
    WordRow<bool>{"reported", true}, {"informed", true}, {"announced", true}, {"confirmed", true}, {"explained", true}, {"stated", true},
    {"indicated", true}, {"advised", true}, {"noted", true}, {"recalled", true}, {"updated", true}, {"briefed", true}, {"told", true},
    {"said", true}, {"mentioned", true}, {"welcomed", true}, {"reports", true}, {"informs", true},
}};

constexpr WordTable unfinished{{
    WordRow<bool>{"not", true}, {"no", true}, {"never", true}, {"nor", true}, {"neither", true}, {"yet", true}, {"cannot", true}, {"unable", true},
    {"failed", true}, {"without", true}, {"nothing", true}, {"none", true},
    {"will", true}, {"would", true}, {"shall", true}, {"should", true}, {"could", true}, {"may", true}, {"might", true}, {"must", true},
    {"partially", true}, {"partly", true}, {"part", true}, {"almost", true}, {"nearly", true}, {"halfway", true}, {"largely", true}, {"mostly", true},
    {"being", true}, {"ongoing", true}, {"underway", true}, {"progress", true}, {"preparation", true}, {"pending", true}, {"outstanding", true},
    {"planned", true}, {"plans", true}, {"intends", true}, {"intended", true}, {"expected", true}, {"expects", true}, {"scheduled", true},
    {"delayed", true}, {"delay", true}, {"postponed", true}, {"deferred", true}, {"suspended", true}, {"cancelled", true}, {"canceled", true},
    {"begun", true}, {"began", true}, {"started", true}, {"start", true}, {"continued", true}, {"continues", true}, {"continue", true},
    {"continuing", true}, {"initiated", true}, {"tried", true}, {"attempted", true}, {"working", true}, {"soon", true}, {"shortly", true},
    {"whether", true}, {"if", true}, {"unless", true}, {"until", true}, {"why", true}, {"when", true}, {"hoped", true}, {"hope", true},
    {"wished", true}, {"proposed", true}, {"suggested", true}, {"regretted", true}, {"awaiting", true}, {"await", true}, {"awaited", true},
    {"remains", true}, {"remained", true}, {"still", true}, {"only", true}, {"some", true}, {"draft", true}, {"less", true}, {"half", true},
}};

constexpr WordTable report_words{{
    WordRow<bool>{"meantime", true}, {"since", true}, {"reporting", true}, {"requesting", true}, {"completed", true}, {"implemented", true},
    {"time", true}, {"successfully", true}, {"duly", true}, {"accordingly", true}, {"already", true}, {"now", true}, {"therefore", true},
    {"intersessional", true}, {"intersessionally", true}, {"period", true}, {"document", true}, {"annex", true},
}};

struct ActEnd {
    std::string_view before{}; ///< Empty: any.
    std::string_view word{};
};

/// What stands behind the thing itself: circumstances, reasons, acts that it goes by.
constexpr ActEnd act_ends[] = {
    {"", "taking"}, {"in", "line"}, {"in", "accordance"}, {"in", "conformity"}, {"in", "compliance"}, {"having", "regard"}, {"a", "follow"},
    {"due", "regard"}, {"", "pursuant"}, {"in", "order"}, {"so", "as"}, {"a", "view"}, {"", "bearing"}, {"", "considering"},
    {"", "recalling"}, {"a", "matter"}, {"a", "voluntary"}, {"in", "cooperation"}, {"in", "collaboration"}, {"in", "consultation"},
    {"in", "coordination"}, {"in", "time"}, {"", "subject"}, {"as", "appropriate"}, {"as", "necessary"}, {"as", "soon"}, {"no", "later"},
    {"", "before"}, {"prior", "to"}, {"", "within"}, {"", "until"}, {"for", "consideration"}, {"for", "approval"}, {"for", "information"},
    {"", "based"}, {"on", "basis"}, {"in", "view"}, {"in", "light"}, {"", "following"}, {"as", "foreseen"}, {"where", "possible"},
};

struct IrregularPast {
    std::string_view past{};
    std::string_view base{};
};

/// Verbs of what secretariats are asked to do whose past does not end in "ed". By past.
constexpr IrregularPast irregular[] = {
    {"began", "begin"}, {"begun", "begin"}, {"bought", "buy"}, {"brought", "bring"}, {"built", "build"}, {"chose", "choose"}, {"chosen", "choose"},
    {"cut", "cut"}, {"dealt", "deal"}, {"done", "do"}, {"drawn", "draw"}, {"drew", "draw"}, {"driven", "drive"}, {"felt", "feel"},
    {"found", "find"}, {"gave", "give"}, {"given", "give"}, {"gone", "go"}, {"grew", "grow"}, {"grown", "grow"}, {"heard", "hear"}, {"held", "hold"},
    {"kept", "keep"}, {"laid", "lay"}, {"learnt", "learn"}, {"led", "lead"}, {"left", "leave"}, {"lent", "lend"}, {"made", "make"}, {"met", "meet"},
    {"paid", "pay"}, {"put", "put"}, {"ran", "run"}, {"read", "read"}, {"run", "run"}, {"seen", "see"}, {"sent", "send"}, {"set", "set"},
    {"shown", "show"}, {"sought", "seek"}, {"spent", "spend"}, {"split", "split"}, {"spoken", "speak"}, {"spread", "spread"}, {"taken", "take"},
    {"taught", "teach"}, {"told", "tell"}, {"took", "take"}, {"undertaken", "undertake"}, {"undertook", "undertake"}, {"won", "win"},
    {"written", "write"}, {"wrote", "write"},
};

// clang-format on

static_assert(std::ranges::is_sorted(irregular, {}, &IrregularPast::past));

} // namespace

bool is_asked(const extract::Token& token) { return asked.contains(token); }

bool is_asking_noun(const extract::Token& token) { return asking_nouns.contains(token); }

bool is_request(const extract::Token& token) { return requests.contains(token); }

bool opens_answer(const extract::Token& token) { return openers.contains(token); }

bool is_earlier(const extract::Token& token) { return earlier.contains(token); }

bool is_completed(const extract::Token& token) { return completions.contains(token); }

bool hands_over(const extract::Token& token) { return handed_over.contains(token); }

bool tells(const extract::Token& token) { return telling.contains(token); }

bool is_unfinished(const extract::Token& token) { return unfinished.contains(token); }

bool is_report_word(const extract::Token& token) {
    return report_words.contains(token) || asked.contains(token) || asking_nouns.contains(token) ||
           earlier.contains(token) || telling.contains(token) || openers.contains(token) || is_gathering(token) ||
           is_ordinal(token);
}

bool ends_act(const extract::Token& before, const extract::Token& token) {
    return std::ranges::any_of(act_ends, [&](const ActEnd& end) {
        return token.is_word(extract::word_key(end.word)) &&
               (end.before.empty() || before.is_word(extract::word_key(end.before)));
    });
}

std::string_view base_of_past(std::string_view word) {
    const auto* found = std::ranges::lower_bound(irregular, word, {}, &IrregularPast::past);
    return found != std::end(irregular) && found->past == word ? found->base : std::string_view();
}

} // namespace wsis::profile
