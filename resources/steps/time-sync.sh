# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

# shellcheck shell=sh disable=SC2154,SC2086
# (SC2086: lists of unit names and of chronyc's options are meant to be split)
#@ step: time-sync
#@ title: Time synchronisation
#@ short: Time
#@ section: system
#@ runs-on: node
#@ needs: connect
#@ limit: 15min
#@ finish: yes
#@ review: replaces-time-service
#@ option lock-wait: integer 0..600 = 600 | Seconds to wait for apt's locks
# chrony installed, enabled and running. Where the clock is not synchronised, the reason is a warning, not the outcome.
# On this computer: local-time-sync.sh.
begin time-sync

# In a container root may lack the right to set the clock; a drop-in of the unit may start chrony nevertheless.
has_clock_right() {
    bounds=$(awk '$1 == "CapBnd:" { print $2 }' /proc/self/status)
    [ $((0x${bounds:-0} >> 25 & 1)) = 1 ]
}
may_set_clock() { has_clock_right || grep -qs '^ConditionCapability=$' /etc/systemd/system/chrony*.service.d/*.conf; }

# --- chrony's configuration and its answers ---

# The command line of the running daemon, one argument a line.
daemon_line() {
    pid=$(systemctl show -p MainPID --value "${unit:-}" 2>/dev/null)
    tr '\000' '\n' 2>/dev/null <"/proc/${pid:-0}/cmdline"
}

# Its configuration file: the one given at its start (-f), or the distribution's.
conf_file() {
    for conf in "$(daemon_line | awk 'found { print; exit } $0 == "-f" { found = 1 }')" /etc/chrony/chrony.conf /etc/chrony.conf; do
        [ -z "$conf" ] || [ ! -e "$conf" ] || return 0
    done
    if has apt-get; then conf=/etc/chrony/chrony.conf; fi
}

# Its directives, with those of the files that it includes (chronyd before 4.1 cannot print them).
settings() {
    conf_file
    { chronyd -p -f "$conf" 2>/dev/null || cat "$conf" /etc/chrony/conf.d/*.conf 2>/dev/null; } | sed 's/^[[:space:]]*//; /^[#!;%]/d; /^$/d'
}

# ARG…: a request to chronyd. False without an answer.
chrony_at=''
ask() { chronyc $chrony_at "$@" 2>/dev/null; }
answers() { ask -n tracking >/dev/null; }

# Whether chronyc gets answers, at the default or at another address; if not, in `silenced` the settings that prevent it
# (empty: none).
hears() {
    silenced=''
    ! answers || return 0
    has chronyc || { silenced='there is no chronyc'; return 1; }
    place=$(settings | awk '
        { key = tolower($1) }
        key == "cmdport" { port = $2 }
        key == "bindcmdaddress" && $2 == "/" { closed = 1 }
        key == "bindcmdaddress" && $2 ~ /^\/./ { path = $2 }
        key == "bindcmdaddress" && $2 !~ /^\// && $2 !~ /^(0\.0\.0\.0|::)$/ { address = $2 }
        END {
            if (path != "") print "-h " path
            else if (port == "0" && closed) print "cmdport 0, bindcmdaddress /"
            else if (port > 0 || address != "") print (port > 0 ? "-p " port " " : "") "-h " (address != "" ? address : "127.0.0.1")
        }')
    case $place in
        -*) chrony_at=$place; answers && return 0; chrony_at='' ;;
        *) silenced=$place ;;
    esac
    return 1
}

# PATTERN: the last matching line that the daemon has logged since its start.
logged() {
    invocation=$(systemctl show -p InvocationID --value "$unit")
    journalctl -q -o cat -n 1000 -u "$unit" "_SYSTEMD_INVOCATION_ID=$invocation" 2>/dev/null | grep -E "$1" | tail -n 1
}

synchronised() {
    case $(ask -c -n tracking) in
        '' | 7F7F0101,* | *'Not synchronised') return 1 ;; # (7F7F0101: its own clock, by `local`)
    esac
}

