# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

# shellcheck shell=sh disable=SC2154
#@ step: hosts
#@ title: Host table
#@ short: Hosts
#@ section: names
#@ runs-on: node
#@ needs: connect
#@ depends-on: self table
#@ writes: host-table
#@ option own-name: choice loopback,address = loopback | The machine's own name leads to | loopback: 127.0.1.1 (as in the lab); address: its real address
#@ option cloud-init: choice warn,off = warn | Where cloud-init or Proxmox writes /etc/hosts | warn: only warn; off: switch that off
# The host table in /etc/hosts, as one block of this cluster. On this computer: local-hosts.sh.
begin hosts

#: file-unwritable %1 could not be written; see the output. It still has its old content. Is the disk full, or the file protected (lsattr)?

# The files that keep other programs from changing /etc/hosts, with the option cloud-init=off.
cloud_drop_in=/etc/cloud/cloud.cfg.d/99-howdah.cfg
cloud_plain="# Written by Howdah, so that cloud-init leaves the host table in /etc/hosts alone.${hd_nl}manage_etc_hosts: false$hd_nl"
pve_ignore=/etc/.pve-ignore.hosts

#: hosts-taken-back The block of this cluster was removed from /etc/hosts.
#: hosts-block-broken In /etc/hosts, line %1, a Howdah block has a BEGIN line without an END line, or the other way round. Nothing was changed. Fix the BEGIN and END lines by hand, then retry.
if taking_back; then
    loop='' hd_loop_was=$(hd_kept own-name)
    [ -z "$hd_loop_was" ] || loop='return'
    # Where nothing is ours, it does not matter whether the file can be edited.
    [ ! -f /etc/hosts ] || hd_mend /etc/hosts
    if ! hd_is_kept /etc/hosts && [ -z "$hd_loop_was" ] && ! grep -qs "# [A-Z]* Howdah .*$HD_CLUSTER_ID" /etc/hosts; then
        # shellcheck disable=SC2034 # hd_event reads it
        hd_old='' hd_new='' hd_events=''
    else
        hd_hosts drop "$loop"
    fi
    [ -z "$(hd_event broken)" ] || finish failed hosts-block-broken "$(hd_event broken)"
    changed=''
    if [ "$hd_new" != "$hd_old" ]; then
        hd_write_back /etc/hosts "$hd_new" || finish failed file-unwritable /etc/hosts
        changed=1
    fi
    if hd_release "$cloud_drop_in" "$cloud_plain"; then changed=1; fi
    if hd_release "$pve_ignore"; then changed=1; fi
    hd_forget own-name "$cloud_drop_in" "$pve_ignore"
    hd_hosts_done
    [ -n "$changed" ] || finish unchanged nothing-to-take-back
    finish changed hosts-taken-back
fi

# The own name resolves to 127.0.1.1 as in the lab, or to the real address, because etcd and Patroni bind by name.
loop=''
if [ "${HD_OPT_OWN_NAME:-loopback}" = address ]; then
    loop=drop
else
    hd_loop_was=$(hd_kept own-name)
    [ -z "$hd_loop_was" ] || loop='return'
fi
hd_hosts put "$loop"

#: hosts-names-held %1 belongs to another cluster's block in /etc/hosts (%2). Nothing was changed. Allow this cluster to take over the name, or rename the machine.
#: hosts-foreign-lines /etc/hosts has lines that Howdah did not write and that give a name of this cluster another address: %1. Nothing was changed. Correct or remove them there, then retry.
#: hosts-after-hostname Would be written after the step for the host name: its line in /etc/hosts (line %1) still has another machine's name.
foreign=$(hd_event foreign | awk '{ printf "%sline %s (%s is %s)", (NR > 1 ? ", " : ""), $1, $2, $3 }')
stale=$(hd_event stale | awk '{ printf "%sline %s (%s is 127.0.1.1)", (NR > 1 ? ", " : ""), $1, $2 }')
held=$(hd_event held | head -n 1)
[ -z "$(hd_event broken)" ] || finish failed hosts-block-broken "$(hd_event broken)"
[ -z "$foreign" ] || finish failed hosts-foreign-lines "$foreign"
[ -z "$held" ] || finish failed hosts-names-held "$(hd_event held | awk '{ printf "%s%s", (NR > 1 ? ", " : ""), $1 }')" \
    "${held#* * }" "$(printf '%s\n' "$held" | cut -d' ' -f2)" # the cluster's name may have spaces
if [ -n "$stale" ]; then
    ! checking || finish would-change hosts-after-hostname "$(hd_event stale | awk '{ print $1; exit }')"
    finish failed hosts-foreign-lines "$stale"
fi

before=$hd_old after=$hd_new
took=$(hd_event took) dropped=$(hd_event dropped)

