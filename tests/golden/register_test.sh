#!/usr/bin/env bash
# Compares the register of the sample series with its golden, byte by byte:
#   register_test.sh [--update] TOOL SAMPLES GOLDEN
# GOLDEN is register.FORMAT or references.FORMAT. Style and script of a page stand in lib/assets; its golden goes without.
set -eu
. "$(dirname "$0")/../support/hide_version.sh"
update=
[ "$1" != --update ] || { update=yes && shift; }
tool=$(realpath "$1") golden=$(realpath -m "$3")
format=${golden##*.}
references=()
[ "$(basename "$golden" ".$format")" = register ] || references=(--references)
actual=$(mktemp)
trap 'rm -f "$actual"' EXIT
cd "$2"
"$tool" --quiet --format "$format" --as-of 2018-03-01 "${references[@]}" -o "$actual" \
    cwg-pac-07.txt cwg-pac-08.txt cwg-pac-09.txt cwg-pac-10.txt
hide_version "$tool" "$actual"
[ "$format" != html ] ||
    sed -i -e '/^<style>$/,/^<\/style>$/d' -e '/^<script>$/,/^<\/script>$/d' -e '/Content-Security-Policy/d' "$actual"

if [ -n "$update" ]; then
    cmp -s "$actual" "$golden" || { cp "$actual" "$golden" && chmod 644 "$golden"; }
else
    diff -u --label "$(basename "$golden")" --label 'what the tool says now' "$golden" "$actual"
fi
