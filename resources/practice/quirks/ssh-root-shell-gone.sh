#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: root's shell was removed
#@ group: ssh
#@ steps: root-login ssh-key key-login
#@ expect run: ssh-key=changed key-login=failed:login-shell-missing
set -eu
sed -i 's|^root:\(.*\):[^:]*$|root:\1:/usr/bin/fish|' /etc/passwd
