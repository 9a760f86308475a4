#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: root's home is admin's
#@ group: ssh
#@ steps: root-login ssh-key key-login
#@ expect check: ssh-key=failed:key-path-owned
#@ expect run: ssh-key=failed:key-path-owned
set -eu
chown admin: /root
