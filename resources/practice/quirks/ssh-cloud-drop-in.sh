#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: A drop-in of cloud-init forbids root's login, whatever the main file says
#@ group: ssh
#@ steps: root-login ssh-key key-login name-login
#@ quick: trixie
#@ expect check: root-login=would-change:root-login-would
#@ expect run: root-login=changed:root-login-set ssh-key=changed key-login=unchanged
#@ expect back: root-login=changed ssh-key=changed
set -eu
printf 'PermitRootLogin no\nPasswordAuthentication yes\n' >/etc/ssh/sshd_config.d/50-cloud-init.conf
sed -i 's/^#*PermitRootLogin.*/PermitRootLogin yes/' /etc/ssh/sshd_config
systemctl try-reload-or-restart ssh
