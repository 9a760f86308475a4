#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: /var/lib is a disk of its own and full: nothing is changed that could not be taken back
#@ group: disk
#@ steps: hostname hosts
#@ expect check: hostname=failed:state-unwritable hosts=failed:state-unwritable
#@ expect run: hostname=failed:state-unwritable
#@ expect again: hostname=failed:state-unwritable
#@ expect back: hostname=unchanged hosts=unchanged
set -eu
mount -t tmpfs -o size=60m,nr_inodes=9000 tmpfs /mnt
cp -a /var/lib/. /mnt/
mount --bind /mnt /var/lib
dd if=/dev/zero of=/var/lib/fill bs=4k 2>/dev/null || :
