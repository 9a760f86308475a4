#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: nftables.service is enabled, and its rules are flushed for now
#@ group: firewall
#@ packages: nftables
#@ steps: firewall
#@ restart: yes
#@ leaves: rules,.*                # by then they are loaded
#@ expect restarted: firewall=failed:firewall-foreign
#@ expect check: firewall=failed:firewall-at-start
#@ expect run: firewall=failed:firewall-at-start
#@ expect again: firewall=failed:firewall-at-start
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
    }
}
NFT
systemctl --quiet enable --now nftables
nft flush ruleset
