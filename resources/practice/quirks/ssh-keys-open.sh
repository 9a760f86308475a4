#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: root's authorized_keys and its folder may be read by all, and the file has no final newline
#@ group: ssh
#@ steps: root-login ssh-key key-login name-login
#@ leaves: /root/[.]ssh(/authorized_keys)?
#@ expect check: root-login=unchanged ssh-key=would-change
#@ expect run: ssh-key=changed key-login=unchanged name-login=unchanged
#@ expect back: ssh-key=changed
set -eu
install -d -m 755 /root/.ssh
printf '# keys of the old admins\n%s' "$(cut -d' ' -f1,2 /etc/ssh/ssh_host_rsa_key.pub)" >/root/.ssh/authorized_keys
chmod 644 /root/.ssh/authorized_keys
