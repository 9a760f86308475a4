#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: /var/cache is a small disk, and full
#@ group: packages
#@ steps: time-sync
#@ expect check: time-sync=failed:file-disk-full
#@ expect run: time-sync=failed:file-disk-full
#@ expect again: time-sync=failed:file-disk-full
#@ expect back: time-sync=unchanged:nothing-to-take-back
set -eu
mount -t tmpfs -o size=64k tmpfs /var/cache/apt
cat /dev/zero >/var/cache/apt/fill 2>/dev/null || :
echo 'Dir::Cache::archives "/var/cache/apt/archives/";' >/etc/apt/apt.conf.d/90cache
