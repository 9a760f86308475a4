#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: Another package source is not signed
#@ group: packages
#@ steps: time-sync
#@ expect check: time-sync=would-change:time-would-replace
#@ expect run: time-sync=changed:time-replaced
#@ expect again: time-sync=unchanged:time-ok
#@ expect back: time-sync=unchanged:time-packages-stay
set -eu
mkdir /srv/other
: >/srv/other/Packages
printf 'Date: %s\nSHA256:\n %s 0 Packages\n' "$(date -u '+%a, %d %b %Y %H:%M:%S UTC')" "$(sha256sum </dev/null | cut -d ' ' -f 1)" >/srv/other/Release
echo 'deb file:/srv/other ./' >/etc/apt/sources.list.d/other.list
