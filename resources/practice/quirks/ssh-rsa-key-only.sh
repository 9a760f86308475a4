#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: sshd that has an RSA host key only, with SHA-2
#@ group: ssh
#@ steps: key-pair,local-hosts,root-login,ssh-key,key-login,name-login
#@ expect run: key-login=unchanged name-login=unchanged
#@ expect again: key-login=unchanged name-login=unchanged
set -eu
[ -e /etc/ssh/ssh_host_rsa_key ] || ssh-keygen -q -t rsa -N '' -f /etc/ssh/ssh_host_rsa_key
printf 'HostKey /etc/ssh/ssh_host_rsa_key\nHostKeyAlgorithms rsa-sha2-512,rsa-sha2-256\n' >/etc/ssh/sshd_config.d/1.conf
systemctl try-reload-or-restart ssh
