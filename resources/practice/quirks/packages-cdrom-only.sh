#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: chrony is to come from a CD that is not in the drive
#@ group: packages
#@ steps: time-sync
#@ expect check: time-sync=would-change:time-would-replace
#@ expect run: time-sync=failed:apt-disc
#@ expect again: time-sync=failed:apt-disc
#@ expect back: time-sync=unchanged:nothing-to-take-back
set -eu
(cd /srv/repo && cp Packages /var/lib/apt/lists/LABCD_._Packages)
printf 'Date: %s\n' "$(date -u '+%a, %d %b %Y %H:%M:%S UTC')" >/var/lib/apt/lists/LABCD_._Release
rm -r /srv/repo
echo 'deb [trusted=yes] cdrom:[LABCD]/ ./' >/etc/apt/sources.list
