# shellcheck shell=sh disable=SC2016,SC2086
# (SC2016: what stands in single quotes is for the shell that runs the step; SC2086: lists of numbers are to be split)
# The root shell of one machine: what follows the bootstrap values into `sh` on standard input. See README.md.
# It must mean the same in dash, bash and busybox sh, fed line by line over a channel or piped in all at once.
# Before it: HD_N (nonce), HD_WHO (who, from where; "…, run ID" of a run that may connect again), HD_LIB (lib.sh).
# May be set: HD_LOCK; in seconds, HD_LOCK_WAIT and HD_GRACE, from TERM to KILL.
PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C LANGUAGE=C
export PATH LC_ALL LANGUAGE
unset ENV BASH_ENV CDPATH GREP_OPTIONS POSIXLY_CORRECT
umask 022
cd /
hd_pid='' hd_failed=0 hd_uid=$(id -u)
hd_timeout=timeout hd_watch='' # GNU's where that is not it (Ubuntu 25.10); uutils' needs somebody who watches it
if command -v gnutimeout >/dev/null; then
    hd_timeout=gnutimeout
else
    case $(timeout --version 2>/dev/null) in '' | *GNU*) ;; *) hd_watch=1 ;; esac
fi
: "${HD_LOCK:=/run/howdah.lock}" "${HD_LOCK_WAIT:=10}" "${HD_GRACE:=5}"

# hd_step NONCE SECONDS PROGRAM [finish]: starts one step and goes on reading, so that hd_abort or EOF can end it.
# It waits for the step before, so piped at once it is the same run.
hd_step() {
    hd_wait
    trap - TERM # a trapped signal that comes between fork and the child's own trap is lost in dash and busybox
    ( hd_run "$@" ) &
    hd_pid=$!
    trap 'exit 143' TERM
}

# The step's process: the program under `timeout`, in a process group of its own. fd 3 is the channel's standard
# output and carries the protocol alone; all else goes to the channel's standard error. The lock stays with this process
# (fd 9) and with `timeout` (fd 8), so it is held until the step has ended, whichever of them is killed. It is closed for
# the program, since a daemon must not keep it, and for all helpers here, before anything that may block.
hd_run() {
    set +f # /proc is read by patterns, which the shell that starts steps may have off
    pid='' stop='' over='' leaving='' hd_limit=$2
    trap : USR1 # see hd_end_own
    exec 3>&1
    if [ -n "$4" ]; then
        trap '' TERM HUP INT # the relays must not be ended before they have begun
        hd_outlive
        trap leaving=1 TERM # see hd_leave
        trap : HUP INT
    else
        trap hd_stop TERM
    fi
    hd_uptime; hd_end_at=$((hd_now + $2))
    hd_count_killed; hd_killed_before=$hd_killed
    if [ -n "$hd_watch" ]; then
        trap hd_over USR2
        hd_limit=0 # for ever
        hd_watch_limit
    fi
    # Through a pipe: the kernel takes no single argument or environment string over 128 KiB, and the table of many
    # machines is longer.
    printf '%s\n' "$HD_LIB" "$3" 9>&- |
        $hd_timeout -k "$HD_GRACE" "$hd_limit" sh -c 'exec 8>&-; hd_program=$(cat); exec </dev/null; eval "$hd_program"' >&2 8>&9 9>&- &
    pid=$!
    [ -z "$stop$over" ] || hd_end_group
    wait "$pid"; rc=$?
    while [ "$rc" -gt 128 ] && kill -0 "$pid" 2>/dev/null; do wait "$pid"; rc=$?; done # a trap ends wait early
    # `timeout` ends with its child (124, 137 if it had to kill), or at once (125), whatever else runs on in the group. Told
    # to end before its own fork() has returned, it leaves even its child.
    hd_uptime
    case $over$stop:$rc in
        1*:*) hd_end_group; [ -z "$over" ] || rc=124 ;;
        :124 | :125 | :137) [ "$hd_now" -lt "$hd_end_at" ] || { hd_end_group; rc=124; } ;;
    esac
    exec 9>&-
    read -r _ _ _ hd_parent _ </proc/self/stat
    [ -z "$leaving$stop" ] && [ "$hd_parent" = "$$" ] || hd_unlock # the shell has gone, or is going, and nobody may listen
    if [ "$rc" = 137 ]; then # a KILL that is not ours
        hd_count_killed
        [ "$hd_killed" = "$hd_killed_before" ] || printf '\nfact killed-for memory\n' >&3
    fi
    printf '\n%s end %d\n' "$1" "$rc" >&3
    printf '\n%s end\n' "$1" >&2
    exit "$rc"
}

