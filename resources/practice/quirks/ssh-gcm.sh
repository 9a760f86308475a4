#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: sshd that has only GCM ciphers
#@ group: ssh
#@ steps: key-pair,root-login,ssh-key,key-login,hosts
#@ expect run: key-login=unchanged hosts=changed
#@ expect again: hosts=unchanged
set -eu
echo 'Ciphers aes256-gcm@openssh.com,aes128-gcm@openssh.com' >/etc/ssh/sshd_config.d/1.conf
systemctl try-reload-or-restart ssh
