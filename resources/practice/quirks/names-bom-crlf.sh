#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: /etc/hosts as a Windows editor writes it: byte order mark, CRLF, umlauts
#@ group: names
#@ steps: root-login ssh-key key-login hostname fqdn hosts name-login
#@ expect check: hostname=would-change hosts=would-change
#@ expect run: hostname=changed hosts=changed
#@ expect back: hostname=changed hosts=changed
set -eu
printf '\357\273\277127.0.0.1\tlocalhost\r\n127.0.1.1\tdebian\r\n# B\303\274ro\r\n10.0.0.5\tfiler.example filer # Ablage\r\n' >/etc/hosts
