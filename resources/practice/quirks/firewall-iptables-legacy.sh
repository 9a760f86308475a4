#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: iptables of the old kind drops the ports of etcd in the table raw
#@ group: firewall
#@ packages: iptables
#@ steps: firewall
#@ expect check: firewall=failed:firewall-foreign
#@ expect run: firewall=failed:firewall-foreign
#@ expect again: firewall=failed:firewall-foreign
#@ expect back: firewall=unchanged:nothing-to-take-back
set -eu
iptables-legacy -t raw -A PREROUTING -p tcp -m multiport --dports 2379,2380 -j DROP
