#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: root's authorized_keys is immutable (chattr +i)
#@ group: ssh
#@ packages: e2fsprogs
#@ flags: i /root/.ssh/authorized_keys
#@ steps: root-login ssh-key key-login
#@ expect check: ssh-key=failed:file-protected
#@ expect run: ssh-key=failed:file-protected
set -eu
install -d -m 700 /root/.ssh
: >/root/.ssh/authorized_keys
chmod 600 /root/.ssh/authorized_keys
