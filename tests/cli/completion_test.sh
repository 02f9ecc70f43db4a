#!/usr/bin/env bash
# A shell completes command lines by what --generate prints for it:  completion_test.sh bash|zsh|fish BIN
# bash and zsh run on a terminal: what stands in the line after Tab is written to a file. fish can be asked.
set -eu
shell=$1
bin=$(cd "$2" && pwd)
command -v "$shell" >/dev/null || { echo "$shell is absent" && exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export PATH=$bin:$PATH LC_ALL=C.UTF-8 HOME=$work TERM=dumb
mkdir -p "$work/here/minutes.d"
touch "$work/here/agenda.docx"
cd "$work/here"
for tool in diff extract render track validate; do
    "wsis-$tool" --generate "$shell" >"$work/wsis-$tool.$shell"
done

# What was typed before Tab, and what stands there then.
cases() {
    cat <<'CASES'
wsis-extract --outp|wsis-extract --output
wsis-extract --forma|wsis-extract --format
wsis-extract --remar|wsis-extract --remarks
wsis-extract -f te|wsis-extract -f text
wsis-extract --format=nd|wsis-extract --format=ndjson
wsis-extract --tracked rej|wsis-extract --tracked reject
wsis-diff --only decisions,ref|wsis-diff --only decisions,references
wsis-render --table peo|wsis-render --table people
wsis-track --status repor|wsis-track --status reported-done
wsis-validate --explain reference-form|wsis-validate --explain reference-forms
wsis-validate --severity numbering-ga|wsis-validate --severity numbering-gap=
wsis-validate age|wsis-validate agenda.docx
wsis-validate --baseline age|wsis-validate --baseline agenda.docx
wsis-extract --output-dir min|wsis-extract --output-dir minutes.d/
wsis-extract --output-dir age|wsis-extract --output-dir age
wsis-extract --jobs age|wsis-extract --jobs age
CASES
}

# Types each case on a terminal: Ctrl-X writes the line as it is, and empties it. A shell that is still busy with Tab may
# throw away what comes then, so it is typed again.
typed() {
    local count=0
    echo 'source ../setup'
    wait_for '[ -e "$work/lines" ]'
    while IFS='|' read -r before _; do
        count=$((count + 1))
        printf '%s\t' "$before"
        for _ in 1 2 3 4 5; do
            sleep 0.3
            printf '\x18'
            if wait_for '[ "$(wc -l <"$work/lines")" -ge '$count' ]'; then break; fi
        done
    done < <(cases)
    printf '\nexit\n'
}

# Whether a condition comes true within two seconds.
wait_for() {
    for _ in {1..20}; do
        if eval "$1"; then return 0; fi
        sleep 0.1
    done
    return 1
}

completed_by_bash() {
    cat >"$work/setup" <<'SETUP'
for file in ../wsis-*.bash; do source "$file"; done
bind 'set bell-style none'
show() { [ -z "$READLINE_LINE" ] || printf '%s\n' "$READLINE_LINE" >>../lines; READLINE_LINE=; READLINE_POINT=0; }
bind -x '"\C-x": show'
: >../lines
SETUP
    typed | script -qec "bash --norc --noprofile -i" /dev/null >/dev/null
}

completed_by_zsh() {
    cat >"$work/setup" <<'SETUP'
autoload -Uz compinit && compinit -u -D
for file in ../wsis-*.zsh; do source $file; done
unsetopt beep auto_menu
show() { [[ -z $BUFFER ]] || print -r -- "$BUFFER" >>../lines; BUFFER=; }
zle -N show
bindkey '^X' show
: >../lines
SETUP
    typed | script -qec "zsh -f -i" /dev/null >/dev/null
}

# What all candidates begin with.
completed_by_fish() {
    cat >"$work/setup" <<'SETUP'
for file in ../wsis-*.fish; source $file; end
while read -l line
    set -l found (complete -C $line | string split -f1 \t)
    set -l before (string replace -r '[^ ]*$' '' -- $line)
    if test (count $found) -eq 0
        echo $line
    else
        set -l shared $found[1]
        for other in $found
            while not string match -q -- "$shared*" $other
                set shared (string sub -e -1 -- $shared)
            end
        end
        echo $before$shared
    end
end
SETUP
    cases | cut -d'|' -f1 | fish --no-config "$work/setup" >"$work/lines"
}

"completed_by_$shell"
# A shell may say that a word is whole by a space behind it, or that a value follows.
# A list may go on with a comma.
diff <(cases | cut -d'|' -f2) <(sed -E 's/[ ,]$//; s/(--[a-z-]+)=$/\1/' "$work/lines")
