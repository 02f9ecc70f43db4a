#!/usr/bin/env bash
# Manual pages have no faults that groff or mandoc know of, and no place that was not filled:  pages_test.sh MAN
set -eu
command -v groff >/dev/null && command -v mandoc >/dev/null || { echo "groff or mandoc is absent" && exit 77; }
cd "$1"
faults=$(
    for page in man*/wsis-*; do
        groff -man -ww -z -Kutf8 -Tutf8 "$page" 2>&1
        # There is no date: the same source gives the same bytes.
        mandoc -T lint -W warning "$page" | grep -v 'missing date'
        grep -Hn '@[a-z]*@' "$page"
    done
) || true
[ -z "$faults" ] || { echo "$faults" && exit 1; }
[ "$(ls man*/wsis-* | wc -l)" -eq 7 ]
