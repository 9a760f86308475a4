#!/bin/bash

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

# Runs a program as on a workstation of its own beside a private practice cluster: in the cluster's network, with an
# /etc, a /run, a /var/lib/howdah and home directories of its own. What it changes there stays until `howdah-practice down`.
# usage: workstation.sh [--user NAME] [--desk NAME] CLUSTER [--] [PROGRAM [ARG…]]   (a shell without PROGRAM; needs root)
#
# Each desk is a workstation with files of its own; without --desk there is one.
#
# OpenSSH takes the home directory from the password database, hence the own /etc: NAME is an account that exists only
# there, and even root's home is another one. Processes left behind end with PROGRAM. The exit status is PROGRAM's.
set -euo pipefail

inside() { # USER DESK PROGRAM [ARG…]: in the namespaces; mounts, then becomes the account
    local user=$1 desk=$2 home=/run/home/$1 here=$PWD runtime name environment status=0
    shift 2
    mount -t overlay overlay -o "lowerdir=/etc,upperdir=$desk/etc,workdir=$desk/etc.work" /etc
    mount -t tmpfs -o mode=755 tmpfs /run
    mkdir -p /run/home /run/user
    mount --bind "$desk/home" /run/home
    # What the steps keep on this computer, but the practice clusters stay in sight.
    mount --rbind /var/lib/howdah/practice "$desk/lib/practice"
    mount --rbind "$desk/lib" /var/lib/howdah
    if [ ! -d "$home" ]; then
        id "$user" >/dev/null 2>&1 || useradd --no-create-home --shell /bin/bash "$user"
        sed -i "s|^\($user:.*:\)[^:]*\(:[^:]*\)\$|\1$home\2|" /etc/passwd
        install -d -m 700 -o "$user" "$home"
    fi
    runtime=/run/user/$(id -u "$user")
    install -d -m 700 -o "$user" "$runtime"
    # An environment of its own too: no agent, no session bus, no XDG directory of the user who runs the test.
    environment=("HOME=$home" "USER=$user" "LOGNAME=$user" SHELL=/bin/bash "XDG_RUNTIME_DIR=$runtime"
        PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin)
    for name in $(compgen -e); do
        case $name in
        TERM | LANG | LC_* | TZ | QT_* | QTEST_* | *SAN_OPTIONS | HOWDAH_*) environment+=("$name=${!name}") ;;
        esac
    done
    [ "$user" = root ] || environment=(setpriv --reuid "$user" --regid "$(id -g "$user")" --init-groups env -i "${environment[@]}")
    [ "$user" != root ] || environment=(env -i "${environment[@]}")
    cd "$here"
    [ $# -gt 0 ] || set -- bash
    # Not exec: the kernel keeps signals from process 1 of a namespace, and that must not be PROGRAM.
    "${environment[@]}" "$@" || status=$?
    exit $status
}

if [ "${1:-}" = --inside ]; then
    shift
    inside "$@"
fi
user=root desk=workstation
while :; do
    case ${1:-} in
    --user) user=$2 ;;
    --desk) desk=workstation-$2 ;;
    *) break ;;
    esac
    shift 2
done
[ $# -gt 0 ] || { sed -n 's/^# \(usage: .*\)/\1/p' "$0" >&2 && exit 2; }
cluster=$1
shift
[ "${1:-}" != -- ] || shift
state=/var/lib/howdah/practice/$cluster
if ! grep -qsx private=yes "$state/settings"; then
    echo "There is no private practice cluster $cluster: howdah-practice up $cluster --private makes one." >&2
    exit 2
fi
mkdir -p "$state/$desk"/{etc,etc.work,home,lib/practice}
exec nsenter --net="/run/netns/howdah-$cluster" unshare --mount --propagation slave --pid --fork --kill-child --mount-proc \
    "$(readlink -f "$0")" --inside "$user" "$state/$desk" "$@"
