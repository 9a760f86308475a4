#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: root's .ssh was copied from the admin's home and is admin's
#@ group: ssh
#@ steps: root-login ssh-key key-login
#@ expect check: ssh-key=failed:key-path-owned
#@ expect run: ssh-key=failed:key-path-owned
set -eu
install -d -m 700 /root/.ssh
: >/root/.ssh/authorized_keys
chmod 600 /root/.ssh/authorized_keys
chown -R admin: /root/.ssh
