#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: /etc/hosts and /etc/hostname are links into a folder under version control
#@ group: names
#@ steps: root-login ssh-key key-login hostname fqdn hosts name-login
#@ quick: yes
#@ expect check: hostname=would-change hosts=would-change
#@ expect run: hostname=changed hosts=changed
#@ expect back: hostname=changed hosts=changed
set -eu
mkdir -p /srv/etc
mv /etc/hosts /etc/hostname /srv/etc/
ln -s /srv/etc/hosts /etc/hosts
ln -s /srv/etc/hostname /etc/hostname
