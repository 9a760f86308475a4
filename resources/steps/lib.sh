# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

# shellcheck shell=sh disable=SC2034,SC1091
# (values and names for the steps, which shellcheck sees one by one; os-release is the machine's)
# The prelude of every step program: what a program says, edits with a diff, first values, /etc/hosts, packages.
# Functions only; nothing is done until a step calls one. The step's values follow this text and replace the defaults.
set -u
PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin LC_ALL=C LANGUAGE=C
export PATH LC_ALL LANGUAGE
HD_MODE=check HD_CLUSTER='' HD_CLUSTER_ID='' HD_ADDRESS='' HD_FQDN='' HD_HOST='' HD_TABLE='' HD_PUBLIC_KEY=''
HD_PEERS='' HD_VIPS='' HD_WORKSTATIONS='' HD_KEY_USER=root HD_CLIENT='' HD_LIVE_OK='' HD_TAKE_NAMES=''
HD_STATE=/var/lib/howdah # first values, for take-back
hd_changed='' # this step has changed something already
hd_warnings='' # they go with the outcome
hd_nl='
' hd_tab='	'
hd_cr=$(printf '\r')
{ true >&3; } 2>/dev/null || exec 3>&1 # by hand, without a driver

# --- What a program says -------------------------------------------------------------------------------------------

# TEXT: hd_word, one word for a protocol line: %25 for %, %20 for a space, and so on. (No `$( )`: with a process for
# each word a step of many facts takes twice as long.)
hd_escape() {
    hd_rest=$1 hd_word=''
    while [ -n "$hd_rest" ]; do
        hd_plain=${hd_rest%%["% $hd_tab$hd_cr$hd_nl"]*}
        hd_word=$hd_word$hd_plain
        hd_rest=${hd_rest#"$hd_plain"}
        case $hd_rest in
            '') ;;
            %*) hd_word=$hd_word%25 ;;
            ' '*) hd_word=$hd_word%20 ;;
            "$hd_tab"*) hd_word=$hd_word%09 ;;
            "$hd_cr"*) hd_word=$hd_word%0D ;;
            *) hd_word=$hd_word%0A ;;
        esac
        hd_rest=${hd_rest#?}
    done
}

hd_say() {
    hd_line=$1
    shift
    for hd_arg; do
        hd_escape "$hd_arg"
        hd_line="$hd_line $hd_word"
    done
    printf '%s%s\n' "$hd_line" "${hd_more:-}" >&3
}

note() { hd_say note "$@"; } # REASON-ID [ARG…]: what the step waits for
fact() { hd_say fact "$@"; } # NAME VALUE

# REASON-ID [ARG…]: a warning although the step did not fail: its sentence follows the outcome's, and it is listed among the
# run's warnings.
warn() {
    hd_warnings="$hd_warnings + $1"
    shift
    for hd_arg; do
        hd_escape "$hd_arg"
        hd_warnings="$hd_warnings $hd_word"
    done
}

# STATUS REASON-ID [ARG…]: how the step ended; ends it.
finish() {
    hd_more=$hd_warnings
    hd_say outcome "$@"
    [ "$1" != failed ] || exit 1
    exit "${HD_GOOD:-0}" # the driver goes on after this one alone
}

# STEP: begins a step; the lock then names it.
begin() { [ -z "${HD_HOLDER:-}" ] || echo "$HD_HOLDER, step $1" >"$HD_LOCK"; }

checking() { [ "$HD_MODE" = check ]; }
taking_back() { [ "$HD_MODE" = take-back ]; }

# --- Files ---------------------------------------------------------------------------------------------------------

# FILE: its exact text, final newlines too, in hd_old; empty if there is none. A file that a shell variable cannot hold
# (NUL bytes, for example after a power failure) is never edited.
#: file-unreadable %1 could not be read, or it is not a regular file; see the output. It was not changed. Look at it on the machine (ls -l %1), then retry.
#: file-has-nul %1 contains NUL bytes (line %2), which a power failure may leave behind. It was not changed. Remove them on the machine, then retry.
hd_read() {
    hd_old=''
    [ -e "$1" ] || return 0
    [ -f "$1" ] || finish failed file-unreadable "$1"
    checking || hd_mend "$1"
    hd_old=$(cat "$1" && printf x) || finish failed file-unreadable "$1"
    hd_old=${hd_old%x}
    hd_is "$1" "$hd_old" || finish failed file-has-nul "$1" "$(tr -c '\000\n' x <"$1" | tr '\000' N | grep -n N | head -n 1 | cut -d: -f1)"
}

# FILE TEXT: whether the file is exactly the text; FILE FILE: whether they are the same.
hd_is() { [ -f "$1" ] && [ "$(cksum <"$1")" = "$(printf %s "$2" | cksum)" ]; }
hd_same() { [ -f "$1" ] && [ -f "$2" ] && [ "$(cksum <"$1")" = "$(cksum <"$2")" ]; }

# FILE TEXT: `diff` lines from the file as it is to the text.
hd_diff() {
    hd_from=$1
    [ -e "$1" ] || hd_from=/dev/null
    printf %s "$2" | diff -u -L "$1" -L "$1" "$hd_from" - | sed 's/^/diff /' >&3
}

# FILE TEXT [MODE]: writes the text to the file; a new file gets MODE (644). A copy beside it is written and synced, then
# renamed over the file. A mount point (containers) cannot be replaced by rename and is written in place. The original
# file is kept first (hd_keep_file). Fails if the file could not be written; it then has its old content, compared.
#: file-damaged %1 could not be written completely, and its old content could not be restored; see the output. A copy of the old file is in %2 on the machine. Free some space there, then retry, or copy it back by hand.
hd_write() {
    hd_target=$(readlink -f "$1") || return 1
    [ -f "$hd_target" ] || [ ! -e "$hd_target" ] || return 1
    taking_back || hd_keep_file "$1"
    hd_flat "$1"
    hd_shown=$(hd_diff "$1" "$2" 3>&1) # printed after the change has been made
    hd_sum=$(cksum 2>/dev/null <"$hd_target")
    if hd_in_place "$1"; then
        hd_overwrite "$1" "$2" || return 1
    else
        hd_side=$hd_target.howdah # may exist from a run that was killed
        if ! rm -f "$hd_side" || ! hd_make_side "$2" "${3:-644}" || ! mv -f "$hd_side" "$hd_target" || ! hd_is "$hd_target" "$2"; then
            rm -f "$hd_side"
            [ "$hd_sum" = "$(cksum 2>/dev/null <"$hd_target")" ] || finish failed file-damaged "$1" "$HD_STATE/before$hd_flat"
            return 1
        fi
        sync "${hd_target%/*}"
    fi
    hd_changed=1
    [ -z "$hd_shown" ] || printf '%s\n' "$hd_shown" >&3
}

# TEXT MODE: makes hd_side with the text and with hd_target's mode, owner, ACL and attributes.
hd_make_side() {
    if [ -e "$hd_target" ]; then
        cp -a "$hd_target" "$hd_side" || return 1
    else
        ( umask 077; : >"$hd_side" ) && chmod "$2" "$hd_side" || return 1
    fi
    printf %s "$1" >"$hd_side" && sync "$hd_side" && hd_is "$hd_side" "$1" && hd_relabel "$hd_side" "$hd_target"
}

# FILE TEXT: writes hd_target in place. If the text is longer, the file is first extended by empty lines at its end, so that
# a full disk is noticed before any old text is overwritten. Both texts are in HD_STATE until it is done, for hd_mend.
hd_overwrite() {
    hd_flat "$1"
    hd_store "new$hd_flat" "$2"
    hd_store_file "old$hd_flat" "$hd_target"
    hd_size=$(printf %s "$2" | wc -c)
    if true 1<>"$hd_target" && hd_pad $((hd_size - $(wc -c <"$hd_target"))) && printf %s "$2" 1<>"$hd_target" &&
        truncate -s "$hd_size" "$hd_target" && sync "$hd_target" && hd_is "$hd_target" "$2"; then
        hd_forget "old$hd_flat" "new$hd_flat"
        return 0
    fi
    hd_put_old "$1"
    return 1
}

# COUNT: appends this many empty lines to hd_target.
hd_pad() { [ "$1" -le 0 ] || { head -c "$1" /dev/zero | tr '\000' '\n' >>"$hd_target" && sync "$hd_target"; }; }

# FILE: restores hd_target as hd_overwrite found it.
hd_put_old() {
    hd_flat "$1"
    hd_copy=$HD_STATE/old$hd_flat
    hd_same "$hd_copy" "$hd_target" || {
        cat "$hd_copy" 1<>"$hd_target" && truncate -s "$(wc -c <"$hd_copy")" "$hd_target" && sync "$hd_target"
        hd_same "$hd_copy" "$hd_target"
    } || finish failed file-damaged "$1" "$hd_copy"
    hd_forget "old$hd_flat" "new$hd_flat"
}

# FILE: undoes an overwrite that was interrupted: the file begins as one of both texts and continues as the other.
# Anything else is a later edit by somebody, and is kept.
hd_mend() {
    hd_flat "$1"
    [ -e "$HD_STATE/old$hd_flat" ] || return 0
    hd_target=$(readlink -f "$1") || return 0
    if ! hd_same "$HD_STATE/new$hd_flat" "$hd_target" && {
        cat "$HD_STATE/new$hd_flat"; printf '\001'; cat "$HD_STATE/old$hd_flat"; printf '\001'; cat "$hd_target"
    } | awk '
        function mixed(a, b,   i) {
            for (i = 1; i <= length(now) && substr(a, i, 1) == substr(now, i, 1); i++);
            return substr(now, i) == substr(b, i, length(now) - i + 1)
        }
        BEGIN { RS = "\001" }
        { text[NR] = $0 }
        END {
            new = text[1]; old = text[2]; now = text[3]; n = length(old)
            while (length(old) < length(new)) old = old "\n"
            new = new substr(old, length(new) + 1)
            exit !(length(now) >= n && length(now) <= length(new) && (mixed(new, old) || mixed(old, new)))
        }'
    then
        hd_put_old "$1"
    fi
    hd_forget "old$hd_flat" "new$hd_flat"
}

# TEMPORARY FILE: gives TEMPORARY the SELinux label that belongs to FILE's path, where SELinux is enabled.
hd_relabel() {
    command -v selinuxenabled >/dev/null && selinuxenabled || return 0
    chcon "$(matchpathcon -n "$2")" "$1"
}

