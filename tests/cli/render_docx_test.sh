#!/usr/bin/env bash
# The DOCX of every sample is valid by the schemas of ../shared:  render_docx_test.sh TOOL SAMPLES SCHEMAS
# Exit 77, skipped, without xmllint, unzip or the schemas.
set -eu
schemas=$3/ooxml
command -v xmllint >/dev/null && command -v unzip >/dev/null && [ -d "$schemas" ] ||
    { echo "skipped: xmllint, unzip or ../shared is absent" && exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# All parts at once for each schema, since reading the schema takes longest.
number=0
for sample in "$2"/*.txt "$2"/*.docx; do
    number=$((number + 1))
    "$1" --quiet --comments --formatting --tracked all --format docx -o "$folder/$number.docx" "$sample"
    "$1" --quiet --comments --formatting --tracked all --format docx -o "$folder/again.docx" "$sample"
    cmp "$folder/$number.docx" "$folder/again.docx"
    unzip -q "$folder/$number.docx" -d "$folder/$number"
done
printf '1. <script>alert(1)</script> \033[31m]](javascript:x) =cmd|x!A1\n\n2. \001\002 & "quoted"\n' >"$folder/hostile.txt"
"$1" --quiet --format docx -o "$folder/hostile.docx" "$folder/hostile.txt"
unzip -q "$folder/hostile.docx" -d "$folder/hostile"
find "$folder" -path "*/word/*.xml" -print0 |
    xargs -0 xmllint --nonet --noout --schema "$schemas/transitional/wml.xsd"
xmllint --nonet --noout --schema "$schemas/opc/opc-contentTypes.xsd" "$folder"/*/"[Content_Types].xml"
xmllint --nonet --noout --schema "$schemas/opc/opc-relationships.xsd" "$folder"/*/_rels/.rels "$folder"/*/word/_rels/*.rels
