#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: nsswitch.conf does not name /etc/hosts at all
#@ group: names
#@ steps: hostname fqdn hosts
#@ expect check: hostname=would-change hosts=failed:hosts-would-not-be-read
#@ expect run: hostname=changed fqdn=failed:fqdn-not-from-files
#@ expect again: hostname=unchanged fqdn=failed:fqdn-not-from-files
#@ expect back: hostname=changed hosts=unchanged
set -eu
sed -i 's/^hosts:.*/hosts: dns/' /etc/nsswitch.conf