# Notes: what was there before Howdah's first change (first values) and what Howdah is about to set, one file each in
# HD_STATE (0700). Each is written completely or not at all, and synced before the change that it is for. A step that
# cannot write one ends; so a step writes all of its notes before its first change.
#: state-unwritable The current state could not be saved for take-back in %1; see the output. Nothing was changed. Is that disk full, or read-only? Fix that first, then retry.
#: state-unwritable-later The current state could not be saved for take-back in %1; see the output. What this step had changed before remains, and can be taken back. Is that disk full, or read-only? Fix that first, then retry.
#: state-note-stays An old record of the state before Howdah could not be removed: %1; see the output. Is that disk read-only? Fix that first, then retry.
#: state-stays The changes were taken back, but the record of them could not be removed: %1; see the output. Is that disk read-only? Fix that first, then take back again.
hd_keep() { [ -s "$HD_STATE/$1" ] || hd_put "$1" "$2"; } # NAME VALUE: the first one stands
hd_put() { hd_store "$1" "$2$hd_nl"; }
hd_kept() { cat "$HD_STATE/$1" 2>/dev/null; }
hd_store() { # NAME TEXT
    ( umask 077; mkdir -p "$HD_STATE" && printf %s "$2" >"$HD_STATE/$1.new" ) && hd_is "$HD_STATE/$1.new" "$2"
    hd_settle "$1" $?
}
hd_store_file() { # NAME FILE
    ( umask 077; mkdir -p "$HD_STATE" && cp -p "$2" "$HD_STATE/$1.new" ) && hd_same "$HD_STATE/$1.new" "$2"
    hd_settle "$1" $?
}
hd_settle() { # NAME STATUS
    if [ "$2" = 0 ] && sync "$HD_STATE/$1.new" && mv -f "$HD_STATE/$1.new" "$HD_STATE/$1"; then
        sync "$HD_STATE"
        return 0
    fi
    rm -f "$HD_STATE/$1.new"
    rmdir --ignore-fail-on-non-empty "$HD_STATE"
    [ -z "$hd_changed" ] || finish failed state-unwritable-later "$HD_STATE/$1"
    finish failed state-unwritable "$HD_STATE/$1"
}

# FILE: hd_flat, its name in one word.
hd_flat() { hd_flat=$(printf %s "$1" | tr '/ ' __); }

# FILE: keeps its state before our first change in HD_STATE: before_… is a copy, absent_… says that there was no file. It is
# not replaced until hd_forget, which is called when no change of ours is left in the file.
hd_keep_file() {
    hd_flat "$1"
    if [ -e "$HD_STATE/before$hd_flat" ] || [ -e "$HD_STATE/absent$hd_flat" ]; then return 0; fi
    if [ -e "$1" ]; then hd_store_file "before$hd_flat" "$1"; else hd_put "absent$hd_flat" ''; fi
}
hd_copy_of() { hd_flat "$1"; echo "$HD_STATE/before$hd_flat"; }
hd_was_absent() { hd_flat "$1"; [ -e "$HD_STATE/absent$hd_flat" ]; }
hd_is_kept() { hd_was_absent "$1" || [ -e "$HD_STATE/before$hd_flat" ]; }

# FILE TEXT: as hd_write, for take-back: a file that did not exist before us and would now be empty is removed.
hd_write_back() {
    if [ -z "$2" ] && hd_was_absent "$1"; then
        hd_diff "$1" ''
        rm -f "$(readlink -f "$1")" && [ ! -e "$1" ] && { hd_changed=1; return 0; } # a dangling link is kept
    fi
    hd_write "$1" "$2"
}

# NAME|FILE…: removes their notes.
hd_forget() {
    for hd_arg; do
        case $hd_arg in
            /*)
                hd_flat "$hd_arg"
                ! hd_target=$(readlink -f "$hd_arg") || rm -f "$hd_target.howdah"
                hd_gone="before$hd_flat absent$hd_flat old$hd_flat new$hd_flat ours$hd_flat" ;;
            *) hd_gone=$hd_arg ;;
        esac
        for hd_name in $hd_gone; do
            rm -f "$HD_STATE/$hd_name" "$HD_STATE/$hd_name.new"
            [ -e "$HD_STATE/$hd_name" ] || continue
            taking_back || finish failed state-note-stays "$HD_STATE/$hd_name"
            finish failed state-stays "$HD_STATE/$hd_name"
        done
    done
    [ ! -d "$HD_STATE" ] || rmdir --ignore-fail-on-non-empty "$HD_STATE"
}

# --- Before a change -----------------------------------------------------------------------------------------------

# FILE TEXT: announces a change. Where it is known that hd_write, or the note it needs, would fail, the step ends. This is
# called in a check and before the first change of a run alike, so that a check reports what a run would report.
#: file-protected %1 cannot be written: %2 is protected by its attribute %3 (chattr). Nothing was changed. If that is not intended, run chattr -%3 %2 on the machine, then retry.
#: file-read-only %1 cannot be written: %2 is mounted read-only. Nothing was changed. Mount it read-write on the machine, then retry.
#: file-disk-full %1 cannot be written: the disk of %2 is full. Nothing was changed. Free some space on the machine, then retry.
#: file-no-inodes %1 cannot be written: the disk of %2 can hold no more files (no free inodes). Nothing was changed. Remove files on the machine, then retry.
#: file-obstructed %1 cannot be written: %2 is in the way. Nothing was changed. Look at it on the machine (ls -l %2), remove it, then retry.
#: file-not-permitted %1 cannot be written: writing to %2 is not permitted, not even for root (a network file system, or a security module?). Nothing was changed. Allow it on the machine, then retry.
hd_expect() {
    hd_need=$(printf %s "$2" | wc -c) hd_has=$(cat "$1" 2>/dev/null | wc -c)
    [ "$hd_need" -ge "$hd_has" ] || hd_need=$hd_has # the copy beside it has first the old content, then the new
    hd_expect_writable "$1" "$hd_need"
    hd_there=$(stat -c %d "$hd_dir")
    if hd_in_place "$1"; then hd_notes="$hd_has $hd_need" hd_there=''; elif hd_is_kept "$1"; then return 0; else hd_notes=$hd_has; fi
    hd_flat "$1"
    # shellcheck disable=SC2086 # sizes
    hd_expect_note "before$hd_flat" $hd_notes
    [ "$(stat -c %d "$hd_dir")" != "$hd_there" ] || hd_expect_writable "$1" "$hd_need" "$hd_has"
}

# FILE [SIZE…]: announces a change by another program; see hd_can_write.
hd_expect_writable() { hd_can_write "$@" || finish failed "$hd_why" "$1" "$hd_where" "$hd_flag"; }

# NAME [SIZE…]: the same for a note (hd_keep, hd_put).
hd_expect_note() {
    hd_note=$HD_STATE/$1
    shift
    hd_can_write "$hd_note" "$@" && return 0
    echo "$hd_note: $hd_why $hd_where $hd_flag" >&2
    finish failed state-unwritable "$hd_note"
}

# FILE: resolves it to hd_target; true if that is a mount point, which is written in place.
hd_in_place() {
    hd_target=$(readlink -f "$1") && cut -d ' ' -f 5 /proc/self/mountinfo | grep -qxF "$hd_target"
}

# FILE [SIZE…]: whether root could replace the file, or create it and its directories, with space for all the sizes.
# If not, in hd_why the id of a reason above, in hd_where the path that it is about, in hd_flag the attribute; hd_dir is
# the directory that was examined. Nothing is opened for writing: that would cause an event for programs that watch the
# file (inotify). Quotas are not detected.
hd_can_write() {
    hd_why='' hd_where='' hd_flag='' hd_file=$1
    shift
    hd_target=$(readlink -f "$hd_file") || hd_target=$hd_file
    hd_dir=${hd_target%/*}
    while [ ! -d "${hd_dir:=/}" ]; do hd_dir=${hd_dir%/*}; done
    hd_size='' hd_disk=$hd_dir
    if hd_in_place "$hd_file"; then
        hd_size=$(wc -c <"$hd_target") hd_disk=$hd_target
    elif [ -d "$hd_target.howdah" ] && [ ! -h "$hd_target.howdah" ]; then
        hd_why=file-obstructed hd_where=$hd_target.howdah
        return 1
    fi
    hd_full=$(stat -f -c '%b %f %S %c %d %a' "$hd_disk" 2>/dev/null | awk -v sizes="${*:-1}" -v had="$hd_size" '
        function blocks(size) { size /= unit; return size == int(size) && size > 0 ? size : int(size) + 1 }
        $1 > 0 && $3 > 0 {
            unit = $3; n = split(sizes, size, " ")
            for (i = 1; i <= n; i++) need += blocks(size[i])
            if (had != "") { need -= blocks(had); n = 0 }
            # ext4 keeps 2 % of its size, at most 4096 clusters, even from root, and reports them as free. 1/40, because the
            # reported size does not include the tables of ext4.
            own = $2 - $6; if (own > int($1 / 40)) own = int($1 / 40); if (own > 4096) own = 4096
            if ($4 > 0 && $5 < n) print "inodes"; else if ($2 - own < need) print "blocks"
        }')
    if [ -n "$hd_size" ]; then set -- "$hd_target"; else set -- "$hd_dir" "$hd_target" "$hd_target.howdah"; fi
    # `test -w` fails on an immutable file too, but does not say why; only lsattr shows append-only.
    for hd_where; do
        [ -e "$hd_where" ] && ! [ -h "$hd_where" ] && has lsattr || continue
        hd_flag=$(lsattr -d "$hd_where" 2>/dev/null | sed -n 's/^[^ ]*\([ia]\)[^ ]* .*/\1/p')
        [ -z "$hd_flag" ] || { hd_why=file-protected; return 1; }
    done
    # (`env`: the built-in test of busybox sh says that root may write everywhere.)
    if [ -e "$1" ] && ! env test -w "$1"; then # (another step may have removed an empty directory)
        hd_where=$(awk -v path="$1/" '
            { at = $5 == "/" ? "/" : $5 "/" }
            index(path, at) == 1 && length(at) >= best { best = length(at); point = $5; ro = ("," $6 "," $NF ",") ~ /,ro,/ }
            END { if (ro) print point }' /proc/self/mountinfo)
        if [ -n "$hd_where" ]; then hd_why=file-read-only; return 1; fi
        # On this computer the check runs as the user, who may not write there; the run as root will find out.
        if [ "$(id -u)" = 0 ]; then hd_why=file-not-permitted hd_where=$1; return 1; fi
    fi
    hd_where=$hd_dir
    case $hd_full in inodes) hd_why=file-no-inodes ;; blocks) hd_why=file-disk-full ;; *) return 0 ;; esac
    return 1
}

# --- The machine ---------------------------------------------------------------------------------------------------

