#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: systemd-hostnamed is masked, so hostnamectl cannot work
#@ group: names
#@ steps: root-login ssh-key key-login hostname fqdn hosts name-login
#@ expect check: hostname=would-change hosts=would-change
#@ expect run: hostname=changed hosts=changed
#@ expect back: hostname=changed hosts=changed
set -eu
ln -sf /dev/null /etc/systemd/system/systemd-hostnamed.service
systemctl daemon-reload
