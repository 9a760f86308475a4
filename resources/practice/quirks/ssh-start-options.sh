#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: sshd is started with PermitRootLogin=no among its arguments
#@ group: ssh
#@ steps: root-login ssh-key key-login
#@ expect check: root-login=failed:root-login-option
#@ expect run: root-login=failed:root-login-option
set -eu
echo 'SSHD_OPTS="-o PermitRootLogin=no"' >/etc/default/ssh
systemctl restart ssh
