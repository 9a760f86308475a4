#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: /usr is mounted read-only
#@ group: packages
#@ steps: time-sync
#@ expect check: time-sync=failed:file-read-only
#@ expect run: time-sync=failed:file-read-only
#@ expect again: time-sync=failed:file-read-only
#@ expect back: time-sync=unchanged:nothing-to-take-back
set -eu
mount --bind /usr /usr
mount -o remount,ro,bind /usr
