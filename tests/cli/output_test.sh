#!/usr/bin/env bash
# Output is written whole or not at all:  output_test.sh TOOL
set -u
tool=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
failures=0

expect() { # NAME STATUS WANTED-STATUS
    [ "$2" -eq "$3" ] && return
    echo "FAILED: $1: exit $2 instead of $3"
    failures=$((failures + 1))
}

check() { # NAME CONDITION...
    local name=$1
    shift
    "$@" && return
    echo "FAILED: $name"
    failures=$((failures + 1))
}

printf '1. Opening\n\nThe agenda was adopted.\n' >report.txt
printf '%%PDF-1.7\n' >renamed.docx
"$tool" report.txt >expected.json
expect "a report goes to standard output" $? 0

"$tool" -o out.json report.txt
expect "-o writes" $? 0
check "-o writes the same bytes" cmp -s out.json expected.json
check "no temporary file is left" test -z "$(find . -name '.wsis-*')"

echo old >out.json
"$tool" -o out.json renamed.docx 2>message
expect "an unusable input fails" $? 2
check "and leaves the old output alone" test "$(cat out.json)" = old
check "and says one line that names the file" grep -qx 'wsis-[a-z]*: renamed.docx: not a DOCX file but a PDF file; .*' message

"$tool" -o new.json renamed.docx 2>/dev/null
check "and makes no output file" test ! -e new.json

"$tool" -o nowhere/out.json report.txt 2>message
expect "a folder that is not there" $? 2
check "is named" grep -q 'nowhere/out.json: cannot write: No such file or directory' message

"$tool" -o . report.txt 2>message
expect "a folder as the output" $? 2
check "is said" grep -q 'Is a directory' message

"$tool" report.txt >/dev/full 2>message
expect "a full disk" $? 2
check "is said" grep -q 'standard output: cannot write: No space left on device' message

if [ -c /dev/full ]; then
    "$tool" -o /dev/full report.txt 2>/dev/null
    expect "a device as the output" $? 2
    check "is not replaced" test -c /dev/full
fi

"$tool" report.txt >&- 2>message
expect "closed standard output" $? 2

chmod 600 out.json && ln -s out.json link.json
"$tool" -o link.json report.txt
check "a symbolic link is written through" cmp -s out.json expected.json
check "the link stays" test -L link.json
check "the mode of an old file stays" test "$(stat -c %a out.json)" = 600

cp report.txt kept.txt && ln kept.txt other-name.txt
"$tool" -o other-name.txt kept.txt 2>message
expect "an output that is the input" $? 2
check "is said" grep -qx 'wsis-extract: other-name.txt: is an input; write the output elsewhere' message
check "the input stays" cmp -s kept.txt report.txt

cp expected.json good.json
cat good.json | "$tool" - >again.json
expect "report JSON is read back" $? 0
check "and comes out the same" cmp -s again.json good.json

mkdir -p tree/a tree/b
printf '1. One\n' >tree/a/x.txt
printf '1. Two\n' >tree/b/y.txt
printf '%%PDF-1.7\n' >tree/b/bad.docx
"$tool" --output-dir made tree 2>/dev/null
expect "in a batch the worst status wins" $? 2
check "and the others are done" test -s made/a/x.txt.json -a -s made/b/y.txt.json
check "a failed one leaves nothing" test "$(find made -type f | wc -l)" -eq 2

"$tool" tree >batch.ndjson 2>/dev/null
check "NDJSON has a line for each input" test "$(wc -l <batch.ndjson)" -eq 3
check "in order, errors among them" sh -c 'sed -n 2p batch.ndjson | grep -q "^{\"format\":\"wsis-error\""'
printf 'tree/a/x.txt\ntree/b/y.txt\n' | "$tool" --files-from - >list.ndjson
expect "a list of paths" $? 0
check "gives a line for each" test "$(wc -l <list.ndjson)" -eq 2

[ $failures -eq 0 ]
