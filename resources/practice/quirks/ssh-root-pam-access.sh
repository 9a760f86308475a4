#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: pam_access lets root in from the console only
#@ group: ssh
#@ steps: root-login ssh-key key-login
#@ expect run: ssh-key=changed key-login=failed:login-access
set -eu
sed -i '1i account required pam_access.so' /etc/pam.d/sshd
echo '-:root:ALL EXCEPT LOCAL' >>/etc/security/access.conf
