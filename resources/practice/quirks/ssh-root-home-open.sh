#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: Others may write to root's home
#@ group: ssh
#@ steps: root-login ssh-key key-login
#@ expect check: ssh-key=failed:key-home-open
#@ expect run: ssh-key=failed:key-home-open
set -eu
chmod 777 /root
