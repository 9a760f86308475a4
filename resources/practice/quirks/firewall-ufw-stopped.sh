#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: ufw was stopped by its unit: on again at the next start
#@ group: firewall
#@ packages: ufw
#@ steps: firewall
#@ restart: yes
#@ leaves: rules,.ip6?tables.-S unit.ufw   # as a start leaves them
#@ expect restarted: firewall=unchanged:firewall-off
#@ quick: yes
#@ expect check: firewall=would-change:firewall-would-later
#@ expect run: firewall=changed:firewall-switched-off-later
#@ expect again: firewall=unchanged:firewall-off
#@ expect back: firewall=changed:firewall-back
set -eu
ufw allow 22/tcp >/dev/null
ufw --force enable >/dev/null
systemctl start ufw
systemctl stop ufw
