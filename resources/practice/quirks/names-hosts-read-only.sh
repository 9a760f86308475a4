#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: /etc/hosts is read-only by itself (a mount point), and said so by a check
#@ group: names
#@ steps: hostname hosts
#@ expect check: hostname=failed:file-read-only hosts=failed:file-read-only
#@ expect run: hostname=failed:file-read-only
#@ expect again: hostname=failed:file-read-only
#@ expect back: hostname=unchanged hosts=unchanged
set -eu
mount --bind /etc/hosts /etc/hosts
mount -o remount,ro,bind /etc/hosts
