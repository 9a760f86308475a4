#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: The name of the package source cannot be resolved
#@ group: packages
#@ steps: time-sync
#@ expect check: time-sync=would-change:time-would-replace
#@ expect run: time-sync=failed:apt-name
#@ expect again: time-sync=failed:apt-name
#@ expect back: time-sync=unchanged:nothing-to-take-back
set -eu
echo 'deb [trusted=yes] http://deb.debian.org/debian bookworm main' >/etc/apt/sources.list