# cloud-init rewrites the file from its template at every boot, Proxmox the part between its marks. User data override a
# drop-in; then the module is removed from the list of modules, unless user data set this list too.
#: hosts-cloud-init cloud-init rewrites /etc/hosts at every boot of this machine (manage_etc_hosts in %1), so Howdah's changes will be lost. Set the option “Where cloud-init or Proxmox writes /etc/hosts” of the step “Host table” to “switch that off”, then retry.
#: hosts-cloud-init-stays cloud-init rewrites /etc/hosts at every boot of this machine, so Howdah's changes will be lost. That cannot be switched off on the machine, because %1 sets the list of modules too (cloud_init_modules). Set manage_etc_hosts: false in the machine's user data at its provider, then retry.
#: hosts-proxmox Proxmox rewrites its part of /etc/hosts at every start of this container, and this part contains a line of Howdah's: %1. Set the option “Where cloud-init or Proxmox writes /etc/hosts” of the step “Host table” to “switch that off”, then retry; or create the file /etc/.pve-ignore.hosts.
off='' cloud_text='' cloud_listed=''
[ "${HD_OPT_CLOUD_INIT:-warn}" != off ] || off=1
if hd_cloud_hosts "$cloud_drop_in"; then
    fact cloud-init-rewrites-hosts "$hd_cloud_by"
    cloud_text=$cloud_plain
    if ! hd_weaker "$hd_cloud_by" "$cloud_drop_in"; then
        hd_cloud_from cloud_init_modules "$cloud_drop_in"
        hd_weaker "$hd_cloud_by" "$cloud_drop_in" || cloud_listed=${hd_cloud_by:-cloud-init}
        cloud_text="${cloud_text}cloud_init_modules:$hd_nl$(printf '%s\n' "$hd_cloud" | sed '/update.etc.hosts/d; s/^/ - /')$hd_nl"
    fi
elif [ -n "$off" ] && hd_cloud_hosts; then # somebody else's file has this name
    cloud_text=$cloud_plain
fi
hd_read "$cloud_drop_in"
if [ -z "$off" ] || [ -n "$cloud_listed" ] || [ "$hd_old" = "$cloud_text" ]; then
    cloud_text=''
    if ! hd_cloud_hosts; then :; elif [ -n "$off" ]; then warn hosts-cloud-init-stays "$cloud_listed"; else warn hosts-cloud-init "$hd_cloud_by"; fi
fi
pve_text='' pve_line=$(hd_pve_ours "$after")
if [ -n "$pve_line" ] && hd_pve /etc/hosts; then
    if [ -n "$off" ]; then pve_text="# Written by Howdah, so that Proxmox leaves /etc/hosts alone.$hd_nl"; else warn hosts-proxmox "$pve_line"; fi
fi
hd_other_writers /etc/hosts "$before"
holds() { # PHASE
    [ -z "$cloud_text" ] || hd_hold "$1" "$cloud_drop_in" "$cloud_text"
    [ -z "$pve_text" ] || hd_hold "$1" "$pve_ignore" "$pve_text"
}

