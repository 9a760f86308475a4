#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: A hook after each installation fails
#@ group: packages
#@ steps: time-sync
#@ expect check: time-sync=would-change:time-would-replace
#@ expect run: time-sync=changed:time-replaced
#@ expect again: time-sync=unchanged:time-ok
#@ expect back: time-sync=unchanged:time-packages-stay
set -eu
echo 'DPkg::Post-Invoke { "echo needrestart: no kernel found >&2; exit 1"; };' >/etc/apt/apt.conf.d/99hook
