#!/usr/bin/env bash
# The output that the README shows is what the tools print:  readme_test.sh BIN ROOT
# In each block that begins with "$ COMMAND", what stands between lines "…" is part of what the command prints.
set -eu
export PATH=$1:$PATH
cd "$2"
commands=0
while IFS= read -r command; do
    commands=$((commands + 1))
    printed=$(bash -c "$command" 2>&1) || true
    block=$(awk -v command="\$ $command" '$0 == command { on = 1; next } on && /^```/ { exit } on' README.md)
    while IFS= read -r -d $'\x01' shown; do
        shown=${shown#$'\n'}
        shown=${shown%$'\n'}
        [[ -z $shown || $printed == *"$shown"* ]] || {
            echo "README.md shows what '$command' does not print:"
            echo "$shown"
            exit 1
        }
    done < <(sed 's/^…$/\x01/' <<<"$block" && printf '\x01')
done < <(sed -n 's/^\$ \(wsis-.*\)/\1/p' README.md)
[ "$commands" -gt 1 ]
