#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: A chain that bans strangers, as fail2ban makes it
#@ group: firewall
#@ packages: nftables
#@ steps: firewall
#@ expect check: firewall=unchanged:firewall-off
#@ expect run: firewall=unchanged:firewall-off
#@ expect again: firewall=unchanged:firewall-off
#@ expect back: firewall=unchanged:nothing-to-take-back
set -eu
cat >/etc/nftables.conf <<'NFT'
#!/usr/sbin/nft -f
flush ruleset
table inet f2b-table {
    set addr-set-sshd {
        type ipv4_addr
        elements = { 203.0.113.9 }
    }
    chain f2b-chain {
        type filter hook input priority filter - 1; policy accept;
        tcp dport 22 ip saddr @addr-set-sshd reject with icmp port-unreachable
        ct state invalid drop
    }
}
NFT
systemctl --quiet enable --now nftables
