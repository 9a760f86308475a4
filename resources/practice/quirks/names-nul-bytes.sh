#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: NUL bytes after a power cut and a Latin-1 comment in /etc/hosts
#@ group: names
#@ steps: root-login ssh-key key-login hostname fqdn hosts name-login
#@ expect check: hostname=failed:file-has-nul hosts=failed:file-has-nul
#@ expect run: hostname=failed:file-has-nul
#@ expect again: hostname=failed:file-has-nul
#@ expect back: ssh-key=changed hostname=unchanged:nothing-to-take-back hosts=unchanged:nothing-to-take-back
set -eu
printf '127.0.0.1\tlocalhost\n127.0.1.1\tdebian\n# B\374ro \344\n10.0.0.5 filer\n\0\0\0\0\0\0\0\0\n10.0.0.6 printer\n' >/etc/hosts
