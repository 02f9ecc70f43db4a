#!/usr/bin/env bash
# The pages of comparisons and reports in a browser:  web_test.sh WSIS-DIFF WSIS-RENDER SAMPLES
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
cd "$3"
page small agreed-v1.txt agreed-v2.txt
page same agreed-v1.txt agreed-v1.txt
page docx cwg-pac-07.docx cwg-pac-08.docx
page four cwg-pac-07.docx cwg-pac-08.txt cwg-pac-09.docx cwg-pac-10.txt
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
