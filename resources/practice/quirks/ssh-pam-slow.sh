#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: PAM takes 26 s for each session, as where systemd-logind hangs
#@ group: ssh
#@ steps: connect,hosts
#@ expect check: connect=unchanged hosts=would-change
#@ expect run: connect=unchanged hosts=changed
set -eu
echo 'session optional pam_exec.so quiet /bin/sleep 26' >>/etc/pam.d/sshd