# Unit and package names of the Debian and Red Hat families, in this one place. The unit that systemd has is taken.
hd_ssh_units='ssh.service sshd.service'
hd_chrony_units='chrony.service chronyd.service'
hd_chrony_package=chrony

has() { command -v "$1" >/dev/null; }
has_systemd() { [ -d /run/systemd/system ]; }

# UNIT…: the first that systemd knows.
hd_unit() {
    has_systemd || return 1
    for hd_arg; do
        [ "$(systemctl show -p LoadState --value "$hd_arg" 2>/dev/null)" != loaded ] || { echo "$hd_arg"; return 0; }
    done
    return 1
}

# The services that make a machine live: a running unit of that name, or a process that runs such a program. A process's
# name alone (a script, a renamed program, an editor, a container's process) does not count.
hd_live() {
    hd_found=' ' hd_pythons=''
    ! has_systemd || for hd_name in $(systemctl list-units --type=service --state=running --plain --no-legend 2>/dev/null |
        sed -nE 's/^(patroni|postgres|postgresql|etcd|consul|haproxy|pgbouncer|keepalived)([@.]|-v?[0-9]).*/\1/p'); do
        [ "$hd_name" != postgres ] || hd_name=postgresql
        hd_found="$hd_found$hd_name "
    done
    for hd_one in $(grep -sHE '^((edb-)?postgres|postmaster|patroni|etcd|consul|haproxy|pgbouncer|keepalived)([@.-]v?[0-9][^ ]*)?$|^(python|pypy)' /proc/[0-9]*/comm | tr ' ' _); do
        hd_name=${hd_one#*:} hd_pid=${hd_one#/proc/}
        hd_pid=${hd_pid%%/*}
        case $hd_name in
            python* | pypy*) hd_pythons="$hd_pythons $hd_pid/cmdline"; continue ;;
            *postgres* | postmaster*) hd_name=postgresql ;;
            *) hd_name=${hd_name%%[@.-]*} ;;
        esac
        case $hd_found in *" $hd_name "*) continue ;; esac
        ! hd_runs "$hd_pid" "$hd_name" || hd_found="$hd_found$hd_name "
    done
    # shellcheck disable=SC2086 # a list
    [ -z "$hd_pythons" ] || for hd_one in $(cd /proc && grep -las patroni $hd_pythons); do
        case $hd_found in *' patroni '*) break ;; esac
        ! hd_is_ours "${hd_one%/*}" || ! hd_runs_patroni "${hd_one%/*}" || hd_found="${hd_found}patroni "
    done
    hd_live=''
    for hd_name in patroni postgresql etcd consul haproxy pgbouncer keepalived; do
        case $hd_found in *" $hd_name "*) hd_live="${hd_live:+$hd_live }$hd_name" ;; esac
    done
    printf %s "$hd_live"
}

# PID: not in a container, unless that shares our network. (-ef: dash, bash and busybox have it, and no process is needed.)
# shellcheck disable=SC3013
hd_is_ours() { [ "/proc/$1/ns/pid" -ef /proc/self/ns/pid ] || [ "/proc/$1/ns/net" -ef /proc/self/ns/net ]; }

# FILE: whether it lies where programs are installed.
hd_place_of_programs() {
    case $1 in
        /usr/* | /opt/* | /bin/* | /sbin/* | /snap/* | /nix/* | */.local/bin/*) ;;
        *) false ;;
    esac
}

# PID NAME: whether it is a program of that name. One in another directory counts if it listens: a false alarm is better
# than a missed service.
hd_runs() {
    hd_is_ours "$1" || return 1
    if ! hd_exe=$(readlink "/proc/$1/exe"); then
        [ -n "$(tr '\0' x 2>/dev/null <"/proc/$1/cmdline")" ] # exe is not readable; with an empty cmdline it has ended
        return
    fi
    hd_exe=${hd_exe% (deleted)} # replaced by a newer one
    case $2:${hd_exe##*/} in
        patroni:python* | patroni:pypy*) hd_runs_patroni "$1"; return ;;
        postgresql:*postgres | postgresql:postmaster) [ ! -e "/proc/$1/cwd/PG_VERSION" ] || return 0 ;;
        "$2:$2" | "$2:$2"[@.-][0-9v]*) ;;
        *) return 1 ;;
    esac
    hd_place_of_programs "$hd_exe" || hd_serves "$1"
}

# PID of a Python: whether its script is Patroni's.
hd_runs_patroni() {
    hd_script='' hd_next=program
    while IFS= read -r hd_arg; do
        case $hd_next in
            module) case $hd_arg in patroni | patroni.*) return 0 ;; *) return 1 ;; esac ;;
            program | value) hd_next=''; continue ;;
        esac
        case $hd_arg in
            -m) hd_next=module ;;
            -*c) return 1 ;;
            -W | -X) hd_next=value ;;
            -*) ;;
            *) hd_script=$hd_arg; break ;;
        esac
    done <<ARGUMENTS
$(tr '\0' '\n' 2>/dev/null <"/proc/$1/cmdline")
ARGUMENTS
    case /$hd_script in
        */patroni | */patroni.py | */patroni/__main__.py) ;;
        *) return 1 ;;
    esac
    case $hd_script in /*) ;; *) hd_script=$(readlink "/proc/$1/cwd")/$hd_script ;; esac
    hd_home=/proc/$1/root${hd_script%/*}
    hd_place_of_programs "$hd_script" || [ -e "$hd_home/../pyvenv.cfg" ] || [ -e "$hd_home/patroni/__init__.py" ] ||
        [ -e "$hd_home/__init__.py" ] || hd_serves "$1"
}

# PID: whether it listens on TCP, or has a raw socket.
hd_serves() {
    {
        ls -l "/proc/$1/fd"
        cat "/proc/$1/net/tcp" "/proc/$1/net/tcp6" "/proc/$1/net/raw" "/proc/$1/net/raw6"
    } 2>/dev/null | awk '
        sub(/.*socket:\[/, "") { sub(/\]/, ""); own[$0]; next }
        NF > 9 && ($4 == "0A" || $4 == "07") && $10 in own { found = 1 }
        END { exit !found }'
}

# A time service that somebody has set up, which is left alone: another program than chrony, or timesyncd with servers of
# its own.
hd_other_time() {
    for hd_arg in ntpsec ntp ntpd openntpd timemaster phc2sys; do
        # (is-enabled would say so for the init script that a removed package leaves behind)
        if systemctl is-active -q $hd_arg || [ "$(systemctl show -p UnitFileState --value $hd_arg)" = enabled ]; then
            echo $hd_arg
            return 0
        fi
    done
    ! systemctl is-active -q systemd-timesyncd || ! grep -qs '^[[:space:]]*NTP=.' /etc/systemd/timesyncd.conf \
        /etc/systemd/timesyncd.conf.d/*.conf || echo systemd-timesyncd
}

# What apt removes for chrony: Debian's time services conflict, so only one can be installed.
hd_time_packages() {
    dpkg-query -W -f '${db:Status-Status} ${Package}\n' systemd-timesyncd ntpsec ntp openntpd 2>/dev/null |
        sed -n 's/^installed //p' | head -n 1
}

# Called before a change that needs the user's consent on a live machine.
#: live-left-alone This machine is in use (%1), so this was not changed. To change it too, allow it for this machine before the run.
leave_live_alone() {
    hd_services=$(hd_live)
    [ -z "$hd_services" ] || [ "$HD_LIVE_OK" = 1 ] || finish skipped live-left-alone "$(printf %s "$hd_services" | sed 's/ /, /g')"
}

# The firewall that is on, now or from the next start on, and its number of rules, in hd_firewall (ufw, firewalld, both or none) and hd_firewall_rules.
# Read from ufw's files, because its command takes 0.2 s; the firewall step asks ufw itself.
hd_firewall() {
    hd_firewall='' hd_firewall_rules=0
    if has ufw && grep -qsi '^ENABLED=yes' /etc/ufw/ufw.conf; then
        hd_firewall=ufw
        hd_firewall_rules=$(cat /etc/ufw/user.rules /etc/ufw/user6.rules 2>/dev/null | grep -c '^### tuple ###')
    fi
    hd_two=firewall-cmd
    if has firewall-cmd && { systemctl is-active -q firewalld || { hd_two=firewall-offline-cmd; has_systemd && systemctl is-enabled -q firewalld 2>/dev/null; }; }; then
        hd_firewall="${hd_firewall:+$hd_firewall }firewalld"
        hd_firewall_rules=$((hd_firewall_rules + $($hd_two --list-all 2>/dev/null | awk '
            $1 == "services:" || $1 == "ports:" { n += NF - 1 } $1 == "rule" { n++ } END { print n + 0 }')))
    fi
    : "${hd_firewall:=none}"
}

# --- sshd ----------------------------------------------------------------------------------------------------------

# The sshd that serves this connection, found among the parents of this process, so that it is the right one of several;
# without a connection the one named by its PID file or its unit. In hd_sshd its PID (empty: none, or one for each
# connection), in hd_sshd_program its program (empty: none is installed), in hd_sshd_options the start options that affect
# its settings, quoted; in hd_sshd_link our connection as sshd sees it: client address and port, server address and port.
hd_find_sshd() {
    hd_sshd='' hd_sshd_program='' hd_sshd_options='' hd_sshd_link=''
    read -r hd_one hd_two <<CHAIN
$(awk -v pid=$$ 'BEGIN {
        while (pid > 0) {
            name = ""; parent = 0; file = "/proc/" pid "/status"
            while ((getline line < file) > 0) {
                split(line, f, /[ \t]+/)
                if (f[1] == "Name:") name = f[2]
                if (f[1] == "PPid:") { parent = f[2]; break }
            }
            close(file)
            if (name ~ /^sshd/ && !shell) shell = below
            if (name == "sshd") top = pid
            below = pid; pid = parent
        }
        print shell + 0, top + 0
    }')
CHAIN
    if [ "$hd_one" != 0 ]; then
        hd_sshd_link=$(tr '\0' '\n' <"/proc/$hd_one/environ" | sed -n 's/^SSH_CONNECTION=//p' | grep -E '^[0-9a-f.:]+ [0-9]+ [0-9a-f.:]+ [0-9]+$')
    fi
    hd_title=''
    for hd_one in "$hd_two" "$(cat /run/sshd.pid 2>/dev/null)" "$(hd_main_pid)"; do
        [ "$(cat "/proc/${hd_one:-0}/comm" 2>/dev/null)" = sshd ] || continue
        hd_title=$(tr '\0' ' ' <"/proc/$hd_one/cmdline")
        case $hd_title in
            'sshd: '*'[listener]'*) hd_title=${hd_title#sshd: } hd_title=${hd_title%%'[listener]'*} ;;
            'sshd: '* | *' -i '*) hd_title=''; continue ;; # a session
        esac
        hd_sshd=$hd_one
        hd_sshd_program=$(readlink "/proc/$hd_one/exe")
        break
    done
    [ -n "$hd_sshd" ] || hd_title=$(hd_unit_command)
    # A process title does not keep the boundaries of arguments: a word without a dash belongs to the option before it.
    hd_sshd_options=$(printf '%s\n' "$hd_title" | awk -v q="'" '
        function out() { gsub(q, "", value); if (option != "") printf "%s %s%s%s ", option, q, value, q; option = value = "" }
        {
            for (i = 2; i <= NF; i++) {
                if ($i !~ /^-/) { if (option != "") value = value (value == "" ? "" : " ") $i; continue }
                out()
                flags = substr($i, 2)
                while (flags ~ /^[46DdeiqrtTGV]/) flags = substr(flags, 2) # -De is -D -e
                if (flags ~ /^[ofhcp]/) { option = "-" substr(flags, 1, 1); value = substr(flags, 2) }
            }
            out()
        }')
    hd_sshd_at_hand "$hd_sshd_program" "${hd_title%% *}" "$(command -v sshd)" /usr/local/sbin/sshd /opt/*/sbin/sshd
    # sshd -t and -T need this directory; it exists unless sshd is started on demand.
    [ -d /run/sshd ] || [ -z "$hd_sshd_program" ] || { mkdir -m 755 /run/sshd; trap 'rmdir /run/sshd 2>/dev/null' EXIT; }
}
# shellcheck disable=SC2086 # words
hd_main_pid() { hd_one=$(hd_unit $hd_ssh_units) && systemctl show -p MainPID --value "$hd_one" 2>/dev/null; }

