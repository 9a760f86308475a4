# shellcheck shell=sh disable=SC2154
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

# family of ID and ID_LIKE
family() {
    case " $(hd_os ID) $(hd_os ID_LIKE) " in
        *' debian '* | *' ubuntu '*) echo debian ;;
        *' rhel '* | *' fedora '* | *' centos '*) echo redhat ;;
        *) echo other ;;
    esac
}

time_service() {
    active=" $(systemctl list-units --state=active --plain --no-legend chrony.service chronyd.service ntpsec.service \
        ntp.service ntpd.service openntpd.service systemd-timesyncd.service 2>/dev/null | awk '{ printf "%s ", $1 }')"
    for name in chrony chronyd ntpsec ntp ntpd openntpd systemd-timesyncd; do
        case $active in *" $name.service "*) echo $name; return ;; esac
    done
    echo none
}

# What apt would remove for chrony: there can be only one in Debian (time-sync.sh). Nothing where a service is kept.
time_replaced() {
    has dpkg-query && ! has chronyc || return 0
    case $1 in ntp* | openntpd) return 0 ;; esac
    dpkg-query -W -f '${db:Status-Status} ${Package}\n' systemd-timesyncd ntpsec ntp openntpd 2>/dev/null |
        sed -n 's/^installed //p' | head -n 1
}

fact time "$(date +%s.%N)" # first: the caller sets it against its own clock
fact os-id "$(hd_os ID)"
fact os-version "$(hd_os VERSION_ID)"
fact os-name "$(hd_os PRETTY_NAME)"
fact family "$(family)"
if has_systemd; then fact init systemd; else fact init other; fi
fact kernel "$(uname -r)"
fact arch "$(uname -m)"
fact machine-id "$(cat /etc/machine-id 2>/dev/null)"
fact boot-id "$(cat /proc/sys/kernel/random/boot_id 2>/dev/null)"
fact hostname "$(hostname 2>/dev/null || cat /proc/sys/kernel/hostname)"
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

#: connected-facts Reached, root, and looked at: %1.
finish unchanged connected-facts "$(hd_os PRETTY_NAME)"
