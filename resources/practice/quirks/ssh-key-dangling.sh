#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: root's authorized_keys is a link to a file that is not there yet
#@ group: ssh
#@ steps: root-login ssh-key key-login
#@ expect check: ssh-key=would-change
#@ expect run: root-login=unchanged ssh-key=changed key-login=unchanged
#@ expect again: ssh-key=unchanged key-login=unchanged
#@ expect back: ssh-key=changed
set -eu
install -d -m 700 /srv/keys /root/.ssh
ln -s /srv/keys/root /root/.ssh/authorized_keys
