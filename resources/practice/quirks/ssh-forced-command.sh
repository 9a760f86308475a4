#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: A key of somebody's in root's authorized_keys prints a sentence and does nothing, as on cloud images
#@ group: ssh
#@ steps: root-login ssh-key key-login name-login
#@ expect check: root-login=unchanged ssh-key=would-change
#@ expect run: ssh-key=changed key-login=unchanged name-login=unchanged
#@ expect back: ssh-key=changed
set -eu
install -d -m 700 /root/.ssh
printf 'no-port-forwarding,command="echo Please login as the user admin.;sleep 1;exit 142" %s\n' \
    "$(sed 's/ [^ ]*$//' /etc/ssh/ssh_host_ed25519_key.pub)" >/root/.ssh/authorized_keys
chmod 600 /root/.ssh/authorized_keys
