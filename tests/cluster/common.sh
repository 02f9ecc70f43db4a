# Sourced by the tests of samples/cluster:  NAME_test.sh TOOL SAMPLES
# shellcheck shell=bash
set -euo pipefail
tool=$(realpath "$1") samples=$(realpath "$2")
recipes=$samples/cluster
export WSIS_EXTRACT=$tool
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

fail() {
    echo "FAILED: $1"
    exit 1
}

# skip REASON: scripts/test-cluster takes none.
skip() {
    echo "skipped: $1"
    [ -z "${WSIS_CLUSTER-}" ] || exit 1
    exit 77
}

# need PROGRAM...: without them there is no test.
need() {
    local program
    for program in "$@"; do
        PATH=$PATH:/usr/sbin command -v "$program" >/dev/null || skip "$program is absent"
    done
}

# make_reports COUNT: made-up reports in reports/, some of them none, named in list.
make_reports() {
    mkdir -p "reports/old/very old" reports/empty
    local number
    for number in $(seq "$1"); do
        printf '%s\n' "1. Lamps" "1.1 Keeper $number was requested to order $((number % 7 + 2)) lamps by 31 May 2018." \
            "1.2 The Group recalled Resolution $((number % 90 + 100)) (Rev. Busan, 2014)." >"reports/r$number.txt"
    done
    mv reports/r*3.txt reports/old
    cp "$samples"/cwg-pac-0?.docx "reports/old/very old"
    cp reports/r1.txt $'reports/\'a\' "\\" \303\274.txt'
    cp reports/r2.txt reports/r1.txt.txt
    cp reports/r2.txt $'reports/caf\351.txt'
    echo "no zip" >reports/bad.docx
    : >reports/old/empty.docx
    "$recipes/list" reports >list
    echo "old/gone.txt" >>list
}

# make_one: what one run makes of it, in one.ndjson.
make_one() {
    (cd reports && "$tool" -q --files-from ../list) >one.ndjson 2>/dev/null || [ $? -eq 2 ]
    [ "$(wc -l <one.ndjson)" -eq "$(wc -l <list)" ] || fail "a record for each line of the list"
    [ "$(grep -c '^{"format":"wsis-error"' one.ndjson)" -eq 3 ] || fail "three reports are to fail"
}

same_as_one() {
    cmp one.ndjson "$1" || fail "$1 is not what one run makes"
}

# free_port: nobody listens there now.
free_port() {
    python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

# until_true SECONDS COMMAND...
until_true() {
    local end=$((SECONDS + $1))
    shift
    until "$@"; do
        [ "$SECONDS" -lt "$end" ] || return 1
        sleep 0.1
    done
}
