#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: A hardened sshd: one session per connection, few tries, few connections at once
#@ group: ssh
set -eu
printf 'MaxSessions 1\nMaxAuthTries 2\nMaxStartups 2:50:4\nLoginGraceTime 20\n' >/etc/ssh/sshd_config.d/40-strict.conf
systemctl try-reload-or-restart ssh
