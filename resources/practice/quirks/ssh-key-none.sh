#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: No file of keys: they come from a program
#@ group: ssh
#@ steps: root-login ssh-key key-login
#@ expect check: ssh-key=failed:key-no-file
#@ expect run: ssh-key=failed:key-no-file
set -eu
printf 'AuthorizedKeysFile none\nAuthorizedKeysCommand /usr/bin/true\nAuthorizedKeysCommandUser nobody\n' >/etc/ssh/sshd_config.d/20-keys.conf
systemctl try-reload-or-restart ssh