# SECONDS: waiting longer is useless after one second without the address of a source, or four without an answer.
hopeless() { ask -c -n sources | awk -F, -v t="$1" '$6 + 0 > 0 { n++ } END { exit !(t >= 1 && NR == 0 || t >= 4 && n == 0) }'; }

# The sources, one a line: name, state as in `selectdata`, whether it has an address, whether it has answered, whether it is
# required (require), whether its NTS keys are missing. chronyc before 4.0 reports less.
sources() {
    {
        ask -c -n sources -a || ask -c -n sources
        echo names
        ask -c -N sources -a
        echo select
        ask -c -N selectdata -a
        echo auth
        ask -c -N authdata -a
    } | awk -F, '
        NF < 2 { part = $1; i = 0; next }
        { i++ }
        part == "" { n++; name[n] = $3; state[n] = $2; address[n] = $3 !~ /^ID#/; heard[n] = $6 + 0 > 0 }
        part == "names" { name[i] = $3 }
        part == "select" && $2 == name[i] { state[i] = $1; for (f = 4; f < NF - 4; f++) if ($f == "R") must[i] = 1 }
        part == "auth" && $1 == name[i] && $2 == "NTS" { keyless[i] = $5 == 0 }
        END { for (i = 1; i <= n; i++) print name[i], state[i], address[i] + 0, heard[i] + 0, must[i] + 0, keyless[i] + 0 }'
}

# Why chrony follows no source: a keyword and the sources concerned.
why_not() {
    sources | awk '
        function add(list, name) { return index(", " list ", ", ", " name ", ") ? list : list (list == "" ? "" : ", ") name }
        {
            all = add(all, $1)
            if (!$3) nameless = add(nameless, $1); else if (!$4) silent = add(silent, $1); else heard = add(heard, $1)
            if ($6) keyless = add(keyless, $1); else if ($3 && !$4) plain = add(plain, $1)
            if ($5 && $2 !~ /[WPUD+*-]/) { must = add(must, $1); if (!$6) mute = 1 }
            if ($4) by[$2] = add(by[$2], $1)
        }
        END {
            if (all == "") print "none"
            else if (by["W"] != "" && must != "") print mute ? "required" : "required-nts", must
            else if (heard == "") print silent == "" ? "nameless " nameless : plain == "" ? "nts " keyless : "silent " plain
            else if (by["x"] by["T"] != "") print "disagree", heard
            else if (by["W"] != "") print "few", heard
            else if (by["d"] by["~"] != "") print "coarse", by["d"] == "" ? by["~"] : by["~"] == "" ? by["d"] : by["d"] ", " by["~"]
            else if (by["s"] != "") print "lost", by["s"]
            else if (by["M"] by["w"] by["?"] != "") print "first", heard
            else print "unselected", heard
        }'
}

#: time-no-source The clock is not synchronised: chrony has no time source. Add one to %1 on the machine (see chrony.conf(5)), restart chrony, then run this step again.
#: time-own-clock The clock is not synchronised: chrony follows nothing but the machine's own clock (“local” in its configuration). That is right only on the machine that is the time source of the others.
#: time-offline The clock is not synchronised: all of chrony's sources are switched off (%1). Run chronyc online on the machine.
#: time-nameless The clock is not synchronised: the names of chrony's sources could not be resolved (%1). Can the machine resolve names (/etc/resolv.conf), and are these right?
#: time-silent The clock is not synchronised: none of chrony's sources answers (%1). Can the machine reach them by UDP, port 123?
#: time-nts The clock is not synchronised: the key exchange (NTS) with %1 does not succeed (%2). Can the machine reach TCP port 4460 there?
#: time-required The clock is not synchronised: chrony waits for %1, which its configuration requires (require) and which cannot be used. See chronyc selectdata on the machine.
#: time-required-nts The clock is not synchronised: chrony waits for %1, because sources with NTS are required beside others (authselectmode mix), and the key exchange does not succeed (%2). Can the machine reach TCP port 4460 there? If NTS is not intended, remove nts from that source.
#: time-disagree The clock is not synchronised: chrony's sources disagree, and no majority of them is right (%1). Compare them with chronyc sources on the machine; three or more help.
#: time-few The clock is not synchronised: fewer of chrony's sources can be used than its configuration requires (minsources); these can: %1.
#: time-coarse The clock is not synchronised: the time that chrony's sources give is not exact enough (%1). See maxdistance and maxjitter in chrony.conf(5).
#: time-lost The clock is not synchronised: chrony's sources say that they are not synchronised themselves (%1).
#: time-first The clock is not synchronised yet: chrony takes its first measurements (%1). Run this step again in a minute.
#: time-unselected The clock is not synchronised: chrony has selected none of its sources (%1). See chronyc selectdata on the machine.
warn_not_synchronised() {
    why=$(why_not)
    about=${why#* }
    nts=$(logged 'NTS-KE|:4460|certificate')
    : "${nts:=no answer}"
    case $(ask -c -n tracking) in 7F7F0101,*) warn time-own-clock; return ;; esac
    case $(ask -c activity) in 0,[1-9]*,0,0,0) warn time-offline "$about"; return ;; esac
    case $why in
        none) conf_file; warn time-no-source "$conf" ;;
        nameless*) warn time-nameless "$about" ;;
        silent*) warn time-silent "$about" ;;
        nts*) warn time-nts "$about" "$nts" ;;
        required-nts*) warn time-required-nts "$about" "$nts" ;;
        required*) warn time-required "$about" ;;
        disagree*) warn time-disagree "$about" ;;
        few*) warn time-few "$about" ;;
        coarse*) warn time-coarse "$about" ;;
        lost*) warn time-lost "$about" ;;
        first*) warn time-first "$about" ;;
        *) warn time-unselected "$about" ;;
    esac
}

