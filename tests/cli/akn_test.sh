#!/usr/bin/env bash
# Reports as Akoma Ntoso are valid by the schema of ../shared:  akn_test.sh TOOL SAMPLES SHARED
# The samples, the seed, and where Python is the series. Exit 77, skipped, without xmllint or ../shared.
set -eu
tool=$1 samples=$2 shared=$3
command -v xmllint >/dev/null && [ -d "$shared" ] || { echo "skipped: xmllint or ../shared is absent" && exit 77; }
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir "$scratch/reports"
cp "$samples"/*.txt "$samples"/*.docx "$shared"/gold/seed.txt "$scratch/reports"
! command -v python3 >/dev/null || python3 "$shared"/gold/make_series.py "$scratch/reports" --seeds 1-20 >/dev/null
number=0
while IFS= read -r report; do
    number=$((number + 1))
    "$tool" --quiet --format akn -o "$scratch/$number.xml" "$report"
done < <(find "$scratch/reports" -name '*.txt' -o -name '*.docx')
[ "$number" -gt 1 ]
xmllint --nonet --noout --schema "$shared"/schemas/akomantoso30.xsd "$scratch"/*.xml 2>"$scratch/findings" && exit 0
grep -v ' validates$' "$scratch/findings" | head -20
exit 1
