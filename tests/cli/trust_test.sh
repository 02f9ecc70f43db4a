#!/usr/bin/env bash
# A document gets nothing from outside: no socket, and no file besides the input and what every program opens when it
# starts. Exit 77 where there is no strace.  trust_test.sh TOOL MAKER
set -u
tool=$1 maker=$2
command -v strace >/dev/null || { echo "no strace here: skipped"; exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
strace -o probe true 2>/dev/null || { echo "strace may not trace here: skipped"; exit 77; }
failures=0

fail() {
    echo "FAILED: $1"
    failures=$((failures + 1))
}

# Shared libraries, their cache, the kernel's own files, what libcrypto reads before its first digest, and the time zone,
# since libzip turns the times of members into its own.
export LLVM_PROFILE_FILE=/dev/null # a tool that counts its lines would write them
start_up='^(/lib|/usr/lib|/etc/ld\.so\.|/proc/|/sys/|/dev/null$|/dev/urandom$|/etc/ssl/openssl\.cnf$|/etc/localtime$|/usr/share/zoneinfo/)'

echo 'only for this test' >secret
mkdir documents
"$maker" documents "$work/secret" || exit 1
for document in documents/*.docx; do
    strace -f -e trace=network,open,openat,creat,execve -o trace "$tool" "$document" >report 2>message
    status=$?
    case $document in
    */linked-picture* | */remote-template* | */external-parts*) wanted=0 ;;
    *) wanted=2 ;;
    esac
    [ $status -eq $wanted ] || fail "$document: exit $status instead of $wanted: $(head -c 200 message)"
    grep -q 'only for this test' report message && fail "$document: another file shows"
    grep -E 'socket|connect|sendto|recvfrom' trace && fail "$document: the network is used"
    [ "$(grep -c execve trace)" -eq 1 ] || fail "$document: another program is run"
    opened=$(sed -nE 's/.*open(at)?\([^"]*"([^"]*)".*/\2/p' trace | grep -vE "$start_up" | grep -vxF "$document")
    [ -z "$opened" ] || fail "$document: also opened: $opened"
    grep -qF "\"$document\"" trace || fail "$document: was not seen to be opened"
done
[ $failures -eq 0 ]
