#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: /etc is mounted read-only
#@ group: disk
#@ steps: root-login ssh-key hostname hosts firewall
#@ expect check: hostname=failed:file-read-only hosts=failed:file-read-only firewall=unchanged
#@ expect run: ssh-key=changed hostname=failed:file-read-only
#@ expect again: hostname=failed:file-read-only
#@ expect back: ssh-key=changed
set -eu
mount --bind /etc /etc
mount -o remount,ro,bind /etc
