#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: /etc is read-only, and root is forbidden
#@ group: ssh
#@ steps: root-login ssh-key key-login
#@ expect check: root-login=failed:file-read-only
#@ expect run: root-login=failed:file-read-only
set -eu
echo 'PermitRootLogin no' >/etc/ssh/sshd_config.d/20-no.conf
systemctl try-reload-or-restart ssh
mount --bind /etc /etc
mount -o remount,bind,ro /etc
