#!/usr/bin/env bash
# A Slurm array job gives what one run gives: a cluster of one node on loopback, with all it needs in a folder of its
# own:  slurm_test.sh TOOL SAMPLES
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "$0")/common.sh"
need sbatch scancel scontrol sinfo slurmctld slurmd munged mungekey python3
PATH=$PATH:/usr/sbin
export SLURM_CONF=$work/slurm.conf # from here on, so that no other cluster is ever meant
daemons=()

stop() {
    scancel --user="$(id -un)" 2>/dev/null || true
    until_true 10 no_jobs || true
    local daemon
    for daemon in "${daemons[@]}"; do kill "$daemon" 2>/dev/null || true; done
    wait
    rm -rf "$work"
}

no_jobs() { [ -z "$(squeue --noheader 2>/dev/null)" ]; }

# start NAME COMMAND...: in the background, with NAME.out.
start() {
    local name=$1
    shift
    "$@" >"$name.out" 2>&1 &
    daemons+=($!)
}

write_config() {
    mkdir -p state spool
    cat >slurm.conf <<END
ClusterName=lamps
SlurmctldHost=$(hostname -s)(127.0.0.1)
SlurmctldPort=$(free_port)
SlurmdPort=$(free_port)
SlurmUser=$(id -un)
SlurmdUser=$(id -un)
AuthType=auth/munge
AuthInfo=socket=$work/munge.socket
CredType=cred/munge
StateSaveLocation=$work/state
SlurmdSpoolDir=$work/spool
SlurmctldPidFile=$work/slurmctld.pid
SlurmdPidFile=$work/slurmd.pid
SlurmctldLogFile=$work/slurmctld.log
SlurmdLogFile=$work/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SwitchType=switch/none
MpiDefault=none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SchedulerParameters=sched_interval=1,batch_sched_delay=0,sched_min_interval=0
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
SlurmdParameters=config_overrides
MailProg=/bin/true
ReturnToService=2
NodeName=$(hostname -s) NodeAddr=127.0.0.1 CPUs=2 State=UNKNOWN
PartitionName=all Nodes=ALL Default=YES State=UP
END
}

is_idle() { sinfo --noheader --format=%t 2>/dev/null | grep -q '^idle$'; }

start_cluster() {
    chmod 755 .
    mungekey --create --keyfile="$work/munge.key"
    start munged munged --foreground --force --key-file="$work/munge.key" --socket="$work/munge.socket" \
        --pid-file="$work/munge.pid" --log-file="$work/munge.log" --seed-file="$work/munge.seed"
    until_true 20 test -S munge.socket || { cat munged.out && fail "no munged"; }
    write_config
    start slurmctld slurmctld -D
    start slurmd slurmd -D
    until_true 60 is_idle || { tail -n 20 ./*.out slurmctld.log slurmd.log && fail "no cluster"; }
}

logs() { tail -n 20 log out/logs/* slurmctld.log slurmd.log; }

trap stop EXIT
make_reports 40
make_one
start_cluster

"$recipes/with-slurm" reports list 7 out &>log || { logs && fail "with-slurm"; }
same_as_one out/all.ndjson
[ "$(find out/of-7 -name '*.ndjson' | wc -l)" -eq 7 ] || fail "7 shards"

# A shard that is lost is made again, the others are not.
others() { stat -c '%n %i %y' out/of-7/[123467].ndjson; }
rm out/of-7/5.ndjson out/all.ndjson
others >before
"$recipes/with-slurm" reports list 7 out --cpus-per-task=2 --array=1-7%3 &>log || { logs && fail "with-slurm again"; }
same_as_one out/all.ndjson
others | cmp - before || fail "only what is lost is made again"

# A part that fails is no result.
rm -r out
! WSIS_EXTRACT=/bin/false "$recipes/with-slurm" reports list 2 out &>log || fail "a failure is one"
grep -q "a part failed" log || fail "'$(cat log)' for a part that failed"
[ ! -e out/all.ndjson ] || fail "no result of a failure"
echo "slurm: $(wc -l <list) reports in 7 shards"
