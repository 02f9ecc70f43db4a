#!/usr/bin/env bash
# Shards, merged, are the bytes of one run; what is missing, doubled or cut is said:  merge_test.sh TOOL SAMPLES
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "$0")/common.sh"
need python3
make_reports 60
make_one

names() { sed 's/.*"source":{"name":\("\([^"\\]\|\\.\)*"\).*/\1/'; }
("$tool" -q reports 2>/dev/null || [ $? -eq 2 ]) | names >walked
head -n -1 one.ndjson | names | cmp - walked || fail "the list is in the order of the folder"

for count in 1 2 7; do
    for index in $(seq "$count"); do
        "$recipes/shard" reports list "$index/$count" out 2>/dev/null || fail "shard $index/$count"
    done
    "$recipes/merge" -o merged list "out/of-$count" || fail "merge of $count"
    same_as_one merged
done
[ "$(cat out/of-7/*.ndjson | wc -l)" -eq "$(wc -l <list)" ] || fail "each report is in one shard"
[ "$(find out/of-7 -name '*.ndjson' -size +0 | wc -l)" -gt 1 ] || fail "more than one shard has reports"
[ -z "$(find out -name '*wsis*')" ] || fail "nothing is left behind"

# Lists of their own need no merge beyond cat.
split -n l/3 list part.
for part in part.*; do "$recipes/shard" reports "$part" 1/1 "out/$part" 2>/dev/null; done
cat out/part.*/of-1/1.ndjson | cmp - one.ndjson || fail "three lists in a row"

# What is there is left alone, until the list changes.
echo >out/of-2/1.ndjson
"$recipes/shard" reports list 1/2 out
[ "$(wc -c <out/of-2/1.ndjson)" -eq 1 ] || fail "a shard that is there is not made again"
touch -d "+1 minute" list
"$recipes/shard" reports list 1/2 out 2>/dev/null
"$recipes/merge" list out/of-2/2.ndjson out/of-2/1.ndjson >merged
same_as_one merged

# A shard that is killed goes on.
for tenths in 1 2 3 4 5; do
    timeout -s KILL "0.0$tenths" "$recipes/shard" reports list 1/1 killed 2>/dev/null || true
done 2>/dev/null
"$recipes/shard" reports list 1/1 killed 2>/dev/null
same_as_one killed/of-1/1.ndjson

# What could not be done leaves no shard.
! "$recipes/shard" reports list 3/2 out 2>/dev/null || fail "a shard that is none"
! "$recipes/shard" nowhere list 1/3 out 2>/dev/null || fail "a folder that is none"
! "$recipes/shard" reports list 1/3 out --no-such-option 2>/dev/null || fail "an option that is none"
[ ! -e out/of-3/1.ndjson ] || fail "no shard without success"

# refused PATTERN SHARD...: one line, exit status 2, no output.
refused() {
    local pattern=$1 status=0
    shift
    rm -f merged
    "$recipes/merge" -o merged list "$@" 2>message || status=$?
    [ "$status" -eq 2 ] || fail "exit status $status for $pattern"
    [ "$(wc -l <message)" -eq 1 ] || fail "one line for $pattern"
    grep -q -e "$pattern" message || fail "'$(cat message)' for $pattern"
    [ ! -e merged ] || fail "no output for $pattern"
    [ -z "$(find . -name '.merge-*')" ] || fail "a file is left behind for $pattern"
}

sed 5d one.ndjson >less
refused "is missing" less
sed 5p one.ndjson >again
refused "again:6: .* is doubled" again
sed 7d one.ndjson >rest
sed -n 7p one.ndjson >odd
"$recipes/merge" list rest odd | cmp - one.ndjson || fail "any split will do"
refused "is doubled: .*\(one.ndjson:7\|odd:1\)" one.ndjson odd
sed -n '$p' one.ndjson >last
cat one.ndjson last >longer
refused "longer:$(wc -l <longer): 'old/gone.txt' is doubled or not in the list" longer
head -c -20 one.ndjson >short
refused "short:$(wc -l <one.ndjson): cut off" short
sed '3s/.*/{"a":1}/' one.ndjson >other
refused "other:3: no record" other
refused "No such file" absent

# Absolute paths are named by their last part, and two may have one name.
mkdir -p twice/a twice/b
for folder in a b; do echo "1. $folder" >twice/$folder/r.txt; done
printf '%s\n' "$PWD/twice/a/r.txt" "" "$PWD/twice/b/r.txt" twice/a/r.txt >twice/list
"$tool" -q --files-from twice/list >twice/one
for index in 1 2 3; do "$recipes/shard" . twice/list $index/3 twice; done
"$recipes/merge" twice/list twice/of-3 | cmp - twice/one || fail "names that are there twice"

# Memory is that of one record for each shard, whatever their number.
peak() { # COUNT
    python3 - "$1" <<'END'
import sys
with open("big.list", "w") as names, open("big.1", "w") as one, open("big.2", "w") as two:
    for number in range(int(sys.argv[1])):
        names.write(f"{number}.txt\n")
        record = '{"format":"wsis-error","version":1,"source":{"name":"%d.txt"},"message":"%s"}\n'
        (one if number % 3 else two).write(record % (number, "x" * 2000))
END
    python3 - "$recipes/merge" <<'END'
import resource, subprocess, sys
subprocess.run([sys.argv[1], "-o", "/dev/null", "big.list", "big.1", "big.2"], check=True)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
END
}
few=$(peak 100) many=$(peak 20000)
[ "$many" -lt $((few + 4096)) ] || fail "memory grows: $few KiB for 100 records, $many for 20,000"
echo "merge: $(wc -l <list) records in 1, 2 and 7 shards; peak $few and $many KiB"
