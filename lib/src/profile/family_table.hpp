#pragma once

#include "wsis/report.hpp"

#include <string_view>

namespace wsis::profile {

/// A family of symbols that count without a head noun. Pattern: '#' a number, 'd' one digit (a number of as many
/// digits),
/// '@' an upper-case letter (a word of as many), ' ' optional white space, 'r' as is, all other signs and
/// upper-case letters as they are.
struct Family {
    std::string_view pattern;
    CitationKind kind;
    std::string_view body;
    bool revised = false; ///< Only with a revision behind it: two numbers alone are too little.
};

// Sources: gold/RULES.md, part 1, section 1; the document registers of the bodies named.
inline constexpr Family family_table[] = {
    {"TD#", CitationKind::meeting_document, ""},
    {"COM # - R #", CitationKind::meeting_document, "ITU-T"},
    {"TSAG - R #", CitationKind::meeting_document, "TSAG"},
    {"#@/#", CitationKind::meeting_document, "ITU-R"},
    {"EB#/#", CitationKind::meeting_document, "WHO-EB"},
    {"EB#.R#", CitationKind::resolution, "WHO-EB"},
    {"EB#(#)", CitationKind::decision, "WHO-EB"},
    {"WHA#.#", CitationKind::resolution, "WHA"},
    {"WHA#(#)", CitationKind::decision, "WHA"},
    {"MSC #/#/#", CitationKind::meeting_document, "IMO"},
    {"MSC #/#", CitationKind::meeting_document, "IMO"},
    {"MSC #/INF.#", CitationKind::meeting_document, "IMO"},
    {"MSC #/WP.#", CitationKind::meeting_document, "IMO"},
    {"MSC.#(#)", CitationKind::resolution, "IMO"},
    {"MEPC #/#/#", CitationKind::meeting_document, "IMO"},
    {"MEPC #/#", CitationKind::meeting_document, "IMO"},
    {"MEPC #/INF.#", CitationKind::meeting_document, "IMO"},
    {"MEPC #/WP.#", CitationKind::meeting_document, "IMO"},
    {"MEPC.#(#)", CitationKind::resolution, "IMO"},
    {"LEG #/#/#", CitationKind::meeting_document, "IMO"},
    {"LEG #/#", CitationKind::meeting_document, "IMO"},
    {"LEG #/INF.#", CitationKind::meeting_document, "IMO"},
    {"LEG #/WP.#", CitationKind::meeting_document, "IMO"},
    {"LEG.#(#)", CitationKind::resolution, "IMO"},
    {"FAL #/#/#", CitationKind::meeting_document, "IMO"},
    {"FAL #/#", CitationKind::meeting_document, "IMO"},
    {"FAL #/INF.#", CitationKind::meeting_document, "IMO"},
    {"FAL #/WP.#", CitationKind::meeting_document, "IMO"},
    {"FAL.#(#)", CitationKind::resolution, "IMO"},
    {"TC #/#/#", CitationKind::meeting_document, "IMO"},
    {"TC #/#", CitationKind::meeting_document, "IMO"},
    {"TC #/INF.#", CitationKind::meeting_document, "IMO"},
    {"TC #/WP.#", CitationKind::meeting_document, "IMO"},
    {"NCSR #/#/#", CitationKind::meeting_document, "IMO"},
    {"NCSR #/#", CitationKind::meeting_document, "IMO"},
    {"NCSR #/INF.#", CitationKind::meeting_document, "IMO"},
    {"NCSR #/WP.#", CitationKind::meeting_document, "IMO"},
    {"HTW #/#/#", CitationKind::meeting_document, "IMO"},
    {"HTW #/#", CitationKind::meeting_document, "IMO"},
    {"HTW #/INF.#", CitationKind::meeting_document, "IMO"},
    {"HTW #/WP.#", CitationKind::meeting_document, "IMO"},
    {"SSE #/#/#", CitationKind::meeting_document, "IMO"},
    {"SSE #/#", CitationKind::meeting_document, "IMO"},
    {"SSE #/INF.#", CitationKind::meeting_document, "IMO"},
    {"SSE #/WP.#", CitationKind::meeting_document, "IMO"},
    {"SDC #/#/#", CitationKind::meeting_document, "IMO"},
    {"SDC #/#", CitationKind::meeting_document, "IMO"},
    {"SDC #/INF.#", CitationKind::meeting_document, "IMO"},
    {"SDC #/WP.#", CitationKind::meeting_document, "IMO"},
    {"CCC #/#/#", CitationKind::meeting_document, "IMO"},
    {"CCC #/#", CitationKind::meeting_document, "IMO"},
    {"CCC #/INF.#", CitationKind::meeting_document, "IMO"},
    {"CCC #/WP.#", CitationKind::meeting_document, "IMO"},
    {"PPR #/#/#", CitationKind::meeting_document, "IMO"},
    {"PPR #/#", CitationKind::meeting_document, "IMO"},
    {"PPR #/INF.#", CitationKind::meeting_document, "IMO"},
    {"PPR #/WP.#", CitationKind::meeting_document, "IMO"},
    {"CL #/#", CitationKind::meeting_document, "FAO"},
    {"EB #/#/R.#", CitationKind::meeting_document, "IFAD"},
    {"# EX/#", CitationKind::meeting_document, "UNESCO"},
    {"# C/#", CitationKind::meeting_document, "UNESCO"},
    {"@d-dddddd", CitationKind::meeting_document, "3GPP"},
    {"@d-ddddddd", CitationKind::meeting_document, "3GPP"},
    {"@@-dddddd", CitationKind::meeting_document, "3GPP"},
    {"@@-ddddddd", CitationKind::meeting_document, "3GPP"},
    {"dd-dd/dddd", CitationKind::meeting_document, "IEEE", true},
    {"dd-dd-dddd", CitationKind::meeting_document, "IEEE", true},
    {"JTC #/SC # N #", CitationKind::meeting_document, "ISO/IEC"},
    {"JTC # N #", CitationKind::meeting_document, "ISO/IEC"},
    {"SC # N #", CitationKind::meeting_document, "ISO/IEC"},
};

/// First words of the patterns above that begin with a word.
inline constexpr std::string_view family_words =
    "td com tsag eb wha msc mepc leg fal tc ncsr htw sse sdc ccc ppr cl jtc sc c cwg wg";

/// What may stand in front of the number of a standard: "ISO/IEC 27001:2013", "ETSI TS 103 645".
/// Those of the second row need one of the first or a number of their own shape.
inline constexpr std::string_view standard_words = "rfc iso iec en ieee etsi std ts tr cxs";

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
