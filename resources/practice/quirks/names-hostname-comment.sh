#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: A notice of Puppet above the name in /etc/hostname; it is warned of and stays
#@ group: names
#@ steps: hostname fqdn hosts
#@ restart: yes
#@ expect check: hostname=would-change hosts=would-change
#@ expect run: hostname=changed fqdn=unchanged hosts=changed
#@ expect again: hostname=unchanged:hostname-ok fqdn=unchanged hosts=unchanged
#@ expect restarted: hostname=unchanged:hostname-ok fqdn=unchanged hosts=unchanged
#@ expect back: hostname=changed hosts=changed
set -eu
{ printf '# managed by puppet, do not edit\n\n'; cat /etc/hostname; } >/etc/hostname.new
mv /etc/hostname.new /etc/hostname
