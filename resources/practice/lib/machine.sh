# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

# shellcheck shell=bash disable=SC2034,SC2153 # the parts share their variables
# One machine: its files, its processes. Sourced by howdah-practice.
#
# A machine is known by the name that systemd-nspawn gets, HOST.CLUSTER.howdah: no pid file can be stale or missing.
# Its overlay is mounted in a mount namespace that only its own processes share, so it ends with them.

machine_name() { printf '%s.%s.howdah\n' "$1" "$NAME"; }

# The processes outside the machine, from setsid to systemd-nspawn: each has the name as one whole argument. Any account,
# and whoever is root in a machine, can give a process such an argument: ours are root's, and run nothing but these.
# (grep has it as a part of one, so it does not find itself.)
machine_pids() { # HOST
    local pid
    # shellcheck disable=SC2062 # quoted as it must be
    for pid in $(grep -lzxF --regexp=--machine="$(machine_name "$1")" /proc/[0-9]*/cmdline 2>/dev/null | cut -d/ -f3 || true); do
        ! machine_is_ours "$pid" || printf '%s\n' "$pid"
    done
}
machine_is_ours() { # PID
    local program
    grep -qsx $'Uid:\t0\t0\t0\t0' "/proc/$1/status" || return 1
    for program in systemd-nspawn sh setsid nsenter unshare systemd-run; do
        [ ! "/proc/$1/exe" -ef "$(command -v "$program")" ] || return 0
    done
    return 1
}

# The machine's own first process, seen from here: the child of systemd-nspawn that is process 1 of its namespace.
machine_leader() { # HOST
    local pid child
    for pid in $(machine_pids "$1"); do
        for child in $(pgrep --parent "$pid"); do
            if grep -q '^NSpid:.*[[:space:]]1$' "/proc/$child/status" 2>/dev/null; then
                printf '%s\n' "$child"
                return 0
            fi
        done
    done
    return 1
}

# Has its root no rights here? Machines that an older version booted are in this computer's own user namespace.
machine_is_contained() { # LEADER
    local inside outside count
    read -r inside outside count <"/proc/$1/uid_map" && [ "$inside $outside $count" = "0 $OWNERS $OWNERS_COUNT" ]
}

# Writes what makes this machine differ from the image. Its host name is still another one: a step sets it.
machine_create() { # HOST ADDRESS
    local dir=$STATE/machines/$1 etc=$STATE/machines/$1/upper/etc type
    mkdir -p "$dir/work" "$dir/root" "$etc/ssh" "$etc/systemd/network" "$etc/chrony/sources.d"
    chmod 755 "$dir/upper" "$etc" "$etc/ssh" "$etc/systemd" "$etc/systemd/network" "$etc/chrony" "$etc/chrony/sources.d"
    echo debian >"$etc/hostname"
    printf '%s\n' '127.0.0.1	localhost' '127.0.1.1	debian' '' \
        '# The following lines are desirable for IPv6 capable hosts' '::1     localhost ip6-localhost ip6-loopback' \
        'ff02::1 ip6-allnodes' 'ff02::2 ip6-allrouters' >"$etc/hosts"
    tr -d - </proc/sys/kernel/random/uuid >"$etc/machine-id"
    printf '%s\n' '[Match]' 'Name=host0' '[Network]' "Address=$2/$PREFIX" 'LinkLocalAddressing=no' \
        'IPv6AcceptRA=no' 'LLDP=no' '[Route]' "Destination=$TIME_SERVER/32" 'Scope=link' >"$etc/systemd/network/10-practice.network"
    # (short polls: it is near, and a run waits for the first answers)
    printf '%s\n' '# The time server of the practice network' "server $TIME_SERVER iburst minpoll -3" >"$etc/chrony/sources.d/practice.sources"
    chmod 644 "$etc/hostname" "$etc/hosts" "$etc/machine-id" "$etc/systemd/network/10-practice.network" \
        "$etc/chrony/sources.d/practice.sources"
    machine_keys "$1"
    cp -p "$KEY_DIR/$1"/ssh_host_* "$etc/ssh/"
    give_to_machines "$dir/upper"
}

