#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: nscd keeps answers and does not look at /etc/hosts
#@ group: names
#@ packages: nscd
#@ suites: bookworm trixie
#@ steps: hostname fqdn hosts
#@ expect check: hostname=would-change hosts=would-change
#@ expect run: hostname=changed fqdn=unchanged hosts=changed
#@ expect again: hostname=unchanged fqdn=unchanged hosts=unchanged
#@ expect back: hostname=changed hosts=changed
set -eu
sed -i 's/^\([[:space:]]*check-files[[:space:]]*hosts[[:space:]]*\).*/\1no/' /etc/nscd.conf
systemctl restart nscd
getent hosts db2 db1 vip || :
