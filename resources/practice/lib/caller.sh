# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

# shellcheck shell=bash disable=SC2034,SC2153 # the parts share their variables
# Files for the user who called. Sourced by howdah-practice.

# The user behind sudo or pkexec, whose files are read and written with their own rights, by a process that holds nothing
# of ours: they could take it over. What they name may be a FIFO or a disk that hangs: not longer than LIMIT_CALLER.
CALLER=${SUDO_UID:-${PKEXEC_UID:-0}}
LIMIT_CALLER=20 # seconds
as_caller() (
    close_files
    [ "$CALLER" = 0 ] || set -- setpriv --reuid "$CALLER" --regid "$(id -g "$CALLER")" --init-groups --no-new-privs -- "$@"
    exec timeout -k 1 "$LIMIT_CALLER" "$@"
)

# Writes standard input to FILE as the caller: whole or not at all, and never over other contents without --force.
write_for_caller() { # MODE FILE
    # shellcheck disable=SC2016 # expanded by the inner shell
    as_caller sh -euc '
        umask 077
        new=$(mktemp "$(dirname -- "$2")/.howdah.XXXXXX")
        trap "rm -f \"\$new\"" EXIT
        cat >"$new"
        chmod "$1" "$new"
        if [ "$3" = yes ]; then mv -fT -- "$new" "$2"; elif ! cmp -s -- "$new" "$2"; then ln -T -- "$new" "$2"; fi' - "$1" "$2" "$FORCE" ||
        fail 1 "$2 could not be written; the reason stands above. The machines run; the same text is in $STATE."
}
# Before anything is done: may the files that the caller wants be written?
check_targets() { # PASSWORDS
    # A private cluster's rows are of no use outside; pkexec has left the caller's directory.
    [ -n "$MACHINES" ] || [ "$PRIVATE" = yes ] || [ -n "${PKEXEC_UID:-}" ] || MACHINES=machines.txt
    check_target "$MACHINES" "$(machines_txt)"
    check_target "$SECRETS" "$1"
}
check_target() { # FILE TEXT
    [ -n "$1" ] || return 0
    as_caller test -w "$(dirname -- "$1")" ||
        fail 2 "$1 cannot be written: its directory is not there or not yours to write to. Nothing was changed. Give another file."
    if as_caller test -e "$1"; then
        as_caller test -f "$1" || fail 2 "$1 is no ordinary file. Nothing was changed. Give another file."
        if as_caller head -c 400 -- "$1" | grep -qE '^[[:space:]{]*"howdah"[[:space:]]*:'; then
            fail 2 "$1 is a Howdah project, which no output replaces. Nothing was changed. Give another file."
        fi
    fi
    if [ "$FORCE" = no ] && as_caller test -e "$1" && [ "$2" != "$(as_caller head -c 100000 -- "$1")" ]; then
        fail 2 "$1 is there already, with other contents. Nothing was changed. Give another file, or --force to replace it."
    fi
}
