#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: 150,000 lines against advertisements in /etc/hosts
#@ group: names
#@ steps: root-login ssh-key key-login hostname fqdn hosts name-login
#@ expect check: hostname=would-change hosts=would-change
#@ expect run: hostname=changed hosts=changed
#@ expect back: hostname=changed hosts=changed
set -eu
awk 'BEGIN { for (i = 0; i < 150000; i++) printf "0.0.0.0 ad%d.tracker%d.example\n", i, i % 977 }' >>/etc/hosts
