#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: No package source has chrony
#@ group: packages
#@ steps: time-sync
#@ expect check: time-sync=would-change:time-would-replace
#@ expect run: time-sync=failed:apt-no-package
#@ expect again: time-sync=failed:apt-no-package
#@ expect back: time-sync=unchanged:nothing-to-take-back
set -eu
awk '/^Package: chrony$/ { skip = 1 } !skip { print } /^$/ { skip = 0 }' /srv/repo/Packages >/run/Packages
cat /run/Packages >/srv/repo/Packages
apt-get -qq update
