#!/usr/bin/env bash
# Each option of --help is in the manual page and the completions, and no other is; the values that completions offer
# are those that the tool takes:  options_test.sh TOOL SHARE
# Help is CLI11's, values are those of the message about a wrong one: neither knows what the rest is made of.
set -eu
tool=$1
share=$2
name=$(basename "$tool")
export NO_COLOR=1
page=$share/man/man1/$name.1

check() { # WHAT EXPECTED FOUND
    [ "$2" = "$3" ] || { echo "$name, $1:" && diff <(echo "$2") <(echo "$3") && return 1; }
}

help=$("$tool" --help | grep -oE '^  -[^ ]+' | tr -d ' ' | tr , '\n' | sort)
[ "$(wc -l <<<"$help")" -gt 20 ]
check 'manual page' "$help" "$(sed -n '/^\.SH OPTIONS/,/^\.SH [^O]/p' "$page" | grep -A1 '^\.TP' |
    grep -oE '\\fB[^ ]+\\fR' | sed 's/\\fB//; s/\\fR//; s/\\//g' | sort)"
check bash "$help" "$(sed -n "s/.*compgen -W '\(-[^']*\)'.*/\1/p" "$share/bash-completion/completions/$name" | tr ' ' '\n' | sort)"
check zsh "$help" "$(sed -nE "s/^        '(\([^)]*\)|\*)?'?\{?([^['}]*).*/\2/p" "$share/zsh/site-functions/_$name" |
    tr , '\n' | sed 's/[+=]$//' | grep -E '^-' | sort)"
check fish "$help" "$(grep -oE ' -s [^ ]+| -l [^ ]+' "$share/fish/vendor_completions.d/$name.fish" |
    sed 's/ -s /-/; s/ -l /--/' | sort)"

choices=0
for option in $help; do
    taken=$("$tool" "$option=?" </dev/null 2>&1 | sed -n "s/.*'?' is none of \(.*\); see --help/\1/p" | tr -d ,)
    [ -n "$taken" ] && [[ $option == --* ]] || continue
    choices=$((choices + 1))
    grep -E -- "^    ([^)]* )?$option\)" "$share/bash-completion/completions/$name" | grep -qF -- "-W '$taken'" ||
        { echo "$name $option: bash does not offer $taken" && exit 1; }
    grep -E -- "'*$option=" "$share/zsh/site-functions/_$name" | grep -qF -- "$taken" ||
        { echo "$name $option: zsh does not offer $taken" && exit 1; }
    grep -E -- " -l ${option#--} " "$share/fish/vendor_completions.d/$name.fish" | grep -qF -- "$taken" ||
        { echo "$name $option: fish does not offer $taken" && exit 1; }
    sed 's/\\//g' "$page" | grep -qF -- ": ${taken// /, }." || { echo "$name $option: the page does not list $taken" && exit 1; }
done
[ "$choices" -ge 5 ]
