#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: nft limits new connections: not for Howdah to judge
#@ group: firewall
#@ packages: nftables
#@ steps: firewall
#@ expect check: firewall=failed:firewall-not-understood
#@ expect run: firewall=failed:firewall-not-understood
#@ expect again: firewall=failed:firewall-not-understood
#@ expect back: firewall=unchanged:nothing-to-take-back
set -eu
cat >/etc/nftables.conf <<'NFT'
#!/usr/sbin/nft -f
flush ruleset
table inet limits {
    chain input {
        type filter hook input priority 0; policy accept;
        tcp flags & (syn | ack) == syn limit rate over 100/second drop
    }
}
NFT
systemctl --quiet enable --now nftables
