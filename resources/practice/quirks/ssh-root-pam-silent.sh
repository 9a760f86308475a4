#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: A rule of PAM keeps root out without a word
#@ group: ssh
#@ steps: root-login ssh-key key-login
#@ expect run: ssh-key=changed key-login=failed:login-rule
set -eu
sed -i '1i account required pam_succeed_if.so quiet user != root' /etc/pam.d/sshd
