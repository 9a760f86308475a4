# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

# shellcheck shell=sh disable=SC2154
#@ step: firewall
#@ title: Firewall
#@ short: Firewall
#@ section: system
#@ runs-on: node
#@ needs: connect
#@ depends-on: peers
#@ live: leave
#@ review: stops-firewall
# No firewall blocks the cluster: ufw and firewalld off, proved by the kernel's rules, not by the state of a unit. All
# filter rules are read (nft, iptables legacy and nft, IPv4 and IPv6) and evaluated for the packets that the machines of the
# cluster send to each other, one by one through the chains.
begin firewall

# --- Reading the rules ----------------------------------------------------------------------------------------------

# MODULE: whether the kernel has loaded it. Running the tools would load it.
in_kernel() { grep -qs "^$1 " /proc/modules || ! grep -qs "/$1\.ko" "/lib/modules/$(uname -r)/modules.dep"; }

# ip|ip6 nft|legacy: the program that lists these rules.
save_program() {
    case $1 in ip) program=iptables ;; *) program=ip6tables ;; esac
    if has "$program-$2-save"; then echo "$program-$2-save"; return; fi
    has "$program-save" || return 1
    case $2:$($program --version 2>/dev/null) in
        nft:*nf_tables*) ;;
        nft:* | legacy:*nf_tables*) return 1 ;;
    esac
    echo "$program-save"
}

# ip|ip6 nft|legacy: appends these rules to `saved`.
save() {
    case $1 in ip) label=iptables ;; *) label=ip6tables ;; esac
    [ "$2" = nft ] || label=$label-legacy
    if ! program=$(save_program "$1" "$2"); then
        [ "$2" = nft ] || strange "$label: $(tr '\n' ' ' <"/proc/net/${1}_tables_names")"
        return 0
    fi
    [ "$2" = nft ] && kind=nft || kind=''
    if text=$($program 2>/dev/null); then
        saved="$saved$(printf '\001save\t1\t%s\t%s\t%s' "$1" "$label" "$kind")$hd_nl$text$hd_nl"
    else
        strange "$program: $($program 2>&1 >/dev/null | head -n 1)"
    fi
}

# TEXT [2]: something that may filter (2: from the next boot on) and cannot be read.
strange() { saved="$saved$(printf '\001strange\t%s' "${2:-1}")$hd_nl$1$hd_nl"; }

# All rules that filter packets to and from this machine now, and those that services load at its next boot, for weigh.
rules() {
    nft_text='' saved=''
    if has nft && in_kernel nf_tables; then
        if ! nft_text=$(nft -s list ruleset 2>/dev/null); then
            error=$(nft list ruleset 2>&1 >/dev/null | head -n 1)
            case $error in
                *'not supported'* | *'Invalid argument'*) ;; # a kernel without nftables
                *) strange "nft list ruleset: ${error#Error: }" ;;
            esac
        fi
    fi
    # nft also lists rules of iptables-nft, but some of them incorrectly ("! --ports" in 1.0.6) or not at all.
    if [ -n "$nft_text" ]; then
        for names in ip ip6; do
            ! printf '%s\n' "$nft_text" | grep -qE "^table $names (filter|mangle|raw|security|nat) " || save $names nft
        done
    elif ! has nft && in_kernel nf_tables; then
        save ip nft; save ip6 nft
    fi
    for names in ip ip6; do
        if grep -qs . "/proc/net/${names}_tables_names"; then save $names legacy; fi
    done
    attached
    at_next_start
    [ -z "$nft_text" ] || printf '\001nft\t1\n%s\n' "$nft_text"
    case $nft_text$saved in
        *match-set* | *'xt match "set"'* | *'xt match set'*) ! has ipset || { printf '\001ipset\t1\n'; ipset save 2>/dev/null; } ;;
    esac
    printf %s "$saved"
}

# Programs attached to the interface, which run before all chains.
attached() {
    [ "$FW_DEVICE" != '?' ] && has ip || return 0
    case $(ip -o link show dev "$FW_DEVICE" 2>/dev/null) in
        *' xdp'* | *'/xdp'*) strange "XDP program on $FW_DEVICE" ;;
    esac
    has tc || return 0
    case $(tc qdisc show dev "$FW_DEVICE" 2>/dev/null) in *ingress* | *clsact*) ;; *) return 0 ;; esac
    for side in ingress egress; do
        text=$(tc filter show dev "$FW_DEVICE" $side 2>/dev/null | grep -E 'drop|bpf|police' | head -n 1)
        [ -z "$text" ] || strange "tc filter on $FW_DEVICE, $side: $(echo $text)"
    done
}

# A firewall that is off now but on after the next boot counts as on: rules that enabled services load (of Debian, of Red
# Hat, and local ones).
at_next_start() {
    has_systemd || return 0
    own=$(grep -lsE '^ExecStart=.*(nft|tables(-nft|-legacy)?-restore)' /etc/systemd/system/*.service | sed 's|.*/||')
    # shellcheck disable=SC2086 # a list
    enabled=$(systemctl list-unit-files --state=enabled --plain --no-legend nftables.service netfilter-persistent.service \
        iptables.service ip6tables.service ferm.service shorewall.service shorewall6.service csf.service apf.service \
        arno-iptables-firewall.service firehol.service pve-firewall.service $own 2>/dev/null | awk 'NF && !seen[$1]++ { printf " %s", $1 }')
    for unit in $enabled; do
        case $unit in
            netfilter-persistent.service) file_of ip /etc/iptables/rules.v4; file_of ip6 /etc/iptables/rules.v6 ;;
            iptables.service) file_of ip /etc/sysconfig/iptables; continue ;;
            ip6tables.service) file_of ip6 /etc/sysconfig/ip6tables; continue ;;
            nftables.service) ;;
            *) case " $(printf %s "$own" | tr '\n' ' ') " in
                *" $unit "*) ;;
                *) systemctl is-active -q "$unit" || strange "$unit" 2; continue ;;
            esac ;;
        esac
        for file in $(systemctl show -p ExecStart "$unit" | sed -n 's/.*argv\[\]=\([^;]*\);.*/\1/p' | awk '{
            for (i = 2; i <= NF; i++) if ($i ~ /^\// && $1 ~ /nft$|-restore$/) print ($1 ~ /nft$/ ? "nft" : $1 ~ /ip6/ ? "ip6" : "ip") ":" $i }'); do
            case $file in
                nft:*) nft_file "${file#*:}" ;;
                *) file_of "${file%%:*}" "${file#*:}" ;;
            esac
        done
    done
}
file_of() { [ ! -s "$2" ] || saved="$saved$(printf '\001save\t2\t%s\t%s' "$1" "$2")$hd_nl$(cat "$2")$hd_nl"; }
nft_file() {
    has nft && [ -r "$1" ] && grep -qE 'drop|reject|queue|include' "$1" || return 0
    if text=$(tried "$1"); then
        saved="$saved$(printf '\001nft\t2\t\t%s' "$1")$hd_nl$text$hd_nl"
    else
        strange "$1: $(unshare -n nft -f "$1" 2>&1 | head -n 1)" 2
    fi
}

# FILE: its rules, loaded in an empty network namespace without traffic. It has no interfaces, so rules have the names of
# interfaces, not their numbers.
tried() {
    unshare -n sh -c 'nft -f "$1" && nft -s list ruleset' sh "$1" 2>/dev/null ||
        sed 's/\<\([io]if\) /\1name /g' "$1" | unshare -n sh -c 'nft -f /dev/stdin && nft -s list ruleset' 2>/dev/null
}

# The cluster seen from this machine: its address and interface, and the port of its sshd.
find_place() {
    FW_ADDRESS=$HD_ADDRESS FW_DEVICE='?' FW_DEVICES='' FW_BRIDGE='' FW_PORTS=22
    hd_find_sshd
    # shellcheck disable=SC2086 # four words
    set -- $hd_sshd_link
    [ -z "${4:-}" ] || FW_PORTS=$4
    FW_PORTS="$FW_PORTS 2379 2380 5432 6432 8008 5000 5001 7000"
    if has ip; then
        # Behind NAT the machine has another address than in the table: the one that sshd sees.
        for one in "$HD_ADDRESS" "${3:-}"; do
            device=$(ip -o addr show 2>/dev/null | awk -v a="$one" '{ split($4, f, "/") } f[1] == a && a != "" { sub(/@.*/, "", $2); print $2; exit }')
            [ -z "$device" ] || { FW_ADDRESS=$one FW_DEVICE=$device; break; }
        done
        if [ "$FW_DEVICE" = lo ] || [ "$FW_DEVICE" = '?' ]; then
            one=${HD_PEERS%% *}
            device=$(ip -o route get "${one:-$HD_CLIENT}" 2>/dev/null | sed -n 's/.* dev \([^ ]*\).*/\1/p')
            case $device in '' | lo) FW_DEVICE='?' ;; *) FW_DEVICE=$device ;; esac
        fi
    fi
    FW_DEVICES=$FW_DEVICE
    for one in "/sys/class/net/$FW_DEVICE"/lower_* "/sys/class/net/$FW_DEVICE"/brif/*; do
        [ ! -e "$one" ] || { one=${one##*/}; FW_DEVICES="$FW_DEVICES ${one#lower_}"; }
    done
    [ ! -d "/sys/class/net/$FW_DEVICE/bridge" ] || FW_BRIDGE=1
    export FW_ADDRESS FW_DEVICE FW_DEVICES FW_BRIDGE FW_PORTS HD_PEERS HD_VIPS HD_WORKSTATIONS HD_CLIENT
}

