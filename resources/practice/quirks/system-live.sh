#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: etcd runs there: names and firewall are not touched
#@ group: system
#@ restart: yes
#@ quick: trixie
#@ expect check: hostname=skipped:live-left-alone
#@ expect run: hostname=skipped:live-left-alone
set -eu
install /usr/bin/sleep /usr/local/bin/etcd
printf '[Unit]\nDescription=Stand-in for etcd\n[Service]\nExecStart=/usr/local/bin/etcd infinity\n[Install]\nWantedBy=multi-user.target\n' \
    >/etc/systemd/system/etcd.service
systemctl daemon-reload
systemctl --quiet enable --now etcd.service
