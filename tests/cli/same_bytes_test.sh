#!/usr/bin/env bash
# The same input gives the same bytes, whatever the locale, time zone and number of jobs:  same_bytes_test.sh TOOL SAMPLES
set -eu
tool=$1
samples=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

LC_ALL=C TZ=UTC "$tool" --quiet --jobs 1 "$samples" >"$work/first" || [ $? -le 1 ]
LC_ALL=tr_TR.UTF-8 LANG=ar_EG TZ=Pacific/Kiritimati "$tool" --quiet --jobs 7 "$samples" >"$work/second" || [ $? -le 1 ]
cmp "$work/first" "$work/second"
[ "$(wc -l <"$work/first")" -ge 10 ]
