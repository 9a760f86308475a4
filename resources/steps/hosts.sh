# shellcheck shell=sh disable=SC2154
# The host table in /etc/hosts, as one block of this cluster. On this computer the same file runs as local-hosts.
begin hosts

#: file-unwritable %1 could not be written; see the output. What was there before is still there. Is the disk full, or the file protected (lsattr)?

cloud_drop_in=/etc/cloud/cloud.cfg.d/99-howdah.cfg
cloud_text="# Written by Howdah, so that cloud-init leaves the host table in /etc/hosts alone.${hd_nl}manage_etc_hosts: false$hd_nl"

#: hosts-taken-back The block of this cluster was taken out of /etc/hosts.
#: hosts-block-broken In /etc/hosts, line %1, a Howdah block begins without ending or ends without beginning. Nothing was changed. Mend the BEGIN and END lines by hand, then retry.
if taking_back; then
    loop='' hd_loop_was=$(hd_kept own-name)
    [ -z "$hd_loop_was" ] || loop='return'
    hd_hosts drop "$loop"
    [ -z "$(hd_event broken)" ] || finish failed hosts-block-broken "$(hd_event broken)"
    changed=''
    if [ "$hd_new" != "$hd_old" ]; then
        hd_write_back /etc/hosts "$hd_new" || finish failed file-unwritable /etc/hosts
        changed=1
    fi
    hd_read "$cloud_drop_in"
    if [ "$hd_old" = "$cloud_text" ]; then
        hd_read "$(hd_copy_of "$cloud_drop_in")" # what had this name before us, or nothing
        if [ -n "$hd_old" ]; then hd_write "$cloud_drop_in" "$hd_old"; else rm -f "$cloud_drop_in"; fi
        hd_read "$cloud_drop_in"
        [ "$hd_old" != "$cloud_text" ] || finish failed file-unwritable "$cloud_drop_in"
        changed=1
    fi
    hd_forget own-name "$cloud_drop_in"
    hd_hosts_done
    [ -n "$changed" ] || finish unchanged nothing-to-take-back
    finish changed hosts-taken-back
fi

# The own name leads to 127.0.1.1 as in the lab, or to the real address, since etcd and Patroni bind by name.
loop=''
if [ "${HD_OPT_OWN_NAME:-loopback}" = address ]; then
    loop=drop
else
    hd_loop_was=$(hd_kept own-name)
    [ -z "$hd_loop_was" ] || loop='return'
fi
hd_hosts put "$loop"

#: hosts-names-held %1 belongs to another cluster's block in /etc/hosts (%2). Nothing was changed. Let this cluster take the name over, or rename the machine.
#: hosts-foreign-lines /etc/hosts has lines that Howdah did not write and that give a name of this cluster another address: %1. Nothing was changed. Correct or remove them there, then retry.
#: hosts-after-hostname Would be written after the host name, whose line in /etc/hosts (line %1) still has another machine's name.
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

# With the option cloud-init=off its own rewriting is switched off; user data still wins over the drop-in.
cloud=$(hd_cloud_hosts)
drop_in=''
if [ -n "$cloud" ]; then
    fact cloud-init-rewrites-hosts "$cloud"
    hd_read "$cloud_drop_in"
    [ "${HD_OPT_CLOUD_INIT:-warn}" != off ] || [ "$hd_old" = "$cloud_text" ] || drop_in=1
fi

#: hosts-there The host table is in /etc/hosts already.
#: hosts-would The host table would be written to /etc/hosts.
#: hosts-would-took The host table would be written to /etc/hosts, and %1 taken over from the cluster %2.
#: hosts-written The host table is in /etc/hosts.
#: hosts-written-took The host table is in /etc/hosts, and %1 was taken over from the cluster %2.
#: hosts-cloud-init The host table is in /etc/hosts, but cloud-init writes this file anew at every start of the machine (manage_etc_hosts in %1). Set manage_etc_hosts: false in /etc/cloud/cloud.cfg.d/99-howdah.cfg to keep it.
took_names=$(printf '%s\n' "$took" | awk '{ printf "%s%s", (NR > 1 ? ", " : ""), $1 }')
took_from=$(printf '%s\n' "$took" | head -n 1 | cut -d' ' -f2-)
[ "$before" = "$after" ] || hd_expect /etc/hosts "$after"
[ -z "$drop_in" ] || hd_expect "$cloud_drop_in" "$cloud_text"
if checking; then
    [ "$before" != "$after" ] || [ -n "$drop_in" ] || finish unchanged hosts-there
    [ "$before" = "$after" ] || hd_diff /etc/hosts "$after"
    [ -z "$drop_in" ] || hd_diff "$cloud_drop_in" "$cloud_text"
    [ -z "$took" ] || finish would-change hosts-would-took "$took_names" "$took_from"
    finish would-change hosts-would
fi
# All that is noted comes before the first change.
if [ "$before" != "$after" ]; then
    hd_hosts_done # of a block that somebody has taken out
    hd_keep_file /etc/hosts
    own_name=$(hd_kept own-name)
    case $own_name in
        *"$dropped"*) ;; # nothing, or noted by a run that did not come to its end
        *) hd_put own-name "${own_name:+$own_name$hd_nl}$dropped" ;;
    esac
fi
[ -z "$drop_in" ] || hd_keep_file "$cloud_drop_in"
if [ -n "$drop_in" ]; then
    hd_write "$cloud_drop_in" "$cloud_text" || finish failed file-unwritable "$cloud_drop_in"
    cloud=$(hd_cloud_hosts)
fi
if [ "$before" != "$after" ]; then
    hd_write /etc/hosts "$after" || finish failed file-unwritable /etc/hosts
    [ "$loop" != return ] || hd_forget own-name
fi

# The verify decides: every name must lead where the table says, by way of the machine's own resolver. One getent for
# all names, which prints the full name of each; only what does not fit is asked for again, one by one.
#: hosts-not-effective The table is in /etc/hosts, but this machine resolves %1 to %2 instead of %3. Look at “hosts:” in /etc/nsswitch.conf, and for a caching service (nscd).
wrong=$(printf '%s\n' "$HD_TABLE" | awk -v own="${HD_HOST:-$(hostname)}" -v loop="$loop" '
    NF >= 3 && $0 ~ /^[A-Za-z0-9. _-]+$/ { want[tolower($2)] = $1; host[tolower($2)] = $3; ask = ask " " $3 }
    END {
        if (ask == "") exit
        while (("getent ahostsv4" ask) | getline line)
            if (split(line, f, " ") >= 3 && f[2] == "STREAM" && !(tolower(f[3]) in got)) got[tolower(f[3])] = f[1]
        for (name in want) {
            if (got[name] == want[name] || (host[name] == own && loop != "drop")) continue
            command = "getent ahostsv4 " host[name]; found = ""
            if ((command | getline line) > 0) { split(line, f, " "); found = f[1] }
            close(command)
            if (found != want[name]) { print host[name], (found == "" ? "nothing" : found), want[name]; exit }
        }
    }')
if [ -n "$wrong" ]; then
    # shellcheck disable=SC2086 # three words
    finish failed hosts-not-effective $wrong
fi

outcome=changed
[ "$before" != "$after" ] || [ -n "$drop_in" ] || outcome=unchanged
[ -z "$cloud" ] || finish $outcome hosts-cloud-init "$cloud"
[ -z "$took" ] || finish $outcome hosts-written-took "$took_names" "$took_from"
[ $outcome = changed ] || finish unchanged hosts-there
finish changed hosts-written
