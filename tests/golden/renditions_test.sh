#!/usr/bin/env bash
# Compares all samples in one format of wsis-render with their goldens, byte by byte:
#   renditions_test.sh [--update] TOOL SAMPLES GOLDENS FORMAT [OPTION...]
# GOLDENS is a folder with a file for each sample. Style and script of a page are the same in all of them and stand in
# lib/assets; a golden goes without. A DOCX is compared by the text of its parts, without those that are the same in all.
set -eu
. "$(dirname "$0")/../support/hide_version.sh"
update=
[ "$1" != --update ] || { update=yes && shift; }
tool=$(realpath "$1") samples=$(realpath "$2") goldens=$3 format=$4
shift 4
actual=$(mktemp -d)
trap 'rm -rf "$actual"' EXIT
cd "$(dirname "$goldens")"
goldens=$(basename "$goldens")
"$tool" --quiet --format "$format" "$@" --output-dir "$actual" "$samples"
[ "$format" = docx ] || hide_version "$tool" "$actual"/*

case $format in
html)
    sed -i -e '/^<style>$/,/^<\/style>$/d' -e '/^<script>$/,/^<\/script>$/d' -e '/Content-Security-Policy/d' "$actual"/*
    ;;
docx)
    for document in "$actual"/*.docx; do
        unzip -p "$document" 'word/*' -x word/styles.xml word/fontTable.xml word/settings.xml | sed 's/></>\n</g' >"$document.xml"
        rm "$document"
    done
    ;;
esac
if [ -n "$update" ]; then
    rm -rf "$goldens" && cp -r "$actual" "$goldens" && chmod 755 "$goldens"
else
    diff -ruN "$goldens" "$actual"
fi
