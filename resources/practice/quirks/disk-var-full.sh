#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: /var is a disk of its own and full
#@ group: disk
#@ steps: root-login ssh-key hostname hosts firewall
#@ expect check: hostname=failed:file-disk-full|state-unwritable hosts=failed:file-disk-full|state-unwritable
#@ expect run: ssh-key=failed:state-unwritable|file-disk-full
set -eu
mount -t tmpfs -o size=100m,mode=755 tmpfs /mnt
cp -a /var/. /mnt/ 2>/dev/null || : # the journal's access list cannot be copied
mount --bind /mnt /var
dd if=/dev/zero of=/var/log/fill bs=4k 2>/dev/null || :
! dd if=/dev/zero of=/var/fill2 bs=4k count=1 2>/dev/null
