#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: /etc/hosts is a mount point, as in containers: written to, never renamed over
#@ group: names
#@ quick: yes
#@ steps: hostname hosts
#@ expect check: hosts=would-change
#@ expect run: hostname=changed hosts=changed
#@ expect again: hostname=unchanged hosts=unchanged
#@ expect back: hosts=changed
set -eu
cp -p /etc/hosts /run/bound-hosts
mount --bind /run/bound-hosts /etc/hosts