# PATH…: the first that is an sshd, in hd_sshd_program. (After an upgrade the running one's file no longer exists.)
hd_sshd_at_hand() {
    hd_sshd_program=''
    for hd_arg; do
        case $hd_arg in /*/sshd) ;; *) continue ;; esac
        if [ -f "$hd_arg" ] && [ -x "$hd_arg" ]; then hd_sshd_program=$hd_arg; return; fi
    done
}

# The command that starts sshd where no sshd process listens: its unit's ExecStart, with the variables from the unit's
# environment files; without systemd the file in which the distribution family keeps the options.
hd_unit_command() {
    set --
    if has_systemd; then
        for hd_one in $hd_ssh_units; do
            ! systemctl is-active -q "${hd_one%.service}.socket" || set -- "$@" "${hd_one%.service}@.service"
        done
        # shellcheck disable=SC2086 # words
        set -- "$@" $hd_ssh_units
    fi
    for hd_one; do
        hd_cat=$(systemctl cat "$hd_one" 2>/dev/null) || continue
        case $hd_cat in *ExecStart=*) break ;; *) hd_cat='' ;; esac
    done
    [ -n "${hd_cat:-}" ] || hd_cat="ExecStart=sshd \$SSHD_OPTS \$OPTIONS${hd_nl}EnvironmentFile=/etc/default/ssh${hd_nl}EnvironmentFile=/etc/sysconfig/sshd${hd_nl}EnvironmentFile=/etc/conf.d/sshd"
    printf '%s\n' "$hd_cat" | awk '
        function unquoted(text) { sub(/^[ \t]+/, "", text); sub(/[ \t\r]+$/, "", text); if (text ~ /^".*"$/ || text ~ /^\047.*\047$/) text = substr(text, 2, length(text) - 2); return text }
        function set(line,   at) { at = index(line, "="); if (line ~ /^[ \t]*[A-Za-z_][A-Za-z_0-9]*=/) { name = substr(line, 1, at - 1); gsub(/[ \t]/, "", name); value[name] = unquoted(substr(line, at + 1)) } }
        /^Environment=/ { set(unquoted(substr($0, 13))) }
        /^EnvironmentFile=/ { file = substr($0, 17); sub(/^-/, "", file); while ((getline line < file) > 0) set(line); close(file) }
        /^ExecStart=./ { command = substr($0, 11); sub(/^[-@:+!]+/, "", command) }
        END {
            n = split(command, word, " ")
            for (i = 1; i <= n; i++) {
                name = word[i]; gsub(/[${}"]/, "", name)
                text = word[i] ~ /^"?\$/ ? value[name] : word[i]
                gsub(/["\047]/, "", text)
                if (text != "") printf "%s ", text
            }
        }'
}

# USER [TEXT]: in effective sshd's settings for this user from our address, with its start options and for our connection;
# with TEXT as if that were its main file. False: sshd does not print them; in hd_sshd_error its message.
hd_effective() {
    hd_user=$1
    shift
    if ! hd_ask_sshd 2>/dev/null "$@"; then
        hd_sshd_error=$(hd_telling "$(hd_ask_sshd 2>&1 >/dev/null "$@")")
        case $hd_sshd_error in *rdomain*) hd_rdomain=,rdomain= ;; *) return 1 ;; esac # required by a Match RDomain; unknown to older sshd
        hd_ask_sshd 2>/dev/null "$@" || return 1
    fi
    [ -z "${hd_client_name+asked}" ] || return 0
    hd_client_name=''
    [ "$(hd_value usedns)" = yes ] || return 0 # with UseDNS our host name is matched, too
    hd_client_name=$(hd_connection)
    hd_client_name=${hd_client_name#*addr=}
    hd_client_name=$(timeout 3 getent hosts "${hd_client_name%%,*}" | awk '{ print $2; exit }')
    [ -z "$hd_client_name" ] || hd_ask_sshd 2>/dev/null "$@"
}
hd_ask_sshd() {
    if [ $# = 0 ]; then
        effective=$(hd_sshd -T -C "$(hd_connection)")
    else
        effective=$(printf %s "$1" | hd_sshd -T -C "$(hd_connection)" -f /dev/stdin)
    fi || { hd_one=$?; printf '%s\n' "$effective" >&2; return "$hd_one"; }
}
# ARG…: runs sshd with its start options.
hd_sshd() {
    eval "set -- $hd_sshd_options \"\$@\""
    "$hd_sshd_program" "$@"
}
# Our connection, as the argument of -C.
hd_connection() {
    # shellcheck disable=SC2086 # words
    set -- $hd_sshd_link
    [ $# = 4 ] || set -- "${HD_CLIENT:-127.0.0.1}" 0 "${HD_ADDRESS:-127.0.0.1}" 22
    echo "user=$hd_user,host=${hd_client_name:-${HD_CLIENT:-$1}},addr=${HD_CLIENT:-$1},laddr=$3,lport=$4${hd_rdomain:-}"
}
# TEXT: the line of sshd's messages that says why it failed.
hd_telling() {
    printf '%s\n' "$1" | tr -d '\r' | awk '
        /^debug[0-9]: / || /^[ \t]*$/ || / terminating, / || /[Dd]eprecated|[Uu]nsupported option|WARNING|Could not load host|Unable to load host/ { if (other == "") other = $0; next }
        / line [0-9]+: / { print; found = 1; exit }
        { last = $0 }
        END { if (!found) print (last != "" ? last : other) }'
}

# KEYWORD: its values in $effective, one line. (OpenSSH 10.4 and later write PermitRootLogin, earlier ones permitrootlogin.)
hd_value() {
    # shellcheck disable=SC2154 # set by hd_effective
    printf '%s\n' "$effective" | awk -v k="$1" 'tolower($1) == k { $1 = ""; printf "%s%s", (n++ ? " " : ""), substr($0, 2) }'
}
# KEYWORD…: ends the step where $effective lacks one: its value is then not known.
#: sshd-setting-unread sshd's settings could not be read on this machine: %1 is missing in the output of sshd -T. Nothing was changed. Is it OpenSSH's sshd? Otherwise set up root login by hand, or choose to work through sudo.
hd_need_settings() {
    for hd_arg; do
        printf '%s\n' "$effective" | awk -v k="$hd_arg" 'tolower($1) == tolower(k) && NF > 1 { found = 1 } END { exit !found }' ||
            finish failed sshd-setting-unread "$hd_arg"
    done
}

# sshd's main file, in hd_main.
hd_main_file() {
    hd_main=/etc/ssh/sshd_config
    case $hd_sshd_options in *'-f '*) hd_main=${hd_sshd_options##*-f \'} hd_main=${hd_main%%\'*} ;; esac
}
# FILE…: these and all that they include, and the directories of patterns: their time of change shows removed files.
hd_files_of() {
    for hd_file; do
        echo "$hd_file"
        sed -n 's/^[[:space:]]*[Ii][Nn][Cc][Ll][Uu][Dd][Ee][[:space:]=]*//p' "$hd_file" 2>/dev/null | tr -d '"\r' | tr -s '[:blank:]' '\n' |
            while IFS= read -r hd_pattern; do
                case $hd_pattern in /*) ;; *) hd_pattern=/etc/ssh/$hd_pattern ;; esac
                case $hd_pattern in *[*?[]*) echo "${hd_pattern%/*}" ;; esac
                # shellcheck disable=SC2086 # a pattern
                hd_files_of $hd_pattern
            done
    done
}
# KEYWORD: FILE line N of each line that sets it.
hd_lines_of() {
    hd_main_file
    hd_files_of "$hd_main" | awk '!seen[$0]++' | while IFS= read -r hd_file; do
        [ ! -f "$hd_file" ] || awk -v file="$hd_file" -v key="$1" '
            { sub(/^[ \t]+/, ""); split(tolower($0), f, /[ \t=]+/) }
            f[1] == key { printf "%s line %d\n", file, NR }' "$hd_file"
    done | awk '{ printf "%s%s", (NR > 1 ? ", " : ""), $0 }'
}
# KEYWORD: FILE line N of the line in effect for this user and our connection. The first line in a matching Match block wins
# over all others; sshd's debug output shows which blocks match. Where it does not: all lines that set the keyword.
hd_line_of() {
    hd_main_file
    hd_one=$(hd_sshd -T -ddd -C "$(hd_connection)" 2>&1 >/dev/null | awk -v key="$1" -v main="$hd_main" '
        / config reprocess config / { again = 1 }
        $1 == "debug3:" {
            if (match($0, /:[0-9]+ setting [A-Za-z]+ /) == 0) next
            where = substr($0, 9, RSTART - 9); rest = substr($0, RSTART + 1); split(rest, f, " ")
            if (tolower(f[3]) != key) next
            if (where == "reprocess config") where = main
            if (again && block == "") block = where " line " f[1]
            if (first == "") first = where " line " f[1]
        }
        END { print (block != "" ? block : first) }')
    if [ -n "$hd_one" ]; then echo "$hd_one"; else hd_lines_of "$1"; fi
}

# PATTERN: matches the user from our address. A network (10.0.0.0/8) is not evaluated here and counts as matching.
hd_names_user() {
    # shellcheck disable=SC2194,SC2254 # patterns they are
    case $hd_user in ${1%%@*}) ;; *) return 1 ;; esac
    # shellcheck disable=SC2254
    case $1 in
        *@*/*) return 0 ;;
        *@*)
            for hd_host in "${HD_CLIENT:-127.0.0.1}" ${hd_client_name:-}; do case $hd_host in ${1#*@}) return 0 ;; esac; done
            return 1 ;;
    esac
}
# KEYWORD users|groups: one of its patterns matches the user that hd_effective was called for.
hd_lists_user() {
    set -f
    # shellcheck disable=SC2046 # words
    set -- "$2" $(hd_value "$1")
    hd_kind=$1
    shift
    for hd_arg; do
        if [ "$hd_kind" = users ]; then
            ! hd_names_user "$hd_arg" || { set +f; return 0; }
        else
            for hd_group in $(id -Gn "$hd_user"); do
                # shellcheck disable=SC2254
                case $hd_group in $hd_arg) set +f; return 0 ;; esac
            done
        fi
    done
    set +f
    return 1
}