# For how many seconds the daemon has been running.
age() {
    since=$(systemctl show -p ActiveEnterTimestampMonotonic --value "$unit")
    awk -v since="${since:-0}" '{ print int($1 - since / 1000000) }' /proc/uptime
}

# SECONDS: waits until the clock is synchronised, or the daemon has run for this time, and reports the state.
#: time-not-known chrony is configured not to answer requests (%1), and its log does not say whether it follows a source. So it is not known whether the clock is synchronised.
#: time-says-no The clock is not synchronised: “%1” is the last message of chrony in its log (chrony is configured not to answer requests: %2).
#: time-far-off chrony follows a source, but the clock is still %1 s off and is corrected slowly. chronyc makestep sets it at once; first check whether the running programs can handle a jump of the clock.
#: time-watched-only chrony was started with -x: it measures the time and never sets the clock. Remove -x from its options (/etc/default/chrony, /etc/sysconfig/chronyd) and restart it.
tell_clock() {
    fact time-service chrony
    ! has_clock_right || ! daemon_line | grep -qx -e -x || warn time-watched-only
    if [ -n "$silenced" ]; then
        tries=$(age)
        until word=$(logged "^(Selected source|Can't synchronise)"); [ -n "$word" ] || [ $tries -ge "$1" ]; do
            sleep 1
            tries=$((tries + 1))
        done
        case $word in
            Selected*) fact synchronised yes ;;
            ?*) fact synchronised no; warn time-says-no "$word" "$silenced" ;;
            *) fact synchronised unknown; warn time-not-known "$silenced" ;;
        esac
        return
    fi
    tries=$(age)
    [ "$tries" -ge 0 ] || tries=$1
    begun=$tries
    while ! synchronised && [ $tries -lt "$1" ]; do
        ! hopeless $((tries - begun)) || break
        sleep 1
        tries=$((tries + 1))
    done
    if synchronised; then
        offset=$(ask -n tracking | awk '/^System time/ { print ($6 == "slow" ? "-" : "") $4 }')
        fact synchronised yes
        fact offset "$offset"
        case $offset in 0.* | -0.*) ;; *) warn time-far-off "$offset" ;; esac
    else
        fact synchronised no
        warn_not_synchronised
    fi
}

# --- The time servers that the machine has without chrony ---

