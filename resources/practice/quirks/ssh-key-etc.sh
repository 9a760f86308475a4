#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: Keys in /etc/ssh/authorized_keys/USER, a folder that is not there yet
#@ group: ssh
#@ steps: root-login ssh-key key-login
#@ expect check: ssh-key=would-change
#@ expect run: root-login=unchanged ssh-key=changed key-login=unchanged
#@ expect again: ssh-key=unchanged key-login=unchanged
#@ expect back: ssh-key=changed
set -eu
echo 'AuthorizedKeysFile /etc/ssh/authorized_keys/%u' >/etc/ssh/sshd_config.d/20-keys.conf
systemctl try-reload-or-restart ssh
