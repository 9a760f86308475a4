#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: sudo-rs and uutils together, as on Ubuntu from 25.10 on
#@ group: system
#@ suites: trixie forky
#@ become: sudo
#@ packages: sudo-rs rust-coreutils
#@ restart: yes
#@ expect check: connect=unchanged ssh-key=would-change hostname=would-change hosts=would-change time-sync=would-change
#@ expect run: ssh-key=changed key-login=unchanged hostname=changed hosts=changed name-login=unchanged time-sync=changed
#@ expect again: ssh-key=unchanged key-login=unchanged hostname=unchanged hosts=unchanged name-login=unchanged time-sync=unchanged
#@ expect back: ssh-key=changed hostname=changed hosts=changed time-sync=unchanged
set -eu
mv /usr/bin/sudo /usr/bin/sudo.ws
ln -s ../lib/cargo/bin/sudo /usr/bin/sudo
sudo --version 2>&1 | grep -i sudo-rs
for tool in /usr/lib/cargo/bin/coreutils/*; do
    name=${tool##*/}
    [ -e "/usr/bin/$name" ] || continue
    # 0.0.30's date cannot read what date prints, so Debian's own package scripts fail (tzdata).
    [ "$name" != date ] || "$tool" -d 'Mon Nov 30 15:26:51 UTC 2026' >/dev/null 2>&1 || continue
    /usr/bin/coreutils mv "/usr/bin/$name" "/usr/bin/gnu$name"
    /usr/bin/coreutils ln -s "$tool" "/usr/bin/$name"
done
[ "$(readlink -f /usr/bin/timeout)" = /usr/bin/coreutils ]
