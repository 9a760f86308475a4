#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: sudo is sudo-rs, as on Ubuntu from 25.10 on
#@ group: system
#@ suites: trixie forky
#@ become: sudo
#@ packages: sudo-rs
#@ expect check: connect=unchanged ssh-key=would-change hostname=would-change hosts=would-change time-sync=would-change
#@ expect run: ssh-key=changed key-login=unchanged hostname=changed hosts=changed name-login=unchanged time-sync=changed
#@ expect again: ssh-key=unchanged key-login=unchanged hostname=unchanged hosts=unchanged name-login=unchanged time-sync=unchanged
#@ expect back: ssh-key=changed hostname=changed hosts=changed time-sync=unchanged
set -eu
mv /usr/bin/sudo /usr/bin/sudo.ws
ln -s ../lib/cargo/bin/sudo /usr/bin/sudo
sudo --version 2>&1 | grep -i sudo-rs