# --- /etc/hosts ----------------------------------------------------------------------------------------------------

# BLOCK LOOP: the wanted text of /etc/hosts in hd_new, what was found in hd_events. Changes nothing.
# BLOCK  put: this cluster's block has HD_TABLE, a block written by hand in the lab is replaced by it; drop: the block is
#        removed; '': not changed
# LOOP   set: the line `127.0.1.1 FQDN HOST` exists; drop: own names are removed from 127.0.1.1; return: what `drop` removed,
#        hd_loop_was, is restored; back: a line of hd_loop_ours becomes hd_loop_was; '': not changed
#        Other names on these lines are not ours and are kept, as are comments, line ends and a byte order mark.
# Events broken LINE · held NAME ADDRESS CLUSTER · took NAME CLUSTER · foreign LINE NAME ADDRESS · stale LINE NAME ·
#        loop (the line for 127.0.1.1 as it was) · set (as it became) · dropped, three for each line: as it was, as it
#        became, where it stood (LINE and TEXT of the line above it)
hd_hosts() {
    hd_read /etc/hosts
    # The table is read before the file, not passed in the environment, where a string is limited to 128 KiB.
    hd_all=$({ printf '%s\n\001\n' "$HD_TABLE"; printf %s "$hd_old"; } |
        HD_BLOCK=$1 HD_LOOP=$2 HD_WAS=${hd_loop_was:-} HD_OURS=${hd_loop_ours:-} HD_NAMES=$([ "$2" != set ] || { hostname; hd_static /etc/hostname; } | tr '\n' ' ') \
        HD_CLUSTER=$(printf %s "$HD_CLUSTER" | tr '\n\r' '  ') HD_ID=$HD_CLUSTER_ID HD_TAKE=$HD_TAKE_NAMES \
        HD_FQDN=${HD_FQDN:-$(hostname -f 2>/dev/null || hostname)} HD_HOST=${HD_HOST:-$(hostname)} awk '
    function event(text) { print "!" text }
    function put(text) { printf "=%s%s\n", bom, text; bom = "" }
    function put_block() { if (block == "put") { put("# BEGIN Howdah " cluster " " id); printf "=%s\n%s=# END Howdah %s %s\n", header, table, cluster, id } }
    function loop_line() { return "127.0.1.1\t" ENVIRON["HD_FQDN"] " " ENVIRON["HD_HOST"] }
    function label(name) { sub(/\..*/, "", name); return tolower(name) }
    function names(text, list) { sub(/#.*/, "", text); sub(/\r$/, "", text); return split(text, list, " ") }
    function tail(text) { return match(text, /[ \t]*#.*/) ? substr(text, RSTART) : text ~ /\r$/ ? "\r" : "" }
    # The names of one line that another one lacks, each after a space.
    function lacking(text, other,   a, b, i, n, has, found) {
        n = names(other, b)
        for (i = 2; i <= n; i++) has[tolower(b[i])] = 1
        n = names(text, a)
        for (i = 2; i <= n; i++) if (!(tolower(a[i]) in has)) found = found " " a[i]
        return found
    }
    function loop_of(found, text) { return "127.0.1.1\t" substr(found, 2) tail(text) }
    # Whether another line for 127.0.1.1 has all the names already, made by somebody since.
    function elsewhere_too(was, i,   j, f) {
        if (was == "") return 0
        for (j = 1; j <= N; j++) if (j != i && names(text[j], f) > 1 && f[1] == "127.0.1.1" && lacking(was, text[j]) == "") return 1
        return 0
    }
    # The line that `set` wrote becomes the original one again, as far as it has not been edited since.
    function take_line_back(   i, k, n, m, was, ours, o, f, found) {
        was = ENVIRON["HD_WAS"]; m = split(ENVIRON["HD_OURS"], ours, "\n")
        for (i = 1; i <= N; i++) for (k = 1; k <= m; k++) {
            names(ours[k], o)
            if (text[i] != ours[k] || text[i] == "" || lacking("x" lacking(text[i], "x " o[2] " " o[3]), was) != "") continue
            if (was == "" || elsewhere_too(was, i)) gone[i] = 1; else text[i] = was
            return
        }
        for (i = 1; i <= N; i++) for (k = 1; k <= m; k++) {
            n = names(text[i], f); names(ours[k], o)
            if (n < 3 || f[1] != "127.0.1.1" || f[2] != o[2] || f[3] != o[3]) continue
            found = lacking(was, ours[k]) lacking(text[i], "x " o[2] " " o[3])
            if (elsewhere_too(was, i)) found = lacking(text[i], was " " o[2] " " o[3])
            if (found == "") gone[i] = 1; else text[i] = loop_of(found, text[i])
            return
        }
    }
    # Restores what `drop` removed from the lines.
    function return_lines(   i, j, m, w, was, at, found) {
        m = split(ENVIRON["HD_WAS"], w, "\n")
        for (j = 1; j <= m; j += 3) {
            was = w[j]; found = 0
            for (i = 1; i <= N && !found; i++) if (text[i] == was) found = 1
            for (i = 1; i <= N && !found; i++) if (w[j + 1] != "" && text[i] == w[j + 1]) { text[i] = was; found = 1 }
            if (found || was == "") continue
            if (w[j + 1] != "") was = loop_of(lacking(was, w[j + 1]), "")
            at = w[j + 2] == "" ? home : w[j + 2] + 0; sub(/^[0-9]+ /, "", w[j + 2])
            if (at && text[at] != w[j + 2]) for (at = N; at > 0 && text[at] != w[j + 2]; at--);
            insert[at + 0] = insert[at + 0] "=" was "\n"
        }
    }
    function is_own(name) { return tolower(name) == tolower(ENVIRON["HD_FQDN"]) || tolower(name) == tolower(ENVIRON["HD_HOST"]) }
    BEGIN {
        block = ENVIRON["HD_BLOCK"]; loop = ENVIRON["HD_LOOP"]; id = ENVIRON["HD_ID"]; cluster = ENVIRON["HD_CLUSTER"]
        header = "# Patroni The Hard Way"
        n = split(ENVIRON["HD_NAMES"], f, " ")
        for (i = 1; i <= n; i++) if (label(f[i]) != "localhost") former[label(f[i])] = 1
    }
    !in_file {
        if ($0 == "\001") in_file = 1
        else if (split($0, f, " ") >= 3 && !/#/) {
            table = table "=" f[1] " " f[2] " " f[3] "\n"
            address[tolower(f[2])] = f[1]; address[tolower(f[3])] = f[1]
        }
        next
    }
    { N++ }
    N == 1 && substr($0, 1, 3) == "\357\273\277" { bom = substr($0, 1, 3); $0 = substr($0, 4) }
    {
        text[N] = $0; line = $0; sub(/\r$/, "", line)
        if (line ~ /^# BEGIN Howdah /) {
            if (inside != "" && !broken) broken = start
            n = split(line, f, " "); inside = f[n]; start = N; raw = 0
            title = substr(line, 16); sub(/ [^ ]*$/, "", title)
            if (inside == id && !at) at = N
        } else if (line ~ /^# END Howdah /) {
            n = split(line, f, " ")
            if (inside != f[n] && !broken) broken = N
            if (inside != id && went[start] && !stays[start]) for (i = start; i <= N; i++) gone[i] = 1
            if (inside == id && block != "") gone[N] = 1
            inside = ""; next
        }
        if (inside == id && id != "") { if (block != "") gone[N] = 1; next }
        if (inside == "" && line ~ /^# Patroni The Hard Way[ \t]*$/) { raw = N; next }
        plain = line; sub(/#.*/, "", plain)
        n = split(plain, f, " ")
        if (n < 2) { raw = 0; next }
        ours = 0; clash = ""
        for (i = 2; i <= n; i++) if (tolower(f[i]) in address) {
            ours++
            if (address[tolower(f[i])] != f[1]) clash = clash == "" ? f[i] : clash
        }
        if (inside != "") {
            if (clash == "" || block != "put") stays[start]++
            else if (ENVIRON["HD_TAKE"] == "1") { gone[N] = 1; went[start]++; event("took " clash " " title) }
            else { stays[start]++; event("held " clash " " f[1] " " title) }
        } else if (raw && ours == n - 1 && block == "put") {
            gone[N] = 1; absorbed[raw]++
        } else if (f[1] == "127.0.1.1") {
            if (raw) rest[raw]++
            own = 0; others = ""
            for (i = 2; i <= n; i++) if (is_own(f[i])) own++; else others = others " " f[i]
            for (i = 2; i <= n; i++) if (!looped && (is_own(f[i]) || (label(f[i]) in former))) looped = N
            if (!paired && n > 2 && index(f[2], f[3] ".") == 1) paired = N
            if (loop == "set" && f[2] == ENVIRON["HD_FQDN"] && (f[3] == ENVIRON["HD_HOST"] || f[2] == ENVIRON["HD_HOST"])) right = N
            if (loop == "drop" && own) {
                event("dropped " text[N])
                if (others == "") gone[N] = 1; else text[N] = loop_of(others, text[N])
                event("dropped " (others == "" ? "" : text[N]))
                for (above = N - 1; above in gone; above--);
                event("dropped " above " " text[above])
                for (i = 2; i <= n; i++) if (clash == f[i] && is_own(f[i])) clash = ""
            }
            if (clash != "" && block == "put" && loop != "set") for (i = 2; i <= n; i++)
                if ((tolower(f[i]) in address) && !is_own(f[i])) { event("stale " N " " f[i]); break }
        } else {
            if (raw) rest[raw]++
            if (f[1] == "127.0.0.1" && !home) home = N
            for (i = 2; i <= n; i++) if (label(f[i]) in former) elsewhere = 1
            loopback = (f[1] ~ /^127\./ || f[1] == "::1") && loop != "drop"
            if (block == "put") for (i = 2; i <= n; i++)
                if ((tolower(f[i]) in address) && address[tolower(f[i])] != f[1] && !(loopback && is_own(f[i])))
                    event("foreign " N " " f[i] " " f[1])
        }
    }
    END {
        if (inside != "" && !broken) broken = start
        if (broken && block != "") event("broken " broken)
        for (i in absorbed) if (!rest[i]) { gone[i] = 1; if (!lab || i + 0 < lab) lab = i + 0 }
        if (!at) at = lab
        if (loop == "back") take_line_back()
        if (loop == "return") return_lines()
        if (loop == "set" && !right) {
            # The line has an earlier name of this machine; on a clone this may be the FQDN and HOST of the original machine.
            if (bom != "" && !home) home = 1 # the resolver cannot read the line with the byte order mark
            copied = !looped && paired && !elsewhere
            if (copied) looped = paired
            event("loop " text[looped])
            if (looped) {
                n = names(text[looped], f); others = ""
                for (i = copied ? 4 : 2; i <= n; i++) if (!is_own(f[i]) && !(label(f[i]) in former)) others = others " " f[i]
                text[looped] = loop_line() others tail(text[looped]); event("set " text[looped])
            } else { line = loop_line() (text[home] ~ /\r$/ ? "\r" : ""); insert[home + 0] = "=" line "\n"; event("set " line) }
        }
        if (0 in insert) { printf "=%s%s", bom, substr(insert[0], 2); bom = "" }
        for (i = 1; i <= N; i++) {
            if (i == at) put_block()
            if (!(i in gone)) put(text[i])
            if (i in insert) printf "%s", insert[i]
        }
        if (!at) put_block()
    }'; printf x)
    hd_events=$(printf %s "${hd_all%x}" | sed -n 's/^!//p')
    hd_new=$(printf %s "${hd_all%x}" | sed -n 's/^=//p'; printf x)
    hd_new=${hd_new%x}
    case $hd_old in
        *"$hd_nl" | '') ;;
        *) # a last line without a newline stays without it
            [ "$(hd_unnamed "${hd_old##*"$hd_nl"}")" != "$(hd_unnamed "$(printf %s "$hd_new" | tail -n 1)")" ] || hd_new=${hd_new%"$hd_nl"} ;;
    esac
    # The uuid identifies the block. A changed cluster name alone causes no change; it is written with the next one.
    if [ "$1" = put ] && [ "$hd_new" != "$hd_old" ] && [ "$(hd_unnamed "$hd_new")" = "$(hd_unnamed "$hd_old")" ]; then hd_new=$hd_old; fi
}
# TEXT: without cluster name and kind of blanks, which do not count; cloud-init writes tabs when it adds its line.
hd_unnamed() { printf '%s\n' "$1" | sed -E "s/^(# BEGIN Howdah|# END Howdah) .* $HD_CLUSTER_ID/\\1 $HD_CLUSTER_ID/; s/[[:blank:]]+/ /g"; }

# FILE: the name in /etc/hostname or a copy of it, as systemd reads it: comments and empty lines do not count.
hd_static() { sed -n 's/^[[:space:]]*//; s/[[:space:]]*$//; /^#/d; /./{ p; q; }' "$1" 2>/dev/null; }

# Removes the copy of the original /etc/hosts when the file contains nothing written by Howdah any more.
hd_hosts_done() {
    hd_loop_ours=$(hd_kept loop-ours) hd_copy=$(hd_copy_of /etc/hosts)
    [ -e "$hd_copy" ] || hd_copy=/dev/null
    [ -z "$(hd_kept own-name)" ] && ! grep -s '^# BEGIN Howdah ' /etc/hosts | sed 's/.* //' | grep -qvxF "$(sed -n 's/^# BEGIN Howdah .* //p' "$hd_copy")" || return 0
    [ -z "$hd_loop_ours" ] || ! printf '%s\n' "$hd_loop_ours" | grep -qsxFf - /etc/hosts || return 0
    hd_forget /etc/hosts
}

# In hd_before the sources that the resolver asks before /etc/hosts, by the last “hosts:” line of /etc/nsswitch.conf; the
# line's number in hd_line. Where the line does not list files at all, hd_before is "-".
hd_sources() {
    hd_line=$(grep -nE '^[[:space:]]*hosts:' /etc/nsswitch.conf 2>/dev/null | tail -n 1)
    hd_before=$(printf '%s\n' "${hd_line#*hosts:}" | awk '{
        sub(/#.*/, "")
        for (i = 1; i <= NF; i++) if ($i == "files") { found = 1; break } else words = words (words == "" ? "" : " ") $i
        print found || NF == 0 ? words : "-"
    }')
    hd_line=${hd_line%%:*}
}

# NAME: why the resolver's answer differs from /etc/hosts: in hd_because `source` (hd_where answers first, or ends the
# search), `no-files`, `cache` (hd_where has an old answer), or nothing.
hd_not_from_files() {
    hd_because='' hd_where=''
    hd_sources
    if [ "$hd_before" = - ]; then hd_because=no-files; return; fi
    for hd_arg in $hd_before; do
        case $hd_arg in
            '['*) [ -z "$hd_where" ] || case $hd_arg in *=return* | *=RETURN*) hd_because=source; return ;; esac ;;
            *=*) ;;
            *) hd_where=$hd_arg; [ -z "$(timeout 10 getent -s "$hd_arg" ahosts "$1" 2>/dev/null)" ] || { hd_because=source; return; } ;;
        esac
    done
    hd_where=''
    if [ -S /run/nscd/socket ] && [ "$(getent -s files ahosts "$1")" != "$(getent ahosts "$1")" ]; then hd_because=cache hd_where=nscd; fi
}

# Invalidates caches after /etc/hosts was written. (systemd-resolved checks the file every two seconds.)
hd_tell_caches() { [ ! -S /run/nscd/socket ] || ! has nscd || nscd -i hosts >&2 || :; }
hd_resolved() { hd_sources; case " $hd_before " in *' resolve '*) systemctl is-active -q systemd-resolved ;; *) false ;; esac; }

# EVENT: the arguments of each event of this name in hd_events, a line each.
hd_event() { printf '%s\n' "$hd_events" | sed -n "s/^$1 //p"; }

# --- Who else writes /etc/hosts and /etc/hostname --------------------------------------------------------------------

# KEY [without FILE] [with FILE]: cloud-init's setting in hd_cloud (a list: one item a line), the file that sets it in
# hd_cloud_by. cloud-init merges in this order, and the last one wins: its configuration files, the kernel's command line or
# the datasource, the provider's (vendor) data, the user data.
hd_cloud_from() {
    hd_key=$1 hd_without=${2:-} hd_with=${3:-}
    set -- /etc/cloud/cloud.cfg /etc/cloud/cloud.cfg.d/*.cfg /run/cloud-init/cloud.cfg "$hd_with" /var/lib/cloud/instance/vendor-cloud-config.txt \
        /var/lib/cloud/instance/vendor2-cloud-config.txt /var/lib/cloud/instance/cloud-config.txt
    for hd_arg; do
        shift
        [ ! -f "$hd_arg" ] || [ "$hd_arg" = "$hd_without" ] || set -- "$@" "$hd_arg"
    done
    hd_cloud=$([ $# = 0 ] || awk -v key="$hd_key" '
        function plain(v) {
            sub(/[ \t\r,]+$/, "", v); sub(/^[ \t]+/, "", v)
            if (v !~ /^["\047]/) sub(/[ \t]+#.*$/, "", v)
            if (v ~ /^".*"$/ || v ~ /^\047.*\047$/) v = substr(v, 2, length(v) - 2)
            return v
        }
        function take(v,   f, n, i) {
            by = FILENAME; value = ""; v = plain(v); list = v == "" || v == "["
            if (v !~ /^\[.*\]$/) { value = v == "[" ? "" : v; return }
            n = split(substr(v, 2, length(v) - 2), f, ",")
            for (i = 1; i <= n; i++) value = value (i > 1 ? "\n" : "") plain(f[i])
        }
        function is_key(text) { return text ~ ("^ ?[\"\047]?" key "[\"\047]?[ \t]*:") }
        FNR == 1 { list = 0 }
        /^[ \t]*\{.*:.*\}[ \t\r]*$/ { # all on one line
            n = split($0, part, /[{},]/)
            for (i = 1; i <= n; i++) { sub(/^[ \t]+/, " ", part[i]); if (is_key(part[i])) { text = part[i]; sub(/^[^:]*:/, "", text); take(text) } }
            list = 0; next
        }
        /^[ \t]*(#|\r?$)/ { next }
        is_key($0) { text = $0; sub(/^[^:]*:/, "", text); take(text); next }
        list && /^ *-[ \t]/ { text = $0; sub(/^ *-/, "", text); value = value (value == "" ? "" : "\n") plain(text); next }
        list && /^  +["\[]/ { value = value (value == "" ? "" : "\n") plain($0); next }
        { list = 0 }
        END { print by; print value }' "$@")
    hd_cloud_by=$(printf '%s\n' "$hd_cloud" | head -n 1)
    hd_cloud=$(printf '%s\n' "$hd_cloud" | sed 1d)
}

# KEY [without FILE]: the merged value. Settings from a datasource or the kernel's command line are only visible in the
# merged result of the last boot; it is used where no file explains the value and none is newer.
hd_cloud_value() {
    hd_merged=/run/cloud-init/combined-cloud-config.json hd_not=${2:-}
    if [ -f $hd_merged ] && [ -z "$(find /etc/cloud -name '*.cfg' ! -path "$hd_not" -newer $hd_merged 2>/dev/null)" ]; then
        hd_result=$(sed -n "s/^ \"$1\": \"\{0,1\}\([^\",]*\)\"\{0,1\},\{0,1\}\$/\1/p" $hd_merged)
        for hd_arg in "$hd_not" /etc/cloud/cloud.cfg.d/99-howdah.cfg /etc/cloud/cloud.cfg.d/99-howdah-name.cfg ''; do
            hd_cloud_from "$1" "$hd_arg"
            [ "$(hd_true "$hd_cloud")" != "$(hd_true "$hd_result")" ] || hd_merged=''
        done
        case $hd_result in '' | '[') ;; *) hd_cloud_from "$1" "$hd_not" "$hd_merged"; return ;; esac
    fi
    hd_cloud_from "$1" "$hd_not"
}

# VALUE: prints true or false as cloud-init interprets it; any other value unchanged.
hd_true() {
    case $1 in
        [Tt][Rr][Uu][Ee] | 1 | [Oo][Nn] | [Yy][Ee][Ss] | [Tt][Ee][Mm][Pp][Ll][Aa][Tt][Ee]) echo true ;;
        '' | [Ff][Aa][Ll][Ss][Ee] | 0 | [Oo][Ff][Ff] | [Nn][Oo] | [Nn][Uu][Ll][Ll] | '~') echo false ;;
        *) printf '%s\n' "$1" ;;
    esac
}

# FILE DROP-IN: whether the drop-in overrides the file in cloud-init.
hd_weaker() { case $1 in /etc/cloud/*) [ "$(printf '%s\n' "$1" "$2" | sort | head -n 1)" = "$1" ] ;; *) false ;; esac; }

# Whether cloud-init will run at the next boot, as far as can be seen from the last one.
hd_cloud_runs() {
    [ -d /etc/cloud ] && has cloud-init && [ ! -e /etc/cloud/cloud-init.disabled ] && [ ! -e /run/cloud-init/disabled ] || return 1
    hd_line=/proc/cmdline
    ! hd_contained || hd_line=/proc/1/cmdline
    ! tr '\000' ' ' <$hd_line | grep -qE '(^| )cloud-init=disabled( |$)' || return 1
    has_systemd || return 0
    hd_states=$(systemctl show -p LoadState -p UnitFileState cloud-init.service cloud-init-main.service cloud-init-network.service 2>/dev/null)
    case $hd_states in *=masked* | *=disabled*) return 1 ;; *LoadState=loaded*) ;; *) return 1 ;; esac
}

# [without FILE]: whether cloud-init rewrites /etc/hosts at every boot; hd_cloud_by is the file that says so. (`localhost`
# adds a line for 127.0.1.1 and keeps the others.)
hd_cloud_hosts() {
    hd_cloud_runs || return 1
    hd_cloud_from cloud_init_modules "${1:-}"
    case $hd_cloud in '' | *update?etc?hosts*) ;; *) return 1 ;; esac
    hd_cloud_value manage_etc_hosts "${1:-}"
    [ "$(hd_true "$hd_cloud")" = true ]
}

# [without FILE]: whether cloud-init will set another host name than HD_HOST at the next boot: hd_cloud is that name. It
# does so when the configured name differs from the one it set last, or when the one it set last is still in effect.
hd_cloud_name() {
    hd_cloud_runs || return 1
    hd_cloud_value preserve_hostname "${1:-}"
    [ "$(hd_true "$hd_cloud")" = false ] || return 1
    hd_cloud_value hostname
    [ -n "$hd_cloud" ] || hd_cloud_value fqdn
    [ -n "$hd_cloud" ] || hd_cloud=$(sed -n 's/^ *"local_hostname": "\(.*\)",\{0,1\}$/\1/p' /run/cloud-init/instance-data.json 2>/dev/null | head -n 1)
    hd_cloud=${hd_cloud%%.*}
    case $hd_cloud in '' | localhost | "$HD_HOST") return 1 ;; esac
    grep -qs "\"hostname\": \"$hd_cloud\"" /var/lib/cloud/data/set-hostname && [ "$(hd_static /var/lib/cloud/data/previous-hostname)" != "$HD_HOST" ] || return 0
    return 1
}

hd_contained() { [ -e /run/systemd/container ] || [ -e /.dockerenv ] || [ -e /run/.containerenv ] || tr '\000' '\n' </proc/1/environ 2>/dev/null | grep -q '^container='; }

# FILE: the file that the Proxmox host writes into a container at each start, between its marks in /etc/hosts and as
# /etc/hostname, unless .pve-ignore.hosts or .pve-ignore.hostname exists beside it.
hd_pve() { [ ! -e "/etc/.pve-ignore.${1##*/}" ] && grep -qs '^# --- BEGIN PVE ---' /etc/hosts && hd_contained; }
# TEXT: the lines between the marks; the first line of ours there.
hd_pve_section() { printf %s "$1" | sed -n '/^# --- BEGIN PVE ---/,/^# --- END PVE ---/p'; }
hd_pve_ours() { hd_pve_section "$1" | grep -F -e '# BEGIN Howdah ' -e "127.0.1.1$hd_tab$HD_FQDN $HD_HOST" | head -n 1; }

hd_engine() { if [ -e /.dockerenv ]; then echo Docker; elif [ -e /run/.containerenv ]; then echo Podman; fi; }

# FILE TEXT: warns of other programs that write the file, as far as this can be seen.
#: file-volatile %1 is in memory (%2), so what was written to it will be lost at the next boot. Make the same change where this file is created from.
#: file-of-container %1 comes from outside this container (%2) and is created again when the container starts. Set the names there, too.
#: file-of-wsl %1 is created again by Windows at every start of this system. Set %2=false under [network] in /etc/wsl.conf to prevent that.
#: file-managed %1 says in line %2 that another program writes it: “%3”. If that program runs again, Howdah's changes may be lost. Make the same changes in that program's settings.
hd_other_writers() {
    hd_one=''
    if hd_in_place "$1"; then
        hd_one=$(hd_engine)
        case $2 in *'# Kubernetes-managed hosts file'*) hd_one=Kubernetes ;; esac
    fi
    if [ -n "$hd_one" ]; then warn file-of-container "$1" "$hd_one"; return; fi
    case $(stat -f -c %T "$hd_target" 2>/dev/null) in
        tmpfs | ramfs) warn file-volatile "$1" "$hd_target"; return ;;
    esac
    if grep -qsi microsoft /proc/sys/kernel/osrelease; then
        hd_one=generateHosts
        [ "$1" = /etc/hosts ] || hd_one=generateHostname
        grep -qsiE "^[[:space:]]*${hd_one}[[:space:]]*=[[:space:]]*false" /etc/wsl.conf || warn file-of-wsl "$1" "$hd_one"
        return
    fi
    # Marks around a part of the file, and notices of a single write, do not mean that a program rewrites it.
    hd_one=$(printf '%s\n' "$2" | awk '
        { line = tolower($0) }
        line !~ /^[ \t]*#/ || line ~ /^# *(-+ *)?(begin|end) |howdah|anaconda|manage_etc_hosts|cloud|wsl/ { next }
        line ~ /(managed|maintained|controlled|overwritten|generated) (by|with|from)|managed$|do not (edit|modify|change|touch)|don.t (edit|modify|change)|puppet|ansible|saltstack|cfengine|(by|with) (chef|salt)/ {
            sub(/\r$/, ""); sub(/^[ \t]*/, ""); print NR " " $0; exit
        }')
    [ -z "$hd_one" ] || warn file-managed "$1" "${hd_one%% *}" "${hd_one#* }"
}

# PHASE FILE TEXT: writes a file that keeps cloud-init or Proxmox from changing ours. The original is kept as for any
# change, and so is our text: a later edit by somebody is kept.
hd_hold() {
    case $1 in
        expect) hd_expect "$2" "$3" ;;
        diff) hd_diff "$2" "$3" ;;
        keep) hd_keep_file "$2"; hd_store "ours$hd_flat" "$3" ;;
        write) hd_write "$2" "$3" || finish failed file-unwritable "$2" ;;
    esac
}
# FILE [TEXT]: takes the file back, if it is still ours (TEXT: as we wrote it without a note). hd_forget removes its notes.
hd_release() {
    hd_read "$1"
    hd_flat "$1"
    [ -e "$1" ] && { hd_same "$HD_STATE/ours$hd_flat" "$1" || { [ -n "${2:-}" ] && [ "$hd_old" = "$2" ]; }; } || return 1
    hd_read "$(hd_copy_of "$1")" # the original file of this name, or nothing
    if [ -n "$hd_old" ]; then hd_write "$1" "$hd_old" || finish failed file-unwritable "$1"; return; fi
    hd_diff "$1" ''
    rm -f "$1"
    [ ! -e "$1" ] || finish failed file-unwritable "$1"
    hd_changed=1
}

