#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: sudo's root shell may start no programs (noexec), and root is locked
#@ group: root
#@ become: sudo
#@ suites: bookworm trixie
#@ steps: connect
#@ expect check: connect=failed
#@ expect run: connect=failed
set -eu
printf 'Defaults noexec\nadmin ALL=(ALL:ALL) ALL\n' >/etc/sudoers.d/admin
chmod 440 /etc/sudoers.d/admin
passwd -l root
