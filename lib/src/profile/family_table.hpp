#pragma once

#include "wsis/report.hpp"

#include <string_view>

namespace wsis::profile {

/// A family of symbols that count without a head noun. Pattern: '#' a number, 'd' one digit (a number of as many
/// digits), '@' an upper-case letter (a word of as many), ' ' optional white space, '|' between words of which one
/// stands there, all other signs and upper-case letters as they are.
struct Family {
    std::string_view pattern;
    CitationKind kind;
    std::string_view body;
    bool revised = false; ///< Only with a revision behind it: two numbers alone are too little.
};

// Sources: gold/RULES.md, part 1, section 1; the document registers of the bodies named.
inline constexpr Family family_table[] = {
    {"TD #/GEN|PLEN|P", CitationKind::meeting_document, "ITU-T"},
    {"TD #/WP#", CitationKind::meeting_document, "ITU-T"},
    {"TD # (GEN|PLEN|WP/#)", CitationKind::meeting_document, "ITU-T"},
    {"TD #", CitationKind::meeting_document, ""},
    {"SG#-C|TD|LS|R#/GEN|PLEN|P", CitationKind::meeting_document, "ITU-T"},
    {"SG#-C|TD|LS|R#-GEN|PLEN|P", CitationKind::meeting_document, "ITU-T"},
    {"SG#-TD#/WP#", CitationKind::meeting_document, "ITU-T"},
    {"SG#-TD#-WP#", CitationKind::meeting_document, "ITU-T"},
    {"SG#-C|TD|LS|R#", CitationKind::meeting_document, "ITU-T"},
    {"SG#RGQ/#", CitationKind::meeting_document, "ITU-D"},
    {"TSAG-C|TD|LS#", CitationKind::meeting_document, "TSAG"},
    {"COM # - R #", CitationKind::meeting_document, "ITU-T"},
    {"TSAG - R #", CitationKind::meeting_document, "TSAG"},
    {"#@/#", CitationKind::meeting_document, "ITU-R"},
    {"EB#/#", CitationKind::meeting_document, "WHO-EB"},
    {"EB#.R#", CitationKind::resolution, "WHO-EB"},
    {"EB#(#)", CitationKind::decision, "WHO-EB"},
    {"WHA#.#", CitationKind::resolution, "WHA"},
    {"WHA#(#)", CitationKind::decision, "WHA"},
    {"MSC|MEPC|LEG|FAL|TC|NCSR|HTW|SSE|SDC|CCC|PPR|LC|LP #/#/#", CitationKind::meeting_document, "IMO"},
    {"MSC|MEPC|LEG|FAL|TC|NCSR|HTW|SSE|SDC|CCC|PPR|LC|LP #/#", CitationKind::meeting_document, "IMO"},
    {"MSC|MEPC|LEG|FAL|TC|NCSR|HTW|SSE|SDC|CCC|PPR|LC|LP #/INF|WP.#", CitationKind::meeting_document, "IMO"},
    {"MSC|MEPC|LEG|FAL.#(#)", CitationKind::resolution, "IMO"},
    {"A#/#", CitationKind::meeting_document, "WHA", true},
    {"CL|FC|PC|CCLM|CCP|CFS|CPM #/INF|LIM|WP/#", CitationKind::meeting_document, "FAO"},
    {"CL|FC|PC|CCLM|CCP|CFS|CPM #/#/#", CitationKind::meeting_document, "FAO"},
    {"CL|FC|PC|CCLM|CCP|CFS|CPM #/#", CitationKind::meeting_document, "FAO"},
    {"CL #/REP", CitationKind::meeting_document, "FAO"},
    {"C dddd/REP", CitationKind::meeting_document, "FAO"},
    {"EB #/#/R.#", CitationKind::meeting_document, "IFAD"},
    {"# EX/#", CitationKind::meeting_document, "UNESCO"},
    {"# C/#", CitationKind::meeting_document, "UNESCO"},
    {"# COM #@", CitationKind::decision, "UNESCO-WHC"},
    {"#.COM|IGC #", CitationKind::decision, "UNESCO"},
    {"COM|SWD|SEC|JOIN (dddd) #", CitationKind::meeting_document, "EU"},
    {"@d-dddddd", CitationKind::meeting_document, "3GPP"},
    {"@d-ddddddd", CitationKind::meeting_document, "3GPP"},
    {"@@-dddddd", CitationKind::meeting_document, "3GPP"},
    {"@@-ddddddd", CitationKind::meeting_document, "3GPP"},
    {"dd-dd/dddd", CitationKind::meeting_document, "IEEE", true},
    {"dd-dd-dddd", CitationKind::meeting_document, "IEEE", true},
    {"ISO|IEC|CEN/TC #/SC|WG # N #", CitationKind::meeting_document, "ISO"},
    {"ISO|IEC|CEN/TC # N #", CitationKind::meeting_document, "ISO"},
    {"JTC #/SC # N #", CitationKind::meeting_document, "ISO/IEC"},
    {"JTC # N #", CitationKind::meeting_document, "ISO/IEC"},
    {"SC # N #", CitationKind::meeting_document, "ISO/IEC"},
};

/// First words of the patterns above that begin with a word.
inline constexpr std::string_view family_words =
    "td com sg tsag eb wha msc mepc leg fal tc ncsr htw sse sdc ccc ppr cl jtc sc c cwg wg "
    "lc lp fc pc cclm ccp cfs cpm iso iec cen swd sec join";

/// What may stand in front of the number of a standard: "ISO/IEC 27001:2013", "ETSI TS 103 645".
/// Those of the second row need one of the first or a number of their own shape.
inline constexpr std::string_view standard_words =
    "rfc rfcs iso iec en ieee etsi std ts tr cxs dis fdis pas fips nist sp";

/// First segments of UN symbols and whose they are; "E/CN.16" before "E".
struct UnPrefix {
    std::string_view prefix;
    std::string_view body;
};

// Source: UN Dag Hammarskjöld Library, document symbols.
inline constexpr UnPrefix un_prefixes[] = {
    {"A/HRC/", "HRC"},
    {"A/CN.4/", "ILC"},
    {"A/CN.9/", "UNCITRAL"},
    {"A/AC.96/", "UNHCR"},
    {"A/", "UNGA"},
    {"E/CN.16/", "CSTD"},
    {"E/CN.6/", "CSW"},
    {"E/CN.9/", "CPD"},
    {"E/CN.7/", "CND"},
    {"E/CN.3/", "UNSC-STAT"},
    {"E/ESCAP/", "ESCAP"},
    {"E/ECA/", "ECA"},
    {"E/ICEF/", "UNICEF"},
    {"E/HLPF/", "HLPF"},
    {"E/", "ECOSOC"},
    {"S/", "UNSC"},
    {"ST/", "UN-Secretariat"},
    {"TD/", "UNCTAD"},
    {"T/", "UNTC"},
    {"DP/", "UNDP"},
    {"FCCC/", "UNFCCC"},
    {"UNEP/CBD/", "CBD"},
    {"UNEP/", "UNEP"},
    {"CBD/", "CBD"},
    {"CCPR/", "CCPR"},
    {"CEDAW/", "CEDAW"},
    {"CRC/", "CRC"},
    {"HSP/", "UN-Habitat"},
    {"JIU/", "JIU"},
};

} // namespace wsis::profile