# --- Packages ------------------------------------------------------------------------------------------------------

# SECONDS: as 2:10.
hd_clock() { printf '%d:%02d' $(($1 / 60)) $(($1 % 60)); }
# SECONDS: as 6 s, or 10 min.
hd_span() { if [ "$1" -lt 120 ]; then echo "$1 s"; else echo "$(($1 / 60)) min"; fi; }

# ARG…: apt-get, see hd_packages.
hd_apt() {
    hd_packages apt-get -q -y -o DPkg::Lock::Timeout=0 -o Dpkg::Use-Pty=0 -o Dpkg::Options::=--force-confdef \
        -o Dpkg::Options::=--force-confold "$@"
}

# COMMAND…: runs a package manager; waits for apt's locks, with `apt-get update` too, at most HD_OPT_LOCK_WAIT seconds for
# all calls of a step together, and reports who holds them. apt's own waiting is silent, and `update` does not wait.
# Its first error message is in hd_apt_error, see hd_complaint.
#: apt-lock-waiting waiting for apt's lock: %1, %2 of %3
#: apt-not-awaited apt was locked by %1 when the run was stopped. Nothing was changed by this step.
#: apt-locked apt is locked by %1 and was still locked after %2. Nothing was changed by this step. Wait until it has finished, then retry.
hd_packages() {
    while :; do
        hd_said=$({
            DEBIAN_FRONTEND=noninteractive NEEDRESTART_MODE=l APT_LISTCHANGES_FRONTEND=none UCF_FORCE_CONFFOLD=1 \
                "$@" </dev/null 2>&1 3>&-
            printf '\nexit: %d\n' $? # the last line may lack its newline
        } | while IFS= read -r hd_line; do
            case $hd_line in
                '') continue ;;
                'exit: '*) echo "$hd_line"; break ;; # not at EOF: a daemon that was started may keep the pipe open
                *'Could not get lock '* | *'Unable to acquire the dpkg frontend lock'* | *'Unable to lock '* | \
                    *'lock was locked by another process with pid '*) echo "lock: $hd_line"; continue ;;
                'E: '* | 'dpkg: error '* | [Ee]'rror: '*) echo "error: $hd_line" ;;
                'W: Failed to fetch '* | 'Warning: Failed to fetch '* | ' '* | *'please insert the disc'*) echo "also: $hd_line" ;;
            esac
            printf '%s\n' "$hd_line" >&2
        done)
        hd_apt_error=$(hd_complaint)
        hd_status=${hd_said##*exit: }
        case $hd_status in '' | *[!0-9]*) hd_status=1 ;; esac # killed by somebody
        case $hd_status:$hd_said in
            0:* | *:'error: '* | *"$hd_nl"'error: '*) return "$hd_status" ;;
            *:'lock: '* | *"$hd_nl"'lock: '*) ;;
            *) return "$hd_status" ;;
        esac
        hd_holder=$(printf '%s\n' "$hd_said" | sed -n 's/^lock: .*held by process \([0-9]*\) (\(.*\)).*/\2 (PID \1)/p' | head -n 1)
        [ -n "$hd_holder" ] || hd_holder=$(printf '%s\n' "$hd_said" | sed -n 's/^lock: .* with pid \([0-9]*\).*/PID \1/p' | head -n 1)
        : "${hd_lock_since:=$(date +%s)}"
        hd_waited=$(($(date +%s) - hd_lock_since))
        if [ "$hd_waited" -ge "${HD_OPT_LOCK_WAIT:-600}" ]; then
            printf '%s\n' "$hd_said" | sed -n 's/^lock: //p' >&2
            finish failed apt-locked "${hd_holder:-another program}" "$(hd_span "$hd_waited")"
        fi
        # No change has begun yet. When the run has gone, it must not begin minutes later, unnoticed.
        [ -z "${HD_SHELL:-}" ] || kill -0 "$HD_SHELL" 2>/dev/null || finish failed apt-not-awaited "${hd_holder:-another program}"
        note apt-lock-waiting "${hd_holder:-another program}" "$(hd_clock "$hd_waited")" "$(hd_clock "${HD_OPT_LOCK_WAIT:-600}")"
        sleep 2
    done
}

