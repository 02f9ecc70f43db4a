#!/usr/bin/env bash
# The pages of comparisons, reports and registers in a browser:
#   web_test.sh WSIS-DIFF WSIS-RENDER WSIS-TRACK SAMPLES
# Exit 77, skipped, without Node 18, Chromium or the packages (npm ci in this folder).
set -eu
here=$(cd "$(dirname "$0")" && pwd)
skip() { echo "skipped: $1" && exit 77; }
command -v node >/dev/null || skip "node is absent"
[ "$(node -p 'process.versions.node.split(".")[0]')" -ge 18 ] || skip "node is older than 18"
export CHROMIUM=${CHROMIUM:-$(command -v chromium || true)}
[ -n "$CHROMIUM" ] || skip "chromium is absent"
[ -d "$here/node_modules/playwright-core" ] || skip "npm packages are absent; run npm ci in tests/web"

pages=$(mktemp -d)
trap 'rm -rf "$pages"' EXIT
page() {
    local name=$1
    shift
    "$tool" --quiet --format html -o "$pages/$name.html" "$@" || [ $? -eq 1 ] # 1: the reports differ
}
tool=$1
render=$2
track=$3
cd "$4"
page small agreed-v1.txt agreed-v2.txt
page same agreed-v1.txt agreed-v1.txt
page docx cwg-pac-07.docx cwg-pac-08.docx
page unlike tables.txt footnotes.docx
page series agreed-v1.txt agreed-v2.txt agreed-v1.txt tables.txt
printf '1. <script>alert(1)</script>\n1.1 The "Group" \x27agreed\x27 to </main> & </style> it\x1b[31m.\n' >"$pages/old.txt"
printf '1. </title></script><script>alert(2)</script>\n1.1 The Group agreed \xe2\x80\xae to <img src=x onerror=alert(3)>.\nhttps://example.int/x\n' >"$pages/new.txt"
page hostile "$pages/old.txt" "$pages/new.txt"
node "$here/check.mjs" --exercise diff "$pages"/*.html

mkdir "$pages/reports"
for report in cwg-pac-08.docx decisions.txt nested-table.docx footnotes.docx; do
    "$render" --quiet --format html -o "$pages/reports/$report.html" "$report"
done
"$render" --quiet --format html -o "$pages/reports/hostile.html" "$pages/new.txt"
node "$here/check.mjs" --exercise render "$pages"/reports/*.html

mkdir "$pages/registers" "$pages/series"
register() {
    local name=$1
    shift
    "$track" --quiet --format html -o "$pages/registers/$name.html" "$@"
}
register four --as-of 2018-03-01 cwg-pac-07.docx cwg-pac-08.txt cwg-pac-09.txt cwg-pac-10.txt
register acts --references cwg-pac-07.txt cwg-pac-08.txt cwg-pac-09.txt cwg-pac-10.txt
register bodies agreed-v1.txt decisions.txt cwg-pac-09.txt cwg-pac-10.txt
for number in 11 12 13 14 15 16 17 18 19 20 21 22; do # more meetings than have room for words
    printf 'Working Group on Lamps\n%sth meeting – Geneva, 10 July 20%s\n\nDocument WG-LAMPS-%s/9-E\n\nSUMMARY OF THE %sth MEETING\n\n' \
        $number $number $number $number >"$pages/series/$number.txt"
    printf '2. Lamps\n2.1 The Secretariat was requested to order %s lamps by 1 May 2018.\n2.2 The Secretariat was invited to <script>alert(%s)</script> paint [buoys](javascript:alert(1)).\n' \
        $((number / 2)) $((number / 4)) >>"$pages/series/$number.txt"
done
register long "$pages/series"
node "$here/check.mjs" --exercise track "$pages"/registers/*.html
