#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: A hook before each installation fails (etckeeper)
#@ group: packages
#@ steps: time-sync
#@ expect check: time-sync=would-change:time-would-replace
#@ expect run: time-sync=failed:apt-hook
#@ expect again: time-sync=failed:apt-hook
#@ expect back: time-sync=unchanged:nothing-to-take-back
set -eu
echo 'DPkg::Pre-Install-Pkgs { "echo etckeeper: /etc has uncommitted changes and the commit failed >&2; exit 1"; };' >/etc/apt/apt.conf.d/05etckeeper
