#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: /etc, /root, /usr, /home and /var/lib are read-only: firewall says so in a check
#@ group: disk
#@ packages: ufw
#@ steps: firewall
#@ expect check: firewall=failed:state-unwritable
#@ expect run: firewall=failed:state-unwritable
#@ expect again: firewall=failed:state-unwritable
#@ expect back: firewall=unchanged
set -eu
ufw allow 22/tcp
ufw --force enable
for folder in /etc /root /var/lib /usr /home; do
    mount --bind $folder $folder
    mount -o remount,ro,bind $folder
done
