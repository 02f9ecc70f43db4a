#!/usr/bin/env bash
# The Snakemake recipe gives what one run gives, again after a shard is lost:  snakemake_test.sh TOOL SAMPLES
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "$0")/common.sh"
need snakemake
export HOME=$work XDG_CACHE_HOME=$work/cache
make_reports 40
make_one

run() {
    snakemake -c2 --snakefile "$recipes/Snakefile" --config reports=reports list=list out=out shards=7 >log 2>&1 ||
        { cat log && fail "snakemake"; }
}

run
same_as_one out/all.ndjson
[ "$(find out/of-7 -name '*.ndjson' | wc -l)" -eq 7 ] || fail "7 shards"

run
grep -q "Nothing to be done" log || fail "what is done is not done again"

rm out/of-7/5.ndjson out/all.ndjson
run
same_as_one out/all.ndjson
[ "$(grep -c '^rule shard:' log)" -eq 1 ] || fail "only what is lost is made again"
cat >Snakefile <<END
module wsis:
    snakefile: "$recipes/Snakefile"
    config: config

use rule * from wsis as wsis_*

rule count:
    input: "other/all.ndjson"
    output: "counted"
    shell: "wc -l <{input} >{output}"
END
snakemake -c2 counted --config reports=reports list=list out=other shards=2 >log 2>&1 || { cat log && fail "a module"; }
same_as_one other/all.ndjson
echo "snakemake: $(wc -l <list) reports in 7 shards"
