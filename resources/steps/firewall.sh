# shellcheck shell=sh disable=SC2154
# No firewall in the way: ufw and firewalld off, proved by the rules that the kernel has, not by the unit.
begin firewall

# What turns away packets for this machine by default, in the kernel: a chain on the input hook whose policy is to drop,
# or that ends in an unconditional drop or reject. Printed as "table inet filter, chain input (12 rules)".
blocking() {
    if has nft; then
        nft list ruleset 2>/dev/null | awk '
            function done() { if (chain != "" && blocks) printf "%stable %s, chain %s (%d rules)", (n++ ? "; " : ""), table, chain, rules; chain = "" }
            $1 == "table" { table = $2 " " $3 }
            $1 == "chain" { name = $2; chain = ""; blocks = 0; rules = 0; next }
            / hook input / && $1 == "type" && $2 == "filter" { chain = name; if (/policy drop/) blocks = 1; next }
            $1 == "}" { done(); next }
            chain != "" && NF { rules++; sub(/^[ \t]*/, ""); sub(/counter packets [0-9]+ bytes [0-9]+ /, ""); if (/^(drop|reject)/) blocks = 1 }'
    fi
    # Rules of the old kind; asking for them where they are not loaded would load them.
    if grep -qs filter /proc/net/ip_tables_names; then
        "$(command -v iptables-legacy || echo iptables)" -S INPUT 2>/dev/null | awk '
            /^-P INPUT DROP/ || /^-A INPUT -j (DROP|REJECT)/ { blocks = 1 } /^-A/ { rules++ }
            END { if (blocks) printf "iptables, chain INPUT (%d rules)", rules }'
    fi
}

ufw_on() { has ufw && ufw status | grep -q '^Status: active'; }
firewalld_on() { has firewall-cmd && systemctl is-active -q firewalld; }

#: firewall-off No firewall is in the way.
#: firewall-would %1 is on with %2 rules and would be switched off.
#: firewall-switched-off %1 was on with %2 rules and is now switched off.
#: firewall-stays %1 was told to switch itself off, but packets are still turned away: %2. Look at the output, then at the rules (nft list ruleset).
#: firewall-foreign Packets to this machine are turned away by rules that are neither ufw's nor firewalld's: %1. Nothing was changed, since Howdah does not know whose they are. Switch them off (nftables.service, netfilter-persistent), or open the cluster's ports there.
#: firewall-back %1 is on again.
#: firewall-later-edit %1 was switched on again since; it stays.
if taking_back; then
    first=$(hd_kept firewall)
    [ -n "$first" ] || finish unchanged nothing-to-take-back
    leave_live_alone
    status=unchanged reason=firewall-later-edit
    for name in $first; do
        case $name in
            ufw) if ! ufw_on; then ufw --force enable >&2; status=changed; fi ;;
            firewalld) if ! firewalld_on; then systemctl enable --now firewalld >&2; status=changed; fi ;;
        esac
    done
    [ $status = unchanged ] || reason=firewall-back
    case "$first " in *'ufw '*) ufw_on || finish failed firewall-not-back ufw ;; esac
    case "$first " in *'firewalld '*) firewalld_on || finish failed firewall-not-back firewalld ;; esac
    #: firewall-not-back %1 could not be switched on again; see the output.
    hd_forget firewall
    finish $status $reason "$first"
fi

on=''
if ufw_on; then on=ufw; fi
if firewalld_on; then on="${on:+$on }firewalld"; fi
in_the_way=$(blocking)
fact firewall "${on:-none}"
if [ -z "$on" ] && [ -z "$in_the_way" ]; then finish unchanged firewall-off; fi
leave_live_alone
[ -n "$on" ] || finish failed firewall-foreign "$in_the_way"

hd_firewall
fact firewall-rules "$hd_firewall_rules"
hd_expect_note firewall
! checking || finish would-change firewall-would "$on" "$hd_firewall_rules"

# What an earlier run switched off is to come back too.
first=$(hd_kept firewall)
for name in $on; do
    case " $first " in *" $name "*) ;; *) first=${first:+$first }$name ;; esac
done
hd_put firewall "$first"
for name in $on; do
    case $name in
        ufw) ufw --force disable >&2 ;; # stopping its unit would leave rules in place
        firewalld) systemctl disable --now firewalld >&2 ;;
    esac
done
if ufw_on || firewalld_on; then finish failed firewall-stays "$on" "$on"; fi
in_the_way=$(blocking)
[ -z "$in_the_way" ] || finish failed firewall-stays "$on" "$in_the_way"
finish changed firewall-switched-off "$on" "$hd_firewall_rules"
