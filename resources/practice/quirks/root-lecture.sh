#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: sudo that lectures each time, in words that look like a question
#@ group: root
#@ become: sudo
#@ suites: bookworm trixie
#@ steps: connect,hosts
#@ expect check: connect=unchanged hosts=would-change
#@ expect run: hosts=changed
#@ expect again: hosts=unchanged
#@ expect back: hosts=changed
set -eu
printf 'WARNING: all is logged.\nPassword: will be asked\nSorry, try again is not an option\n' >/etc/lecture
printf 'Defaults lecture=always, lecture_file=/etc/lecture, timestamp_timeout=0\nadmin ALL=(ALL:ALL) ALL\n' >/etc/sudoers.d/admin
chmod 440 /etc/sudoers.d/admin
