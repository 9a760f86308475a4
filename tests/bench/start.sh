#!/bin/bash

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

# How long the window takes from its start to its first picture and its end, against a program that shows an empty
# QMainWindow; the two take turns. Prints the medians and their ratio.
# Usage: tests/bench/start.sh BUILD_FOLDER [ROUNDS]        (a release build with tests: cmake --preset bench; Xvfb unless
#        there is a display)
set -euo pipefail
build=$(readlink -f "$1")
rounds=${2:-21}
[ -n "${DISPLAY:-}" ] || exec xvfb-run -a "$0" "$@"
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export XDG_CONFIG_HOME="$home" XDG_STATE_HOME="$home" QT_QPA_PLATFORM=xcb
export QT_PLUGIN_PATH="$build/tests/bench/plugins" QT_QPA_GENERIC_PLUGINS=howdah-bench-first-paint
milliseconds() { # PROGRAM
    local start=$EPOCHREALTIME
    timeout 30 "$1" >/dev/null 2>&1
    awk -v a="$start" -v b="$EPOCHREALTIME" 'BEGIN { printf "%.1f\n", (b - a) * 1000 }'
}
milliseconds "$build/tests/bench/empty-window" >/dev/null # both are in the page cache from here on
milliseconds "$build/ui/howdah" >/dev/null
for ((round = 1; round <= rounds; round++)); do
    echo "$(milliseconds "$build/tests/bench/empty-window") $(milliseconds "$build/ui/howdah")" >>"$home/rounds"
done
column() { awk -v c="$1" '{ print $c }' "$home/rounds" | sort -n; }
median() { column "$1" | awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }
echo "empty QMainWindow: median $(median 1) ms (from $(column 1 | head -n 1) to $(column 1 | tail -n 1))"
echo "howdah:            median $(median 2) ms (from $(column 2 | head -n 1) to $(column 2 | tail -n 1))"
awk -v a="$(median 1)" -v b="$(median 2)" 'BEGIN { printf "ratio %.2f (wanted: 1.5 at most)\n", b / a }'
