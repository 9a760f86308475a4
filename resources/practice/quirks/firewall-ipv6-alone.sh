#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: IPv6 is closed, and the cluster has none
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
table ip6 filter {
    chain input {
        type filter hook input priority 0; policy drop;
        ct state established,related accept
        icmpv6 type { nd-neighbor-solicit, nd-neighbor-advert, nd-router-advert } accept
    }
}
NFT
systemctl --quiet enable --now nftables
