# shellcheck shell=sh disable=SC2154
# Proves that the machine knows its own full name, as Patroni and the lab ask it: hostname --fqdn. Changes nothing.
begin fqdn
if taking_back; then finish unchanged nothing-to-take-back; fi

#: fqdn-ok The machine calls itself %1.
#: fqdn-after-hostname Would be proved after the host name and its line in /etc/hosts are set.
#: fqdn-wrong “hostname --fqdn” says %1 instead of %2, because of %3. Nothing was changed by this step. Correct that line, or run the steps for the host name and the host table first, then retry.
found=$(hostname --fqdn 2>&1)
fact fqdn "$found"
[ "$found" != "$HD_FQDN" ] || finish unchanged fqdn-ok "$HD_FQDN"
! checking || finish would-change fqdn-after-hostname

# The first line with the machine's own name decides.
name=$(hostname)
line=$(awk -v name="$name" '{ sub(/#.*/, "") } { for (i = 2; i <= NF; i++) if (tolower($i) == tolower(name)) { print "/etc/hosts line " NR; exit } }' /etc/hosts)
[ -n "$line" ] || line="no line of /etc/hosts naming $name"
finish failed fqdn-wrong "$found" "$HD_FQDN" "$line"
