#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: /etc/passwd and its like cannot be written, so chrony's account cannot be made
#@ group: packages
#@ steps: time-sync
#@ expect check: time-sync=failed:file-read-only
#@ expect run: time-sync=failed:file-read-only
#@ expect again: time-sync=failed:file-read-only
#@ expect back: time-sync=unchanged:nothing-to-take-back
set -eu
for file in passwd shadow group gshadow; do
    mount --bind /etc/$file /etc/$file
    mount -o remount,ro,bind /etc/$file
done