# --- Evaluating the rules -------------------------------------------------------------------------------------------

# [FIREWALL…]: the rules that block packets of the cluster if these firewalls were off, one a line: blocked or unknown
# (rules that are not understood), 1 (now) or 2 (from the next boot on), the rule and the ports.
# Three-valued logic: the result of a condition that is not understood is unknown, unless it makes no difference.
weigh() {
    rules | FW_WITHOUT="$*" awk '
# Compares one value of one field with the packet: 2 yes, 1 unknown, 0 no.
function value(field, v,   is, f, n, lo, hi) {
    if (field == "yes") return 2
    if (field == "no") return 0
    if (field ~ /addr$/) {
        if (field ~ /^arp/ ? fam != "arp" : field ~ /^ip6/ ? fam != "ip6" : field ~ /^ip / && fam != "ip") return 0
        if (!span(v)) return 1
        if (length(LO[v]) != length(src)) return 0
        is = field ~ /saddr/ ? src : dst
        return is >= LO[v] && is <= HI[v] ? 2 : 0
    }
    if (field ~ /port$/) {
        if (proto != "tcp" || field ~ /^(udp|sctp|dccp|udplite) /) return 0
        n = split(v, f, "-"); lo = port(f[1]); hi = port(f[n])
        if (lo < 0 || hi < 0) return 1
        if (field ~ /anyport$/) { lo = value("th sport", v); hi = value("th dport", v); return lo > hi ? lo : hi }
        is = field ~ /sport$/ ? sport : dport
        if (is != "e") return is + 0 >= lo && is + 0 <= hi ? 2 : 0
        return lo <= 32768 && hi >= 60999 ? 2 : hi < 32768 || lo > 60999 ? 0 : 1 # the range of ephemeral ports
    }
    if (field == "proto") {
        if (v ~ /^(all|0-255)$/) return 2
        return v == proto || v == (proto == "tcp" ? 6 : 112) ? 2 : 0
    }
    if (field == "family") return v == fam || v == (fam == "ip" ? "ipv4" : "ipv6") || v == (fam == "ip" ? "0x0800" : "0x86dd") || v == (fam == "ip" ? "2" : "10") ? 2 : 0
    if (field == "iif" || field == "oif") {
        is = field == "iif" ? iif : oif
        if (v ~ /^[*+]$/) return 2
        if (is == "" || v == "lo") return 0
        if (is == "?") return 1
        if (v ~ /[*+]$/) return index(is, substr(v, 1, length(v) - 1)) == 1 ? 2 : 0
        return is == v ? 2 : 0
    }
    if (field == "state") return early && state != "untracked" ? 2 * (tolower(v) == "invalid") : state == "?" ? 1 : tolower(v) == state ? 2 : 0
    if (early && field ~ /^(direction|ctmark)$/) return 1
    if (field == "status") return tolower(v) ~ /^[sd]nat$/ ? 0 : 1
    if (field == "direction") return tolower(v) == direction ? 2 : 0
    if (field == "pkttype") return v == pkttype || (v == "unicast" && pkttype == "host") ? 2 : 0
    if (field == "saddrtype" || field == "daddrtype") {
        is = pkttype == "multicast" && field == "daddrtype" ? "multicast" : (field == "saddrtype") == inward ? "unicast" : "local"
        return tolower(v) == is ? 2 : 0
    }
    if (field == "mark" || field == "ctmark") {
        is = field == "mark" ? mark : ctmark; n = number(v)
        return is == "?" || n < 0 ? 1 : is + 0 == n ? 2 : 0
    }
    if (field == "flags") return flags(v, "", "==")
    return 1
}
# Converts an address to text that sorts like the number; empty if it is not an address.
function address(s,   f, n, i, h, left, gap) {
    if (s ~ /^[0-9]+\.[0-9]+\.[0-9]+\.[0-9]+$/) {
        split(s, f, ".")
        return "x" sprintf("%02x%02x%02x%02x", f[1], f[2], f[3], f[4])
    }
    if (s !~ /:/ || s !~ /^[0-9a-fA-F:.]+$/) return ""
    s = tolower(s)
    if (s ~ /\./) {
        match(s, /[0-9.]+$/); split(substr(s, RSTART), f, ".")
        s = substr(s, 1, RSTART - 1) sprintf("%02x%02x:%02x%02x", f[1], f[2], f[3], f[4])
    }
    if (s ~ /::/) { # expands :: to the missing zeros
        n = split(s, f, ":"); left = 8
        for (i = 1; i <= n; i++) if (f[i] != "") left--
        for (gap = ":"; left > 0; left--) gap = gap "0:"
        sub(/::/, gap, s); sub(/^:/, "", s); sub(/:$/, "", s)
    }
    n = split(s, f, ":"); h = "x"
    if (n != 8) return ""
    for (i = 1; i <= 8; i++) h = h substr("0000" f[i], length(f[i]) + 1)
    return h
}
# ADDRESS, ADDRESS/LENGTH or ADDRESS-ADDRESS: its bounds in LO and HI; 0 if it is none of these.
function span(s,   a, n, k, d, low, f) {
    if (s in LO) return LO[s] != ""
    LO[s] = ""
    n = split(s, f, "-")
    if (n == 2) { HI[s] = address(f[2]); LO[s] = address(f[1]); return LO[s] != "" && HI[s] != "" }
    n = split(s, f, "/"); a = address(f[1])
    if (a == "") return 0
    if (f[2] ~ /\./) { # a mask
        k = address(f[2]); f[2] = 0
        for (n = 2; n <= length(k); n++) f[2] += index("8 c e f", substr(k, n, 1)) ? int((index("8 c e f", substr(k, n, 1)) + 1) / 2) : 0
        n = 2
    }
    if (n < 2) f[2] = 4 * (length(a) - 1)
    k = int(f[2] / 4); low = substr(a, 1, k + 1); HI[s] = low
    if (f[2] % 4) {
        d = index("0123456789abcdef", substr(a, k + 2, 1)) - 1; n = f[2] % 4 == 1 ? 8 : f[2] % 4 == 2 ? 4 : 2; d -= d % n
        low = low substr("0123456789abcdef", d + 1, 1); HI[s] = HI[s] substr("0123456789abcdef", d + n, 1)
    }
    LO[s] = substr(low "00000000000000000000000000000000", 1, length(a))
    HI[s] = substr(HI[s] "ffffffffffffffffffffffffffffffff", 1, length(a))
    return 1
}
function port(s,   line, f) {
    if (s ~ /^[0-9]+$/) return s + 0
    if (!services) {
        services = 1
        while ((getline line < "/etc/services") > 0) if (split(line, f, /[ \t\/]+/) > 2 && f[3] == "tcp") SERVICE[f[1]] = f[2]
    }
    return s in SERVICE ? SERVICE[s] + 0 : -1
}
# 0x8000 or 32768; -1 if it is not a number.
function number(s,   i, n) {
    if (s ~ /^[0-9]+$/) return s + 0
    if (tolower(s) !~ /^0x[0-9a-f]+$/) return -1
    for (i = 3; i <= length(s); i++) n = n * 16 + index("123456789abcdef", tolower(substr(s, i, 1)))
    return n + 0
}
function both(a, b,   n, bit) { # bitwise AND
    for (bit = 1; a >= 1 && b >= 1; bit *= 2) { if (a % 2 && b % 2) n += bit; a = int(a / 2); b = int(b / 2) }
    return n + 0
}
# "syn|ack", "SYN,ACK" or 0x12
function bits(s,   f, n, i, sum) {
    if (number(s) >= 0) return number(s)
    n = split(tolower(s), f, /[|,]/)
    for (i = 1; i <= n; i++) {
        if (f[i] == "none") continue
        if (f[i] == "all") return 63
        if (!(f[i] in FLAG)) return -1
        if (!both(sum, FLAG[f[i]])) sum += FLAG[f[i]]
    }
    return sum + 0
}
# Whether all, none or some of the packets match (the packets of a connection differ in their flags).
function flags(v, mask, op,   f, n, i, a, hit) {
    if (proto != "tcp") return 0
    v = bits(v); mask = mask == "" ? 511 : bits(mask)
    if (v < 0 || mask < 0) return 1
    n = split(tcpflags, f, " ")
    for (i = 1; i <= n; i++) {
        a = both(f[i], mask)
        if (op == "any" ? both(a, v) > 0 : op == "none" ? both(a, v) == 0 : op == "!=" ? a != v : a == v) hit++
    }
    return !hit ? 0 : hit == n ? 2 : 1
}
# Compares FIELDS ("ip saddr . tcp dport") with the elements of a set. The verdicts of a map are in HIT.
function in_set(id, fields,   f, n, e, i, j, v, r, one, best) {
    HITS = 0
    if (!(id in SET)) return 1
    n = split(fields, f, " [.] ")
    if (n == 1 && fields ~ /addr$/ && !(id in MAP)) {
        if ((id, fields ~ /saddr/ ? src : dst) in ALONE) return value(fields, fields ~ /saddr/ ? source : target)
    }
    for (e = 1; e <= SET[id]; e++) {
        r = 2
        if (ELEMENT[id, e] != "*") {
            if (split(ELEMENT[id, e], v, " [.] ") != n) r = 1
            for (i = 1; i <= n && r; i++) { one = value(f[i], v[i]); if (one < r) r = one }
        } else if (best == 2) continue
        if (UNSURE[id, e] && r) r = 1
        if (!r) continue
        HIT[++HITS] = MAP[id, e]; HOW[HITS] = r
        if (r > best) best = r
        if (r == 2 && ELEMENT[id, e] != "*") break
    }
    return best + 0
}
# Evaluates condition i of rule r: 2, 1 or 0.
function holds(r, i,   op, list, n, j, one, best, v, field) {
    op = OP[r, i]; field = FIELDS[r, i]; v = VALUE[r, i]
    if (op == "maybe") return 1
    if (op == "flags") return flags(v, MASK[r, i], HOWFLAGS[r, i])
    if (op == "set") best = in_set(v, field)
    else if (op == "cmp") {
        if (proto != "tcp") return 0
        j = field ~ /sport$/ ? sport : dport
        if (field !~ /(tcp|th) [sd]port$/) return 1
        if (j == "e") { n = port(v); return n < 32768 ? 2 * (HOWFLAGS[r, i] ~ />/) : n > 60999 ? 2 * (HOWFLAGS[r, i] ~ /</) : 1 }
        j += 0; n = port(v); one = HOWFLAGS[r, i]
        return 2 * (one == "<" ? j < n : one == ">" ? j > n : one == "<=" ? j <= n : j >= n)
    } else if (op == "mark") {
        j = field == "mark" ? mark : ctmark
        if (j == "?") return 1
        best = both(j, number(MASK[r, i])) == number(v) ? 2 : 0
    } else {
        n = split(v, list, "\003")
        for (j = 1; j <= n && best < 2; j++) { one = together(field, list[j]); if (one > best) best = one }
    }
    if (NOT[r, i]) { # "tcp dport != 22" still requires TCP
        if (field ~ /port/ && proto != "tcp") return 0
        if (field ~ /^ip / && fam != "ip" || field ~ /^ip6 / && fam != "ip6") return 0
        return 2 - best
    }
    return best + 0
}
function together(fields, v,   f, w, n, i, one, r) {
    n = split(fields, f, " [.] ")
    if (n == 1) return value(fields, v)
    if (split(v, w, " [.] ") != n) return 1
    r = 2
    for (i = 1; i <= n; i++) { one = value(f[i], w[i]); if (one < r) r = one }
    return r
}

# --- the path of a packet

# Records what may block it: rule r (or the policy of chain c), certainly or possibly.
function found(what, surely,   key) {
    key = (surely ? "blocked" : "unknown") SUBSEP what
    if (!(key in SEEN)) { SEEN[key] = ++FOUND; KIND[FOUND] = surely ? "blocked" : "unknown"; WHAT[FOUND] = what }
    key = SEEN[key]
    PORTS[key, proto == "tcp" ? cluster_port : proto]
    if (!((key, peer) in PEERS)) { PEERS[key, peer]; PEER_COUNT[key]++; PEER_LIST[key] = PEER_LIST[key] " " peer }
}
# The verdict for the packet in chain c: A accepted, D dropped or rejected, empty: it continues after the chain.
function walk(c, depth,   i, j, r, how, one, res, back, before, was, hits, n) {
    if (depth > 60) return ""
    for (i = 1; i <= RULES[c]; i++) {
        r = RULE[c, i]; how = 2
        for (j = 1; j <= CONDITIONS[r] && how; j++) { one = holds(r, j); if (one < how) how = one }
        if (!how) continue
        if (r in SETS) setting(SETS[r], how)
        if (VERDICT[r] == "") continue
        if (VERDICT[r] == "vmap") {
            one = in_set(TARGET[r], FIELDS[r, 0]); res = ""
            if (!(TARGET[r] in SET)) { found(r, 0); continue }
            n = HITS
            for (j = 1; j <= n; j++) hits[j] = HOW[j] " " HIT[j]
            for (j = 1; j <= n && res == ""; j++) {
                one = substr(hits[j], 1, 1) + 0
                res = act(substr(hits[j], 3), one < how ? one : how, c, r, depth)
            }
        } else res = act(VERDICT[r] (TARGET[r] == "" ? "" : " " TARGET[r]), how, c, r, depth)
        if (res == "t") { if (!back) { back = 1; before = sure; was = accepted; accepted = 0; sure = 0; if (!doubt) doubt = r } res = "" }
        if (res == "") continue
        if (!back) return res == "T" ? "" : res
        break
    }
    if (back) { sure = accepted ? 0 : before; if (sure) doubt = ""; accepted = accepted || was }
    return ""
}
function act(verdict, how, c, r, depth,   v, res, before, was) {
    split(verdict, v, " ")
    if (v[1] == "accept") { accepted = 1; if (how == 2) return "A"; sure = 0; if (!doubt) doubt = r; return "" }
    if (v[1] == "drop") {
        if (how == 2 && !sure && doubt) found(doubt, 0); else found(r, how == 2 && sure)
        return how == 2 ? "D" : ""
    }
    if (v[1] == "unknown") { found(r, 0); return "" }
    if (v[1] == "queue") { found(r, 0); return how == 2 ? "D" : "" }
    if (v[1] == "return") return how == 2 ? "T" : "t"
    if (v[1] != "jump" && v[1] != "goto") return ""
    v[2] = TABLE[c] SUBSEP v[2]
    if (how == 2) res = walk(v[2], depth + 1)
    else {
        before = sure; was = accepted; accepted = 0; sure = 0; if (!doubt) doubt = r
        walk(v[2], depth + 1)
        sure = accepted ? 0 : before; if (sure) doubt = ""; accepted = accepted || was; res = ""
    }
    if (res == "" && v[1] == "goto") return how == 2 ? "T" : "t"
    return res
}
# Marks and notrack: "mark VALUE/MASK", "mark or VALUE", "mark ctmark" …
function setting(what, how,   f, n, i, w, now, v) {
    n = split(what, f, ";")
    for (i = 1; i <= n; i++) {
        split(f[i], w, " ")
        if (w[1] == "notrack") { if (how == 2) state = "untracked"; else state = "?"; continue }
        now = w[1] == "mark" ? mark : ctmark
        if (how < 2 || now == "?") v = "?"
        else if (w[2] == "mark") v = mark
        else if (w[2] == "ctmark") v = ctmark
        else if (number(w[3]) < 0) v = "?"
        else if (w[2] == "or") v = now + number(w[3]) - both(now, number(w[3]))
        else if (w[2] == "and") v = both(now, number(w[3]))
        else if (w[2] == "set") v = now - both(now, number(w[4])) + number(w[3])
        else v = "?"
        if (how < 2 && v == now) continue
        if (w[1] == "mark") mark = v; else ctmark = v
    }
}
function passes(hook_list,   i, c, world, res) {
    for (i = 1; i <= BASES; i++) {
        c = BASE[i]
        if (index(hook_list, " " HOOK[c] " ") == 0 || !family_fits(c)) continue
        if (TYPE[c] == "nat" && state0 != "new") continue
        if (WORLD[c] != world) { world = WORLD[c]; mark = 0; ctmark = 0; state = state0 }
        iif = inward ? (FAMILY[c] == "bridge" ? "?" : own_device) : ""; oif = inward ? "" : own_device
        sure = 1; accepted = 0; doubt = ""
        early = PRIORITY[c] < -200 && HOOK[c] ~ /^(prerouting|output|ingress)$/ # before connection tracking, every packet is "invalid"
        res = walk(c, 0)
        if (res == "" && POLICY[c] == "drop") { if (!sure && doubt) found(doubt, 0); else found("policy" SUBSEP c, sure) }
    }
}
function family_fits(c) {
    if (FAMILY[c] == "netdev" || DEVICES[c] != "") return fam != "arp" && on_device(DEVICES[c])
    if (FAMILY[c] == "bridge") return own_bridge && fam != "arp"
    return FAMILY[c] == "inet" ? fam != "arp" : FAMILY[c] == fam
}
function on_device(list,   f, n, i) {
    if (own_device == "?") return 1
    n = split(list, f, " ")
    for (i = 1; i <= n; i++) if (index(" " devices " ", " " f[i] " ") || (f[i] ~ /[*]$/ && index(" " devices, " " substr(f[i], 1, length(f[i]) - 1)))) return 1
    return 0
}

# --- nft list ruleset

# Splits a line into words in T[1…]; quoted text is one word that begins with a quote.
function words(line, nft,   q, n, i, all) {
    if (index(line, "\"")) {
        gsub(/\\"/, "", line); n = split(line, q, "\""); all = ""
        for (i = 1; i <= n; i++) {
            if (i % 2 == 0) { gsub(/[ \t]/, "\002", q[i]); all = all "\"" q[i] " " }
            else { if (nft) spaced(q, i); all = all q[i] }
        }
        line = all
    } else if (nft) { q[1] = line; spaced(q, 1); line = q[1] }
    return split(line, T, " ")
}
function spaced(q, i) {
    sub(/[ \t]#/, " xt match ", q[i]) # a match that an older nft cannot print
    gsub(/[{}(),|;]/, " & ", q[i])
    gsub(/[!<>=]=/, " & ", q[i])
}
function plain(w) { return substr(w, 1, 1) == "\"" ? substr(w, 2) : w }
function new_rule(c, text, front,   r, i) {
    r = ++ALL; IN[r] = c; TEXT[r] = text
    if (!(c in RULES)) RULES[c] = 0
    if (front) { for (i = RULES[c]; i >= front; i--) RULE[c, i + 1] = RULE[c, i]; RULE[c, front] = r; RULES[c]++ }
    else RULE[c, ++RULES[c]] = r
    return r
}
function condition(r, op, fields, v, not,   f, k, n) {
    CONDITIONS[r]++
    if (op == "in" && fields ~ /addr$/) { n = split(v, f, "\003"); for (k = 1; k <= n; k++) span(f[k]) }
    OP[r, CONDITIONS[r]] = op; FIELDS[r, CONDITIONS[r]] = fields; VALUE[r, CONDITIONS[r]] = v; NOT[r, CONDITIONS[r]] = not
}
# Reads the elements from T[p] (after the brace) into set id; returns the index of the closing brace.
function elements(id, p,   e, one, map, unsure, depth, f) {
    one = ""; map = ""; unsure = 0
    if (!(id in SET)) SET[id] = 0
    for (; p <= N; p++) {
        if (T[p] == "}" || T[p] == ",") {
            if (one != "") add_element(id, one, map, unsure)
            one = ""; map = ""; unsure = 0
            if (T[p] == "}") return p
        } else if (T[p] ~ /^(timeout|expires)$/) p++
        else if (T[p] == "comment") p++
        else if (T[p] == "counter") { if (T[p + 1] == "packets") p += 4 }
        else if (T[p] == "last") { p++; if (T[p] == "used") p++ }
        else if (T[p] ~ /^(limit|ct|quota)$/) { unsure = 1; while (p < N && T[p + 1] !~ /^[},:]$/) p++ }
        else if (T[p] == ":") { while (p < N && T[p + 1] !~ /^[},]$/) { p++; map = map (map == "" ? "" : " ") plain(T[p]) } }
        else if (T[p] == "|") { one = one "|" plain(T[++p]) }
        else one = one (one == "" ? "" : " ") plain(T[p])
    }
    return p
}
# Sets may have many thousand foreign addresses: only elements that can concern the cluster are kept.
function add_element(id, one, map, unsure,   a, k, n, f) {
    if (!(id in SET)) SET[id] = 0
    if (one !~ / / && map == "" && !unsure) {
        if (one ~ /^[0-9a-fA-F:.]*[.:][0-9a-fA-F:.]*$/) {
            a = address(one); if (a in CONCERNED) { ALONE[id, a]; ALONE_IN[a] = ALONE_IN[a] " " id }
            return
        }
        if (one ~ /[.:].*[\/-]/ && span(one)) {
            k = length(LO[one])
            if (!(k in LEAST) || HI[one] < LEAST[k] || LO[one] > MOST[k]) { delete LO[one]; delete HI[one]; return }
        }
    }
    ELEMENT[id, ++SET[id]] = one; MAP[id, SET[id]] = map; UNSURE[id, SET[id]] = unsure
    if (map != "") MAP[id]
    if (one ~ / [.] /) { n = split(one, f, " [.] "); for (k = 1; k <= n; k++) if (f[k] ~ /[.:]/) span(f[k]) }
}
# Reads a selector from T[p]: its fields in SELECTOR; returns the index of the value that follows, 0 if it is not a selector.
function selector(p,   one, k) {
    SELECTOR = ""
    for (;;) {
        one = ""; k = T[p]
        if (k == "ct" && T[p + 1] ~ /^(state|status|direction|mark)$/) { one = T[p + 1] == "mark" ? "ctmark" : T[p + 1]; p += 2 }
        else if (k == "ct") { one = "?"; p += 2; if (T[p - 1] ~ /^(original|reply)$/) { p++; if (T[p - 1] ~ /^ip6?$/) p++ } }
        else if (k == "meta" || k ~ /^(iif|oif|iifname|oifname|mark|pkttype|iiftype|oiftype|iifgroup|oifgroup|skuid|skgid|cgroup|cpu|rtclassid|l4proto|nfproto|nftrace|priority)$/) {
            if (k == "meta") p++
            k = T[p++]
            one = k ~ /^[io]if(name)?$/ ? substr(k, 1, 3) : k == "l4proto" ? "proto" : k ~ /^(nfproto|protocol)$/ ? "family" : k ~ /^(mark|pkttype)$/ ? k : "?"
            if (k ~ /^(ibrname|obrname|sdifname|sdif)$/) one = "?"
        } else if (k == "ip" || k == "ip6") {
            k = T[p + 1]
            if (k ~ /^[sd]addr$/) one = T[p] " " k
            else if (T[p] == "ip" && k == "protocol" || T[p] == "ip6" && k == "nexthdr") one = "proto"
            else if (k == "frag-off") one = "fragment"
            else if (k == "version") one = "?"
            else one = T[p] " ?"
            p += 2; if (k == "option") p += 2
        } else if (k ~ /^(tcp|udp|udplite|sctp|dccp|th)$/) {
            if (k == "tcp" && T[p + 1] == "flags") one = "flags"
            else if (T[p + 1] ~ /^[sd]port$/) one = k " " T[p + 1]
            else one = k == "tcp" || k == "th" ? "?" : "no"
            p += 2; if (T[p - 1] == "option") { p++; if (T[p] !~ /^(exists|missing)$/) p++ }
        } else if (k ~ /^(icmp|icmpv6|igmp|ah|esp|comp|vlan|frag|hbh|mh|srh|rt0|rt2|rt4|gre|vxlan|geneve|gretap)$/) { one = "no"; p += 2 }
        else if (k == "ether") { one = T[p + 1] == "type" ? "family" : "?"; p += 2 }
        else if (k == "arp") {
            one = "arp ?"
            if (T[p + 1] ~ /^[sd]addr$/) { one = T[p + 2] == "ip" ? "arp " T[p + 1] : "arp ?"; p++ } else if (T[p + 1] ~ /^(htype|ptype|hlen|plen)$/) one = "yes"
            p += 2
        } else if (k == "fib") {
            one = "?"; k = T[p + 1]; p += 2
            while (T[p] == ".") { k = k "." T[p + 1]; p += 2 }
            if (T[p] == "type") one = k ~ /^[sd]addr/ ? substr(k, 1, 5) "type" : "?"
            else if (T[p] ~ /^(oif|oifname|check)$/) one = k ~ /^saddr/ ? "route back" : "?"
            p++
        } else if (k ~ /^(socket|rt|dst|exthdr|osf|ipsec)$/) { one = "?"; p += 2; if (k == "rt") one = "no" }
        else if (k ~ /^@(ll|nh|th|ih)$/) { one = "?"; p++; while (T[p] == "," || T[p - 1] == ",") p++ }
        else if (k ~ /^(numgen|jhash|symhash)$/) { one = "?"; p++; while (p <= N && T[p] !~ /^([!<>=]=|[<>]|vmap|[{]|[0-9].*)$/) p++; if (T[p - 1] == "mod") p++; if (T[p] == "offset") p += 2 }
        else return 0
        SELECTOR = SELECTOR (SELECTOR == "" ? "" : " . ") one
        if (T[p] != ".") return p
        p++
    }
}
# Reads one word or FIRST|SECOND or A . B from T[p] into WORD; returns the index of the next one.
function word(p,   w, open) {
    if (T[p] == "(") { open = 1; p++ }
    w = plain(T[p++])
    while (T[p] == "|" || T[p] == "or" && open) { w = w "|" plain(T[p + 1]); p += 2 }
    while (T[p] == "." && !open) { w = w " . " plain(T[p + 1]); p += 2 }
    if (open && T[p] == ")") p++
    WORD = w
    return p
}
function rule(c, text,   r, p, k, op, q, fields, not, mask, how) {
    r = new_rule(c, text)
    for (p = 1; p <= N;) {
        k = T[p]
        if (k == "counter") { p++; if (T[p] == "packets") p += 4; else if (T[p] == "name") p += 2 }
        else if (k == "comment") p += 2
        else if (k == "accept" || k == "drop" || k == "return") { VERDICT[r] = k; p++ }
        else if (k == "continue") p++
        else if (k == "reject") { VERDICT[r] = "drop"; p++; if (T[p] == "with") { p += 3; while (p <= N && T[p] !~ /^(comment|counter)$/) p++ } }
        else if (k == "jump" || k == "goto") { VERDICT[r] = k; TARGET[r] = T[p + 1]; p += 2 }
        else if (k ~ /^(dnat|snat|masquerade|redirect)$/) { VERDICT[r] = "accept"; break }
        else if (k == "queue" || k == "fwd" || k == "synproxy") { VERDICT[r] = "queue"; break }
        else if (k == "tproxy" || k == "dup") { for (p++; p <= N && T[p] !~ /^(accept|drop|counter)$/;) p++ }
        else if (k == "notrack") { SETS[r] = SETS[r] "notrack;"; p++ }
        else if (k == "flow" && T[p + 1] ~ /^(add|offload)$/) p += 3
        else if (k == "log") {
            p++
            while (p <= N && T[p] ~ /^(prefix|level|group|snaplen|queue-threshold|flags)$/) {
                if (T[p] != "flags") { p += 2; continue }
                p++; if (T[p] ~ /^(tcp|ip)$/) p++
                p++; while (T[p] == ",") p += 2
            }
        } else if (k == "limit" || k == "quota" || k == "meter" || k == "last") {
            if (k != "last") condition(r, "maybe")
            p++
            if (k == "meter" || k == "limit" && T[p] == "name") { while (p <= N && T[p] !~ /^([{]|counter|log|accept|drop|reject|jump|goto|return)$/) p++; if (T[p] == "{") p = closing(p) + 1; continue }
            while (p <= N && T[p] !~ /^(counter|log|accept|drop|reject|jump|goto|return|queue|meta|ct|ip|ip6|tcp|add|update|comment|continue|notrack)$/) p++
        } else if (k ~ /^(add|update|delete)$/ && T[p + 1] ~ /^@/) {
            q = p; while (p <= N && T[p] != "{") p++
            how = closing(p)
            for (; p < how; p++) if (T[p] ~ /^(limit|quota|count)$/) { condition(r, "maybe"); break }
            p = how + 1
        } else if (k == "set" && T[p + 1] ~ /^(add|update)$/) { condition(r, "maybe"); p += 2 }
        else if (k == "ct" && T[p + 1] == "count") { condition(r, "maybe"); p += 2; if (T[p] == "over") p++; p++ }
        else if (k == "xt") { compat(r, p); p += 3 }
        else if ((q = selector(p))) {
            fields = SELECTOR; p = q; not = 0; mask = ""; op = "=="; how = ""
            if (T[p] == "set") { # it is set, not compared
                p = assigned(r, fields, p + 1); continue
            }
            if (T[p] == "size" || T[p] == "eol") p++
            if (T[p] == "&" || T[p] == "and") { p = word(p + 1); mask = WORD }
            if (T[p] == "exists" || T[p] == "missing") {
                if (fields == "route back") condition(r, "in", T[p] == "exists" ? "yes" : "no", "1")
                else if (fields != "no") condition(r, "maybe")
                else condition(r, "in", T[p] == "exists" ? "no" : "yes", "1")
                p++; continue
            }
            if (T[p] ~ /^([!<>=]=|[<>]|!)$/) { how = T[p]; not = T[p] == "!=" || T[p] == "!"; p++ }
            if (T[p] == "vmap") {
                VERDICT[r] = "vmap"; FIELDS[r, 0] = mask == "" ? fields : "?"; p++
                if (T[p] == "{") { TARGET[r] = "anonymous" r; p = elements(TARGET[r], p + 1) + 1 }
                else { TARGET[r] = TABLE[c] SUBSEP substr(T[p], 2); p++ }
                continue
            }
            if (T[p] == "{") {
                q = "anonymous" r "." p; p = elements(q, p + 1) + 1
                condition(r, mask == "" ? "set" : "maybe", fields, q, not); continue
            }
            if (T[p] ~ /^@/) { condition(r, mask == "" ? "set" : "maybe", fields, TABLE[c] SUBSEP substr(T[p], 2), not); p++; continue }
            p = word(p); q = WORD
            while (T[p] == ",") { p = word(p + 1); q = q "\003" WORD }
            if (T[p] == "/" && fields == "flags") { p = word(p + 1); mask = WORD; while (T[p] == ",") { p = word(p + 1); mask = mask "|" WORD } }
            if (fields == "route back") condition(r, "in", q ~ /^0$/ ? "no" : "?", "1", not)
            else if (fields == "fragment") condition(r, "in", (mask ~ /^(0x1fff|8191|0x3fff|16383)$/) && q ~ /^(0|0x0+)$/ ? "yes" : "?", "1", not)
            else if (fields == "flags") {
                gsub(/\003/, "|", q)
                condition(r, "flags", fields, q)
                MASK[r, CONDITIONS[r]] = mask
                HOWFLAGS[r, CONDITIONS[r]] = how == "!" ? "none" : how == "!=" ? "!=" : mask == "" && how == "" ? "any" : "=="
            } else if (how ~ /[<>]/) { condition(r, fields ~ /port$/ ? "cmp" : "maybe", fields, q); HOWFLAGS[r, CONDITIONS[r]] = how }
            else if (mask != "") {
                condition(r, fields ~ /^(ct)?mark$/ ? "mark" : "maybe", fields, q, not); MASK[r, CONDITIONS[r]] = mask
            } else condition(r, "in", fields, q, not)
        } else { if (k !~ /^[,;]$/) condition(r, "maybe"); p++ }
    }
}
function closing(p,   depth) {
    for (; p <= N; p++) { if (T[p] == "{") depth++; if (T[p] == "}" && --depth == 0) return p }
    return N
}
# Reads the new value of a mark; returns the index where the rule continues.
function assigned(r, field, p,   from, what, q) {
    what = "?"
    if (T[p] ~ /^(0x[0-9a-f]+|[0-9]+)$/) { what = "set " T[p] " 0xffffffff"; p++ }
    else if ((q = selector(p))) {
        from = SELECTOR; p = q
        if (T[p] ~ /^([|]|or|&|and|\^|xor)$/) { what = from == field ? (T[p] ~ /^([|]|or)$/ ? "or " : T[p] ~ /^(&|and)$/ ? "and " : "? ") T[p + 1] : "?"; p += 2; if (T[p] ~ /^([|]|or|&|and|\^|xor)$/) { what = "?"; p += 2 } }
        else if (from ~ /^(ct)?mark$/) what = from
        else while (p <= N && T[p] !~ /^(counter|log|accept|drop|reject|jump|goto|return)$/) p++
    } else { p++; while (p <= N && T[p] !~ /^(counter|log|accept|drop|reject|jump|goto|return|meta|ct|comment)$/) p++ }
    if (field ~ /^(ct)?mark$/) SETS[r] = SETS[r] field " " what ";"
    return p
}
# An extension of iptables that nft cannot print.
function compat(r, p,   name) {
    name = plain(T[p + 2])
    if (T[p + 1] == "match") { if (name !~ /^(comment|tcp|udp)$/) condition(r, "maybe") }
    else xt_target(r, name)
}
function xt_target(r, name) {
    if (name ~ /^(ACCEPT|DNAT|SNAT|MASQUERADE|REDIRECT|NETMAP|TPROXY)$/) VERDICT[r] = "accept"
    else if (name ~ /^(DROP|REJECT|TARPIT|DELUDE)$/) VERDICT[r] = "drop"
    else if (name == "RETURN") VERDICT[r] = "return"
    else if (name ~ /^(NFQUEUE|QUEUE|SYNPROXY|STEAL)$/) VERDICT[r] = "queue"
    else if (name ~ /^(LOG|NFLOG|ULOG|TRACE|AUDIT|TCPMSS|TCPOPTSTRIP|TOS|DSCP|TTL|HL|ECN|CHECKSUM|CLASSIFY|SET|TEE|CT|NOTRACK|MARK|CONNMARK|CONNSECMARK|SECMARK|RATEEST|IDLETIMER|HMARK|LED|ACCOUNT|NETFLOW|RAWNAT|SYSRQ)$/) return
    else VERDICT[r] = "unknown"
}
function base(c, type, hook, priority, policy, device) {
    TYPE[c] = type; HOOK[c] = hook; POLICY[c] = policy; PRIORITY[c] = priority; DEVICES[c] = device; BASE[++BASES] = c
}
function priority_of(s,   f, n, v) {
    n = split(s, f, " "); v = f[1] in PRIO ? PRIO[f[1]] : f[1] + 0
    if (f[2] == "+") v += f[3]; if (f[2] == "-") v -= f[3]
    return v
}
function nft_line(line,   k, i, s, dev) {
    N = words(line, 1)
    if (!N || T[1] ~ /^#/) return
    if (more != "") { # elements that continue on the next line
        for (i = 1; i <= N; i++) if (T[i] == "{") open++; else if (T[i] == "}") open--
        N = elements(more, 1); if (!open) more = ""
        return
    }
    if (T[1] == "table" && !level) {
        family = T[2] ~ /^(ip|ip6|inet|arp|bridge|netdev)$/ ? T[2] : "ip"
        table = world SUBSEP (T[2] == family ? family " " T[3] : "ip " T[2]); level = 1; inside = ""
        if (without ~ /firewalld/ && table ~ / firewalld$/) GONE[table]
        return
    }
    if (level == 1 && T[N] == "{") {
        level = 2; inside = T[1]; name = T[2]; c = table SUBSEP name
        if (inside == "chain") { TABLE[c] = table; FAMILY[c] = family; WORLD[c] = world; if (!(c in RULES)) RULES[c] = 0; }
        else if (inside == "set" || inside == "map") { if (!(c in SET)) SET[c] = 0 }
        return
    }
    if (T[1] == "}") { if (level) level--; inside = ""; return }
    if (level == 1 && T[1] == "flags" && $0 ~ /dormant/) DORMANT[table]
    if (level != 2) return
    if (inside == "set" || inside == "map") {
        if (T[1] != "elements") return
        open = 0; for (i = 1; i <= N; i++) if (T[i] == "{") open++; else if (T[i] == "}") open--
        elements(c, 4); if (open) more = c
        return
    }
    if (inside != "chain") return
    if (T[1] == "type" && T[3] == "hook") {
        dev = ""; s = ""
        for (i = 5; i <= N && T[i] != "priority"; i++) if (T[i] !~ /^(device|devices|=|[{},])$/) dev = dev (dev == "" ? "" : " ") plain(T[i])
        for (i++; i <= N && T[i] != ";"; i++) s = s (s == "" ? "" : " ") T[i]
        k = "accept"; for (; i <= N; i++) if (T[i] == "policy" && !(world == 1 && without ~ /ufw/ && table ~ /\034ip6? filter$/)) k = T[i + 1]
        base(c, T[2], T[4], priority_of(s), k, dev)
        return
    }
    if (T[1] == "comment" || T[1] == "flags") return
    if (without ~ /ufw/ && name ~ /^ufw6?-/) return
    sub(/^[ \t]*/, "", line); gsub(/counter packets [0-9]+ bytes [0-9]+ ?/, "", line); gsub(/  +/, " ", line); sub(/ $/, "", line)
    rule(c, line)
}

# --- iptables-save

function save_line(line,   i, k, not, r, m, v, front, hooks, s, jumped, lists) {
    if (line ~ /^#/) { if (line ~ /incompatible, use .nft. tool/ && !(1 in FROM)) STRANGES[++STRANGE_LINES] = world "\t" substr(line, 3); return }
    if (line ~ /^[*]/) {
        tname = substr(line, 2); table = world SUBSEP label " " tname; NAME[table] = label " " tname
        if (head[5] != "") TWIN[world SUBSEP family " " tname] # the same table as in the output of nft
        return
    }
    if (line ~ /^COMMIT/ || line == "") return
    sub(/^\[[0-9:]*\] */, "", line)
    N = words(line, 0)
    if (T[1] ~ /^:/ || T[1] == "-P" || T[1] == "--policy" || T[1] == "-N") {
        if (T[1] ~ /^:/) { k = substr(T[1], 2); v = T[2] } else { k = T[2]; v = T[3] }
        c = table SUBSEP k; TABLE[c] = table; FAMILY[c] = family; WORLD[c] = world; if (!(c in RULES)) RULES[c] = 0
        if (v ~ /^(ACCEPT|DROP)$/) {
            if (!(c in HOOK)) base(c, tname == "nat" ? "nat" : "filter", tolower(k), tname in PRIO ? PRIO[tname] : 0, "accept", "")
            POLICY[c] = tolower(v)
            if (tname == "filter" && world == 1 && without ~ /ufw/) POLICY[c] = "accept"
        }
        return
    }
    if (T[1] !~ /^(-A|--append|-I|--insert)$/) return
    c = table SUBSEP T[2]; front = 0; i = 3
    if (!(c in TABLE)) { TABLE[c] = table; FAMILY[c] = family; WORLD[c] = world }
    if (!(c in HOOK) && T[2] ~ /^(INPUT|OUTPUT|PREROUTING|POSTROUTING)$/) base(c, tname == "nat" ? "nat" : "filter", tolower(T[2]), tname in PRIO ? PRIO[tname] : 0, "accept", "")
    if (T[1] ~ /^(-I|--insert)$/) { front = 1; if (T[3] ~ /^[0-9]+$/) { front = T[3] + 0; i = 4 } }
    if (without ~ /ufw/ && T[2] ~ /^ufw6?-/) return
    gsub(/ -m comment --comment ("[^"]*"|[^ ]+)/, "", line)
    r = new_rule(c, line, front); s = family; m = ""; jumped = ""
    for (; i <= N; i++) {
        k = T[i]
        if (k == "!") { not = !not; continue }
        v = T[i + 1]; if (v == "!") { not = !not; i++; v = T[i + 1] }
        v = plain(v)
        if (k ~ /^(-m|--match)$/) {
            m = v; i++
            if (m ~ /^(limit|hashlimit|recent|connlimit|statistic|time|string|u32|bpf|quota|quota2|connbytes|owner|helper|length|ttl|hl|dscp|tos|ecn|realm|cluster|cpu|devgroup|nfacct|osf|policy|rateest|cgroup|connlabel|geoip|psd|condition|account|physdev|esp|ah|frag|rt|dst|hbh|mh|ipv6header|sctp|dccp|udp|udplite|icmp|icmp6|igmp|mac|tcpmss|ipvs|socket|fuzzy|random|unclean|layer7|ndpi)$/ && m !~ /^(udp|udplite|sctp|dccp|icmp|icmp6|esp|ah)$/) condition(r, "maybe")
            if (m == "rpfilter") condition(r, "in", index(line, "--invert") ? "no" : "yes", "1")
        }
        else if (k ~ /^(-p|--protocol|--proto)$/) { condition(r, "in", "proto", tolower(v) == "0" ? "all" : tolower(v), not); i++ }
        else if (k ~ /^(-s|--source|--src|-d|--destination|--dst)$/) { gsub(/,/, "\003", v); condition(r, "in", s (k ~ /s(ource|rc)?$/ ? " saddr" : " daddr"), v, not); i++ }
        else if (k ~ /^(--src-range|--dst-range)$/) { condition(r, "in", s (k ~ /src/ ? " saddr" : " daddr"), v, not); i++ }
        else if (k ~ /^(-i|--in-interface|-o|--out-interface)$/) { condition(r, "in", k ~ /^(-i|--in)/ ? "iif" : "oif", v, not); i++ }
        else if (k ~ /^(-f|--fragment)$/) condition(r, "in", "no", "1", not)
        else if (k ~ /^(--dport|--destination-port|--dports|--destination-ports|--sport|--source-port|--sports|--source-ports)$/) {
            gsub(/,/, "\003", v); v = ranges(v); condition(r, "in", k ~ /^--d/ ? "th dport" : "th sport", v, not); i++
        }
        else if (k == "--ports") { gsub(/,/, "\003", v); condition(r, "in", "th anyport", ranges(v), not); i++ }
        else if (k == "--syn") { condition(r, "flags", "flags", not ? "syn" : "syn"); MASK[r, CONDITIONS[r]] = "syn|rst|ack|fin"; HOWFLAGS[r, CONDITIONS[r]] = not ? "!=" : "==" }
        else if (k == "--tcp-flags") { condition(r, "flags", "flags", T[i + 2]); MASK[r, CONDITIONS[r]] = v; HOWFLAGS[r, CONDITIONS[r]] = not ? "!=" : "=="; i += 2 }
        else if (k ~ /^(--ctstate|--state)$/) { gsub(/,/, "\003", v); condition(r, "in", "state", v, not); i++ }
        else if (k == "--ctdir") { condition(r, "in", "direction", v, not); i++ }
        else if (k == "--ctstatus") { condition(r, "maybe"); i++ }
        else if (k ~ /^(--src-type|--dst-type)$/) { gsub(/,/, "\003", v); condition(r, "in", k ~ /src/ ? "saddrtype" : "daddrtype", v, not); i++ }
        else if (k ~ /^--limit-iface-(in|out)$/) continue
        else if (k == "--pkt-type") { condition(r, "in", "pkttype", v, not); i++ }
        else if (k == "--mark") {
            split(v, lists, "/")
            condition(r, "mark", m == "connmark" ? "ctmark" : "mark", lists[1], not); MASK[r, CONDITIONS[r]] = lists[2] == "" ? "0xffffffff" : lists[2]; i++
        }
        else if (k == "--match-set") { condition(r, set_fields(v, T[i + 2], s) == "" ? "maybe" : "set", set_fields(v, T[i + 2], s), "ipset" SUBSEP v, not); i += 2 }
        else if (k == "--comment") i++
        else if (k ~ /^(-j|--jump|-g|--goto)$/) {
            i++; jumped = v
            if (v ~ /^[A-Z0-9]+$/ && !((table SUBSEP v) in TABLE)) xt_target(r, v)
            else { VERDICT[r] = k ~ /^(-g|--goto)$/ ? "goto" : "jump"; TARGET[r] = v }
        }
        else if (k == "-c" || k == "--set-counters") i += 2
        else if (k == "--notrack") SETS[r] = SETS[r] "notrack;"
        else if (k ~ /^--set-(x?mark)$/ && jumped ~ /MARK$/) {
            split(v, lists, "/"); SETS[r] = SETS[r] (jumped == "CONNMARK" ? "ctmark" : "mark") " set " lists[1] " " (lists[2] == "" ? "0xffffffff" : lists[2]) ";"; i++
        }
        else if (k ~ /^--(or|and|xor)-mark$/) { SETS[r] = SETS[r] (jumped == "CONNMARK" ? "ctmark" : "mark") " " (k ~ /xor/ ? "?" : k ~ /or/ ? "or" : "and") " " v ";"; i++ }
        else if (k == "--restore-mark") SETS[r] = SETS[r] "mark ctmark;"
        else if (k == "--save-mark") SETS[r] = SETS[r] "ctmark mark;"
        else { # an option of a target, or of a match that is evaluated as a whole; anything else is not understood
            if (jumped == "" && m !~ /^(limit|hashlimit|recent|connlimit|rpfilter|statistic|comment|time|string|set|owner)$/ && k ~ /^-/) condition(r, "maybe")
            while (i < N && T[i + 1] !~ /^(-.*|!)$/) i++
        }
        not = 0
    }
    if (jumped == "NOTRACK") SETS[r] = SETS[r] "notrack;"
}
function ranges(v,   f, n, i, all) {
    n = split(v, f, "\003"); all = ""
    for (i = 1; i <= n; i++) { if (f[i] ~ /^:/) f[i] = "0" f[i]; if (f[i] ~ /:$/) f[i] = f[i] "65535"; sub(/:/, "-", f[i]); all = all (i > 1 ? "\003" : "") f[i] }
    return all
}
# hash:ip,port with "src,dst": the fields to compare; empty if they are not known.
function set_fields(name, directions, s,   f, d, n, i, all, one) {
    if (!(("ipset" SUBSEP name) in IPSET)) return ""
    n = split(IPSET["ipset" SUBSEP name], f, ","); split(directions, d, ","); all = ""
    for (i = 1; i <= n; i++) {
        one = f[i] ~ /^(ip|net)$/ ? s (d[i] == "src" ? " saddr" : " daddr") : f[i] == "port" ? (d[i] == "src" ? "th sport" : "th dport") : f[i] == "iface" ? (d[i] == "src" ? "iif" : "oif") : "?"
        all = all (i > 1 ? " . " : "") one
    }
    return all
}
function ipset_line(line,   id, f, n, i, one) {
    N = words(line, 0); id = "ipset" SUBSEP T[2]
    if (T[1] == "create") { SET[id] = 0; n = T[3]; sub(/^[a-z]*:/, "", n); IPSET[id] = n; if (T[3] ~ /^list:/) delete IPSET[id] }
    else if (T[1] == "add" && id in IPSET) {
        n = split(T[3], f, ","); one = ""
        for (i = 1; i <= n; i++) { sub(/^tcp:/, "", f[i]); if (f[i] ~ /^[a-z0-9]+:[0-9]/ && f[i] !~ /:.*:/) f[i] = "-1"; one = one (i > 1 ? " . " : "") f[i] }
        if (index(line, " nomatch")) return
        add_element(id, one, "", 0)
    }
}

# --- the question

function concerned(a) { a = address(a); if (a == "") return; CONCERNED[a]; if (!(length(a) in LEAST) || a < LEAST[length(a)]) LEAST[length(a)] = a; if (!(length(a) in MOST) || a > MOST[length(a)]) MOST[length(a)] = a }
function packet(kind, own, other) {
    inward = kind ~ /^in/; source = inward ? other : own; target = inward ? own : other
    src = address(source); dst = address(target); peer = other
    proto = "tcp"; pkttype = "host"; sport = kind ~ /client/ ? cluster_port : "e"; dport = kind ~ /client/ ? "e" : cluster_port
    if (!inward) { sport = kind ~ /client/ ? "e" : cluster_port; dport = kind ~ /client/ ? cluster_port : "e" }
    state0 = kind ~ /new/ ? "new" : "established"; tcpflags = kind ~ /new/ ? "2" : kind ~ /answer/ ? "18 16 24 17" : "16 24 17"
    direction = kind ~ /^(in client|out server)/ ? "reply" : "original"
    if (kind ~ /vrrp/) { proto = "vrrp"; pkttype = "multicast"; target = fam == "ip" ? "224.0.0.18" : "ff02::12"; dst = address(target); sport = dport = ""; state0 = "new"; direction = "original" }
    passes(inward ? " ingress prerouting input " : " output postrouting egress ")
}
BEGIN {
    split("fin syn rst psh ack urg ecn ece cwr", name_of, " ")
    FLAG["fin"] = 1; FLAG["syn"] = 2; FLAG["rst"] = 4; FLAG["psh"] = 8; FLAG["ack"] = 16; FLAG["urg"] = 32; FLAG["ecn"] = 64; FLAG["ece"] = 64; FLAG["cwr"] = 128
    PRIO["raw"] = -300; PRIO["mangle"] = -150; PRIO["dstnat"] = -100; PRIO["nat"] = -100; PRIO["filter"] = 0; PRIO["security"] = 50; PRIO["srcnat"] = 100; PRIO["out"] = 100
    without = ENVIRON["FW_WITHOUT"]; own_device = ENVIRON["FW_DEVICE"]; devices = ENVIRON["FW_DEVICES"]; own_bridge = ENVIRON["FW_BRIDGE"] != ""
    if (own_device == "") own_device = "?"
    workstations = " " ENVIRON["HD_WORKSTATIONS"] " "
    own = ENVIRON["FW_ADDRESS"]
    PORTS_COUNT = split(ENVIRON["FW_PORTS"], PORT, " ")
    OTHERS = split(ENVIRON["HD_PEERS"], OTHER, " ")
    n = split(ENVIRON["HD_WORKSTATIONS"], row, " "); for (i = 1; i <= n; i++) OTHER[++OTHERS] = row[i]
    for (i = 1; i <= OTHERS; i++) concerned(OTHER[i])
    concerned(own)
    n = split(ENVIRON["HD_VIPS"], VIP, " "); VIPS = n
    for (i = 1; i <= n; i++) concerned(VIP[i])
    concerned("224.0.0.18"); concerned("ff02::12")
}
/^\001/ { split(substr($0, 2), head, "\t"); mode = head[1]; world = head[2]; family = head[3]; label = head[4]; level = 0; more = ""; if (mode == "nft") FROM[world] = label (label == "" ? "" : ": "); next }
mode == "nft" { nft_line($0); next }
mode == "save" { save_line($0); next }
mode == "ipset" { ipset_line($0); next }
mode == "strange" { STRANGES[++STRANGE_LINES] = world "\t" $0; next }
# Machines that the rules do not distinguish are evaluated once.
function alike(   i, v, n, signature) {
    for (i = 1; i <= OTHERS; i++) {
        src = address(OTHER[i]); signature = index(workstations, " " OTHER[i] " ") ALONE_IN[src]
        for (v in LO) if (length(LO[v]) == length(src) && src >= LO[v] && src <= HI[v]) signature = signature " " v
        if (!(signature in CLASS) && n < 64) { CLASS[signature]; OTHER[++n] = OTHER[i] }
    }
    OTHERS = n
}
function rank(c,   h) {
    h = HOOK[c]
    return WORLD[c] * 100000 + (h == "ingress" ? 0 : h == "prerouting" || h == "output" ? 1 : h == "input" || h == "postrouting" ? 2 : 3) * 10000 + PRIORITY[c]
}
# A table of iptables-nft is read once, from the output of iptables-nft-save.
function sorted(   i, j, c, t, n) {
    for (i = 1; i <= BASES; i++) {
        c = BASE[i]; t = TABLE[c]
        if (t in DORMANT || t in GONE) continue
        if (without ~ /firewalld/ && ((t SUBSEP "INPUT_ZONES") in TABLE || (t SUBSEP "PREROUTING_ZONES") in TABLE)) continue
        if (t in TWIN) continue
        for (j = n++; j > 0 && rank(BASE[j]) > rank(c); j--) BASE[j + 1] = BASE[j]
        BASE[j + 1] = c
    }
    BASES = n + 0
}
function shown(what,   f, c, s) {
    if (split(what, f, SUBSEP) > 1) { # policy
        c = f[2] SUBSEP f[3] SUBSEP f[4]
        s = TABLE[c] in NAME ? NAME[TABLE[c]] ": -P " f[4] " DROP" : FROM[WORLD[c]] "table " f[3] ", chain " f[4] ": policy drop"
    } else {
        c = IN[what]; split(TABLE[c], f, SUBSEP); s = TEXT[what]
        if (length(s) > 200) s = substr(s, 1, 200) "…"
        if (TABLE[c] in NAME) s = NAME[TABLE[c]] ": " s
        else { split(c, f, SUBSEP); s = FROM[WORLD[c]] "table " f[2] ", chain " f[3] ": " s }
    }
    world_of = WORLD[c]
    return s
}
END {
    if (OTHERS > 24) alike()
    if (!OTHERS) OTHER[OTHERS = 1] = own ~ /:/ ? "2001:db8::1" : "198.51.100.1"
    sorted()
    client = ENVIRON["HD_CLIENT"]
    if (client != "" && client !~ /^127\./ && client != "::1" && client != own) { workstations = workstations client " "; OTHER[++OTHERS] = client }
    split("in new server,in server,out server answer,in client answer,out new client,out client", KINDS, ",")
    for (i = 1; BASES && i <= OTHERS; i++) {
        other = OTHER[i]; fam = other ~ /:/ ? "ip6" : "ip"; guest = index(workstations, " " other " "); if (!guest) NODES++
        for (j = 0; j <= VIPS; j++) {
            me = j ? VIP[j] : own
            if ((me ~ /:/) != (other ~ /:/)) continue
            for (p = j ? 2 : 1; p <= (guest && (i == OTHERS || !j) ? 1 : PORTS_COUNT); p++) {
                cluster_port = PORT[p]
                for (k = 1; k <= (j || p == 1 ? 3 : 6); k++) packet(KINDS[k], me, other)
            }
        }
        if (VIPS && !guest) { packet("in vrrp", own, other); packet("out vrrp", own, other) }
        if (fam == "ip" && !guest) {
            fam = "arp"; proto = "arp"; src = address(other); dst = address(own); source = other; target = own; peer = other; inward = 1
            pkttype = "host"; state0 = "new"; passes(" input ")
        }
    }
    for (i = 1; i <= FOUND; i++) {
        line = shown(WHAT[i]); list = ""; n = 0
        for (p = 1; p <= PORTS_COUNT; p++) if ((i, PORT[p]) in PORTS) { list = list (n++ ? "," : "") PORT[p] }
        list = n ? "tcp " list : ""
        if ((i, "vrrp") in PORTS) list = list (list == "" ? "" : ", ") "vrrp"
        if ((i, "arp") in PORTS) list = list (list == "" ? "" : ", ") "arp"
        who = PEER_COUNT[i] < NODES && PEER_COUNT[i] <= 3 ? ";" PEER_LIST[i] : ""
        printf "%s\t%s\t%s (%s%s)\n", KIND[i], world_of, line, list, who
    }
    for (i = 1; i <= STRANGE_LINES; i++) print "unknown\t" STRANGES[i]
    print "weighed"
}'
}

# --- The step -------------------------------------------------------------------------------------------------------

ufw_on() { has ufw && ufw status | grep -q '^Status: active'; }
ufw_starts() { has ufw && grep -qsi '^ENABLED=yes' /etc/ufw/ufw.conf && { ! has_systemd || systemctl is-enabled -q ufw 2>/dev/null; }; }
firewalld_on() { has firewall-cmd && systemctl is-active -q firewalld; }
firewalld_starts() { has firewall-cmd && has_systemd && systemctl is-enabled -q firewalld 2>/dev/null; }

# The last line of the findings confirms that they are complete.
#: firewall-not-weighed The kernel's firewall rules could not be read completely; see the output. So it is not known whether a firewall blocks the cluster. Fix that first, then retry.
weighed() {
    case $hd_nl$findings in
        *"${hd_nl}weighed") findings=${findings%weighed} ;;
        *) finish failed firewall-not-weighed ;;
    esac
    findings=${findings%"$hd_nl"}
}

# The findings of a KIND and time: the first three in `in_the_way`, their number in `count`.
pick() {
    in_the_way=$(printf '%s\n' "$findings" | awk -F '\t' -v kind="$1" -v when="$2" '
        $1 == kind && (when == "" || $2 == when) && !($3 in seen) { seen[$3]; if (n++ < 3) all = all (n > 1 ? "; " : "") $3 }
        END { if (n) print n "\t" all (n > 3 ? "; … (+" n - 3 ")" : "") }')
    count=${in_the_way%%"$hd_tab"*} in_the_way=${in_the_way#*"$hd_tab"}
    [ -n "$count" ]
}

#: firewall-off No firewall blocks the cluster.
#: firewall-would %1 is on with %2 rules and would be switched off.
#: firewall-would-later %1 is off now, but would be on again after the next boot, with %2 rules. It would be switched off permanently.
#: firewall-would-stay %1 would be switched off, but packets of the cluster would still be blocked by rules that it does not remove: %2. Open the cluster's ports there, or remove these rules.
#: firewall-would-stay-unclear %1 would be switched off, but other rules that Howdah does not understand (%2) may block packets of the cluster: %3. Check them on the machine.
#: firewall-switched-off %1 was on with %2 rules and is now switched off.
#: firewall-switched-off-later %1 was off, but would have been on again after the next boot, with %2 rules. It is now switched off permanently.
#: firewall-still-on %1 is still on although it was switched off; see the output. Switch it off on the machine, then retry.
#: firewall-stays %1 is now switched off, but packets of the cluster are still blocked by rules that it does not remove: %2. Open the cluster's ports there, or remove these rules, then retry.
#: firewall-stays-unclear %1 is now switched off, but other rules that Howdah does not understand (%2) may block packets of the cluster: %3. Check them on the machine. If the cluster's connections work, untick this step.
#: firewall-foreign Packets of the cluster are blocked by rules that belong neither to ufw nor to firewalld: %1. Nothing was changed, because Howdah does not know which program made them. Switch them off (nftables.service, netfilter-persistent), or open the cluster's ports there, then retry.
#: firewall-at-start No rule blocks packets of the cluster now, but after the next boot these rules will: %1. Nothing was changed, because Howdah does not know which program made them. Disable the service that loads them (nftables.service, netfilter-persistent), or open the cluster's ports there, then retry.
#: firewall-not-understood Rules that Howdah does not understand (%1) may block packets of the cluster: %2. Nothing was changed. Check them on the machine. If the cluster's connections work, untick this step.
#: firewall-back %1 is on again.
#: firewall-later-edit %1 was switched on again after Howdah had switched it off; it was left on.
if taking_back; then
    first=$(hd_kept firewall)
    [ -n "$first" ] || finish unchanged nothing-to-take-back
    leave_live_alone
    status=unchanged reason=firewall-later-edit names=''
    for name in $first; do
        case $name in
            ufw) if ! ufw_on; then ufw --force enable >&2; status=changed; fi ;;
            firewalld) if ! firewalld_on; then systemctl enable --now firewalld >&2; status=changed; fi ;;
            # These were off now, and would be on from the next boot on.
            ufw-later)
                if ! ufw_starts; then
                    hd_read /etc/ufw/ufw.conf
                    hd_write /etc/ufw/ufw.conf "$(printf %s "$hd_old" | sed 's/^ENABLED=.*/ENABLED=yes/')$hd_nl" >&2 || :
                    status=changed
                fi ;;
            firewalld-later) if ! firewalld_starts; then systemctl enable firewalld >&2; status=changed; fi ;;
        esac
        names=${names:+$names }${name%-later}
    done
    [ $status = unchanged ] || reason=firewall-back
    for name in $first; do
        case $name in
            ufw) ufw_on ;;
            firewalld) firewalld_on ;;
            ufw-later) ufw_on || ufw_starts ;;
            firewalld-later) firewalld_on || firewalld_starts ;;
        esac || finish failed firewall-not-back "${name%-later}"
    done
    #: firewall-not-back %1 could not be switched on again; see the output.
    hd_forget firewall
    finish $status $reason "$names"
