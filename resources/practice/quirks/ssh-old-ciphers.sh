#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: sshd that has only methods which are no longer safe
#@ group: ssh
#@ steps: connect
#@ expect check: connect=unreachable
#@ expect run: connect=unreachable
set -eu
echo 'KexAlgorithms diffie-hellman-group14-sha1' >/etc/ssh/sshd_config.d/1.conf
systemctl try-reload-or-restart ssh
