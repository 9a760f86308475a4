#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: The account may transfer files only: ForceCommand internal-sftp
#@ group: ssh
#@ steps: hosts
#@ expect check: connect=failed:ShellFailed
#@ expect run: connect=failed:ShellFailed
set -eu
printf '\nMatch User admin\n    ForceCommand internal-sftp\n' >>/etc/ssh/sshd_config
systemctl try-reload-or-restart ssh
