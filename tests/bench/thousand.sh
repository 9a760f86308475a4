#!/bin/bash
# A run over many nodes: one booted machine that answers at N addresses, each with a lock of its own, logged in as root
# by key. Prints seconds, the client's own processor time and memory, in all and per node, for one node and for N.
# Usage: tests/bench/thousand.sh HOWDAH_CLI [NODES [AT_ONCE]]        (as root; a release build; needs the package time)
set -euo pipefail
here=$(cd "$(dirname "$0")/../.." && pwd)
cli=$(readlink -f "$1")
nodes=${2:-1000}
at_once=${3:-32}
steps=connect,root-login,ssh-key,key-login,time-sync,firewall
cluster=bench
folder=$(mktemp -d /var/tmp/howdah-bench-XXXXXX)
practice() { "$here/resources/practice/howdah-practice" "$@"; }
trap 'practice down $cluster >/dev/null 2>&1 || true; rm -rf "$folder"' EXIT
on_workstation() { "$here/tests/lab/workstation.sh" "$cluster" -- "$@"; }

practice down $cluster >/dev/null 2>&1 || true
practice up $cluster --private --nodes 1 --machines "$folder/machines.txt" --secrets "$folder/secrets" --force >/dev/null 2>&1
machine=$(awk '$3 == "db1" { print $1 }' "$folder/machines.txt")
on_workstation sh -c 'mkdir -p -m 700 ~/.ssh && ssh-keygen -q -t ed25519 -N "" -f ~/.ssh/id_ed25519'
key=$(on_workstation sh -c 'cat ~/.ssh/id_ed25519.pub')
# Every address of 198.18.0.0/16 (RFC 2544: for benchmarks) is this one machine; each login has a lock named by it.
practice console $cluster db1 sh -euc '
    ip route add local 198.18.0.0/16 dev lo
    mkdir -p -m 700 /root/.ssh && echo "$1" >/root/.ssh/authorized_keys
    cat >/usr/local/bin/own-lock <<\END
#!/bin/sh
set -- $SSH_CONNECTION
export HD_LOCK="/run/howdah-$3.lock"
exec sh -c "$SSH_ORIGINAL_COMMAND"
END
    chmod 755 /usr/local/bin/own-lock
    printf "MaxStartups 2000\nMaxSessions 50\nForceCommand /usr/local/bin/own-lock\n" >/etc/ssh/sshd_config.d/50-bench.conf
    systemctl reload ssh
    export DEBIAN_FRONTEND=noninteractive; apt-get -qq install chrony >/dev/null 2>&1 || { apt-get -qq update && apt-get -qq install chrony >/dev/null; }' _ "$key"
ip -n "howdah-$cluster" route add 198.18.0.0/16 via "$machine"

rows() { for ((i = 1; i <= $1; i++)); do printf '198.18.%d.%d n%04d.bench.example n%04d\n' $((i / 250)) $((i % 250 + 1)) "$i" "$i"; done; }
measure() { # NODES: one round to meet them, one that is measured
    local file="$folder/$1.howdah"
    rows "$1" >"$folder/rows.txt"
    on_workstation "$cli" new "$file" --import "$folder/rows.txt" --user root >/dev/null
    on_workstation "$cli" set "$file" become=none >/dev/null
    run() {
        on_workstation /usr/bin/time -o "$folder/time" -f '%e %U %S %M' "$cli" run "$file" --no-keychain --no-workstation \
            --accept-new-host-keys --parallel "$at_once" --steps $steps >"$folder/out" 2>&1 || { tail -n 20 "$folder/out" >&2; exit 1; }
    }
    run
    run
    tail -n 1 "$folder/out" >&2
    cat "$folder/time"
}
one=$(measure 1)
many=$(measure "$nodes")
awk -v one="$one" -v many="$many" -v n="$nodes" 'BEGIN {
    split(one, a); split(many, b)
    printf "%d nodes, 5 steps each: %.1f s, client %.2f s of processor time, %d MiB at most\n", n, b[1], b[2] + b[3], b[4] / 1024
    printf "per node beyond the first: %.2f ms of processor time (wanted: 5 at most), %.2f MiB (wanted: 0.25 at most)\n",
        (b[2] + b[3] - a[2] - a[3]) * 1000 / (n - 1), (b[4] - a[4]) / 1024 / (n - 1) }'
