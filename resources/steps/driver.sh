# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

# shellcheck shell=sh disable=SC2016,SC2086
# (SC2016: what stands in single quotes is for the shell that runs the step; SC2086: lists of numbers are to be split)
# The root shell of one machine: this text is sent to `sh` on standard input after the bootstrap values. See README.md.
# It must behave the same in dash, bash and busybox sh, sent line by line over a channel or piped in all at once.
# Before it: HD_N (nonce), HD_WHO (who, from where; "…, run ID" of a run that may connect again), HD_LIB (lib.sh).
# May be set: HD_LOCK; in seconds, HD_LOCK_WAIT and HD_GRACE, from TERM to KILL.
PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C LANGUAGE=C
export PATH LC_ALL LANGUAGE
unset ENV BASH_ENV CDPATH GREP_OPTIONS POSIXLY_CORRECT
umask 022
cd /
hd_pid='' hd_failed=0 hd_queued=0 hd_tell='' hd_uid=$(id -u)
HD_GOOD=113 # the exit status of a program that has come to a good outcome (lib.sh); told as 0
export HD_GOOD
hd_timeout=timeout hd_watch='' # gnutimeout where `timeout` is not GNU's (Ubuntu 25.10); uutils' needs hd_watch_limit
if command -v gnutimeout >/dev/null; then
    hd_timeout=gnutimeout
else
    case $(timeout --version 2>/dev/null) in '' | *GNU*) ;; *) hd_watch=1 ;; esac
fi
: "${HD_LOCK:=/run/howdah.lock}" "${HD_LOCK_WAIT:=10}" "${HD_GRACE:=5}"

# hd_step NONCE SECONDS PROGRAM [finish]: starts one step and goes on reading, so that hd_abort or EOF can end it.
# It waits for the step before, so piped in all at once the run is the same.
hd_step() {
    hd_queue "$@"
    hd_start
}

# hd_queue NONCE SECONDS PROGRAM [finish]: one more step for the next hd_go. Nothing begins yet, so a connection that
# breaks while the queue is being sent begins nothing.
hd_queue() {
    hd_queued=$((hd_queued + 1))
    eval "hd_nonce_$hd_queued=\$1 hd_seconds_$hd_queued=\$2 hd_program_$hd_queued=\$3 hd_finish_$hd_queued=\${4:-}"
}

# hd_go: runs the queued steps one after the other, until one does not come to a good outcome, or until hd_no_more or
# hd_abort. The shell goes on reading meanwhile. Every step of the queue is answered: it begins and ends, or it is left.
hd_go() {
    hd_tell=1
    hd_start
    hd_tell=''
}

hd_start() {
    hd_wait
    trap - TERM # a trapped signal that comes between fork and the child's own trap is lost in dash and busybox
    trap '' ALRM # and one that comes before the trap must not kill it
    ( hd_run_queue ) &
    hd_pid=$!
    trap - ALRM
    trap 'exit 143' TERM
    hd_queued=0
}

# The queue's process. fd 3 is the channel's standard output and carries only the protocol; all other output goes to the
# channel's standard error. The lock is held by this process (fd 9) and by `timeout` (fd 8), until the last step has ended,
# whichever of them is killed. It is closed for the program, because a daemon must not keep it, and for all helpers here,
# before anything that may block.
hd_run_queue() {
    set +f # /proc is read by patterns, which the calling shell may have switched off
    pid='' stop='' hold='' leaving='' rc=0 good=1 hd_at=0 hd_outlives=''
    trap : USR1 # see hd_end_own
    trap hold=1 ALRM
    exec 3>&1
    while hd_goes_on; do
        hd_at=$((hd_at + 1))
        eval "hd_run \"\$hd_nonce_$hd_at\" \"\$hd_seconds_$hd_at\" \"\$hd_program_$hd_at\" \"\$hd_finish_$hd_at\""
    done
    hd_let_go # (again, where that was not yet the last one)
    while [ "$hd_at" -lt "$hd_queued" ]; do
        hd_at=$((hd_at + 1))
        eval "printf '\\n%s left\\n' \"\$hd_nonce_$hd_at\"" >&3
    done
    exit "$rc"
}

# Before the last end is told: from then on the shell alone holds the lock, or nobody.
hd_let_go() {
    exec 9>&-
    read -r _ _ _ hd_parent _ </proc/self/stat
    [ -z "$leaving$stop" ] && [ "$hd_parent" = "$$" ] || hd_unlock # the shell has ended or is ending, and possibly nobody reads the output
}

# Whether another step of the queue is to begin. Not after the shell has ended: possibly nobody reads the output.
hd_goes_on() {
    [ "$hd_at" -lt "$hd_queued" ] && [ -n "$good" ] && [ -z "$stop$hold$leaving" ] || return 1
    read -r _ _ _ hd_parent _ </proc/self/stat
    [ "$hd_parent" = "$$" ]
}

