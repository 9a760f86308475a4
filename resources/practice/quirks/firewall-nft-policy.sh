#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: Own rules in nftables.service: everything but SSH is dropped
#@ group: firewall
#@ packages: nftables
#@ steps: firewall
#@ expect check: firewall=failed:firewall-foreign
#@ expect run: firewall=failed:firewall-foreign
#@ expect again: firewall=failed:firewall-foreign
#@ expect back: firewall=unchanged:nothing-to-take-back
set -eu
cat >/etc/nftables.conf <<'NFT'
#!/usr/sbin/nft -f
flush ruleset
table inet filter {
    chain input {
        type filter hook input priority 0; policy drop;
        ct state established,related accept
        iif lo accept
        tcp dport 22 accept
        icmp type echo-request accept
    }
}
NFT
systemctl --quiet enable --now nftables
