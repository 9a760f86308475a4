# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

# shellcheck shell=sh disable=SC2154
#@ step: fqdn
#@ title: Full name
#@ short: FQDN
#@ section: names
#@ runs-on: node
#@ needs: hostname
#@ depends-on: self
#@ verifies-only: yes
# Proves that the machine knows its own full name, the way Patroni and the lab ask for it: hostname --fqdn. Changes nothing.
begin fqdn
if taking_back; then finish unchanged nothing-to-take-back; fi

#: fqdn-ok The machine's full name is %1.
#: fqdn-after-hostname Would be checked after the host name and its line in /etc/hosts are set.
#: fqdn-wrong “hostname --fqdn” says %1 instead of %2, because of %3. Nothing was changed by this step. Correct that line, or run the steps for the host name and the host table first, then retry.
#: fqdn-not-first “hostname --fqdn” says %1 instead of %2, because /etc/nsswitch.conf (line %3) lists %4 before files (/etc/hosts). Nothing was changed by this step. Put files first in the “hosts:” line there, then retry.
#: fqdn-not-from-files “hostname --fqdn” says %1 instead of %2, because /etc/nsswitch.conf (line %3) does not list files (/etc/hosts) in its “hosts:” line. Nothing was changed by this step. Put files first there, then retry.
#: fqdn-cached “hostname --fqdn” says %1 instead of %2, because %3 still has an old answer in its cache. Nothing was changed by this step. Restart %3 on the machine, then retry.
found=$(hostname --fqdn 2>&1)
while [ "$found" != "$HD_FQDN" ] && [ "${tries:=0}" -lt 3 ] && ! checking && hd_resolved; do
    sleep 1
    tries=$((tries + 1)) found=$(hostname --fqdn 2>&1)
done
fact fqdn "$found"
[ "$found" != "$HD_FQDN" ] || finish unchanged fqdn-ok "$HD_FQDN"

# In a check the name and its line may not have been written yet; sources asked before /etc/hosts count nevertheless.
name=$(hostname)
if checking; then
    loop='set'
    [ -z "$(hd_kept own-name)" ] || loop=''
    hd_hosts '' "$loop"
    if [ "$name" = "$HD_HOST" ] && [ "$hd_new" = "$hd_old" ]; then checked=1; else checked=''; fi
fi
hd_not_from_files "$name"
case $hd_because in
    source)
        [ -z "${checked-1}" ] && [ "$hd_where" != myhostname ] || finish failed fqdn-not-first "$found" "$HD_FQDN" "$hd_line" "$hd_where" ;;
    no-files) finish failed fqdn-not-from-files "$found" "$HD_FQDN" "$hd_line" ;;
    cache) [ -z "${checked-1}" ] || finish failed fqdn-cached "$found" "$HD_FQDN" "$hd_where" ;;
esac
[ -n "${checked-1}" ] || finish would-change fqdn-after-hostname

# The first line with the machine's own name decides.
line=$(awk -v name="$name" '{ sub(/#.*/, "") } { for (i = 2; i <= NF; i++) if (tolower($i) == tolower(name)) { print "/etc/hosts line " NR; exit } }' /etc/hosts)
[ -n "$line" ] || line="no line of /etc/hosts naming $name"
finish failed fqdn-wrong "$found" "$HD_FQDN" "$line"
