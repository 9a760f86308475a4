# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

# shellcheck shell=bash disable=SC2034,SC2153 # the parts share their variables
# Root's shell in a machine. Sourced by howdah-practice.
#
# The machine may be hostile: whoever is root in it can take over any process in it. So nothing of this computer goes in:
# the process joins all namespaces of the machine and its control group, has no capability that the machine's first
# process lacks, and holds no descriptor but pipes. (A descriptor of a terminal could read what is typed there later; one
# of a directory leads out.)

console() { # HOST [PROGRAM [ARG…]]
    local leader
    leader=$(machine_leader "$1") || fail 1 "$1 of cluster $NAME does not run. howdah-practice status lists what does."
    machine_is_contained "$leader" ||
        fail 1 "$1 of cluster $NAME was booted by an older version of howdah-practice: root in it is root of this computer. Nothing was run. Remove the cluster, then boot it again: howdah-practice down $NAME"
    shift
    [ $# -gt 0 ] || set -- bash -l
    console_join_group "$leader"
    # The first nsenter gives all capabilities in the machine's user namespace, setpriv (this computer's: not yet in the
    # machine's files) takes away those that the machine lacks, the second one goes in.
    set -- nsenter --target "$leader" --user -- setpriv --bounding-set "$(console_capabilities "$leader")" -- \
        nsenter --target "$leader" --mount --uts --ipc --net --pid --cgroup -- \
        env -i HOME=/root USER=root LOGNAME=root TERM="${TERM:-dumb}" LC_ALL=C \
        PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin "$@"
    if [ -t 0 ] && [ -t 1 ]; then
        # A terminal of its own: with this one, a program could type commands into the shell we were called from.
        SHELL=/bin/bash exec script --quiet --return --command "exec $(printf '%q ' "$@")" /dev/null
    fi
    if console_may_pass 0 && console_may_pass 1 && console_may_pass 2 && ! { : </dev/tty; } 2>/dev/null; then
        exec "$@"
    fi
    console_relayed "$@"
}

# All capabilities but the machine's own go; in the form of setpriv(1).
console_capabilities() { # LEADER
    local key mask cap list=-all
    while read -r key mask; do
        [ "$key" != CapBnd: ] || for cap in {0..63}; do
            (((16#$mask >> cap & 1) == 0)) || list+=,+cap_$cap
        done
    done <"/proc/$1/status"
    printf '%s\n' "$list"
}

# Its control group in each hierarchy, so that its limits hold and its end is ours.
console_join_group() { # LEADER
    local at type options id controllers path own
    own=$(</proc/self/cgroup)
    while IFS=: read -r id controllers path; do
        [[ $'\n'$own$'\n' != *$'\n'"$id:$controllers:$path"$'\n'* ]] || continue
        while read -r _ at type options _; do
            case $type,${controllers:-unified} in
            cgroup2,unified) ;;
            cgroup,unified | cgroup2,*) continue ;;
            cgroup,*) [[ ,$options, == *",$controllers,"* ]] || continue ;;
            *) continue ;;
            esac
            ! echo $$ 2>/dev/null >"$at$path/cgroup.procs" || break
        done </proc/mounts
    done <"/proc/$1/cgroup"
}

# Pipes and /dev/null.
console_may_pass() { [ -p "/proc/$$/fd/$1" ] || [ "/proc/$$/fd/$1" -ef /dev/null ]; } # DESCRIPTOR

# With relays for descriptors that must stay outside, in a session of its own, which has no terminal.
console_relayed() { # PROGRAM [ARG…]
    local in out err relay_in relays=() child status
    exec {in}< <(exec cat)
    relay_in=$!
    exec {out}> >(exec cat {in}<&-)
    relays+=($!)
    exec {err}> >(exec cat {in}<&- {out}>&- >&2)
    relays+=($!)
    setsid -- "$@" <&"$in" >&"$out" 2>&"$err" {in}<&- {out}>&- {err}>&- &
    child=$!
    exec {in}<&- {out}>&- {err}>&-
    trap 'kill -TERM -- "-$child" 2>/dev/null || true' INT TERM HUP
    while :; do
        status=0
        wait "$child" || status=$?
        kill -0 "$child" 2>/dev/null || break # a signal to us ends `wait` too
    done
    kill "$relay_in" 2>/dev/null || true # or it would take the next line that is typed
    wait "${relays[@]}" || true
    exit "$status"
}
