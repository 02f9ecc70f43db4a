#!/usr/bin/env bash
# JUnit output is valid by both schemas of ../shared:  junit_test.sh TOOL SAMPLES SCHEMAS
# Exit 77, skipped, without xmllint or the schemas.
set -eu
command -v xmllint >/dev/null && [ -d "$3" ] || { echo "skipped: xmllint or ../shared is absent" && exit 77; }
report=$(mktemp)
trap 'rm -f "$report"' EXIT
for samples in "$2"/cwg-pac-08.txt "$2"/stray-labels.txt "$2"; do
    "$1" --no-config --quiet --fail-on never --format junit -o "$report" "$samples"
    for schema in "$3"/junit/JUnit.xsd "$3"/junit/junit-10.xsd; do
        xmllint --nonet --noout --schema "$schema" "$report" || exit 1
    done
done
