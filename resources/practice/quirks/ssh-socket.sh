#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: sshd is started by its socket; ssh.service is disabled, so the alias sshd.service does not exist
#@ group: ssh
set -eu
systemctl --quiet disable ssh.service
systemctl stop ssh.service
systemctl --quiet enable --now ssh.socket