# NONCE SECONDS PROGRAM FINISH: one step: the program under `timeout`, in a process group of its own.
hd_run() {
    over='' hd_limit=$2
    if [ -n "$4" ]; then
        trap '' TERM HUP INT # the relays must not be killed before they have started
        [ -n "$hd_outlives" ] || hd_outlive
        trap leaving=1 TERM # see hd_leave
        trap : HUP INT
    else
        trap hd_stop TERM
    fi
    [ -z "$hd_tell" ] || printf '\n%s begin\n' "$1" >&3
    hd_uptime; hd_end_at=$((hd_now + $2))
    hd_count_killed; hd_killed_before=$hd_killed
    if [ -n "$hd_watch" ]; then
        trap hd_over USR2
        hd_limit=0 # no limit
        hd_watch_limit
    fi
    # Through a pipe: the kernel limits a single argument or environment string to 128 KiB, and the table of many machines
    # is longer.
    printf '%s\n' "$HD_LIB" "$3" 9>&- |
        $hd_timeout -k "$HD_GRACE" "$hd_limit" sh -c 'exec 8>&-; hd_program=$(cat); exec </dev/null; eval "$hd_program"' >&2 8>&9 9>&- &
    pid=$!
    [ -z "$stop$over" ] || hd_end_group
    wait "$pid"; rc=$?
    while [ "$rc" -gt 128 ] && kill -0 "$pid" 2>/dev/null; do wait "$pid"; rc=$?; done # wait returns early when a trap runs
    # `timeout` exits with its child (124, or 137 if it had to kill), or at once (125), even if other processes of the group
    # still run. If TERM comes before its own fork() has returned, it leaves even its child running.
    hd_uptime
    case $over$stop:$rc in
        1*:*) hd_end_group; [ -z "$over" ] || rc=124 ;;
        :124 | :125 | :137) [ "$hd_now" -lt "$hd_end_at" ] || { hd_end_group; rc=124; } ;;
    esac
    pid='' good=''
    if [ "$rc" = "$HD_GOOD" ]; then good=1 rc=0; fi
    hd_goes_on || hd_let_go
    if [ "$rc" = 137 ]; then # KILL by somebody else
        hd_count_killed
        [ "$hd_killed" = "$hd_killed_before" ] || printf '\nfact killed-for memory\n' >&3
    fi
    printf '\n%s end %d\n' "$1" "$rc" >&3
    printf '\n%s end\n' "$1" >&2
}

# In hd_killed the number of processes that the kernel's OOM killer has killed. Read by the shell itself: in half the time of a
# grep, and bash 5.2 may lose a signal that comes during a command substitution ("trap: unexpected EOF while looking for matching").
hd_count_killed() {
    hd_killed=''
    while read -r hd_key hd_value; do
        case $hd_key in oom_kill) hd_killed=$hd_value; break ;; esac
    done 2>/dev/null </proc/vmstat
}

# In hd_now the seconds since boot: a monotonic clock.
hd_uptime() {
    read -r hd_now _ </proc/uptime
    hd_now=${hd_now%%.*}
}

# uutils' `timeout` may return at the limit and leave its child running (125), or hang for ever when the child ignores TERM
# (both 0.0.30), and before 0.9 it polls only every 100 ms. Without a limit it works, so the limit is enforced here. The
# watching process is not our child, see hd_outlive, and ends with the queue.
hd_watch_limit() {
    read -r hd_me _ </proc/self/stat
    (
        exec 3>&- 9>&- >/dev/null 2>&1 </dev/null
        { while kill -0 "$hd_me" && hd_uptime && [ "$hd_now" -lt "$hd_end_at" ]; do sleep 1; done; kill -USR2 "$hd_me"; } &
    )
}

hd_over() {
    hd_uptime
    [ "$hd_now" -ge "$hd_end_at" ] || return 0 # of the step before
    over=1
    [ -z "$pid" ] || hd_end_group
}

hd_stop() {
    [ -z "$stop" ] || return 0
    stop=1
    [ -z "$pid" ] || hd_end_group
}

# Ends the program's whole process group: TERM, repeated, because a process that is just being started may miss it; KILL
# after HD_GRACE. Returns when the group is empty; until then the step goes on and the lock is held.
hd_end_group() {
    tries=0
    hd_uptime; hd_kill_at=$((hd_now + HD_GRACE))
    while hd_group_lives; do
        hd_uptime
        if [ "$hd_now" -ge "$hd_kill_at" ]; then
            kill -KILL "-$pid" || kill -KILL "$pid"
        elif [ $((tries % 5)) = 0 ]; then
            kill -TERM "-$pid" || kill -TERM "$pid" # `timeout` creates the group shortly after its start
        fi 2>/dev/null
        tries=$((tries + 1))
        sleep 0.05 9>&-
    done
}

