#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: /etc/hosts lies in memory, and is gone after the next start: that is warned of
#@ group: names
#@ steps: hosts
#@ expect check: hosts=would-change
#@ expect run: hosts=changed:hosts-written
#@ expect again: hosts=unchanged:hosts-there
#@ expect back: hosts=changed
set -eu
cp -p /etc/hosts /run/hosts
ln -sf /run/hosts /etc/hosts