# The first message in hd_said that is the cause. apt's last messages are consequences of it (`shadow`), and a failed script
# takes two lines: its package, then its error.
hd_complaint() {
    printf '%s\n' "$hd_said" | awk '
        { kind = $1; sub(/^[a-z]+: /, "") }
        kind == "also:" && joined { sub(/^ +/, " "); joined = 0; first = first $0; next }
        { joined = 0 }
        kind == "also:" && /^(W|Warning): Failed to fetch / || kind == "error:" {
            sub(/^(W|Warning): /, ""); sub(/^E: /, ""); sub(/^dpkg: error:? /, ""); sub(/^[Ee]rror: /, "")
            if (/cdrom:.*(does not have|no longer has) a Release file|Sub-process .* returned an error code|Unable to fetch some archives|Some index files failed|has no installation candidate|Unable to locate package|^Unable to find a match|^Unable to correct problems/) {
                if (shadow == "") shadow = $0
            } else if (first == "") {
                joined = /^processing (package|archive) .*:$/
                if (joined) sub(/^processing (package|archive) /, "")
                first = $0
            }
        }
        kind == "also:" && /please insert the disc/ && first == "" { sub(/^.*please insert/, "insert"); first = "Media change: " $0; joined = 1 }
        END { if (first != "") print first; else if (shadow != "") print shadow }'
}

