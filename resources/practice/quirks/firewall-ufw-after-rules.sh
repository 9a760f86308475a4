#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: ufw's after.rules has a drop straight in INPUT, which stays when ufw is off
#@ group: firewall
#@ packages: ufw
#@ steps: firewall
#@ restart: yes
#@ expect restarted: firewall=unchanged:firewall-off
#@ expect check: firewall=failed:firewall-would-stay
#@ expect run: firewall=failed:firewall-stays
#@ expect again: firewall=failed:firewall-foreign
#@ expect back: firewall=changed:firewall-back
set -eu
ufw allow 22/tcp >/dev/null
printf '*filter\n-A INPUT -p tcp --dport 5432 -j DROP\nCOMMIT\n' >>/etc/ufw/after.rules
ufw --force enable >/dev/null
