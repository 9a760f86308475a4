#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: sshd_config without an Include line, no folder for drop-ins, and a Match block at its end
#@ group: ssh
#@ steps: root-login ssh-key key-login name-login
#@ expect check: root-login=would-change:root-login-would
#@ expect run: root-login=changed:root-login-set ssh-key=changed key-login=unchanged
#@ expect back: root-login=changed ssh-key=changed
set -eu
rm -rf /etc/ssh/sshd_config.d
sed -i '/^Include/d; s/^#*PermitRootLogin.*/PermitRootLogin no/' /etc/ssh/sshd_config
printf '\nMatch User nobody\n    X11Forwarding no\n' >>/etc/ssh/sshd_config
systemctl try-reload-or-restart ssh
