#!/bin/bash

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

# Runs a program on a desktop of its own: an X server without a screen, a session bus, the accessibility bus, a window
# manager if there is one. usage: desktop.sh PROGRAM [ARG…]
set -euo pipefail
folder=$(mktemp -d /tmp/howdah-desktop-XXXXXX)
chmod 700 "$folder"
export XDG_RUNTIME_DIR="$folder" XDG_CONFIG_HOME="$folder/config" XDG_STATE_HOME="$folder/state" XDG_DATA_HOME="$folder/data"
trap 'rm -rf "$folder"' EXIT
xvfb-run --auto-servernum --server-args='-screen 0 1400x900x24' dbus-run-session -- bash -euc '
    for launcher in /usr/libexec/at-spi-bus-launcher /usr/lib/at-spi2-core/at-spi-bus-launcher; do
        [ ! -x "$launcher" ] || { "$launcher" --launch-immediately & break; }
    done
    ! command -v openbox >/dev/null || openbox &
    export QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 QT_QPA_PLATFORM=xcb
    "$@"' _ "$@"
