# shellcheck shell=sh disable=SC2016
# (SC2016: what stands in single quotes is for the shell that runs the step)
# The root shell of one machine: what follows the bootstrap values into `sh` on standard input. See README.md.
# It must mean the same in dash, bash and busybox sh, fed line by line over a channel or piped in all at once.
# Before it: HD_N (nonce), HD_WHO (who, from where; "…, run ID" of a run that may connect again), HD_LIB (lib.sh).
# May be set: HD_LOCK, HD_LOCK_WAIT (seconds).
PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C LANGUAGE=C
export PATH LC_ALL LANGUAGE
unset ENV BASH_ENV CDPATH GREP_OPTIONS POSIXLY_CORRECT
umask 022
cd /
hd_pid='' hd_failed=0 hd_uid=$(id -u)
: "${HD_LOCK:=/run/howdah.lock}" "${HD_LOCK_WAIT:=10}"

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
# output and carries the protocol alone; all else goes to the channel's standard error. The lock (fd 9) stays with
# this process, so it is held until the step has ended, and is closed for the program: a daemon must not keep it.
hd_run() {
    pid='' stop=''
    trap : USR1 # see hd_end_own
    exec 3>&1
    if [ -n "$4" ]; then
        trap : TERM HUP INT
        hd_outlive
    else
        trap hd_stop TERM
    fi
    # Through a pipe: the kernel takes no single argument or environment string over 128 KiB, and the table of many
    # machines is longer.
    printf '%s\n' "$HD_LIB" "$3" 9>&- |
        timeout -k 5 "$2" sh -c 'hd_program=$(cat); exec </dev/null; eval "$hd_program"' >&2 9>&- &
    pid=$!
    [ -z "$stop" ] || hd_stop
    wait "$pid"; rc=$?
    while [ "$rc" -gt 128 ] && kill -0 "$pid" 2>/dev/null; do wait "$pid"; rc=$?; done # a trap ends wait early
    # `timeout` that is told to end before its own fork() has returned leaves its child behind.
    if [ -n "$stop" ] && kill -TERM "-$pid" 2>/dev/null; then sleep 0.3; kill -KILL "-$pid" 2>/dev/null; fi
    printf '\n%s end %d\n' "$1" "$rc" >&3
    printf '\n%s end\n' "$1" >&2
    exit "$rc"
}

# Ends the program: told again until it is gone, since what is only just being started may not have heard; all of its
# process group is killed after 5 s.
hd_stop() {
    stop=1
    [ -n "$pid" ] || return 0
    {
        tries=0
        while kill -TERM "$pid" 2>/dev/null; do
            [ $((tries += 1)) -le 25 ] || kill -KILL "-$pid"
            sleep 0.2
        done
    } 9>&- &
}

# For a step that must finish: its output goes through relays that read on when the channel is dead, since SIGPIPE
# in the middle of dpkg breaks the machine. `cat` dies of a closed channel, the second one drains what still comes.
hd_outlive() {
    fifo=${HD_LOCK%.lock}.$$
    rm -f "$fifo.say" "$fifo.out"
    mkfifo -m 600 "$fifo.say" "$fifo.out" || return
    { cat || cat >/dev/null; } <"$fifo.say" 3>&- 9>&- &
    { cat >&2 || cat >/dev/null; } <"$fifo.out" 2>&2 3>&- 9>&- &
    exec 3>"$fifo.say" 2>"$fifo.out" >/dev/null
    rm -f "$fifo.say" "$fifo.out"
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

# The processes that hold the lock: a run's shell, and its step's. (One that only waits for it has no such line.)
hd_holders() {
    grep -ls '^lock:' /proc/[0-9]*/fdinfo/9 2>/dev/null | while IFS= read -r hd_one; do
        hd_one=${hd_one%/fdinfo/9}
        [ "$(readlink "$hd_one/fd/9")" != "$HD_LOCK" ] || echo "${hd_one#/proc/}"
    done
}

# A connection that broke may not be known here yet: its shell waits on, or its step works on, and holds the lock
# against the connection that the same run has made again. So both are told to end: TERM is for the step, and what
# must come to its end does not listen and is waited for like any other holder; USR1 is for the shell, since a shell that reads
# its commands puts off every signal that it has a trap for.
hd_end_own() {
    case $HD_WHO in *', run '*) ;; *) return 0 ;; esac
    hd_held=$(cat "$HD_LOCK")
    [ "${hd_held%%, since *}" = "$HD_WHO" ] || return 0
    for hd_one in $(hd_holders); do
        kill -TERM "$hd_one" && kill -USR1 "$hd_one"
    done 2>/dev/null
}

# One run at a time on this machine. The file says who holds the lock (lib.sh adds which step); flock decides.
hd_lock() {
    [ "$hd_uid" = 0 ] && command -v flock >/dev/null || return 0
    ( umask 077; : >>"$HD_LOCK" ) || return 0
    exec 9>>"$HD_LOCK"
    if ! flock -n 9; then
        hd_end_own
        flock -w "$HD_LOCK_WAIT" 9 || return 1
    fi
    HD_HOLDER="$HD_WHO, since $(date -u +%Y-%m-%dT%H:%M:%SZ)"
    HD_SHELL=$$ # a step can see whether anybody still listens
    export HD_LOCK HD_HOLDER HD_SHELL
    echo "$HD_HOLDER" >"$HD_LOCK"
}

trap hd_abort EXIT
trap 'exit 129' HUP
trap 'exit 143' TERM # so that the step is ended also when somebody ends this shell
if hd_lock; then
    printf '\n%s ready %s\n' "$HD_N" "$hd_uid"
else
    printf '\n%s busy %s\n' "$HD_N" "$(tr '\n' ' ' <"$HD_LOCK")"
    exit 75
fi
