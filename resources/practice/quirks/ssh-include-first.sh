#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: An Include of a hardening file above the one for the drop-ins, which says no
#@ group: ssh
#@ steps: root-login ssh-key key-login
#@ expect check: root-login=would-change:root-login-would
#@ expect run: root-login=changed:root-login-set ssh-key=changed key-login=unchanged
#@ expect again: root-login=unchanged ssh-key=unchanged key-login=unchanged
#@ expect back: ssh-key=changed root-login=changed
set -eu
echo 'PermitRootLogin no' >/etc/ssh/hardening.conf
sed -i '1i Include /etc/ssh/hardening.conf' /etc/ssh/sshd_config
systemctl try-reload-or-restart ssh
