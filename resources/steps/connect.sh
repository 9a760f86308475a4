# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

# shellcheck shell=sh disable=SC2154,SC1091
#@ step: connect
#@ title: Reach the machine and become root
#@ short: Reach
#@ section: access
#@ runs-on: howdah
#@ action: reach-machine
#@ depends-on: self port
#@ verifies-only: yes
# What the run must know of a machine: the first program in a fresh root shell. Changes nothing.
begin connect

# With CAP_SYS_TIME missing, or systemd-detect-virt saying so, it is a container: no clock, maybe no firewall of its own.
container() {
    if has systemd-detect-virt; then
        systemd-detect-virt --container 2>/dev/null || true
    elif [ -e /.dockerenv ]; then
        echo docker
    else
        echo none
    fi
}

# FILE: the first line of it, in `line`, without a process.
first_line() {
    line=''
    [ ! -r "$1" ] || IFS= read -r line <"$1" || :
}

time_service() {
    active=" $(systemctl list-units --state=active --plain --no-legend chrony.service chronyd.service chronyd-restricted.service \
        ntpsec.service ntp.service ntpd.service openntpd.service timemaster.service phc2sys.service systemd-timesyncd.service 2>/dev/null | awk '{ printf "%s ", $1 }')"
    for name in chrony chronyd chronyd-restricted ntpsec ntp ntpd openntpd timemaster phc2sys systemd-timesyncd; do
        case $active in *" $name.service "*) echo $name; return ;; esac
    done
    echo none
}

# What apt would remove for chrony. Nothing where a service is kept.
time_replaced() {
    has dpkg-query && ! has chronyc || return 0
    case $1 in ntp* | openntpd | timemaster | phc2sys) return 0 ;; esac
    [ "$1" != systemd-timesyncd ] || [ -z "$(hd_other_time)" ] || return 0
    hd_time_packages
}

{ IFS= read -r os_id; IFS= read -r os_like; IFS= read -r os_version; IFS= read -r os_name; } <<OS_RELEASE
$(. /etc/os-release 2>/dev/null; printf '%s\n' "${ID:-}" "${ID_LIKE:-}" "${VERSION_ID:-}" "${PRETTY_NAME:-}")
OS_RELEASE
fact time "$(date +%s.%N)" # first: the caller compares it with its own clock
fact os-id "$os_id"
fact os-version "$os_version"
fact os-name "$os_name"
case " $os_id $os_like " in
    *' debian '* | *' ubuntu '*) fact family debian ;;
    *' rhel '* | *' fedora '* | *' centos '*) fact family redhat ;;
    *) fact family other ;;
esac
if has_systemd; then fact init systemd; else fact init other; fi
first_line /proc/sys/kernel/osrelease
fact kernel "$line"
fact arch "$(uname -m)"
first_line /etc/machine-id
fact machine-id "$line"
first_line /proc/sys/kernel/random/boot_id
fact boot-id "$line"
first_line /proc/sys/kernel/hostname
fact hostname "$line"
fact container "$(container)"
fact live "$(hd_live)"
time_now=$(time_service)
fact time-service "$time_now"
fact time-replaced "$(time_replaced "$time_now")"
hd_firewall
fact firewall "$hd_firewall"
fact firewall-rules "$hd_firewall_rules"
if has sudo; then fact sudo yes; else fact sudo no; fi
if taking_back; then finish unchanged nothing-to-take-back; fi

#: connected-facts Connected as root. System: %1.
finish unchanged connected-facts "$os_name"
