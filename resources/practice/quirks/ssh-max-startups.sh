#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: sshd lets one connection in at a time
#@ group: ssh
#@ steps: root-login ssh-key key-login hosts name-login
#@ expect check: root-login=unchanged ssh-key=would-change
#@ expect run: ssh-key=changed key-login=unchanged name-login=unchanged
#@ expect back: ssh-key=changed
set -eu
printf 'MaxStartups 1:100:1\nPerSourceMaxStartups 1\n' >/etc/ssh/sshd_config.d/10-startups.conf
systemctl try-reload-or-restart ssh
