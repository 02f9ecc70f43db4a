#!/usr/bin/env bash
# Compares the findings of a report with their golden, byte by byte:
#   findings_test.sh [--update] TOOL REPORT FORMAT GOLDEN
# The report is named by its base name. Exit 77, skipped, when it is not there.
set -eu
. "$(dirname "$0")/../support/hide_version.sh"
update=
[ "$1" != --update ] || { update=yes && shift; }
tool=$(realpath "$1")
[ -f "$2" ] || { echo "skipped: $2 is absent" && exit 77; }
report=$(realpath "$2")
golden=$(realpath "$4")
actual=$(mktemp)
trap 'rm -f "$actual"' EXIT
cd "$(dirname "$report")"
"$tool" --no-config --quiet --fail-on never --format "$3" -o "$actual" "$(basename "$report")"
hide_version "$tool" "$actual"

if [ -n "$update" ]; then
    cmp -s "$actual" "$golden" || cp "$actual" "$golden"
else
    diff -u --label "$(basename "$golden")" --label 'what the tool says now' "$golden" "$actual"
fi
