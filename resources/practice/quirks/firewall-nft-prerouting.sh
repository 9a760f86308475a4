#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: nft drops before the input hook, by a verdict map
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
table inet early {
    map ports {
        type inet_service : verdict
        flags interval
        elements = { 2379-2380 : drop, 5432 : drop }
    }
    chain prerouting {
        type filter hook prerouting priority raw; policy accept;
        iifname "lo" accept
        tcp dport vmap @ports
    }
}
NFT
systemctl --quiet enable --now nftables
