#!/bin/bash

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

# Makes pictures of the window at work on five booted machines, of which one fails since its apt is locked: light and
# dark, one folder a language. usage: scenes.sh SCENES_PROGRAM HOWDAH_CLI FOLDER [LANGUAGE…]   (as root; default en_US)
set -euo pipefail
here=$(cd "$(dirname "$0")/../.." && pwd)
[ $# -ge 3 ] || { sed -n 's/^.*\(usage: .*\)$/\1/p' "$0" | head -n 1 >&2; exit 2; }
scenes=$(readlink -f "$1") cli=$(readlink -f "$2")
mkdir -p "$3"
folder=$(readlink -f "$3")
shift 3
work=$(mktemp -d /var/tmp/howdah-scenes-XXXXXX)
practice() { "$here/resources/practice/howdah-practice" "$@"; }
on_workstation() { "$here/tests/lab/workstation.sh" scenes -- "$@"; }
trap 'practice down scenes >/dev/null 2>&1 || true; rm -rf "$work"' EXIT
for ((i = 1; i <= 200; i++)); do printf '203.0.113.%d pg%03d.example.com pg%03d\n' "$i" "$i" "$i"; done >"$work/many.txt"
for language in "${@:-en_US}"; do
    practice down scenes >/dev/null 2>&1 || true
    practice up scenes --private --machines "$work/machines.txt" --secrets "$work/secrets" --force >/dev/null
    practice console scenes db2 sh -euc "$(cat "$here/tests/lab/quirks/apt-lock.sh")" _ 600
    rm -f "$work/lab.howdah"*
    on_workstation "$cli" new "$work/lab.howdah" --import "$work/machines.txt" --user admin >/dev/null
    on_workstation "$cli" set "$work/lab.howdah" time-sync.lock-wait=5 >/dev/null
    mkdir -p "$folder/$language"
    on_workstation env "LANGUAGE=$language" "LC_ALL=C.UTF-8" "LANG=$language.UTF-8" "$scenes" "$folder/$language" "$work/lab.howdah" "$work/secrets" "$work/many.txt"
done
