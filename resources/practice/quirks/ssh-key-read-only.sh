#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: /root is read-only
#@ group: ssh
#@ steps: root-login ssh-key key-login
#@ expect check: ssh-key=failed:file-read-only
#@ expect run: ssh-key=failed:file-read-only
set -eu
mount --bind /root /root
mount -o remount,bind,ro /root
