#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: sshd on two ports, and a Match LocalPort that forbids root on the other one
#@ group: ssh
#@ steps: root-login ssh-key key-login
#@ expect check: root-login=unchanged:root-login-there
#@ expect run: root-login=unchanged ssh-key=changed key-login=unchanged
#@ expect again: ssh-key=unchanged key-login=unchanged
#@ expect back: ssh-key=changed
set -eu
printf 'Port 2222\nPort 22\n' >/etc/ssh/sshd_config.d/10-port.conf
printf '\nMatch LocalPort 2222\n    PermitRootLogin no\n    DenyUsers root\n' >>/etc/ssh/sshd_config
systemctl try-reload-or-restart ssh
