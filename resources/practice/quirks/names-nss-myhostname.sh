#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: nsswitch.conf asks myhostname before /etc/hosts
#@ group: names
#@ packages: libnss-myhostname
#@ steps: hostname fqdn hosts
#@ expect check: hostname=would-change hosts=would-change
#@ expect run: hostname=changed fqdn=failed:fqdn-not-first
#@ expect again: hostname=unchanged fqdn=failed:fqdn-not-first
#@ expect back: hostname=changed
set -eu
sed -i 's/^hosts:.*/hosts: myhostname files dns/' /etc/nsswitch.conf
