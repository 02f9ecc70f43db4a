#!/usr/bin/env bash
# The parts of a redline are valid by the schemas of ../shared:  redline_test.sh TOOL SAMPLES SCHEMAS
# Exit 77, skipped, without xmllint, unzip or the schemas.
set -eu
tool=$1 samples=$2 schemas=$3/ooxml
command -v xmllint >/dev/null && command -v unzip >/dev/null && [ -d "$schemas" ] ||
    { echo "skipped: xmllint, unzip or ../shared is absent" && exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

number=0
check() { # LEFT RIGHT
    number=$((number + 1))
    "$tool" --quiet --format docx -o "$folder/$number.docx" "$samples/$1" "$samples/$2" || [ $? -eq 1 ]
    unzip -q "$folder/$number.docx" -d "$folder/$number"
}
check cwg-pac-07.docx cwg-pac-08.docx
check cwg-pac-08.docx cwg-pac-09.txt
check cwg-pac-09.txt cwg-pac-10.docx
check agreed-v1.txt agreed-v2.txt
check footnotes.docx endnotes.docx
check merged-cells.docx nested-table.docx
check tables.txt headers-even-odd.docx
check moved-text.docx tracked-changes.docx
# All parts at once for each schema, since reading the schema takes longest.
xmllint --nonet --noout --schema "$schemas/transitional/wml.xsd" "$folder"/*/word/*.xml
xmllint --nonet --noout --schema "$schemas/opc/opc-contentTypes.xsd" "$folder"/*/"[Content_Types].xml"
xmllint --nonet --noout --schema "$schemas/opc/opc-relationships.xsd" "$folder"/*/_rels/.rels "$folder"/*/word/_rels/*.rels