# (kill -0 succeeds for zombies, too. In dash and busybox a signal may end the pipeline early; only status 1 means that no
# process is left.)
hd_group_lives() {
    kill -0 "-$pid" 2>/dev/null || kill -0 "$pid" 2>/dev/null || return 1
    cat /proc/[0-9]*/stat 2>/dev/null 9>&- | grep -q -e ") [^ZX] [0-9]* $pid " -e "^$pid (.*) [^ZX] " 9>&-
    [ $? -ne 1 ]
}

# For a step that must finish: its output goes through relays that continue to read when the channel is closed, because
# SIGPIPE in the middle of dpkg breaks the machine. The first `cat` dies when the channel is closed, the second one reads
# the rest. Opening a FIFO for one direction blocks until the other end is open; so it is opened for both first.
# The relays are not children of this shell: bash that waits for one child and traps a signal meanwhile may wait for all
# children (measured: 5.2), and the relays live as long as it does.
hd_outlive() {
    fifo=${HD_LOCK%.lock}.$$
    ( umask 077; rm -f "$fifo.say" "$fifo.out"; mkfifo "$fifo.say" "$fifo.out" ) 9>&- || return
    exec 6<>"$fifo.say" 7<>"$fifo.out"
    exec 4<"$fifo.say" 5<"$fifo.out"
    exec 6>"$fifo.say" 7>"$fifo.out"
    rm -f "$fifo.say" "$fifo.out" 9>&-
    ( { cat || cat >/dev/null; } <&4 4>&- 5>&- & ) 9>&- 3>&- 6>&- 7>&-
    ( { cat >&2 || cat >/dev/null; } <&5 4>&- 5>&- & ) 9>&- 3>&- 6>&- 7>&-
    exec 3>&6 2>&7 >/dev/null 4>&- 5>&- 6>&- 7>&-
    hd_outlives=1
}

hd_wait() {
    [ -n "$hd_pid" ] || return 0
    wait "$hd_pid" || [ "$hd_failed" -ne 0 ] || hd_failed=1
    hd_pid=''
}

# Ends the running step (not one that must finish) and its queue.
hd_abort() { hd_signal TERM; }

# No other step of the queue begins. For when one of them has been told to have begun: before that it may have no effect.
hd_no_more() { hd_signal ALRM; }

# The PID must still be our child's: it may have ended.
hd_signal() {
    [ -n "$hd_pid" ] && grep -qs "^PPid:.$$\$" "/proc/$hd_pid/status" && kill "-$1" "$hd_pid" 2>/dev/null
}

# The last line of a run that is piped in at once; without it, EOF would end the step that still runs.
hd_end() {
    hd_wait
    exit "$hd_failed"
}

# FDS: the processes that hold the lock: a run's shell and its step's process (9), the program's `timeout` (8). (A process
# that only waits for the lock has no such line.)
hd_holders() {
    set +f # (in a subshell, here and below)
    grep -ls '^lock:' /proc/[0-9]*/fdinfo/$1 2>/dev/null | while IFS= read -r hd_one; do
        # (the same inode: a container may have another file of this name; dash, bash and busybox have -ef)
        # shellcheck disable=SC3013
        [ ! "${hd_one%/fdinfo/*}/fd/${hd_one##*/}" -ef "$HD_LOCK" ] || echo "${hd_one%/fdinfo/*}"
    done | sed 's/.*\///'
}