# How many processes the kernel has killed for want of memory, in hd_killed.
hd_count_killed() { hd_killed=$(grep -s '^oom_kill ' /proc/vmstat 9>&-); }

# Seconds since the start of the machine, in hd_now: a clock that nobody sets.
hd_uptime() {
    read -r hd_now _ </proc/uptime
    hd_now=${hd_now%%.*}
}

# uutils' `timeout` may come back at the limit and leave what it ran (125), or hang for ever when that ignores TERM (both
# 0.0.30), and until 0.9 it looks every 100 ms only. Without a limit it does well, so the limit is held here. The one
# who watches is nobody's child, see hd_outlive, and ends with the step.
hd_watch_limit() {
    read -r hd_me _ </proc/self/stat
    (
        exec 3>&- 9>&- >/dev/null 2>&1 </dev/null
        { while kill -0 "$hd_me" && hd_uptime && [ "$hd_now" -lt "$hd_end_at" ]; do sleep 1; done; kill -USR2 "$hd_me"; } &
    )
}

hd_over() {
    over=1
    [ -z "$pid" ] || hd_end_group
}

hd_stop() {
    [ -z "$stop" ] || return 0
    stop=1
    [ -z "$pid" ] || hd_end_group
}

# Ends all of the program's process group: TERM, told again, since what is only just being started may not have heard;
# KILL after HD_GRACE. Comes back when the group is empty; until then the step, and so the lock, is held.
hd_end_group() {
    tries=0
    hd_uptime; hd_kill_at=$((hd_now + HD_GRACE))
    while hd_group_lives; do
        hd_uptime
        if [ "$hd_now" -ge "$hd_kill_at" ]; then
            kill -KILL "-$pid" || kill -KILL "$pid"
        elif [ $((tries % 5)) = 0 ]; then
            kill -TERM "-$pid" || kill -TERM "$pid" # `timeout` makes the group, a moment after it was started
        fi 2>/dev/null
        tries=$((tries + 1))
        sleep 0.05 9>&-
    done
}

# (kill -0 counts those that have died and that nobody has waited for. A signal that comes now may end the pipeline early
# in dash and busybox; only 1 says that there is none.)
hd_group_lives() {
    kill -0 "-$pid" 2>/dev/null || kill -0 "$pid" 2>/dev/null || return 1
    cat /proc/[0-9]*/stat 2>/dev/null 9>&- | grep -q -e ") [^ZX] [0-9]* $pid " -e "^$pid (.*) [^ZX] " 9>&-
    [ $? -ne 1 ]
}

# For a step that must finish: its output goes through relays that read on when the channel is dead, since SIGPIPE
# in the middle of dpkg breaks the machine. `cat` dies of a closed channel, the second one drains what still comes.
# A FIFO that is opened for one direction blocks until the other one is open; so the first time is for both.
# The relays are nobody's children: bash that waits for one child, and has a signal trapped meanwhile, may wait for all of
# them (measured: 5.2), and these live as long as it does.
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
}

hd_wait() {
    [ -n "$hd_pid" ] || return 0
    wait "$hd_pid" || [ "$hd_failed" -ne 0 ] || hd_failed=1
    hd_pid=''
}

# Ends the running step (not one that must finish). The number must still be our child's: it may have ended.
hd_abort() {
    [ -n "$hd_pid" ] && grep -qs "^PPid:.$$\$" "/proc/$hd_pid/status" && kill -TERM "$hd_pid" 2>/dev/null
}

# The last line of a run that is piped in at once; without it, EOF would end the step that still runs.
hd_end() {
    hd_wait
    exit "$hd_failed"
}

# FDS: the processes that hold the lock: a run's shell and its step's (9), what its program runs under (8). (One that
# only waits for it has no such line.)
hd_holders() {
    set +f # (in a subshell, here and below)
    grep -ls '^lock:' /proc/[0-9]*/fdinfo/$1 2>/dev/null | while IFS= read -r hd_one; do
        # (the file itself: a container's of the same name is another; dash, bash and busybox have -ef)
        # shellcheck disable=SC3013
        [ ! "${hd_one%/fdinfo/*}/fd/${hd_one##*/}" -ef "$HD_LOCK" ] || echo "${hd_one%/fdinfo/*}"
    done | sed 's/.*\///'
}

