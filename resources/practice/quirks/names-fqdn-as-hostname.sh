#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: The host name is the full name, as is the habit on Red Hat's systems
#@ group: names
#@ steps: root-login ssh-key key-login hostname fqdn hosts name-login
#@ expect check: hostname=would-change hosts=would-change
#@ expect run: hostname=changed hosts=changed
#@ expect back: hostname=changed hosts=changed
set -eu
echo debian.patroni.local >/etc/hostname
hostname debian.patroni.local
sed -i 's/^127\.0\.1\.1.*/127.0.1.1 debian.patroni.local debian/' /etc/hosts
