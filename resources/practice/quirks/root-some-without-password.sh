#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: sudo asks for no password for some programs, and for one for the rest
#@ group: root
#@ become: sudo
#@ steps: hosts
#@ expect run: connect=unchanged:connected hosts=changed
set -eu
gpasswd --delete admin sudo
printf 'admin ALL=(ALL) ALL\nadmin ALL=(ALL) NOPASSWD: /usr/bin/apt\n' >/etc/sudoers.d/admin
