#include "profile/citation_words.hpp"

#include "profile/body_table.hpp"
#include "profile/family_table.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>

namespace wsis::profile {

namespace {

struct Row {
    Roles roles;
    std::string_view words; ///< Lower case, between spaces.
};

// Head nouns, treaty and instrument heads: gold/RULES.md, part 1, section 1. The rest: ordinary English.
constexpr Row rows[] = {
    {role::act,
     "resolution resolutions res decision decisions dec recommendation recommendations rec recs opinion opinions "
     "unscr unscrs"},
    {role::document, "document documents doc docs"},
    {role::supplement, "addendum addenda corrigendum corrigenda"},
    {role::report, "report reports"},
    {role::gathering, "meeting meetings session sessions"},
    {role::coded_act, "directive directives regulation regulations act acts law laws"},
    {role::name_head,
     "constitution convention conventions covenant covenants charter protocol protocols agreement agreements treaty "
     "treaties accord accords statute statutes regulations rules agenda plan programme platform declaration "
     "commitment statement vision framework communique general"},
    {role::organ,
     "assembly council board conference congress committee commission body plenary parliament executive governing "
     "general security ministerial administrative technical working study group party panel union organization "
     "subcommittee secretariat agency authority court"},
    {role::function,
     "the a an this that these those its their his her our your all both each every any some no such of on in at by "
     "for to from with without under over through per via as and or but nor not than then also see cf compare "
     "recall recalls recalling noting note notes considering consider recognizing welcoming reaffirming "
     "taking following pursuant according since when while if where whether which who whose how why what "
     "there here it they he she we is are was were be been has have had will would shall should may might can "
     "could must do does did read use using after before until during between among against toward towards "
     "about into onto upon beyond within concerning regarding relating re implementing implement implements "
     "adopt adopts adopted approve approves approved amend amends amended including include includes only "
     "signatories parties part another other others one two three many several most neither either "
     "source rules work three texts"},
    {role::status,
     "draft new revised temporary relevant final provisional updated proposed preliminary annotated current "
     "previous existing former said above mentioned present"},
    {role::pinpoint,
     "para paras paragraph paragraphs article articles art arts annex annexes section sections rule rules op ops "
     "clause clauses chapter chapters appendix appendices preambular operative point points no nos part schedule"},
    {role::operative,
     "resolves resolve considering recalling noting recognizing instructs invites requests decides urges "
     "encourages affirms reaffirms stresses emphasizes emphasizing acknowledging welcomes welcoming "
     "convinced mindful aware bearing endorses appeals calls"},
    {role::predicate,
     "deals covers remains sets limits provides contains refers concerns relates requires establishes defines gives "
     "allows applies asks mandates mentions addresses governs describes specifies stipulates lays needs says foresees "
     "continues becomes makes puts takes follows replaces supersedes repeals lists expires enables authorizes "
     "proposes seeks aims entrusts tasks"},
    {role::counted,
     "weeks week days day hours hour minutes months years year times time pages copies dpi pixels decisions "
     "resolutions recommendations documents members delegates delegations participants countries practices "
     "incidents items people persons projects percent per proposals contributions meetings sessions "
     "groups others cases states votes reports"},
    {role::month, "january february march april may june july august september october november december"},
    {role::un_symbol, "a e s st t td dp fccc unep cbd ccpr cedaw crc hsp jiu"},
    {role::revision, "rev revision add addendum corr corrigendum amend amd"},
    {role::modification, "rev revised revision mod modified amended amend"},
    {role::ordinal,
     "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
     "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth "
     "seventieth eightieth ninetieth twenty thirty forty fifty sixty seventy eighty ninety hundredth"},
    {role::connector,
     "of on for the and in to with from by against at or concerning relating beyond between their its all as"},
    {role::no_symbol, "imt fy lte sms mms sha aes rsa rs dvb atsc isdb hevc avc dsl adsl vdsl vhf uhf mig gps gnss am "
                      "fm co pm utc gmt gsm umts cdma wimax wp sg covid mpeg usb hdmi "
                      "tcp http tel fax chf vol isbn issn bluetooth "
                      "page pages room door seat q rel os"},
    {role::url, "www"},
    {role::sdg, "sdg sdgs sustainable target targets"},
    {role::action, "action"},
    {role::forum, "forum summit"},
    {role::numbering, "no nos number n"},
    {role::generic,
     "joint opening closing liaison mission policy legal regulatory national conceptual financial staff general "
     "common strategic operational annual draft meeting host country standard overall daily budget service "
     "framework partnership cooperation closing oral written introductory concluding press impact problem "
     "regional global common timed next first second third results monitoring master services team operating project "
     "business "
     "contractor independent user license licence personal member members statutory transfer"},
    {role::verb_like, "to will must shall should may might can could would please and not they we"},
    {role::adjourned,
     "regular special ordinary extraordinary plenary annual resumed substantive emergency biennial statutory "
     "full physical virtual electronic"},
};

struct Slot {
    extract::WordKey word = 0;
    Roles roles = 0;
};

constexpr std::size_t slot_bits = 11;
using Slots = std::array<Slot, std::size_t{1} << slot_bits>;

constexpr std::size_t slot_of(extract::WordKey word) {
    return static_cast<std::size_t>((word * 0x9E3779B97F4A7C15u) >> (64 - slot_bits));
}

constexpr void add(Slots& slots, std::string_view word, Roles roles) {
    const auto key = extract::word_key(word);
    auto at = slot_of(key);
    while (slots[at].roles != 0 && slots[at].word != key) at = (at + 1) % slots.size();
    slots[at].word = key;
    slots[at].roles |= roles;
}

constexpr void add_words(Slots& slots, std::string_view words, Roles roles) {
    while (!words.empty()) {
        const auto end = std::min(words.find(' '), words.size());
        add(slots, words.substr(0, end), roles);
        words.remove_prefix(std::min(end + 1, words.size()));
    }
}

constexpr void add_body_words(Slots& slots) {
    for (const auto& body : body_table) {
        auto rest = body.names;
        while (!rest.empty()) {
            const auto name = rest.substr(0, std::min(rest.find('|'), rest.size()));
            add(slots, name.substr(0, std::min(name.find(' '), name.size())), role::body_first);
            const auto space = name.rfind(' ');
            add(slots, space == std::string_view::npos ? name : name.substr(space + 1), role::body_last);
            rest.remove_prefix(std::min(name.size() + 1, rest.size()));
        }
    }
}

constexpr Slots make_slots() {
    Slots slots{};
    for (const auto& row : rows) add_words(slots, row.words, row.roles);
    add_body_words(slots);
    add_words(slots, family_words, role::family);
    add_words(slots, standard_words, role::standard);
    return slots;
}

constexpr Slots slots = make_slots();

} // namespace

Roles roles_of(extract::WordKey word) {
    auto at = slot_of(word);
    while (slots[at].roles != 0) {
        if (slots[at].word == word) return slots[at].roles;
        at = (at + 1) % slots.size();
    }
    return 0;
}

} // namespace wsis::profile
