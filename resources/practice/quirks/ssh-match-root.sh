#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: A Match block that forbids root, which no drop-in can overrule
#@ group: ssh
#@ quick: yes
#@ expect check: root-login=failed:root-login-match key-login=not-tried
#@ expect run: root-login=failed:root-login-match key-login=not-tried
#@ expect again: key-login=not-tried
set -eu
printf '\nMatch User root\n    PermitRootLogin no\n' >>/etc/ssh/sshd_config
systemctl try-reload-or-restart ssh