fi

on='' kept='' later=later
if ufw_on; then on=ufw kept=ufw later=''; elif ufw_starts; then on=ufw kept=ufw-later; fi
if firewalld_on; then
    on="${on:+$on }firewalld" kept="${kept:+$kept }firewalld" later=''
elif firewalld_starts; then
    on="${on:+$on }firewalld" kept="${kept:+$kept }firewalld-later"
fi
find_place
findings=$(weigh "$on")
weighed
fact firewall "${on:-none}"
if [ -z "$on$findings" ]; then finish unchanged firewall-off; fi
leave_live_alone
if [ -z "$on" ]; then
    if pick blocked 1; then finish failed firewall-foreign "$in_the_way"; fi
    if pick blocked 2; then finish failed firewall-at-start "$in_the_way"; fi
    pick unknown ''
    finish failed firewall-not-understood "$count" "$in_the_way"
fi

hd_firewall
fact firewall-rules "$hd_firewall_rules"
hd_expect_note firewall
if checking; then
    if pick blocked ''; then finish failed firewall-would-stay "$on" "$in_the_way"; fi
    if pick unknown ''; then finish failed firewall-would-stay-unclear "$on" "$count" "$in_the_way"; fi
    [ -z "$later" ] || finish would-change firewall-would-later "$on" "$hd_firewall_rules"
    finish would-change firewall-would "$on" "$hd_firewall_rules"
fi

# Firewalls that an earlier run switched off are restored, too.
first=$(hd_kept firewall)
for name in $kept; do
    case " $first " in *" ${name%-later} "* | *" $name "*) ;; *) first=${first:+$first }$name ;; esac
done
hd_put firewall "$first"
for name in $on; do
    case $name in
        ufw) ufw --force disable >&2 ;; # stopping its unit would leave rules in place
        firewalld) systemctl disable --now firewalld >&2 ;;
    esac
done
for name in $on; do
    if "${name}_on" || "${name}_starts"; then finish failed firewall-still-on "$name"; fi
done
findings=$(weigh)
weighed
if pick blocked ''; then finish failed firewall-stays "$on" "$in_the_way"; fi
if pick unknown ''; then finish failed firewall-stays-unclear "$on" "$count" "$in_the_way"; fi
[ -z "$later" ] || finish changed firewall-switched-off-later "$on" "$hd_firewall_rules"
finish changed firewall-switched-off "$on" "$hd_firewall_rules"
