#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: The machine's own name on the 127.0.0.1 line
#@ group: names
#@ steps: root-login ssh-key key-login hostname fqdn hosts name-login
#@ expect check: hostname=would-change hosts=would-change
#@ expect run: hostname=changed hosts=changed
#@ expect back: hostname=changed hosts=changed
set -eu
printf '127.0.0.1 debian debian.lan alias localhost\n::1 localhost\n' >/etc/hosts
