#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: firewalld is on
#@ group: firewall
#@ packages: firewalld netbase     # netbase: it does not start without /etc/protocols
#@ steps: firewall
#@ restart: yes
#@ expect restarted: firewall=unchanged:firewall-off
#@ expect check: firewall=would-change:firewall-would
#@ expect run: firewall=changed:firewall-switched-off
#@ expect again: firewall=unchanged:firewall-off
#@ expect back: firewall=changed:firewall-back
set -eu
systemctl --quiet enable --now firewalld
firewall-cmd --quiet --state
