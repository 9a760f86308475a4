#!/bin/bash

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

# A run over many nodes: one booted machine that answers at N addresses, each with a lock of its own, logged in as root
# by key. Prints seconds, the client's processor time and memory, in all and per node, and beside them what one `ssh`
# process costs on this computer: a login, and the `ssh -G` that Howdah asks once a machine.
# Usage: tests/bench/thousand.sh HOWDAH_CLI [NODES [AT_ONCE]]        (as root; a release build; needs the package time)
set -euo pipefail
here=$(cd "$(dirname "$0")/../.." && pwd)
cli=$(readlink -f "$1")
nodes=${2:-1000}
at_once=${3:-32}
steps=connect,ssh-key,key-login # what costs the client; the other steps are one round trip each, and the machine's work
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
    printf "MaxStartups 2000\nMaxSessions 50\nUsePAM no\nForceCommand /usr/local/bin/own-lock\n" >/etc/ssh/sshd_config.d/50-bench.conf
    systemctl reload ssh' _ "$key"
ip -n "howdah-$cluster" route add 198.18.0.0/16 via "$machine"

rows() { for ((i = 1; i <= $1; i++)); do printf '198.18.%d.%d n%04d.bench.example n%04d\n' $((i / 250 + 1)) $((i % 250 + 1)) "$i" "$i"; done; }
measure() { # NODES: the round in which Howdah meets them
    local file="$folder/$1.howdah"
    rows "$1" >"$folder/rows.txt"
    on_workstation "$cli" new "$file" --import "$folder/rows.txt" --user root >/dev/null
    on_workstation "$cli" set "$file" become=none >/dev/null
    on_workstation /usr/bin/time -o "$folder/time" -f '%e %U %S %M' "$cli" run "$file" --no-keychain --no-workstation \
        --accept-new-host-keys --parallel "$at_once" --steps $steps >"$folder/out" 2>&1 || { tail -n 20 "$folder/out" >&2; exit 1; }
    tail -n 1 "$folder/out" >&2
    cat "$folder/time"
}
processor() { # TIMES COMMAND…: milliseconds of processor time of one
    on_workstation /usr/bin/time -o "$folder/time" -f '%U %S' sh -c 'n=$1; shift; while [ $n -gt 0 ]; do "$@" >/dev/null </dev/null || exit 1; n=$((n - 1)); done' _ "$@"
    awk -v n="$1" '{ printf "%.1f\n", ($1 + $2) * 1000 / n }' "$folder/time"
}
one=$(measure 1)
many=$(measure "$nodes")
ssh=$(processor 30 ssh -oBatchMode=yes -oStrictHostKeyChecking=no -oUserKnownHostsFile=/dev/null -oLogLevel=ERROR root@198.18.1.2 true)
lookup=$(processor 30 ssh -G 198.18.1.2)
awk -v one="$one" -v many="$many" -v n="$nodes" -v ssh="$ssh" -v lookup="$lookup" 'BEGIN {
    split(one, a); split(many, b)
    own = (b[2] + b[3] - a[2] - a[3]) * 1000 / (n - 1)
    printf "%d nodes, two logins each: %.1f s, client %.2f s of processor time, %d MiB at most\n", n, b[1], b[2] + b[3], b[4] / 1024
    printf "per node beyond the first: %.1f ms of processor time, of which ssh -G %.1f ms; %.2f MiB (wanted: 0.25 at most)\n", own, lookup, (b[4] - a[4]) / 1024 / (n - 1)
    printf "one login by an ssh process: %.1f ms of processor time; so two logins and a run cost %.2f of one such login\n", ssh, own / ssh }'
