# Rows of many reports, for jq 1.6 or later:
#   jq -nr -L samples/tables 'include "tables"; csv(decisions)' reports.ndjson
# README.md says what the columns are. Records of reports that could not be read have no rows.

def report: select(.format == "wsis-report");

# What every row begins with.
def document:
    {document: .source.name, body: .metadata.meeting.body, meeting: .metadata.meeting.ordinal,
     date: (.metadata.meeting.start // .metadata.date)};

def documents:
    report | document + {id: .metadata.id, title: .metadata.title, place: .metadata.meeting.place};

def decisions:
    report | document as $document | .decisions[]
    | $document + {section, decision: .id, force, verb, decided_by, addressees: (.addressees | join("; ")),
                   due: ([.deadlines[].end_date | strings] | min), text};

def citations:
    report | document as $document | INDEX(.blocks[]; .id) as $blocks | .references[] | . as $act | .mentions[]
    | $document + {section: $blocks[.block].section, act: $act.id, kind: $act.kind, text};

def sections:
    def below($depth): .[] | . + {$depth}, (.sections | below($depth + 1));
    report | document as $document | .sections | below(1)
    | $document + {section: .path, depth, label: .label, title, role};

# csv(decisions), tsv(decisions): the column names, and a line for each row of all inputs.
def rows(of): foreach (inputs | of) as $row (0; . + 1; if . == 1 then $row | keys_unsorted else empty end, [$row[]]);
def csv(of): rows(of) | @csv;
def tsv(of): rows(of) | @tsv;
