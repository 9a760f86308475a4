#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: sudo's runas_default is not root
#@ group: root
#@ become: sudo
#@ steps: connect,hosts
#@ expect check: connect=unchanged hosts=would-change
#@ expect run: hosts=changed
#@ expect again: hosts=unchanged
#@ expect back: hosts=changed
set -eu
printf 'Defaults runas_default=games\nadmin ALL=(ALL:ALL) ALL\n' >/etc/sudoers.d/admin
chmod 440 /etc/sudoers.d/admin
