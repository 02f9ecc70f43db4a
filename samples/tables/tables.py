#!/usr/bin/env python3
"""Rows of many reports, for Python 3.9 or later, without other modules:

    tables.py documents|decisions|citations|sections [FILE] >decisions.csv

FILE holds a report JSON a line, as wsis-extract writes it; without it, standard input does. README.md says what the columns are.
Records of reports that could not be read have no rows. For a data frame: pandas.DataFrame(tables.rows("decisions", "reports.ndjson")).
"""

import csv
import json
import signal
import sys


def document(report):
    """What every row begins with."""
    meeting = report["metadata"]["meeting"]
    return {"document": report["source"]["name"], "body": meeting["body"], "meeting": meeting["ordinal"],
            "date": meeting["start"] or report["metadata"]["date"]}


def documents(report):
    metadata = report["metadata"]
    yield {"id": metadata["id"], "title": metadata["title"], "place": metadata["meeting"]["place"]}


def decisions(report):
    for decision in report["decisions"]:
        due = [deadline["end_date"] for deadline in decision["deadlines"] if deadline["end_date"]]
        yield {"section": decision["section"], "decision": decision["id"], "force": decision["force"], "verb": decision["verb"],
               "decided_by": decision["decided_by"], "addressees": "; ".join(decision["addressees"]),
               "due": min(due, default=None), "text": decision["text"]}


def citations(report):
    section_of = {block["id"]: block["section"] for block in report["blocks"]}
    for act in report["references"]:
        for mention in act["mentions"]:
            yield {"section": section_of.get(mention["block"]), "act": act["id"], "kind": act["kind"], "text": mention["text"]}


def sections(report):
    waiting = [(section, 1) for section in reversed(report["sections"])]
    while waiting:
        section, depth = waiting.pop()
        yield {"section": section["path"], "depth": depth, "label": section["label"], "title": section["title"],
               "role": section["role"]}
        waiting += [(below, depth + 1) for below in reversed(section["sections"])]


TABLES = {"documents": documents, "decisions": decisions, "citations": citations, "sections": sections}


def rows(table, lines):
    """The rows of a table, each a dict. LINES is the path of a file, or its lines."""
    if isinstance(lines, str):
        with open(lines, encoding="utf-8") as file:
            yield from rows(table, file)
        return
    for line in lines:
        report = json.loads(line)
        if report["format"] == "wsis-report":
            begun = document(report)
            for row in TABLES[table](report):
                yield begun | row


def main():
    if not 2 <= len(sys.argv) <= 3 or sys.argv[1] not in TABLES:
        sys.exit(f"usage: tables.py {'|'.join(TABLES)} [FILE]")
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # "| head" ends it
    sys.stdout.reconfigure(encoding="utf-8", newline="")
    writer = None
    for row in rows(sys.argv[1], sys.argv[2] if len(sys.argv) == 3 else sys.stdin):
        if not writer:
            writer = csv.DictWriter(sys.stdout, row, lineterminator="\n")
            writer.writeheader()
        writer.writerow(row)


if __name__ == "__main__":
    main()
