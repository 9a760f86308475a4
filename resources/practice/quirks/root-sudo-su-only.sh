#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: sudo lets admin run nothing but `su -`, and root has no password
#@ group: root
#@ become: sudo
#@ steps: hosts
#@ expect check: connect=cancelled hosts=cancelled
#@ expect run: connect=cancelled hosts=cancelled
#@ expect again: connect=cancelled hosts=cancelled
#@ expect back: connect=cancelled hosts=cancelled
set -eu
gpasswd --delete admin sudo
printf 'admin ALL=(root) NOPASSWD: /bin/su - root, /bin/su -, /usr/bin/su -\n' >/etc/sudoers.d/admin
passwd --quiet --lock root
