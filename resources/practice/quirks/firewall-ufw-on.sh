#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: ufw is on
#@ group: firewall
#@ packages: ufw
#@ steps: firewall
#@ restart: yes
#@ expect restarted: firewall=unchanged:firewall-off
#@ expect check: firewall=would-change:firewall-would
#@ expect run: firewall=changed:firewall-switched-off
#@ expect again: firewall=unchanged:firewall-off
#@ expect back: firewall=changed:firewall-back
set -eu
ufw allow 22/tcp >/dev/null
ufw --force enable >/dev/null
