#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: No file can be made in /etc: its disk has no inodes left
#@ group: disk
#@ steps: root-login ssh-key hostname hosts firewall
#@ expect check: hostname=failed:file-no-inodes hosts=failed:file-no-inodes firewall=unchanged
#@ expect run: ssh-key=changed hostname=failed:file-no-inodes
#@ expect again: hostname=failed:file-no-inodes
#@ expect back: ssh-key=changed
set -eu
mount -t tmpfs -o size=40m,nr_inodes=3000,mode=755 tmpfs /mnt
cp -a /etc/. /mnt/
mount --bind /mnt /etc
mkdir /etc/i
number=0
while touch "/etc/i/$number" 2>/dev/null; do number=$((number + 1)); done
