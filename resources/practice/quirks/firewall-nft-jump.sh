#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: An nft chain that jumps to one that drops
#@ group: firewall
#@ packages: nftables
#@ steps: firewall
#@ restart: yes
#@ expect restarted: firewall=failed:firewall-foreign
#@ quick: yes
#@ expect check: firewall=failed:firewall-foreign
#@ expect run: firewall=failed:firewall-foreign
#@ expect again: firewall=failed:firewall-foreign
#@ expect back: firewall=unchanged:nothing-to-take-back
set -eu
cat >/etc/nftables.conf <<'NFT'
#!/usr/sbin/nft -f
flush ruleset
table inet filter {
    chain services {
        ct state established,related accept
        iif lo accept
        tcp dport 22 accept
        drop
    }
    chain input {
        type filter hook input priority 0; policy accept;
        jump services
    }
}
NFT
systemctl --quiet enable --now nftables
