#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: Other aliases on the 127.0.1.1 line, which belong to somebody
#@ group: names
#@ steps: root-login ssh-key key-login hostname fqdn hosts name-login
#@ quick: trixie
#@ expect check: hostname=would-change hosts=would-change
#@ expect run: hostname=changed hosts=changed
#@ expect back: hostname=changed hosts=changed
set -eu
sed -i 's/^127\.0\.1\.1.*/127.0.1.1 debian.lan debian wiki.lan gitlab.lan # do not remove/' /etc/hosts
