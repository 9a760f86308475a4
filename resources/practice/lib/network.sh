# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

# shellcheck shell=bash disable=SC2034,SC2153 # the parts share their variables
# One network per cluster. Sourced by howdah-practice.
#
# A network namespace holds a bridge, and the machines hang on the bridge. A veth pair joins the bridge to this
# computer (not with --private); it has an address here and nothing else: no route, no forwarding, so nothing leaves.
# Each cluster has a /28 of 192.0.2.0/24, counted by a slot from 0 to 15. RFC 5737 keeps that range, and two more, for
# documentation, so that no real network has them; where a computer uses one all the same, the next one is taken (slots
# 16 to 31, 32 to 47). A private cluster has all of 192.0.2.0/24 for itself, since no other cluster sees it.
# In a network: .1 is this computer, the machines follow, the last address is the floating one.

# Beside it on the bridge a time server answers, which only the machines have a route to (RFC 2544 keeps its range for
# tests). It gives them this computer's time, which they have anyway.

network_ranges=(192.0.2 198.51.100 203.0.113)
TIME_SERVER=198.18.0.123

network_set_names() { # sets NS VETH PREFIX SIZE from NAME, SLOT and PRIVATE
    NS=howdah-$NAME
    VETH=howdah$SLOT
    PREFIX=28 SIZE=16
    [ "$PRIVATE" = no ] || PREFIX=24 SIZE=256
}

address() { # NUMBER: the address with this number in the cluster's network
    printf '%s.%d\n' "${network_ranges[SLOT / 16]}" $((SLOT % 16 * 16 + $1))
}

# Sets SLOT. The slot that this name had before comes first, so that its addresses and host keys stay together; then
# one that no name had. Call it with the lock on all slots held.
network_pick_slot() {
    local slot kept own
    SLOT=0
    [ "$PRIVATE" = no ] || return 0
    kept=" $(cat "$KEYS"/*/slot 2>/dev/null | tr '\n' ' ' || true) "
    own=$(cat "$KEYS/$NAME/slot" 2>/dev/null || true)
    for slot in $own {0..47}; do
        [[ $slot != "$own" && $kept == *" $slot "* ]] || ! network_is_free "$slot" || { SLOT=$slot && return 0; }
    done
    for slot in {0..47}; do
        ! network_is_free "$slot" || { SLOT=$slot && return 0; }
    done
    fail 1 "All networks kept for practice clusters are in use (192.0.2.0/24, 198.51.100.0/24, 203.0.113.0/24). Nothing was changed. Take a cluster down first: howdah-practice status lists them."
}

# Neither another cluster's (it may have no route yet) nor on the way to a network that this computer knows.
network_is_free() { # SLOT
    local SLOT=$1 net
    net=$(address 0)/28
    ! grep -qsx "public-slot=$SLOT" "$STATES"/*/settings &&
        ! { ip -4 route show table all to root "$net" && ip -4 route show table all to match "$net"; } |
            awk '$1 != "default" { found = 1 } END { exit !found }'
}

network_is_up() { [ -e "/run/netns/$NS" ] && ip -n "$NS" link show br0 >/dev/null 2>&1; }

network_up() {
    network_down
    ip netns add "$NS"
    ip -n "$NS" link set lo up
    # forward_delay 0: the bridge passes frames at once, there is nothing to loop through.
    ip -n "$NS" link add br0 type bridge forward_delay 0
    ip -n "$NS" link set br0 up
    ip -n "$NS" address add "$TIME_SERVER/32" dev br0
    if [ "$PRIVATE" = yes ]; then
        ip -n "$NS" address add "$(address 1)/$PREFIX" dev br0
        return
    fi
    ip -n "$NS" route add "$(address 0)/$PREFIX" dev br0 src "$TIME_SERVER"
    ip link add "$VETH" type veth peer name uplink netns "$NS"
    ip -n "$NS" link set uplink master br0 up
    # Even where this computer routes for others (containers, virtual machines), it does not for the practice machines.
    printf 0 >"/proc/sys/net/ipv4/conf/$VETH/forwarding"
    printf 1 >"/proc/sys/net/ipv6/conf/$VETH/disable_ipv6" 2>/dev/null || true
    ip address add "$(address 1)/$PREFIX" dev "$VETH"
    ip link set "$VETH" up
}

# The time server, unless it runs. It ends with the network.
network_serve_time() {
    local pid
    for pid in $(ip netns pids "$NS"); do
        ! grep -qszxF -- "$LIB/time-server" "/proc/$pid/cmdline" || return 0
    done
    # In a directory that is never unmounted; ours stays, since the caller's files are named from there.
    ( cd / && exec setsid nsenter --net="/run/netns/$NS" "$LIB/time-server" "$TIME_SERVER" ) \
        </dev/null >/dev/null 2>&1 {LOCK}>&- &
    disown
}

# Ends what still runs in the namespace, or a forgotten client would keep it alive without a name; but not this
# program, if it was called from in there.
network_down() {
    local tries pids
    if [ "$PRIVATE" = no ] && [ -e "/sys/class/net/$VETH" ]; then ip link delete "$VETH" || true; fi
    [ -e "/run/netns/$NS" ] || return 0
    for tries in {1..50}; do
        pids=$(ip netns pids "$NS" 2>/dev/null | grep -vxF "$(own_pids)") || break
        # shellcheck disable=SC2086 # a list of numbers
        kill "-$([ "$tries" -lt 10 ] && echo TERM || echo KILL)" $pids 2>/dev/null || true
        sleep 0.1
    done
    ip netns delete "$NS" 2>/dev/null || { umount --lazy "/run/netns/$NS" 2>/dev/null; rm -f "/run/netns/$NS"; }
}
own_pids() { # this process, all above it and those it has just started
    local pid=$BASHPID
    pgrep --parent $$ || true
    while [ "$pid" -gt 1 ]; do
        echo "$pid"
        pid=$(sed -n 's/^PPid:[[:space:]]*//p' "/proc/$pid/status")
    done
}

# Does a program that speaks SSH answer there? Asked from where the clients are. One connection: an OpenSSH from 9.8 on
# blocks an address that opens many and sends nothing.
answers() { # ADDRESS
    local enter=()
    [ "$PRIVATE" = no ] || enter=(nsenter --net="/run/netns/$NS")
    # shellcheck disable=SC2016 # expanded by the inner shell
    "${enter[@]}" timeout 3 bash -c '
        exec 3<>"/dev/tcp/$1/22" && IFS= read -r -t 2 -n 255 line <&3 && [[ $line == SSH-2.0-* ]]' - "$1" 2>/dev/null
}
