#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: The machine's own name on the line of 127.0.0.1, above all others
#@ group: names
#@ steps: hostname fqdn hosts
#@ expect check: hostname=would-change hosts=would-change
#@ expect run: hostname=changed fqdn=failed:fqdn-wrong
#@ expect again: hostname=unchanged fqdn=failed:fqdn-wrong
#@ expect back: hostname=changed
set -eu
printf '127.0.0.1 %s %s.lan alias localhost\n::1 localhost\n' "$1" "$1" >/etc/hosts
