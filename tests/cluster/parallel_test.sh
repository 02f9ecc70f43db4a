#!/usr/bin/env bash
# GNU parallel over ssh gives what one run gives: an sshd of our own on loopback, four names of hosts, one of which is
# down:  parallel_test.sh TOOL SAMPLES
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "$0")/common.sh"
need parallel ssh ssh-keygen sshd python3
server="" made_run=""

stop() {
    [ -z "$server" ] || kill "$server" 2>/dev/null || true
    [ -z "$server" ] || wait "$server" 2>/dev/null || true
    [ -z "$made_run" ] || rmdir /run/sshd 2>/dev/null || true
    rm -rf "$work"
}
trap stop EXIT

make_keys() {
    chmod 700 .
    ssh-keygen -q -t ed25519 -N "" -f host_key
    ssh-keygen -q -t ed25519 -N "" -f user_key
    cp user_key.pub authorized_keys
    chmod 600 authorized_keys
}

# The names lead to one address; each could be a machine of its own.
write_configs() { # PORT DEAD-PORT
    cat >sshd_config <<END
ListenAddress 127.0.0.1:$1
HostKey $work/host_key
AuthorizedKeysFile $work/authorized_keys
PidFile none
UsePAM no
StrictModes no
PasswordAuthentication no
KbdInteractiveAuthentication no
END
    cat >ssh_config <<END
Host node1 node2 node3 node4
    HostName 127.0.0.1
    Port $1
    User $(id -un)
    IdentityFile $work/user_key
    IdentitiesOnly yes
    UserKnownHostsFile $work/known_hosts
    StrictHostKeyChecking accept-new
    HostKeyAlias %n
    BatchMode yes
    LogLevel ERROR
Host node5
    HostName 127.0.0.1
    Port $2
    BatchMode yes
    LogLevel ERROR
END
}

lets_in() {
    ! grep -q "account is locked" sshd.log || skip "the account is locked"
    ssh -F ssh_config node1 true 2>ssh.log
}

start_sshd() {
    : >sshd.log
    if [ "$(id -u)" -eq 0 ] && [ ! -d /run/sshd ]; then # where root's sshd separates privileges
        mkdir /run/sshd
        made_run=yes
    fi
    "$(PATH=$PATH:/usr/sbin command -v sshd)" -D -e -f "$work/sshd_config" 2>sshd.log &
    server=$!
    until_true 20 lets_in || { tail -n 5 ssh.log sshd.log && fail "no sshd"; }
}

make_reports 60
make_one
make_keys
write_configs "$(free_port)" "$(free_port)"
start_sshd

export HOME=$work PARALLEL_HOME=$work/parallel PARALLEL_SSH="ssh -F $work/ssh_config"
printf '%s\n' node1 node2 node3 node4 node5 >hosts
"$recipes/with-parallel" reports list 7 out --sshloginfile "$work/hosts" 2>log || { cat log && fail "with-parallel"; }
same_as_one out/all.ndjson
hosts=$(tail -n +2 out/jobs.log | cut -f 2 | sort | uniq -c | tr -s ' \n' ' ')
[ "$(cut -f 2 out/jobs.log | grep -c '^node[1-4]$')" -ge 7 ] || fail "every shard ran on a host: $hosts"
[ "$(cut -f 2 out/jobs.log | grep '^node[1-4]$' | sort -u | wc -l)" -ge 2 ] || fail "more than one host: $hosts"

"$recipes/with-parallel" reports list 2 out 2>log || { cat log && fail "with-parallel on this machine"; }
same_as_one out/all.ndjson
echo "parallel: $(wc -l <list) reports in 7 shards, by host:$hosts"
