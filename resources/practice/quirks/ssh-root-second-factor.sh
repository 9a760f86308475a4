#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: root logs in by key and password
#@ group: ssh
#@ steps: root-login ssh-key key-login
#@ expect run: ssh-key=changed key-login=skipped:login-asks-code
set -eu
printf '\nMatch User root\n    AuthenticationMethods publickey,password\n' >>/etc/ssh/sshd_config
systemctl try-reload-or-restart ssh
