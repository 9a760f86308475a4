#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: A container of Proxmox, which writes its part of /etc/hosts and the name at each start
#@ group: names
#@ steps: hostname fqdn hosts
#@ expect check: hostname=would-change hosts=would-change
#@ expect run: hostname=changed:hostname-set fqdn=unchanged hosts=changed
#@ expect again: hostname=unchanged fqdn=unchanged hosts=unchanged
#@ expect back: hostname=changed hosts=changed
set -eu
printf '%s\n' '127.0.0.1 localhost' '::1 localhost ip6-localhost ip6-loopback' '# --- BEGIN PVE ---' '127.0.1.1 debian.lan debian' '# --- END PVE ---' >/etc/hosts
