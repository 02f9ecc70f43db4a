#!/usr/bin/env bash
# A register file holds the old or the new state when its writer is killed or the disk is full, at any moment.
#   register_kill_test.sh TOOL SAMPLES
# Where strace is, the writer is ended in and around every system call that writes; else after many lengths of time.
set -u
tool=$(realpath "$1") samples=$(realpath "$2")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
failures=0 tries=0 ended=0
reports=("$samples"/cwg-pac-07.txt "$samples"/cwg-pac-08.txt "$samples"/cwg-pac-09.txt "$samples"/cwg-pac-10.txt)
writing=pwrite64,write,fsync,fdatasync,ftruncate,unlink

fail() {
    echo "FAILED: $1"
    failures=$((failures + 1))
}

shown() { "$tool" -q --register "$1" --export json; }

# check_state NAME K: r.sqlite is the register of K reports or the next, and sound.
check_state() {
    tries=$((tries + 1))
    if [ "$2" -eq 0 ] && [ ! -s r.sqlite ] && [ ! -e r.sqlite-journal ]; then return; fi
    if [ "$2" -eq 0 ] && grep -q 'it is empty' <(shown r.sqlite 2>&1); then return; fi
    shown r.sqlite >state 2>message || { fail "$1: $(head -c 300 message)" && return; }
    cmp -s state "state$2" || cmp -s state "state$(($2 + 1))" || fail "$1: another state"
    if command -v sqlite3 >/dev/null; then
        [ "$(sqlite3 r.sqlite 'PRAGMA integrity_check')" = ok ] || fail "$1: not sound"
    fi
}

# begin K: r.sqlite with K reports.
begin() {
    rm -f r.sqlite r.sqlite-journal
    [ "$1" -eq 0 ] || cp "file$1" r.sqlite
}

add() { "$@" "$tool" -q --register r.sqlite "${reports[k]}"; }

# Calls of one kind, the first ones and many others: killed there, or refused.
sweep_calls() { # FAULT CALL
    local when=0 status=
    while [ "$when" -lt 200 ]; do
        when=$((when + (when < 8 ? 1 : 7)))
        begin "$k"
        case $1 in
        kill) (add strace -qq -o trace -e "trace=$2" -e "inject=$2:signal=KILL:when=$when") >/dev/null 2>&1 ;;
        *) add strace -qq -o trace -e "trace=$2" -e "inject=$2:error=$1:when=$when+" 2>message ;;
        esac
        status=$?
        [ "$status" -ne 0 ] || break
        ended=$((ended + 1))
        if [ "$1" != kill ]; then
            [ "$status" -eq 2 ] || fail "$2 $when, $1: exit $status"
            [ "$(wc -l <message)" -eq 1 ] || fail "$2 $when, $1: $(head -c 300 message)"
        fi
        check_state "$2 $when, $1, $k reports" "$k"
    done
}

sweep_times() {
    local begun=$EPOCHREALTIME took=
    begin "$k" && add env
    took=$(((${EPOCHREALTIME/./} - ${begun/./}) * 12 / 10))
    for ((i = 1; i <= 25; ++i)); do
        begin "$k"
        (add timeout -s KILL "$(printf '0.%06d' $((took * i / 25)))") >/dev/null 2>&1 || ended=$((ended + 1))
        check_state "killed after $i/25 of the time, $k reports" "$k"
    done
}

for ((k = 0; k < ${#reports[@]}; ++k)); do # what should be there
    begin "$k"
    add env || fail "report $k is not added"
    cp r.sqlite "file$((k + 1))"
    shown r.sqlite >"state$((k + 1))"
done
cmp -s "state${#reports[@]}" <("$tool" -f json "${reports[@]}") || fail "the register is not that of all reports"

for k in 0 1 3; do sweep_times; done
if command -v strace >/dev/null && strace -o probe true 2>/dev/null; then
    for k in 0 2; do
        for call in ${writing//,/ }; do sweep_calls kill "$call"; done
        sweep_calls ENOSPC pwrite64
        sweep_calls EIO fdatasync
    done
fi
# Two writers wait for each other.
begin 0
for report in "${reports[@]}"; do "$tool" -q --register r.sqlite "$report" & done
wait
cmp -s <(shown r.sqlite) "state${#reports[@]}" || fail "writers side by side lose reports"

[ "$ended" -gt 20 ] || fail "ended early only $ended times"
echo "$tries states, $ended of them after an early end"
[ "$failures" -eq 0 ]
