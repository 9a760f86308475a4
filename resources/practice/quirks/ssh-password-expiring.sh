#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: The account's password runs out in three days, which each login says
#@ group: ssh
#@ steps: root-login ssh-key key-login hosts
#@ expect run: ssh-key=changed key-login=unchanged hosts=changed
set -eu
chage -M 90 -W 14 -d "$(date -d '-87 days' +%F)" admin