# A connection that broke may not be known here yet: its shell waits on, or its step works on, and holds the lock
# against the connection that the same run has made again, or against the next run of a computer that lost its power
# ("run WHOSE/RUN+ROW": there is one run at a time of the same WHOSE, so the older one is gone). So both are told to end:
# TERM is for the step, and what must come to its end does not listen and is waited for like any other holder; USR1 is
# for the shell, since a shell that reads its commands puts off every signal that it has a trap for.
# It may be that we are late: the client is dead already, and its text still came. So nothing that began after us is ended.
hd_end_own() {
    hd_held=$(cat "$HD_LOCK" 2>/dev/null)
    hd_held=${hd_held%%, since *}
    case $HD_WHO in
        *', run '*/*) # (another row of this very run, RUN+ROW, that leads here too is no older one)
            [ "${hd_held%/*}" = "${HD_WHO%/*}" ] || return 0
            case $HD_WHO in *+*) [ "$hd_held" = "$HD_WHO" ] || [ "${hd_held%+*}" != "${HD_WHO%+*}" ] || return 0 ;; esac ;;
        *', run '*) [ "$hd_held" = "$HD_WHO" ] || return 0 ;;
        *) return 0 ;;
    esac
    hd_all=$(hd_holders 9)
    [ -n "$hd_all" ] && [ "$(hd_started $hd_all)" -le "$(hd_started $$)" ] 2>/dev/null || return 0
    case $(cat "$HD_LOCK" 2>/dev/null) in "$hd_held, since "*) ;; *) return 0 ;; esac # in other hands meanwhile
    for hd_one in 1 2 3; do # of two signals that come at once bash may lose one (measured: 5.2, in one of ten)
        kill -TERM $hd_all
        sleep 0.1 9>&-
        kill -USR1 $hd_all
        sleep 0.1 9>&-
    done 2>/dev/null
}

# PID…: when the first of these processes began, in ticks since the machine did.
hd_started() {
    for hd_one; do cat "/proc/$hd_one/stat"; done 2>/dev/null | sed 's/.*) //' | cut -d ' ' -f 20 | sort -n | head -n 1
}

# The holders of a lock whose run is gone: each has lost its parent and has no child at work. Nothing if one of them is
# a shell that still has its connection, or a step at work.
hd_orphans() {
    set +f
    hd_all=$(hd_holders '[89]')
    for hd_one in $hd_all; do
        grep -qs '^PPid:.1$' "/proc/$hd_one/status" || return 0
        ! cat /proc/[0-9]*/stat 2>/dev/null | grep -q ") [^ZX] $hd_one " || return 0
    done
    echo $hd_all
}

# Looks twice, since a step may just be between two of its children.
hd_end_orphans() {
    hd_all=$(hd_orphans)
    [ -n "$hd_all" ] && sleep 1 && [ "$(hd_orphans)" = "$hd_all" ] || return 0
    hd_held=$(tr '\n' ' ' <"$HD_LOCK")
    kill -KILL $hd_all 2>/dev/null && printf '\n%s took %s\n' "$HD_N" "$hd_held"
}

# One run at a time on this machine. The file says who holds the lock (lib.sh adds which step); flock decides.
hd_lock() {
    exec 9>/dev/null # what is not there cannot be closed or passed on
    [ "$hd_uid" = 0 ] && command -v flock >/dev/null || return 0
    ( umask 077; : >>"$HD_LOCK" ) || return 0
    if ! hd_flock -n; then
        hd_end_own
        hd_end_orphans
        hd_flock -w "$HD_LOCK_WAIT" || return 1
    fi
    for hd_one in "${HD_LOCK%.lock}".*.say "${HD_LOCK%.lock}".*.out; do # of one that was killed while it made them
        [ ! -p "$hd_one" ] || rm -f "$hd_one"
    done
    HD_HOLDER="$HD_WHO, since $(date -u +%Y-%m-%dT%H:%M:%SZ)"
    HD_SHELL=$$ # a step can see whether anybody still listens
    export HD_LOCK HD_HOLDER HD_SHELL
    echo "$HD_HOLDER" >"$HD_LOCK" || : # a full disk: the lock is the kernel's, this is only a word for others
}

# OPTION…: flock on the lock's file, as 9. The file goes with its last holder (hd_unlock), so who has waited may have the
# lock of a file that is no longer there; then once more.
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

# Leaves nothing of the lock. Whoever holds it lets go first and then tries to take it, so the last one gets it, and nobody
# but its holder removes the file. One who waits for it has it sooner, and removes the file later.
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

# The end of this shell. A step that goes on (it must finish, or is just being ended) holds the lock, and is the last one
# then: it hears of it by hd_abort.
hd_leave() {
    hd_abort
    hd_unlock
}

trap hd_leave EXIT
trap 'exit 129' HUP
trap 'exit 143' TERM # so that the step is ended also when somebody ends this shell
if hd_lock; then
    printf '\n%s ready %s\n' "$HD_N" "$hd_uid"
else
    printf '\n%s busy %s\n' "$HD_N" "$(cat "$HD_LOCK" 2>/dev/null | tr '\n' ' ')"
    exit 75
fi
