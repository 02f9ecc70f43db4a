#!/usr/bin/env bash
# Compares what a sample gives with its golden, byte by byte:  golden_test.sh [--update] TOOL SAMPLE GOLDEN
# The sample is named samples/NAME, as from the top of the project.
set -eu
. "$(dirname "$0")/../support/hide_version.sh"
update=
[ "$1" != --update ] || { update=yes && shift; }
tool=$(realpath "$1")
sample=$(realpath "$2")
golden=$(realpath "$3")
actual=$(mktemp)
trap 'rm -f "$actual"' EXIT
cd "$(dirname "$sample")/.."
"$tool" --quiet -o "$actual" "samples/$(basename "$sample")"
hide_version "$tool" "$actual"

if [ -n "$update" ]; then
    cmp -s "$actual" "$golden" || cp "$actual" "$golden"
else
    diff -u --label "$(basename "$golden")" --label 'what the tool says now' "$golden" "$actual"
fi
