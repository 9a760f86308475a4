# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

# A booted machine for tests: systemd-nspawn on a root file system of root.sh, which stays as it is. Its network has no way out.
# Sourced by the scripts beside it, after root.sh; one machine a script. As root.
# shellcheck shell=sh disable=SC2034,SC2154

# What a root file system must have to be booted.
packages_machine="systemd systemd-sysv dbus libpam-systemd"

# Where the machine's network is: none but its own, unless this is an option of systemd-nspawn for another.
machine_network=--private-network

# machine_boot ROOT NAME [NSPAWN-OPTION…]: returns when its systemd answers, within 2 min. Sets machine_leader, its first process as
# seen from here, and machine_folder: console.log, and root/, which the machine alone has mounted.
machine_boot() {
    machine_name=$2 machine_folder=$roots/.machine.$2 lower=$1
    shift 2
    machine_end
    mkdir -p "$machine_folder/upper" "$machine_folder/work" "$machine_folder/root"
    chmod 755 "$machine_folder/upper"
    # Where no systemd hands out control groups, one for it alone; its own systemd wants the unified hierarchy.
    # shellcheck disable=SC2016 # the inner shell's
    unshare --mount --propagation slave sh -euc '
        lower=$1 folder=$2 name=$3
        shift 3
        mount -t overlay overlay -o "lowerdir=$lower,upperdir=$folder/upper,workdir=$folder/work" "$folder/root"
        if [ ! -d /run/systemd/system ]; then
            while read -r _ at type options _; do
                case $type,$options in
                cgroup2,* | cgroup,*name=systemd*) mkdir -p "$at/howdah-test/$name"; echo $$ >"$at/howdah-test/$name/cgroup.procs" ;;
                esac
            done </proc/mounts
        fi
        [ "$(stat -f -c %T /sys/fs/cgroup)" = cgroup2fs ] || export SYSTEMD_NSPAWN_UNIFIED_HIERARCHY=1
        exec systemd-nspawn --quiet --machine="$name" --directory="$folder/root" --boot --settings=no --register=no --keep-unit \
            --resolv-conf=off --timezone=off --link-journal=no --console=pipe "$@"' \
        - "$lower" "$machine_folder" "$machine_name" "$machine_network" "$@" </dev/null >"$machine_folder/console.log" 2>&1 &
    machine_nspawn=$!
    trap machine_end EXIT
    trap 'exit 3' HUP INT TERM
    deadline=$(($(date +%s) + 120))
    until machine_leader=$(pgrep --parent "$machine_nspawn" | head -n 1) && [ -n "$machine_leader" ] &&
        timeout 60 nsenter --target "$machine_leader" --all systemctl is-system-running --wait 2>/dev/null | grep -qE 'running|degraded'; do
        if [ "$(date +%s)" -gt $deadline ] || ! kill -0 "$machine_nspawn" 2>/dev/null; then
            echo "The machine did not boot:" >&2
            tail -n 20 "$machine_folder/console.log" >&2
            return 1
        fi
        sleep 0.5
    done
}

# machine_do SECONDS PROGRAM [ARGUMENT…]: runs it there as root, by the machine's systemd, with this standard input and output. After
# SECONDS it is ended.
machine_do() {
    limit=$1
    shift
    nsenter --target "$machine_leader" --all systemd-run --quiet --pipe --wait --collect --service-type=exec --property=RuntimeMaxSec="$limit" \
        --setenv=LANG=C.UTF-8 --setenv=HOME=/root --working-directory=/root -- "$@"
}

# Its power is cut, and its disk is gone.
machine_end() {
    trap - EXIT
    if [ -n "${machine_nspawn-}" ]; then
        kill -KILL "${machine_leader:-$machine_nspawn}" 2>/dev/null || true
        wait "$machine_nspawn" 2>/dev/null || true
    fi
    machine_nspawn='' machine_leader=''
    rm -rf "/run/systemd/nspawn/propagate/$machine_name" "/run/systemd/nspawn/unix-export/$machine_name"
    for group in /sys/fs/cgroup/howdah-test /sys/fs/cgroup/*/howdah-test; do
        [ ! -d "$group" ] || find "$group" -depth -type d -exec rmdir {} + 2>/dev/null || true
    done
    rm -rf --one-file-system "$machine_folder"
}
