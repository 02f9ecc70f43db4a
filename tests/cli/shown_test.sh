#!/usr/bin/env bash
# The output that a document shows is what the tools print:  shown_test.sh BIN ROOT DOCUMENT
# In each block that begins with "$ COMMAND", what stands between lines "…" is part of what the command prints. Blocks end
# with a fence of Markdown, or are the examples of a manual page, where a line "..." stands for what is left out.
set -eu
bin=$(cd "$1" && pwd)
document=$(realpath "$3")
export PATH=$bin:$PATH
cd "$2"
text() {
    case $document in
    *.md) cat "$document" ;;
    *) sed -E 's/^\\&\.\.\.$/…/; s/^\.EE$/```/; s/\\&//g; s/\\-/-/g; s/\\\(aq/'"'"'/g; s/\\\(ha/^/g; s/\\\(ti/~/g; s/\\\(ga/`/g; s/\\e/\\/g' \
        "$document" ;;
    esac
}
commands=0
while IFS= read -r command; do
    commands=$((commands + 1))
    printed=$(bash -c "$command" 2>&1 | tr -d '\r') || true
    block=$(text | awk -v command="${command//\\/\\\\}" '$0 == "$ " command { on = 1; next } on && /^```/ { exit } on')
    [ -n "$block" ] || { echo "$document: nothing is shown of '$command'" && exit 1; }
    while IFS= read -r -d $'\x01' shown; do
        shown=${shown#$'\n'}
        shown=${shown%$'\n'}
        [[ -z $shown || $printed == *"$shown"* ]] || {
            echo "$document shows what '$command' does not print:"
            echo "$shown"
            exit 1
        }
    done < <(sed 's/^…$/\x01/' <<<"$block" && printf '\x01')
done < <(text | sed -n 's/^\$ \(.*\)/\1/p')
[ "$commands" -gt 0 ]
