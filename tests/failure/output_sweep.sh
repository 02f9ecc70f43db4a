#!/usr/bin/env bash
# The output fails after every 4 KiB: exit 2, one line, old output intact, nothing else left.
#   output_sweep.sh TOOL FULL-DISK-LIBRARY INPUT
set -u
tool=$1 disk=$2 input=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
failures=0

fail() {
    echo "FAILED: after $bytes bytes: $1"
    failures=$((failures + 1))
}

on_full_disk() { WSIS_DISK_BYTES=$bytes LD_PRELOAD=$disk "$tool" "$@"; }

# check_refusal STATUS NAME: what the tool did with an output of that name that it cannot write.
check_refusal() {
    [ "$1" -eq 2 ] || fail "exit $1 instead of 2, to $2"
    grep -qx "wsis-[a-z]*: $2: cannot write: No space left on device" message || fail "$2: $(head -c 300 message)"
    [ "$(wc -l <message)" -eq 1 ] || fail "more than one line about $2"
}

"$tool" "$input" >expected || exit 1
size=$(stat -c %s expected)
mkdir out
for ((bytes = 0; bytes < size; bytes += 4096)); do
    on_full_disk "$input" >standard 2>message
    check_refusal $? "standard output"
    cmp -s -n "$bytes" standard expected || fail "standard output has other bytes"

    echo old >out/report
    on_full_disk -o out/report "$input" 2>message
    check_refusal $? out/report
    [ "$(cat out/report)" = old ] || fail "the old output is gone"
    rm out/report
    on_full_disk -o out/report "$input" 2>message
    check_refusal $? out/report
    [ -z "$(ls -A out)" ] || fail "left behind: $(ls -A out)"
done

bytes=$size
on_full_disk -o out/report "$input" && cmp -s out/report expected || fail "the output has just enough room"
# Of a batch the records until then stay, and another run goes on from there.
mkdir in && for name in 1 2 3 4; do cp "$input" "in/$name.${input##*.}"; done
"$tool" -q -o expected in || exit 1
batch=$(stat -c %s expected)
for ((bytes = batch / 16; bytes < batch; bytes += batch / 8)); do
    rm -f out/*
    echo old >out/report
    on_full_disk -q -o out/report in 2>message
    check_refusal $? 'out/report[a-z.-]*'
    [ "$(cat out/report)" = old ] || fail "the old output of the batch is gone"
    "$tool" -q -o out/report --resume in && cmp -s out/report expected || fail "the batch does not go on"
    [ "$(ls -A out)" = report ] || fail "left behind by the batch: $(ls -A out)"
done

echo "$((size / 4096 + 1)) sizes"
[ $failures -eq 0 ]