# KEY: its values in timesyncd.conf and in the drop-ins, of which those in /etc replace others of the same name. An empty
# value resets the earlier ones.
timesyncd_conf() {
    for file in /usr/lib/systemd/timesyncd.conf /etc/systemd/timesyncd.conf /usr/lib/systemd/timesyncd.conf.d/*.conf \
        /usr/local/lib/systemd/timesyncd.conf.d/*.conf /run/systemd/timesyncd.conf.d/*.conf /etc/systemd/timesyncd.conf.d/*.conf; do
        [ ! -f "$file" ] || echo "$file"
    done | awk -F/ '{ last[($0 ~ /\.d\// ? 2 : 1) $NF] = $0 } END { for (name in last) print name "\t" last[name] }' | sort | cut -f 2 |
        while IFS= read -r file; do cat "$file"; echo; done |
        sed -n "s/^[[:space:]]*$1[[:space:]]*=[[:space:]]*//p" | awk '{ all = $0 == "" ? "" : all " " $0 } END { print all }'
}

# The servers that systemd-timesyncd uses or may use, and those that networkd, dhclient and NetworkManager got by DHCP, one
# a line. Without its public default servers: chrony's package has its own.
known_servers() {
    {
        timesyncd_conf NTP
        sed -n 's/^NTP=//p' /run/systemd/netif/links/* 2>/dev/null
        if systemctl is-active -q systemd-timesyncd; then # (if it is not active, the request would wait for D-Bus activation)
            timedatectl show-timesync -p RuntimeNTPServers -p LinkNTPServers -p SystemNTPServers 2>/dev/null | sed 's/^[^=]*=//'
            in_use=$(timedatectl show-timesync -p ServerName --value 2>/dev/null)
            case $in_use in *.pool.ntp.org | ntp.ubuntu.com) ;; *) echo "$in_use" ;; esac
        fi
        # (chrony's own hook for dhclient takes effect only at the next lease)
        ! grep -qsx dhclient /proc/[0-9]*/comm || cat /var/lib/dhcp/*.leases 2>/dev/null | sed -n 's/^[[:space:]]*option ntp-servers \(.*\);/\1/p' | tail -n 1 | tr , ' '
        ! has nmcli || nmcli -t -f DHCP4.OPTION,DHCP6.OPTION device show 2>/dev/null | sed -nE 's/^DHCP[46].OPTION.*:(dhcp6_)?ntp_servers = //p'
        timesyncd_conf FallbackNTP | tr ' ' '\n' | grep -v '\.pool\.ntp\.org$'
    } | tr ' ' '\n' | grep -E '^[A-Za-z0-9:][A-Za-z0-9.:_%-]*$' | awk '!seen[$0]++'
}

sources_head='# Time sources that this machine had before chrony came; taken over by Howdah.'

# SERVERS: in `file` the file for them, in `text` its new text; empty if chrony's configuration has them already. The file is
# in a directory for sources (sourcedir), which chrony reads again without a restart, or is its configuration itself.
sources_file() {
    conf_file
    named=$(settings | awk '{ key = tolower($1) } key == "server" || key == "pool" || key == "peer" { print tolower($2) }')
    lines=$(for server in $1; do
        printf '%s\n' "$named" | grep -qixF -e "$server" || echo "server $server iburst"
    done)
    file=$(settings | awk 'tolower($1) == "sourcedir" && $2 ~ "^/etc/" { print $2 "/howdah.sources"; exit }')
    if [ -z "$file" ] && [ ! -e "$conf" ] && has apt-get; then file=/etc/chrony/sources.d/howdah.sources; fi # the default of its package
    : "${file:=$conf}"
    text=''
    [ -n "$lines" ] || return 0
    if [ "$file" != "$conf" ]; then
        text=$sources_head$hd_nl$lines$hd_nl
    else
        hd_read "$file"
        text=${hd_old%"$hd_nl"}${hd_old:+"$hd_nl"}$sources_head$hd_nl$lines$hd_nl
    fi
}

# SERVERS: writes them to the file, and makes chrony use them.
#: time-servers-lost The time sources that this machine had before chrony could not be written to %1 (%2); see the output. Fix that first, then run this step again.
take_over() {
    if [ -n "$1" ]; then
        sources_file "$1"
        if [ -n "$text" ]; then
            mkdir -p "${file%/*}"
            hd_write "$file" "$text" || finish failed time-servers-lost "$file" "$(printf %s "$1" | tr '\n' ' ')"
            [ "$file" != "$conf" ] && ask reload sources >/dev/null || systemctl restart "$unit" >&2
        fi
    fi
    hd_forget time-servers
}

#: time-packages-stay Packages are not taken back: chrony stays as it is now, with its time sources.
#: time-taken-back chrony is stopped again, as it was before.
#: time-still-enabled %1 did not start at boot before Howdah's first run, and could not be disabled again; see the output. Look at journalctl -u %1 on the machine, then take back again.
#: time-still-runs %1 did not run before Howdah's first run, and could not be stopped again; see the output. Look at journalctl -u %1 on the machine, then take back again.
#: time-servers-stay The time sources that Howdah wrote to %1 could not be removed; see the output. Fix that first, then take back again.
if taking_back; then
    first=$(hd_kept time-service)
    ours=$(settings | awk 'tolower($1) == "sourcedir" && $2 ~ "^/etc/" { print $2 "/howdah.sources"; exit }')
    : "${ours:=/etc/chrony/sources.d/howdah.sources}"
    [ -n "$first" ] || finish unchanged nothing-to-take-back
    unit=$(hd_unit $hd_chrony_units)
    if [ -n "$unit" ] && case $first in installed*) ;; *) false ;; esac; then
        hd_forget time-service time-servers $ours /etc/chrony/chrony.conf /etc/chrony.conf
        finish unchanged time-packages-stay
    fi
    status=unchanged reason=nothing-to-take-back
    if [ -e $ours ] && hd_was_absent $ours; then
        hd_write_back $ours '' || finish failed time-servers-stay $ours
        status=changed
    fi
    conf_file
    if grep -qsxF "$sources_head" "$conf"; then
        hd_read "$conf"
        hd_write "$conf" "$(printf %s "$hd_old" | awk -v head="$sources_head" '$0 == head { ours = 1; next } ours && /^server [^ ]+ iburst$/ { next } { ours = 0; print }')$hd_nl" ||
            finish failed time-servers-stay "$conf"
        status=changed
    fi
    if [ -n "$unit" ]; then # else somebody removed chrony, or it was never installed
        is_enabled() { [ "$(systemctl is-enabled "$unit" 2>/dev/null)" = enabled ]; }
        case $first in *disabled*)
            if is_enabled; then systemctl disable "$unit" >&2; status=changed; fi
            ! is_enabled || finish failed time-still-enabled "$unit" ;;
        esac
        case $first in *inactive*)
            if systemctl is-active -q "$unit"; then systemctl stop "$unit" >&2; status=changed; fi
            ! systemctl is-active -q "$unit" || finish failed time-still-runs "$unit" ;;
        esac
        case $first in *', in place of systemd-timesyncd') systemctl start systemd-timesyncd >&2 ;; esac
    fi
    hd_forget time-service time-servers $ours /etc/chrony/chrony.conf /etc/chrony.conf
    [ $status = unchanged ] || reason=time-taken-back
    finish $status $reason
fi

# REASON-ID ARG…: chrony could not be set up. If apt has removed the former time service for it, in this run or in an
# interrupted one, no service keeps the time now; so the former one is installed again. Ends the step.
#: time-restored chrony could not be set up (%2), and %1 had been removed for it; %1 was installed again and is running. See the output, then retry.
#: time-none-left chrony could not be set up (%2), %1 has been removed for it and could not be installed again: this machine has no time service now. See the output; install %1 or chrony there, then retry.
give_up() {
    id=$1
    shift
    gone=$(hd_kept time-service | sed -n 's/^installed, replacing //p')
    if [ -n "$gone" ] && ! systemctl is-active -q "$gone" $hd_chrony_units; then
        case $id in apt-*) because=$2 ;; time-not-repaired) because=$1 ;; *) because=$* ;; esac
        hd_unit "$gone.service" >&2 || hd_install "$gone" || :
        systemctl enable --now "$gone" >&2 || :
        if systemctl is-active -q "$gone"; then finish failed time-restored "$gone" "$because"; fi
        # (in a container systemd does not start it, and did not start it before)
        [ "$(systemctl show -p ConditionResult --value "$gone")" != no ] || ! hd_installed "$gone" || finish failed "$id" "$@"
        finish failed time-none-left "$gone" "$because"
    fi
    finish failed "$id" "$@"
}

#: time-unit-skipped chrony is installed, but systemd does not start it here (%1). In a container the clock belongs to the machine it runs on; synchronise the time there.
#: time-not-running chrony is installed, but %1 is %2 and does not answer; see the output. Look at journalctl -u %1 on the machine.
#: time-ended chrony is installed, but %1 is %2: “%3”. Fix that on the machine, then retry.
# Ends the step unless the daemon runs and, if its configuration allows it, answers; it answers shortly after its unit is up.
wait_for_answer() {
    tries=0
    until hears || [ -n "$silenced" ] || [ $tries -ge 10 ]; do
        sleep 0.5
        tries=$((tries + 1))
    done
    if systemctl is-active -q "$unit" && { [ -n "$silenced" ] || answers; }; then return 0; fi
    [ "$(systemctl show -p ConditionResult --value "$unit")" != no ] || finish skipped time-unit-skipped "$unit: its condition is not met"
    systemctl status --no-pager "$unit" >&2
    state=$(systemctl is-active "$unit")
    said=$(logged 'Fatal error|rror|denied|not permitted')
    case $(checking || hd_kept time-service) in
        installed*) [ -z "$said" ] || give_up time-ended "$unit" "$state" "$said"; give_up time-not-running "$unit" "$state" ;;
        *) # it was installed before us
            [ -z "$said" ] || finish failed time-ended "$unit" "$state" "$said"
            finish failed time-not-running "$unit" "$state" ;;
    esac
}

#: time-no-clock-right This machine is a container that may not set the clock (CAP_SYS_TIME is missing); it has the time of the machine it runs on. Synchronise the time there.
#: time-no-systemd This machine does not run systemd, so chrony was not set up. Nothing was changed. Start a time service by hand.
may_set_clock || finish skipped time-no-clock-right
has_systemd || finish failed time-no-systemd

#: time-other-kept %1 keeps this machine's time with its own configuration; it was not changed.
#: time-other-stopped %1 is set up to keep this machine's time, but it is not running; it was not changed. Start it, or remove it and retry to get chrony.
#: time-other-not-synchronised The clock is not synchronised: %1 runs, but the kernel reports an unsynchronised clock. See its log on the machine (journalctl -u %1).
#: time-other-not-known Whether %1 keeps the clock synchronised could not be found out.
other=$(hd_other_time)
if [ -n "$other" ]; then
    fact time-service "$other"
    systemctl is-active -q "$other" || finish skipped time-other-stopped "$other"
    if [ "$other" = openntpd ] && has ntpctl; then # it does not set the kernel's synchronised state
        said=$(ntpctl -s status 2>/dev/null)
        case $said in *'clock synced'*) said=yes ;; ?*) said=no ;; esac
    else
        said=$(timedatectl show -p NTPSynchronized --value 2>/dev/null)
    fi
    fact synchronised "${said:-unknown}"
    case $said in
        yes) ;;
        no) warn time-other-not-synchronised "$other" ;;
        *) warn time-other-not-known "$other" ;;
    esac
    finish unchanged time-other-kept "$other"
fi

#: time-masked %1 is masked on this machine: somebody switched it off permanently. Nothing was changed. Run systemctl unmask %1 there, then retry.
#: time-refused chrony is installed, but it refuses its configuration: “%1”. Nothing was changed. Fix that on the machine, then retry.
#: time-held %1 is on hold on this machine (apt-mark), so apt does not change it, and chrony cannot be installed. Nothing was changed. Run apt-mark unhold %1 there, then retry.
#: time-ok chrony runs.
#: time-would-start chrony is installed and would be enabled and started.
#: time-would-install chrony would be installed, enabled and started.
#: time-would-replace chrony would be installed, enabled and started; apt removes %1 for it.
#: time-would-take-over chrony would be installed, enabled and started; apt removes %1 for it. The time sources that the machine has now would be taken over: %2.
#: time-would-lack %1 keeps the clock synchronised now, but its time source could not be found out. chrony would use the default sources of its package; if they cannot be reached, the clock is no longer synchronised.
#: time-would-add The time sources that the machine had before chrony would be added to it: %1.
#: time-would-repair A package installation was interrupted on this machine (%1). It would be completed first (dpkg --configure -a); then chrony would be installed, enabled and started.
#: time-no-candidate apt does not know a package chrony on this machine yet. Its package lists would be updated first; if no source has it, it cannot be installed.
for unit in $hd_chrony_units; do
    [ "$(systemctl show -p LoadState --value "$unit")" != masked ] || finish failed time-masked "$unit"
done
unit=$(hd_unit $hd_chrony_units)
! systemctl is-active -q chronyd-restricted.service || unit=chronyd-restricted.service # an alternative unit of the package
# The unit also exists if the package is only unpacked.
unfinished=$(hd_unfinished)
case "$unit: $unfinished " in
    ': '* | *" $hd_chrony_package "* | *': dpkg ') ;;
    *) unfinished='' ;; # does not concern chrony
esac
servers=$(hd_kept time-servers) # of an interrupted run
replaced='' complaint='' silenced=''
if [ -n "$unit" ] && [ -z "$unfinished" ]; then
    enabled=$(systemctl is-enabled "$unit") active=$(systemctl is-active "$unit")
    if [ "$enabled" = enabled ] && [ "$active" = active ]; then
        wait_for_answer
        if [ -z "$servers" ]; then
            tell_clock 10
            finish unchanged time-ok
        fi
        if checking; then
            sources_file "$servers"
            [ -z "$text" ] || hd_diff "$file" "$text"
            finish would-change time-would-add "$(echo $servers | sed 's/ /, /g')"
        fi
    else
        hd_expect_note time-service
        conf_file
        refused=$(chronyd -p -f "$conf" 2>&1 >/dev/null | sed -n 's/.*Fatal error : //p')
        [ -z "$refused" ] || finish failed time-refused "$refused"
        instead=''
        if systemctl is-active -q systemd-timesyncd; then
            instead=', in place of systemd-timesyncd'
            : "${servers:=$(known_servers)}"
        fi
        sources_file "$servers"
        [ -z "$text" ] || hd_expect "$file" "$text"
        if checking; then
            [ -z "$text" ] || hd_diff "$file" "$text"
            finish would-change time-would-start
        fi
        hd_keep time-service "$enabled $active$instead"
        [ -z "$servers" ] || hd_put time-servers "$servers"
    fi
else
    # Debian's time services conflict, so only one can be installed.
    replaced=$(hd_time_packages)
    held=$(dpkg-query -W -f '${db:Status-Want} ${Package}\n' $hd_chrony_package $replaced 2>/dev/null | sed -n 's/^hold //p' | head -n 1)
    [ -z "$held" ] || finish failed time-held "$held"
    : "${servers:=$(known_servers)}"
    hd_expect_note time-service
    sources_file "$servers"
    [ -z "$text" ] || hd_expect "$file" "$text"
    # Files that a package manager writes; it would fail only after it has removed the other service.
    for path in /usr/sbin/chronyd /etc/chrony/chrony.conf /var/lib/dpkg/status /var/cache/apt/pkgcache.bin; do
        case $path in /var/*) ! has apt-get || hd_expect_writable $path 1000000 ;; *) hd_expect_writable $path 1000000 ;; esac
    done
    if ! getent passwd _chrony chrony >/dev/null; then
        for path in passwd group shadow gshadow; do hd_expect_writable /etc/$path; done
    fi
    if checking; then
        ! has apt-cache || ! ls /var/lib/apt/lists/*Packages* >/dev/null 2>&1 ||
            ! apt-cache -o Dir::Cache::pkgcache= -o Dir::Cache::srcpkgcache= policy $hd_chrony_package 2>/dev/null | awk '/Candidate: \(none\)/ { none = 1 } END { exit !(none || NR == 0) }' ||
            warn time-no-candidate
        [ -z "$text" ] || hd_diff "$file" "$text"
        [ -n "$servers" ] || [ "$replaced" != systemd-timesyncd ] || [ ! -e /run/systemd/timesync/synchronized ] ||
            [ -n "$(timedatectl show-timesync -p ServerName --value 2>/dev/null)" ] || warn time-would-lack systemd-timesyncd
        [ -z "$unfinished" ] || finish would-change time-would-repair "$unfinished"
        [ -z "$text" ] || [ -z "$replaced" ] || finish would-change time-would-take-over "$replaced" "$(echo $servers | sed 's/ /, /g')"
        [ -z "$replaced" ] || finish would-change time-would-replace "$replaced"
        finish would-change time-would-install
    fi
    hd_keep time-service "installed${replaced:+, replacing $replaced}"
    [ -z "$servers" ] || hd_put time-servers "$servers"
    #: time-not-whole apt says that chrony is installed, but it is not installed completely (%1). See the output; look at it on the machine (dpkg -l chrony), then retry.
    #: time-not-repaired A package installation was interrupted on this machine (%2), and dpkg --configure -a did not complete it: %1. See the output; repair that there, then retry.
    if [ -n "$unfinished" ]; then
        hd_configure || complaint=${hd_apt_error:-dpkg failed}
        left=$(hd_unfinished i)
        case $left in '' | "$hd_chrony_package") complaint='' ;; esac # (apt will configure it again)
    fi
    if ! hd_installed $hd_chrony_package || [ -z "$(hd_unit $hd_chrony_units)" ]; then
        hd_install $hd_chrony_package || {
            [ -z "$complaint" ] || give_up time-not-repaired "$complaint" "$left"
            [ -n "$hd_apt_error" ] || give_up time-not-whole "$(dpkg-query -W -f '${db:Status-Abbrev}' $hd_chrony_package 2>&1)"
            hd_apt_reason
            give_up $reason $hd_chrony_package "$hd_apt_error"
        }
        complaint=$hd_apt_error
    fi
    unit=$(hd_unit $hd_chrony_units) || give_up time-not-whole 'its unit is missing'
fi
# Debian's package has done both already, and doing it again takes a second (sysv-install, daemon-reload).
if [ "$(systemctl is-enabled "$unit")" != enabled ] || ! systemctl is-active -q "$unit"; then
    systemctl enable --now "$unit" >&2
fi

#: time-installed chrony was installed and runs.
#: time-replaced chrony was installed and runs; apt removed %1 for it.
#: time-started chrony was already installed; it is now enabled and runs.
#: time-took-over chrony was installed and runs; apt removed %1 for it. The time sources that the machine had were taken over: %2.
#: time-given chrony now has the time sources that the machine had before it: %1.
wait_for_answer
[ "$(systemctl is-enabled "$unit")" = enabled ] || finish failed time-not-running "$unit" 'not enabled'
take_over "$servers"
tell_clock 10
#: time-others-broken apt also reported another problem: “%1”. See the output; look at it on the machine (dpkg --audit).
#: time-repaired A package installation had been interrupted on this machine (%1); it was completed (dpkg --configure -a). chrony is installed and runs.
[ -z "$complaint" ] || warn time-others-broken "$complaint"
[ -z "$unfinished" ] || [ -n "$complaint" ] || finish changed time-repaired "$unfinished"
case ${enabled:-}:${active:-} in
    :) ;;
    enabled:active) finish changed time-given "$(echo $servers | sed 's/ /, /g')" ;;
    *) finish changed time-started ;;
esac
[ -z "$replaced" ] || [ -z "$servers" ] || finish changed time-took-over "$replaced" "$(echo $servers | sed 's/ /, /g')"
[ -z "$replaced" ] || finish changed time-replaced "$replaced"
finish changed time-installed
