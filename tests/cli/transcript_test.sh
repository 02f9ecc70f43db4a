#!/usr/bin/env bash
# Runs the commands of a transcript and compares what they say:  transcript_test.sh [--update] BIN SAMPLES TRANSCRIPT
# A line "$ COMMAND" is run by bash; its output, both streams together, and "=> STATUS" stand below it. Lines with "# "
# and empty lines are for the reader. The seconds that a batch took are T, the version VERSION. Commands run in an empty folder, with SAMPLES as samples/ and BIN in the PATH.
set -u
. "$(dirname "$0")/../support/hide_version.sh"
update=
[ "$1" != --update ] || { update=yes && shift; }
bin=$(cd "$1" && pwd)
samples=$(cd "$2" && pwd)
transcript=$(realpath "$3")
work=$(mktemp -d)
actual=$(mktemp)
trap 'chmod -R u+w "$work"; rm -rf "$work" "$actual"' EXIT
export PATH=$bin:$PATH LC_ALL=C TZ=UTC
unset NO_COLOR
cd "$work" && ln -s "$samples" samples

# Empty lines and comments are kept until it is clear that they are no output: that "=> STATUS" does not follow.
kept=
while IFS= read -r line; do
    case $line in
    '$ '*)
        printf '%s%s\n' "$kept" "$line"
        kept=
        output=$(bash -c "${line#'$ '}" 2>&1 </dev/null)
        status=$?
        [ -z "$output" ] || sed -E 's/^(wsis-[a-z]+: [0-9]+ reports?.*), [0-9.]+ s$/\1, T s/' <<<"$output"
        printf '=> %s\n' "$status"
        ;;
    '=> '*) kept= ;;
    '' | '# '*) kept+=$line$'\n' ;;
    esac
done <"$transcript" >"$actual"
printf '%s' "$kept" >>"$actual"
hide_version wsis-extract "$actual"

if [ -n "$update" ]; then
    cmp -s "$actual" "$transcript" || cp "$actual" "$transcript"
else
    diff -u --label "$(basename "$transcript")" --label 'what the commands say now' "$transcript" "$actual"
fi