# [i]: the packages left incomplete by an interrupted dpkg, for example after a power failure (i: only those to be
# installed; apt finishes removals); "dpkg" if only its journal is left. Nothing while a package manager is running: it will
# complete them.
hd_unfinished() {
    has dpkg-query || return 0
    ! hd_one=$(stat -c %i /var/lib/dpkg/lock-frontend 2>/dev/null) || ! grep -qs ":$hd_one " /proc/locks || return 0
    hd_half=$(dpkg-query -W -f '${db:Status-Abbrev} ${Package}\n' 2>/dev/null | sed -n "s/^${1:-.}[FUH]. //p" | tr '\n' ' ')
    [ -n "$hd_half" ] || [ -z "$(ls /var/lib/dpkg/updates 2>/dev/null)" ] || hd_half=dpkg
    printf '%s\n' "${hd_half% }"
}

# Completes them and keeps the old configuration files.
hd_configure() { hd_packages dpkg --force-confdef --force-confold --configure -a; }

# PACKAGE: whether it is installed completely, not only unpacked or with a script that failed.
hd_installed() {
    if has dpkg-query; then
        case $(dpkg-query -W -f '${db:Status-Abbrev}' "$1" 2>/dev/null) in ?i' '*) ;; *) return 1 ;; esac
    elif has rpm; then
        rpm -q "$1" >/dev/null 2>&1
    fi
}

# PACKAGE: installs it. A failed update is not yet a failure: the old lists may suffice; if they do not, the reason of the
# failed update is reported. The result depends on whether the package is installed completely: the exit status also covers
# scripts of other packages. In hd_apt_error the first error message, even when the package was installed.
hd_install() {
    if has apt-get; then
        hd_apt update || echo 'apt-get update failed; going on with the package lists that are there.' >&2
        hd_update_error=$hd_apt_error
        case $(dpkg-query -W -f '${db:Status-Abbrev}' "$1" 2>/dev/null) in
            ?H* | ??R*) hd_apt install --reinstall "$1" ;;
            *) hd_apt install "$1" ;;
        esac
        hd_status=$?
        case $hd_apt_error in
            *'no installation candidate'* | 'Unable to locate package'* | 'Failed to fetch '* | *'unmet dependencies'* | *'held broken'*)
                hd_apt_error=${hd_update_error:-$hd_apt_error} ;;
        esac
    else
        hd_manager=dnf
        has dnf || hd_manager=yum
        hd_packages $hd_manager -y install "$1"
        hd_status=$?
    fi
    [ "$hd_status" != 0 ] || hd_apt_error=''
    hd_installed "$1"
}

# The id of the sentence for hd_apt_error, in `reason`: %1 is the package, %2 the complaint.
#: apt-not-trusted %1 could not be installed, because apt does not trust a package source: “%2”. Add the source's key (Signed-By), or remove the source from /etc/apt on the machine, then retry.
#: apt-clock-behind %1 could not be installed, because apt considers a package source to be from the future: “%2”. The machine's clock is behind. Set it (date -s), then retry.
#: apt-expired %1 could not be installed, because a package source has expired: “%2”. Is the machine's clock ahead, or the mirror out of date? Fix that, then retry.
#: apt-proxy %1 could not be installed, because the proxy refused apt's request: “%2”. Check Acquire::http::Proxy (apt-config dump) on the machine, then retry.
#: apt-name %1 could not be installed, because the name of a package source could not be resolved: “%2”. Can the machine resolve names (/etc/resolv.conf)? Fix that, then retry.
#: apt-unreachable %1 could not be installed, because a package source could not be reached: “%2”. Check the machine's network and proxy, then retry.
#: apt-not-there %1 could not be installed, because a package source does not have what apt looks for: “%2”. Correct the source in /etc/apt on the machine, then retry.
#: apt-damaged %1 could not be installed, because the data from a package source or a proxy is damaged or just being updated: “%2”. Retry a little later, or use another mirror.
#: apt-no-room %1 could not be installed, because a disk of the machine is full: “%2”. Free some space there (apt-get clean), then retry.
#: apt-read-only %1 could not be installed, because a file system of the machine is mounted read-only: “%2”. Mount it read-write, then retry.
#: apt-disc %1 could not be installed, because apt asks for a CD that is not in the drive: “%2”. Remove the line “deb cdrom:” from /etc/apt/sources.list on the machine, then retry.
#: apt-held %1 could not be installed, because packages that would have to change are on hold: “%2”. See apt-mark showhold on the machine; release them (apt-mark unhold), then retry.
#: apt-no-package %1 could not be installed, because no package source of the machine has it: “%2”. Add a source that has it in /etc/apt there, then retry.
#: apt-hook %1 could not be installed, because a program that the machine runs before each installation failed: “%2”. See the output; fix that there, then retry.
#: apt-script %1 could not be installed, because a package's script failed: “%2”. See the output; fix that on the machine, then retry.
#: apt-misconfigured %1 could not be installed, because apt cannot read its own settings: “%2”. Fix that on the machine, then retry.
#: apt-failed %1 could not be installed: “%2”. See the output; fix that on the machine, then retry.
hd_apt_reason() {
    case $hd_apt_error in
        *'not valid yet'* | *'not yet valid'* | *'not yet activated'*) reason=apt-clock-behind ;;
        *'is expired'* | *'Release file expired'* | *'certificate has expired'* | *'chain uses expired certificate'*) reason=apt-expired ;;
        *'not signed'* | *'NO_PUBKEY'* | *'EXPKEYSIG'* | *'GPG'* | *'were not authenticated'* | *'unauthenticated packages'* | *'signature'* | *'certificate'*) reason=apt-not-trusted ;;
        *[Pp]'roxy'* | *' 407 '*) reason=apt-proxy ;;
        *'ould not resolve'* | *'esolving '* | *'ouldn'?'t resolve'* | *'ame resolution'*) reason=apt-name ;;
        *'No space left'* | *'enough free space'* | *'isk full'* | *'isk quota'* | *'needs '*' on the '*' filesystem'*) reason=apt-no-room ;;
        *'ead-only file system'*) reason=apt-read-only ;;
        *'Media change'* | *'CD-ROM'* | *cdrom:* | *'insert the disc'*) reason=apt-disc ;;
        *'eld packages'* | *'held broken'*) reason=apt-held ;;
        *'Hash Sum mismatch'* | *'unexpected size'* | *'sync in progress'* | *'hecksum'* | *'Clearsigned file'*) reason=apt-damaged ;;
        *'ould not connect'* | *'onnection '* | *'imed out'* | *'imeout'* | *'Unable to connect'* | *'unreachable'* | *'ownload metadata'*) reason=apt-unreachable ;;
        *' 404 '* | *' 403 '* | *'Release file'* | *'File not found'* | *'Failed to fetch'*) reason=apt-not-there ;;
        *'no installation candidate'* | *'Unable to locate package'* | *'nable to find a match'*) reason=apt-no-package ;;
        *'Pre-Install-Pkgs'* | *'Pre-Invoke'* | *'Failure running'* | *'Problem executing scripts'*) reason=apt-hook ;;
        *'script subprocess'* | *'dependency problems'*) reason=apt-script ;;
        *'yntax error'* | *'Malformed'* | *'malformed'* | *'sources could not be read'*) reason=apt-misconfigured ;;
        *) reason=apt-failed ;;
    esac
}
