#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: No folder for drop-ins, sshd_config with line ends of Windows behind a link, root forbidden
#@ group: ssh
#@ steps: root-login ssh-key key-login
#@ expect check: root-login=would-change:root-login-would
#@ expect run: root-login=changed ssh-key=changed key-login=unchanged
#@ expect again: root-login=unchanged ssh-key=unchanged
#@ expect back: ssh-key=changed root-login=changed
set -eu
rm -rf /etc/ssh/sshd_config.d
sed -i "/^Include/d; s/^#*PermitRootLogin.*/PermitRootLogin no/; s/\$/$(printf '\r')/" /etc/ssh/sshd_config
mkdir -p /srv/ssh
mv /etc/ssh/sshd_config /srv/ssh/
ln -s /srv/ssh/sshd_config /etc/ssh/sshd_config
systemctl try-reload-or-restart ssh
