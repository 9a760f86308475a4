#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: The lab's own loop has written its rows before, twice
#@ group: names
#@ steps: root-login ssh-key key-login hostname fqdn hosts name-login
#@ leaves: /etc/hosts
#@ expect check: hostname=would-change hosts=would-change
#@ expect run: hostname=changed hosts=changed
#@ expect back: hostname=changed hosts=changed
set -eu
address=$(hostname -I)
network=${address%.*}
for run in 1 2; do
    : "$run"
    printf '\n# Patroni The Hard Way\n%s.2 db1.patroni.local db1\n%s.254 vip.patroni.local vip\n' "$network" "$network" >>/etc/hosts
done
