#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: firewalld was stopped: on again at the next start
#@ group: firewall
#@ packages: firewalld netbase     # netbase: it does not start without /etc/protocols
#@ steps: firewall
#@ expect check: firewall=would-change:firewall-would-later
#@ expect run: firewall=changed:firewall-switched-off-later
#@ expect again: firewall=unchanged:firewall-off
#@ expect back: firewall=changed:firewall-back
set -eu
systemctl --quiet enable --now firewalld
firewall-cmd --quiet --state
systemctl stop firewalld
