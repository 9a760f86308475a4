#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: iptables drops all but SSH, and there is no nft command
#@ group: firewall
#@ packages: iptables
#@ steps: firewall
#@ restart: yes
#@ expect restarted: firewall=failed:firewall-foreign
#@ expect check: firewall=failed:firewall-foreign
#@ expect run: firewall=failed:firewall-foreign
#@ expect again: firewall=failed:firewall-foreign
#@ expect back: firewall=unchanged:nothing-to-take-back
set -eu
mkdir -p /etc/iptables
cat >/etc/iptables/rules.v4 <<'SAVED'
*filter
:INPUT DROP [0:0]
:FORWARD DROP [0:0]
:OUTPUT ACCEPT [0:0]
-A INPUT -m conntrack --ctstate ESTABLISHED,RELATED -j ACCEPT
-A INPUT -i lo -j ACCEPT
-A INPUT -p tcp --dport 22 -j ACCEPT
COMMIT
SAVED
cat >/etc/systemd/system/netfilter-persistent.service <<'UNIT'
[Unit]
Before=network-pre.target
[Service]
Type=oneshot
RemainAfterExit=yes
ExecStart=/usr/sbin/iptables-restore /etc/iptables/rules.v4
[Install]
WantedBy=multi-user.target
UNIT
systemctl daemon-reload
systemctl --quiet enable --now netfilter-persistent