# A broken connection may not have been noticed here yet: its shell still waits, or its step still works, and holds the lock
# against the new connection of the same run, or against the next run of a computer that lost its power ("run
# WHOSE/RUN+ROW": only one run at a time exists of the same WHOSE, so the older one has ended). So both get a signal: TERM
# is for the step; one that may not be interrupted ignores it and is waited for like any other holder. USR1 is for the shell,
# because a shell that reads its commands delays every signal that it has a trap for.
# We may be the stale one ourselves: our client may be dead, with its text still arriving. So nothing that started after us
# is ended.
hd_end_own() {
    hd_held=$(cat "$HD_LOCK" 2>/dev/null)
    hd_held=${hd_held%%, since *}
    case $HD_WHO in
        *', run '*/*) # (another row of this run, RUN+ROW, for the same machine is not an older run)
            [ "${hd_held%/*}" = "${HD_WHO%/*}" ] || return 0
            case $HD_WHO in *+*) [ "$hd_held" = "$HD_WHO" ] || [ "${hd_held%+*}" != "${HD_WHO%+*}" ] || return 0 ;; esac ;;
        *', run '*) [ "$hd_held" = "$HD_WHO" ] || return 0 ;;
        *) return 0 ;;
    esac
    hd_all=$(hd_holders 9)
    [ -n "$hd_all" ] && [ "$(hd_started $hd_all)" -le "$(hd_started $$)" ] 2>/dev/null || return 0
    case $(cat "$HD_LOCK" 2>/dev/null) in "$hd_held, since "*) ;; *) return 0 ;; esac # another run has taken it meanwhile
    for hd_one in 1 2 3; do # bash may lose one of two signals that arrive together (measured: 5.2, 1 in 10)
        kill -TERM $hd_all
        sleep 0.1 9>&-
        kill -USR1 $hd_all
        sleep 0.1 9>&-
    done 2>/dev/null
}

# PID…: the earliest start time of these processes, in clock ticks since boot.
hd_started() {
    for hd_one; do cat "/proc/$hd_one/stat"; done 2>/dev/null | sed 's/.*) //' | cut -d ' ' -f 20 | sort -n | head -n 1
}

# The holders of a lock whose run has ended: each has lost its parent and has no running child. Nothing if one of them is
# a shell that still has its connection, or a step that still works.
hd_orphans() {
    set +f
    hd_all=$(hd_holders '[89]')
    for hd_one in $hd_all; do
        grep -qs '^PPid:.1$' "/proc/$hd_one/status" || return 0
        ! cat /proc/[0-9]*/stat 2>/dev/null | grep -q ") [^ZX] $hd_one " || return 0
    done
    echo $hd_all
}

# Checks twice, because a step may just be between two of its children.
hd_end_orphans() {
    hd_all=$(hd_orphans)
    [ -n "$hd_all" ] && sleep 1 && [ "$(hd_orphans)" = "$hd_all" ] || return 0
    hd_held=$(tr '\n' ' ' <"$HD_LOCK")
    kill -KILL $hd_all 2>/dev/null && printf '\n%s took %s\n' "$HD_N" "$hd_held"
}

# One run at a time on this machine. The file says who holds the lock (lib.sh adds which step); flock decides.
hd_lock() {
    exec 9>/dev/null # fd 9 must be open to be closed or passed on
    [ "$hd_uid" = 0 ] && command -v flock >/dev/null || return 0
    ( umask 077; : >>"$HD_LOCK" ) || return 0
    if ! hd_flock -n; then
        hd_end_own
        hd_end_orphans
        hd_flock -w "$HD_LOCK_WAIT" || return 1
    fi
    for hd_one in "${HD_LOCK%.lock}".*.say "${HD_LOCK%.lock}".*.out; do # left by a process that was killed while it created them
        [ ! -p "$hd_one" ] || rm -f "$hd_one"
    done
    HD_HOLDER="$HD_WHO, since $(date -u +%Y-%m-%dT%H:%M:%SZ)"
    HD_SHELL=$$ # lets a step check whether the run is still connected
    export HD_LOCK HD_HOLDER HD_SHELL
    echo "$HD_HOLDER" >"$HD_LOCK" || : # a full disk: the kernel keeps the lock, this is only information for others
}

# OPTION…: flock on the lock file, as fd 9. The last holder removes the file (hd_unlock), so after waiting we may hold the
# lock of a deleted file; then try again.
# shellcheck disable=SC3013 # (all of these shells have -ef)
hd_flock() {
    while
        exec 9>>"$HD_LOCK"
        flock "$@" 9 || return 1
        ! [ /proc/self/fd/9 -ef "$HD_LOCK" ]
    do
        ( umask 077; : >>"$HD_LOCK" )
    done
}

# Releases the lock and removes its file. Each holder releases the lock and then tries to take it again: the last one gets
# it, and only the holder removes the file. A waiting process gets the lock first and removes the file later.
# shellcheck disable=SC3013
hd_unlock() {
    [ -n "${HD_HOLDER:-}" ] || return 0
    exec 9>&-
    [ -e "$HD_LOCK" ] || return 0
    umask 077
    exec 9>>"$HD_LOCK"
    if flock -n 9 && [ /proc/self/fd/9 -ef "$HD_LOCK" ]; then rm -f "$HD_LOCK"; fi
    exec 9>&-
}

# Runs when this shell ends. A step that is still running (it must finish, or is just being ended) holds the lock and is
# then its last holder: hd_abort tells it.
hd_leave() {
    hd_abort
    hd_unlock
}

trap hd_leave EXIT
trap 'exit 129' HUP
trap 'exit 143' TERM # so that the step ends, too, when this shell is killed
if hd_lock; then
    printf '\n%s ready %s\n' "$HD_N" "$hd_uid"
else
    printf '\n%s busy %s\n' "$HD_N" "$(cat "$HD_LOCK" 2>/dev/null | tr '\n' ' ')"
    exit 75
fi
