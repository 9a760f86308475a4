#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: sudo asks for root's password (rootpw), once, and insults who mistypes it
#@ group: root
#@ become: su
#@ packages: sudo
#@ steps: connect,hosts
#@ expect check: connect=unchanged hosts=would-change
#@ expect run: hosts=changed
#@ expect again: hosts=unchanged
#@ expect back: hosts=changed
set -eu
printf 'Defaults rootpw, passwd_tries=1, insults\nadmin ALL=(ALL:ALL) ALL\n' >/etc/sudoers.d/admin
chmod 440 /etc/sudoers.d/admin
