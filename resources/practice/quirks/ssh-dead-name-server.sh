#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: The name server is dead, sshd asks it about each login (UseDNS), and the machine's own name is nowhere
#@ group: ssh
#@ steps: root-login ssh-key key-login hostname fqdn hosts name-login
#@ expect check: root-login=unchanged ssh-key=would-change
#@ expect run: ssh-key=changed key-login=unchanged name-login=unchanged
#@ expect back: ssh-key=changed
set -eu
echo 'nameserver 192.0.2.253' >/etc/resolv.conf
printf '127.0.0.1 localhost\n' >/etc/hosts
echo 'UseDNS yes' >/etc/ssh/sshd_config.d/10-dns.conf
systemctl try-reload-or-restart ssh
