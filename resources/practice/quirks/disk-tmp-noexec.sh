#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: /tmp, /var/tmp and /dev/shm allow no programs, as hardening guides want
#@ group: disk
set -eu
for place in /tmp /var/tmp /dev/shm; do mount -t tmpfs -o noexec,nosuid,mode=1777 tmpfs $place; done
