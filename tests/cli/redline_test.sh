#!/usr/bin/env bash
# The parts of a redline are valid by the schemas of ../shared:  redline_test.sh TOOL SAMPLES SCHEMAS
# Exit 77, skipped, without xmllint, unzip or the schemas.
set -eu
schemas=$3/ooxml
command -v xmllint >/dev/null && command -v unzip >/dev/null && [ -d "$schemas" ] ||
    { echo "skipped: xmllint, unzip or ../shared is absent" && exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# check LEFT RIGHT: all parts at once for each schema, since reading the schema takes longest.
number=0
check() {
    number=$((number + 1))
    "$1" --quiet --format docx -o "$folder/$number.docx" "$2" "$3" || [ $? -eq 1 ]
    unzip -q "$folder/$number.docx" -d "$folder/$number"
}
samples=$2
check "$1" "$samples/cwg-pac-07.docx" "$samples/cwg-pac-08.docx"
check "$1" "$samples/cwg-pac-08.docx" "$samples/cwg-pac-09.txt"
check "$1" "$samples/cwg-pac-09.txt" "$samples/cwg-pac-10.docx"
check "$1" "$samples/agreed-v1.txt" "$samples/agreed-v2.txt"
check "$1" "$samples/footnotes.docx" "$samples/endnotes.docx"
check "$1" "$samples/merged-cells.docx" "$samples/nested-table.docx"
check "$1" "$samples/tables.txt" "$samples/headers-even-odd.docx"
check "$1" "$samples/moved-text.docx" "$samples/tracked-changes.docx"
xmllint --nonet --noout --schema "$schemas/transitional/wml.xsd" "$folder"/*/word/*.xml
xmllint --nonet --noout --schema "$schemas/opc/opc-contentTypes.xsd" "$folder"/*/"[Content_Types].xml"
xmllint --nonet --noout --schema "$schemas/opc/opc-relationships.xsd" "$folder"/*/_rels/.rels "$folder"/*/word/_rels/*.rels
