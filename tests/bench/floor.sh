#!/bin/bash

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

# Howdah against the floor: the same programs of hostname, fqdn, hosts, time-sync and firewall piped through one plain
# `ssh` per machine, all machines at once, logged in as root by key. Machines are made anew for every measurement;
# who is first changes from round to round. Prints each round, then medians and the ratio, for fresh machines and for a
# second run; and for a second run on a link of 100 ms (slow-link, of the same build as HOWDAH_CLI).
# Usage: tests/bench/floor.sh HOWDAH_CLI [ROUNDS]        (as root; a release build)
set -euo pipefail
here=$(cd "$(dirname "$0")/../.." && pwd)
cli=$(readlink -f "$1")
slow_link=$(dirname "$cli")/../../tests/bench/slow-link
rounds=${2:-5}
steps=hostname,fqdn,hosts,time-sync,firewall
cluster=bench
folder=$(mktemp -d /var/tmp/howdah-bench-XXXXXX)
practice() { "$here/resources/practice/howdah-practice" "$@"; }
trap 'practice down $cluster >/dev/null 2>&1 || true; rm -rf "$folder"' EXIT
on_workstation() { "$here/tests/lab/workstation.sh" "$cluster" -- "$@"; }

fresh() { # machines made anew, reachable as root by key, known to ssh: where both begin
    practice down $cluster >/dev/null 2>&1 || true
    practice up $cluster --private --machines "$folder/machines.txt" --secrets "$folder/secrets" --force >/dev/null 2>&1
    rm -f "$folder/bench.howdah"*
    on_workstation "$cli" new "$folder/bench.howdah" --import "$folder/machines.txt" --user admin >/dev/null
    on_workstation "$cli" run "$folder/bench.howdah" --no-keychain --secrets "$folder/secrets" --accept-new-host-keys \
        --steps key-pair,local-hosts,connect,root-login,ssh-key,key-login >/dev/null 2>&1
    programs # here, so that both begin equally long after the machines have booted
}
seconds() { # COMMAND…: its wall seconds
    local start=$EPOCHREALTIME
    "$@" >"$folder/out" 2>&1 || { cat "$folder/out" >&2 && return 1; }
    awk -v a="$start" -v b="$EPOCHREALTIME" 'BEGIN { printf "%.2f\n", b - a }'
}
howdah() { on_workstation "$cli" run "$folder/bench.howdah" --no-keychain --no-workstation --steps $steps; }
floor() {
    on_workstation sh -euc 'for host in $1; do
            ssh -oBatchMode=yes "root@$host" sh <"$2/$host.sh" >"$2/$host.out" & pids="${pids:-} $!"
        done
        for pid in $pids; do wait "$pid"; done' _ "$hosts" "$folder"
}
complete() { # a floor that left steps out would be a low one
    local host step
    for host in $hosts; do
        for step in ${steps//,/ }; do
            awk -v end="howdah-$step end 0" '/^outcome / { told = 1 } $0 == end { good = told }
                / end [0-9]+$/ { told = 0 } END { exit !good }' "$folder/$host.out" ||
                { echo "floor.sh: $host has not come to the outcome of $step:" >&2; cat "$folder/$host.out" >&2; exit 1; }
        done
    done
}
programs() {
    hosts=$(awk '$3 != "vip" { print $3 }' "$folder/machines.txt" | tr '\n' ' ')
    for host in $hosts; do
        on_workstation "$cli" program $steps "$folder/bench.howdah" --node "$host" >"$folder/$host.sh"
    done
}
median() { sort -n | awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }

measure_floor() {
    fresh
    f1=$(seconds floor)
    complete
    f2=$(seconds floor)
    complete
}
# On a slow link: the machines as they are by now, each through a port of the workstation's. Prints both wall times.
measure_slow() {
    # shellcheck disable=SC2016
    on_workstation bash -euc '
        folder=$1 cli=$2 slow_link=$3 steps=$4
        mapfile -t rows < <(awk '\''$3 != "vip" { print $1, $3 }'\'' "$folder/machines.txt")
        "$slow_link" 100 "${rows[@]%% *}" >"$folder/ports" &
        until [ "$(wc -l <"$folder/ports")" = ${#rows[@]} ]; do sleep 0.1; done
        mapfile -t ports <"$folder/ports"
        cp "$folder/bench.howdah" "$folder/slow.howdah"
        for i in "${!rows[@]}"; do
            "$cli" set "$folder/slow.howdah" --machine "${rows[i]#* }" connect-as=127.0.0.1 port="${ports[i]}" >/dev/null
        done
        start=$EPOCHREALTIME
        for i in "${!rows[@]}"; do
            ssh -oBatchMode=yes -p "${ports[i]}" -oHostKeyAlias="${rows[i]#* }" root@127.0.0.1 sh \
                <"$folder/${rows[i]#* }.sh" >"$folder/${rows[i]#* }.out" 2>"$folder/said" & pids[i]=$!
        done
        wait "${pids[@]}"
        middle=$EPOCHREALTIME
        "$cli" run "$folder/slow.howdah" --no-keychain --no-workstation --steps "$steps" >"$folder/out" 2>&1 ||
            { cat "$folder/out" >&2; exit 1; }
        awk -v a="$start" -v b="$middle" -v c="$EPOCHREALTIME" '\''BEGIN { printf "%.2f %.2f\n", b - a, c - b }'\''
        kill %1' _ "$folder" "$cli" "$slow_link" "$steps"
    complete
}
measure_howdah() {
    fresh
    h1=$(seconds howdah)
    h2=$(seconds howdah)
}

for ((round = 1; round <= rounds; round++)); do
    if ((round % 2)); then measure_floor && measure_howdah; else measure_howdah && measure_floor; fi
    echo "round $round: fresh machines: floor $f1 s, howdah $h1 s; second run: floor $f2 s, howdah $h2 s"
    read -r f3 h3 < <(measure_slow)
    echo "round $round: 100 ms link: floor $f3 s, howdah $h3 s"
    echo "$f1 $h1 $f2 $h2 $f3 $h3" >>"$folder/rounds"
done
column_median() { awk -v c="$1" '{ print $c }' "$folder/rounds" | median; }
awk -v f1="$(column_median 1)" -v h1="$(column_median 2)" -v f2="$(column_median 3)" -v h2="$(column_median 4)" \
    -v f3="$(column_median 5)" -v h3="$(column_median 6)" 'BEGIN {
    printf "median: fresh machines: howdah %.2f s, floor %.2f s, ratio %.2f (wanted: 1.1 at most)\n", h1, f1, h1 / f1
    printf "median: second run:     howdah %.2f s, floor %.2f s, ratio %.2f (wanted: 1.3 at most)\n", h2, f2, h2 / f2
    printf "median: 100 ms link:    howdah %.2f s, floor %.2f s, ratio %.2f (wanted: 1.05 at most)\n", h3, f3, h3 / f3 }'