# Its host keys, made once. (Two private clusters may make the same ones at the same time: the first stay.)
machine_keys() { # HOST
    local new type
    [ ! -d "$KEY_DIR/$1" ] || return 0
    new=$(mktemp -d "$KEY_DIR/.$1.XXXXXX")
    for type in ed25519 ecdsa rsa; do
        ssh-keygen -q -t $type -N '' -C root@debian -f "$new/ssh_host_${type}_key"
    done
    mv -T -- "$new" "$KEY_DIR/$1" 2>/dev/null || rm -rf -- "$new"
}

# Starts it, detached from us, our terminal and, where systemd runs, our login session; what its console says goes to
# console.log.
BEGUN=' ' # the machines that this command has started
machine_start() { # HOST SUITE
    BEGUN+="$1 "
    local dir=$STATE/machines/$1 lower=$STATE/layer-$2 scope=()
    [ "$BECOME" = su ] || lower+=:$(image_of "$2")/sudo
    lower+=:$(image_of "$2")/base
    [ -z "${PACKAGE_LAYERS[$1]:-}" ] || lower=$STATE/layer-$2:${PACKAGE_LAYERS[$1]}${lower#"$STATE/layer-$2"}
    [ ! -d /run/systemd/system ] || scope=(systemd-run --quiet --scope --collect --slice=machine.slice)
    # (as the time server: network_serve_time)
    ( cd / && exec setsid "${scope[@]}" nsenter --net="/run/netns/$NS" unshare --mount --propagation slave \
        "$LIB/run-machine" "--machine=$(machine_name "$1")" "$lower" "$dir" ) \
        </dev/null >>"$dir/console.log" 2>&1 {LOCK}>&- &
    disown
}

# Are logins possible? sshd listens and the boot is over (pam_nologin). Read from the outside, without a connection.
machine_is_ready() { # HOST
    local leader
    leader=$(machine_leader "$1") || return 1
    [ ! -e "/proc/$leader/root/run/nologin" ] || return 1
    [ -e "/proc/$leader/root/run/systemd/system" ] || return 1
    grep -qs ':0016 0\+:0000 0A ' "/proc/$leader/net/tcp" "/proc/$leader/net/tcp6"
}

# Kills the machine. Its wrapper first, which would boot it again; then its process 1, with which all others end;
# systemd-nspawn then cleans up and ends, and is killed only if it does not.
machine_stop() { # HOST
    local pid leader tries
    for pid in $(machine_pids "$1"); do
        [ "$(cat "/proc/$pid/comm" 2>/dev/null)" = systemd-nspawn ] || kill -KILL "$pid" 2>/dev/null || true
    done
    if leader=$(machine_leader "$1"); then kill -KILL "$leader" 2>/dev/null || true; fi
    for tries in {1..50}; do
        pid=$(machine_pids "$1")
        [ -n "$pid" ] || break
        # shellcheck disable=SC2086 # a list of numbers
        [ "$tries" -lt 30 ] || kill -KILL $pid 2>/dev/null || true
        sleep 0.1
    done
    machine_sweep "$1"
    [ -z "$(machine_pids "$1")" ]
}

# What systemd-nspawn leaves when it is killed, and the control groups where no systemd manages them. A control
# group can be removed only when the kernel has released its last process, shortly after that process has ended.
machine_sweep() { # HOST
    local name group tries
    name=$(machine_name "$1")
    rm -rf -- "/run/systemd/nspawn/propagate/$name" "/run/systemd/nspawn/unix-export/$name"
    for group in /sys/fs/cgroup/{,*/}"howdah-practice/$name"; do
        for tries in {1..50}; do
            [ -d "$group" ] || break
            [ "$tries" -eq 1 ] || sleep 0.1
            find "$group" -depth -type d -exec rmdir {} + 2>/dev/null || true
        done
        rmdir "${group%/*}" 2>/dev/null || true
    done
}
