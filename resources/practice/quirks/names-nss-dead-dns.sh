#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: nsswitch.conf asks a name server before /etc/hosts, and it is dead
#@ group: names
#@ steps: hostname fqdn hosts
#@ expect check: hostname=would-change hosts=would-change
#@ expect run: hostname=changed fqdn=unchanged hosts=changed
#@ expect again: hostname=unchanged fqdn=unchanged hosts=unchanged
#@ expect back: hostname=changed hosts=changed
set -eu
sed -i 's/^hosts:.*/hosts: dns files/' /etc/nsswitch.conf
echo 'nameserver 192.0.2.254' >/etc/resolv.conf
