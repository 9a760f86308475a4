#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: No 127.0.1.1 line, and no newline at the end of /etc/hosts
#@ group: names
#@ steps: root-login ssh-key key-login hostname fqdn hosts name-login
#@ quick: yes
#@ leaves: /etc/hosts
#@ expect check: hostname=would-change hosts=would-change
#@ expect run: hostname=changed hosts=changed
#@ expect back: hostname=changed hosts=changed
set -eu
sed -i '/^127\.0\.1\.1/d' /etc/hosts
printf '192.0.2.250\tprinter' >>/etc/hosts
