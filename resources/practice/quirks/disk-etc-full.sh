#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: /etc is on a disk of its own that is full
#@ group: disk
#@ steps: root-login ssh-key hostname hosts firewall
#@ expect check: hostname=failed:file-disk-full hosts=failed:file-disk-full firewall=unchanged
#@ expect run: ssh-key=changed hostname=failed:file-disk-full
#@ expect again: hostname=failed:file-disk-full
#@ expect back: ssh-key=changed
set -eu
mount -t tmpfs -o size=3m,mode=755 tmpfs /mnt
cp -a /etc/. /mnt/
mount --bind /mnt /etc
dd if=/dev/zero of=/etc/fill bs=4k 2>/dev/null || :
! dd if=/dev/zero of=/etc/fill2 bs=4k count=1 2>/dev/null
