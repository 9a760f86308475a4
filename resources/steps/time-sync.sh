# shellcheck shell=sh disable=SC2154,SC2086
# (SC2086: the list of unit names is meant to be split)
# chrony installed, enabled, running and answering. Whether the clock is synchronised yet is a fact, not the outcome.
# On this computer the same file runs as local-time-sync.
begin time-sync

# A container whose root may not set the clock; unless its unit was told to run all the same.
may_set_clock() {
    bounds=$(awk '$1 == "CapBnd:" { print $2 }' /proc/self/status)
    [ $((0x${bounds:-0} >> 25 & 1)) = 1 ] || grep -qs '^ConditionCapability=$' /etc/systemd/system/chrony*.service.d/*.conf
}

# A time service that somebody has set up: another program than chrony, or timesyncd with servers of its own.
other_service() {
    for unit in ntpsec ntp ntpd openntpd; do
        # (is-enabled would say so for the init script that a removed package leaves behind)
        if systemctl is-active -q $unit || [ "$(systemctl show -p UnitFileState --value $unit)" = enabled ]; then
            echo $unit
            return 0
        fi
    done
    ! systemctl is-active -q systemd-timesyncd || ! grep -qs '^[[:space:]]*NTP=.' /etc/systemd/timesyncd.conf \
        /etc/systemd/timesyncd.conf.d/*.conf || echo systemd-timesyncd
}

answers() { chronyc -n tracking >/dev/null 2>&1; }
synchronised() { chronyc -n tracking 2>/dev/null | grep -q '^Leap status *: Normal'; }
# SECONDS: after a second without the address of a source, or four without an answer, more waiting is of no use.
hopeless() { chronyc -c -n sources 2>/dev/null | awk -F, -v t="$1" '$6 + 0 > 0 { n++ } END { exit !(t >= 1 && NR == 0 || t >= 4 && n == 0) }'; }

# SECONDS: waits that long at most for the clock, then tells how it is.
tell_clock() {
    tries=0
    while ! synchronised && [ $tries -lt "$1" ]; do
        ! hopeless $tries || break
        sleep 1
        tries=$((tries + 1))
    done
    if synchronised; then fact synchronised yes; else fact synchronised no; fi
    fact offset "$(chronyc -n tracking | awk '/^System time/ { print ($6 == "slow" ? "-" : "") $4 }')"
    fact time-service chrony
}

#: time-packages-stay Packages are not taken back: chrony stays installed and running.
#: time-taken-back chrony is stopped again, as it was before.
#: time-still-enabled %1 did not start at boot before Howdah came, and could not be disabled again; see the output. Look at journalctl -u %1 on the machine, then take back again.
#: time-still-runs %1 did not run before Howdah came, and could not be stopped again; see the output. Look at journalctl -u %1 on the machine, then take back again.
if taking_back; then
    first=$(hd_kept time-service)
    [ -n "$first" ] || finish unchanged nothing-to-take-back
    if ! unit=$(hd_unit $hd_chrony_units); then # somebody removed it, or it never came
        hd_forget time-service
        finish unchanged nothing-to-take-back
    fi
    case $first in installed*) hd_forget time-service; finish unchanged time-packages-stay ;; esac
    status=unchanged reason=nothing-to-take-back
    is_enabled() { [ "$(systemctl is-enabled "$unit" 2>/dev/null)" = enabled ]; }
    case $first in *disabled*)
        if is_enabled; then systemctl disable "$unit" >&2; status=changed; fi
        ! is_enabled || finish failed time-still-enabled "$unit" ;;
    esac
    case $first in *inactive*)
        if systemctl is-active -q "$unit"; then systemctl stop "$unit" >&2; status=changed; fi
        ! systemctl is-active -q "$unit" || finish failed time-still-runs "$unit" ;;
    esac
    hd_forget time-service
    [ $status = unchanged ] || reason=time-taken-back
    finish $status $reason
fi

# REASON-ID ARG…: chrony did not come. If what apt removed for it has gone, in this run or in one that was broken off,
# then nobody keeps the time now; so it is brought back. Ends the step.
#: time-restored chrony could not be set up (%2), and %1 had been removed for it; %1 was brought back and runs again. See the output, then retry.
#: time-none-left chrony could not be set up (%2), %1 has been removed for it and could not be brought back: this machine has no time service now. See the output; install %1 or chrony there, then retry.
give_up() {
    id=$1
    shift
    gone=$(hd_kept time-service | sed -n 's/^installed, replacing //p')
    if [ -n "$gone" ] && ! systemctl is-active -q "$gone" $hd_chrony_units; then
        hd_unit "$gone.service" >&2 || hd_install "$gone" || :
        systemctl enable --now "$gone" >&2 || :
        if systemctl is-active -q "$gone"; then finish failed time-restored "$gone" "$*"; fi
        finish failed time-none-left "$gone" "$*"
    fi
    finish failed "$id" "$@"
}

#: time-no-clock-right This machine is a container that may not set the clock (CAP_SYS_TIME is missing); it has the time of the machine it runs on. Look after the time there.
#: time-no-systemd This machine does not run systemd, so chrony was not set up. Nothing was changed. Start a time service by hand.
may_set_clock || finish skipped time-no-clock-right
has_systemd || finish failed time-no-systemd

#: time-other-kept %1 keeps this machine's time with its own configuration; it was left alone.
#: time-other-stopped %1 is set up to keep this machine's time, but it is not running; it was left alone. Start it, or remove it and retry to get chrony.
other=$(other_service)
if [ -n "$other" ]; then
    fact time-service "$other"
    systemctl is-active -q "$other" || finish skipped time-other-stopped "$other"
    fact synchronised "$(timedatectl show -p NTPSynchronized --value 2>/dev/null)"
    finish unchanged time-other-kept "$other"
fi

#: time-masked %1 is masked on this machine: somebody switched it off for good. Nothing was changed. Run systemctl unmask %1 there, then retry.
#: time-ok chrony runs and answers.
#: time-would-start chrony is installed and would be enabled and started.
#: time-would-install chrony would be installed, enabled and started.
#: time-would-replace chrony would be installed, enabled and started; apt removes %1 for it.
#: time-would-repair A package installation was broken off on this machine (%1). It would be finished first (dpkg --configure -a); then chrony would be installed, enabled and started.
for unit in $hd_chrony_units; do
    [ "$(systemctl show -p LoadState --value "$unit")" != masked ] || finish failed time-masked "$unit"
done
unit=$(hd_unit $hd_chrony_units)
# A package that is only unpacked has its unit already.
unfinished=$(hd_unfinished)
case "$unit: $unfinished " in
    ': '* | *" $hd_chrony_package "* | *': dpkg ') ;;
    *) unfinished='' ;; # not in the way
esac
if [ -n "$unit" ] && [ -z "$unfinished" ]; then
    enabled=$(systemctl is-enabled "$unit") active=$(systemctl is-active "$unit")
    if [ "$enabled" = enabled ] && [ "$active" = active ] && answers; then
        tell_clock 0
        finish unchanged time-ok
    fi
    hd_expect_note time-service
    ! checking || finish would-change time-would-start
    hd_keep time-service "$enabled $active"
else
    # There can be only one in Debian.
    replaced=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' systemd-timesyncd ntpsec ntp openntpd 2>/dev/null |
        sed -n 's/^installed //p' | head -n 1)
    hd_expect_note time-service
    if checking; then
        [ -z "$unfinished" ] || finish would-change time-would-repair "$unfinished"
        [ -z "$replaced" ] || finish would-change time-would-replace "$replaced"
        finish would-change time-would-install
    fi
    hd_keep time-service "installed${replaced:+, replacing $replaced}"
    #: time-not-installed chrony could not be installed: %1. Look at the output: are the machine's package sources reachable? Then retry.
    #: time-not-repaired A package installation was broken off on this machine (%2), and dpkg --configure -a did not complete: %1. See the output; repair that there, then retry.
    if [ -n "$unfinished" ]; then
        hd_configure || :
        left=$(hd_unfinished i)
        case " $left " in
            '  ' | " $hd_chrony_package ") ;; # (apt installs it anew)
            *) give_up time-not-repaired "${hd_apt_error:-dpkg failed}" "$left" ;;
        esac
    fi
    hd_install $hd_chrony_package || give_up time-not-installed "${hd_apt_error:-the package manager failed}"
    unit=$(hd_unit $hd_chrony_units) || give_up time-not-installed 'its unit is missing'
fi
# Debian's package has done both already, and saying so again costs a second (sysv-install, daemon-reload).
if [ "$(systemctl is-enabled "$unit")" != enabled ] || ! systemctl is-active -q "$unit"; then
    systemctl enable --now "$unit" >&2
fi

# chronyd answers a moment after its unit is up.
tries=0
until answers || [ $tries -ge 10 ]; do
    sleep 0.5
    tries=$((tries + 1))
done

#: time-unit-skipped chrony is installed, but systemd does not start it here (%1). In a container the clock belongs to the machine it runs on; look after the time there.
#: time-not-running chrony is installed, but %1 is %2 and does not answer; see the output. Look at journalctl -u %1 on the machine.
#: time-installed chrony was installed; it runs and answers.
#: time-replaced chrony was installed, runs and answers; apt removed %1 for it.
#: time-started chrony was there; it is now enabled, runs and answers.
if ! systemctl is-active -q "$unit" || ! answers; then
    [ "$(systemctl show -p ConditionResult --value "$unit")" != no ] || finish skipped time-unit-skipped "$unit: its condition is not met"
    systemctl status --no-pager "$unit" >&2
    state=$(systemctl is-active "$unit")
    case $(hd_kept time-service) in installed*) ;; *) finish failed time-not-running "$unit" "$state" ;; esac # it was there before us
    give_up time-not-running "$unit" "$state"
fi
[ "$(systemctl is-enabled "$unit")" = enabled ] || finish failed time-not-running "$unit" 'not enabled'
tell_clock 10
#: time-repaired A package installation had been broken off on this machine (%1); it was finished (dpkg --configure -a). chrony is installed, runs and answers.
[ -z "$unfinished" ] || finish changed time-repaired "$unfinished"
[ -z "${enabled:-}" ] || finish changed time-started
[ -z "$replaced" ] || finish changed time-replaced "$replaced"
finish changed time-installed
