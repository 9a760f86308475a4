#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: /etc, /root, /usr, /home and /var/lib are read-only: hosts says so in a check
#@ group: disk
#@ steps: hostname hosts
#@ expect check: hostname=failed:file-read-only hosts=failed:file-read-only
#@ expect run: hostname=failed:file-read-only
#@ expect again: hostname=failed:file-read-only
#@ expect back: hostname=unchanged hosts=unchanged
set -eu
for folder in /etc /root /var/lib /usr /home; do
    mount --bind $folder $folder
    mount -o remount,ro,bind $folder
done
