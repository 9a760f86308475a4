#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

# Runs a test program with the keychain of one scenario, in a D-Bus session of its own:
#   keychain.sh real|locked|none|no-service|hanging|no-glib PROGRAM [ARGUMENT…]
# The bus starts no services by itself, so that nothing of the computer's own desktop takes part.
set -eu
scenario=$1
shift

home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
mkdir -m 700 "$home/run"
unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS XDG_CURRENT_DESKTOP DESKTOP_SESSION KDE_FULL_SESSION
export HOME="$home" XDG_RUNTIME_DIR="$home/run" XDG_DATA_HOME="$home/data" XDG_CONFIG_HOME="$home/config"
export XDG_CACHE_HOME="$home/cache" HOWDAH_KEYCHAIN="$scenario" HOWDAH_KEYRING_PASSWORD=keyring-password

cat > "$home/bus.conf" <<'EOF'
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
EOF

case $scenario in
none)
    "$@"
    ;;
no-service)
    dbus-run-session --config-file="$home/bus.conf" -- "$@"
    ;;
real | locked | no-glib)
    [ "$scenario" != no-glib ] || export QT_NO_GLIB=1
    # shellcheck disable=SC2016 # the inner shell expands it
    dbus-run-session --config-file="$home/bus.conf" -- sh -euc '
        printf %s "$HOWDAH_KEYRING_PASSWORD" | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
        gdbus wait --session --timeout 20 org.freedesktop.secrets
        "$@"' sh "$@"
    ;;
hanging)
    # shellcheck disable=SC2016 # the inner shell expands it
    dbus-run-session --config-file="$home/bus.conf" -- sh -euc '
        mkfifo "$HOME/ready"
        "$HOWDAH_FAKE_SERVICE" > "$HOME/ready" & fake=$!
        trap "kill $fake" EXIT
        read -r _ < "$HOME/ready"
        "$@"' sh "$@"
    ;;
*)
    echo "keychain.sh: no scenario $scenario" >&2
    exit 2
    ;;
esac
