#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: AllowUsers names admin alone
#@ group: ssh
#@ steps: root-login ssh-key key-login name-login
#@ expect check: root-login=failed:root-login-not-listed key-login=not-tried
#@ expect run: root-login=failed:root-login-not-listed key-login=not-tried
set -eu
echo 'AllowUsers admin' >/etc/ssh/sshd_config.d/20-allow.conf
systemctl try-reload-or-restart ssh