#: hosts-there The host table is in /etc/hosts already.
#: hosts-would The host table would be written to /etc/hosts.
#: hosts-would-took The host table would be written to /etc/hosts, and %1 taken over from the cluster %2.
#: hosts-written The host table is in /etc/hosts.
#: hosts-written-took The host table is in /etc/hosts, and %1 was taken over from the cluster %2.
took_names=$(printf '%s\n' "$took" | awk '{ printf "%s%s", (NR > 1 ? ", " : ""), $1 }')
took_from=$(printf '%s\n' "$took" | head -n 1 | cut -d' ' -f2-)
[ "$before" = "$after" ] || hd_expect /etc/hosts "$after"
holds expect
pending=$cloud_text$pve_text
[ "$before" = "$after" ] || pending=1
# The verification decides: every name must resolve to the table's address, through the machine's own resolver. One getent
# for all names, which prints the full name of each; only names with a wrong answer are looked up again, one by one.
# GETENT…: the first wrong name: "HOST FOUND WANTED". With `timeout`, a name without an answer in time counts as right.
wrong_of() {
    printf '%s\n' "$HD_TABLE" | awk -v own="${HD_HOST:-$(hostname)}" -v loop="$loop" -v getent="$*" '
    NF >= 3 && $0 ~ /^[A-Za-z0-9. _-]+$/ { want[tolower($2)] = $1; host[tolower($2)] = $3; ask = ask " " $3 }
    END {
        if (ask == "") exit
        while ((getent " ahostsv4" ask) | getline line)
            if (split(line, f, " ") >= 3 && f[2] == "STREAM" && !(tolower(f[3]) in got)) got[tolower(f[3])] = f[1]
        for (name in want) {
            if (got[name] == want[name] || (host[name] == own && loop != "drop")) continue
            if (getent ~ /^timeout/ && got[name] == "") continue
            command = getent " ahostsv4 " host[name]; found = ""
            if ((command | getline line) > 0) { split(line, f, " "); found = f[1] }
            close(command)
            if (found != want[name]) { print host[name], (found == "" ? "nothing" : found), want[name]; exit }
        }
    }'
}
#: hosts-would-not-be-first The table would be written to /etc/hosts, but this machine resolves %1 to %2 instead of %3, because /etc/nsswitch.conf (line %4) lists %5 before files. Nothing was changed. Put files first in the “hosts:” line there, then retry.
#: hosts-would-not-be-read The table would be written to /etc/hosts, but /etc/nsswitch.conf (line %1) does not list files in its “hosts:” line, so /etc/hosts would not be read. Nothing was changed. Put files first there, then retry.
#: hosts-slow This machine asks %1 before /etc/hosts (files, line %2 of /etc/nsswitch.conf) and gets no answer, so each name look-up takes seconds. Put files first in the “hosts:” line there.
hd_sources
[ "$hd_before" != - ] || [ "$before" = "$after" ] || finish failed hosts-would-not-be-read "$hd_line"
one=${HD_TABLE%"$hd_nl"} one=${one##* }
from='' # where look-ups are slow, only /etc/hosts is asked
for word in $hd_before; do
    case $word in *[!a-z0-9_]*) continue ;; esac
    timeout 10 getent -s "$word" ahostsv4 "$one" >/dev/null 2>&1
    if [ $? -ge 124 ]; then
        from=' -s files'
        warn hosts-slow "$word" "$hd_line"
    elif [ "$before" != "$after" ] && { [ "$word" != resolve ] || ! hd_resolved; }; then # (systemd-resolved reads /etc/hosts itself, and is asked afterwards)
        wrong=$(wrong_of timeout 10 getent -s "$word")
        # shellcheck disable=SC2086 # three words
        [ -z "$wrong" ] || finish failed hosts-would-not-be-first $wrong "$hd_line" "$word"
    fi
done
if checking && [ -n "$pending" ]; then
    [ "$before" = "$after" ] || hd_diff /etc/hosts "$after"
    holds diff
    [ -z "$took" ] || finish would-change hosts-would-took "$took_names" "$took_from"
    finish would-change hosts-would
fi
# All notes are written before the first change.
if [ "$before" != "$after" ]; then
    hd_hosts_done # of a block that somebody has removed
    hd_keep_file /etc/hosts
    own_name=$(hd_kept own-name)
    case $own_name in
        *"$dropped"*) ;; # nothing, or noted by a run that was interrupted
        *) hd_put own-name "${own_name:+$own_name$hd_nl}$dropped" ;;
    esac
fi
holds keep
holds write
if [ "$before" != "$after" ]; then
    hd_write /etc/hosts "$after" || finish failed file-unwritable /etc/hosts
    [ "$loop" != return ] || hd_forget own-name
    hd_tell_caches
fi

#: hosts-not-effective The table is in /etc/hosts, but this machine resolves %1 to %2 instead of %3. Check “hosts:” in /etc/nsswitch.conf, and whether a caching service (nscd) is running.
#: hosts-not-from-files The table is in /etc/hosts, but this machine resolves %1 to %2 instead of %3, because /etc/nsswitch.conf (line %4) does not list files in its “hosts:” line. Put files first there, then retry.
#: hosts-not-first The table is in /etc/hosts, but this machine resolves %1 to %2 instead of %3, because /etc/nsswitch.conf (line %4) lists %5 before files. Put files first in the “hosts:” line there, then retry.
#: hosts-cached The table is in /etc/hosts, but this machine resolves %1 to %2 instead of %3, because %4 still has an old answer in its cache. Restart %4 on the machine, then retry.
wrong=$(wrong_of "getent$from")
while [ -n "$wrong" ] && [ "${tries:=0}" -lt 3 ] && hd_resolved; do
    sleep 1
    tries=$((tries + 1)) wrong=$(wrong_of "getent$from")
done
if [ -n "$wrong" ]; then
    hd_not_from_files "${wrong%% *}"
    # shellcheck disable=SC2086 # three words
    case $hd_because in
        source) finish failed hosts-not-first $wrong "$hd_line" "$hd_where" ;;
        no-files) finish failed hosts-not-from-files $wrong "$hd_line" ;;
        cache) finish failed hosts-cached $wrong "$hd_where" ;;
        *) finish failed hosts-not-effective $wrong ;;
    esac
fi

[ -n "$pending" ] || finish unchanged hosts-there
[ -z "$took" ] || finish changed hosts-written-took "$took_names" "$took_from"
finish changed hosts-written
