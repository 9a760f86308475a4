#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: CIS: root's password runs out after 90 days, and has long run out
#@ group: ssh
#@ steps: root-login ssh-key key-login
#@ expect run: ssh-key=changed key-login=failed:key-login-expired
set -eu
chage -M 90 -d 2020-01-01 root
