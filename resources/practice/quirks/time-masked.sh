#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: chrony's unit is masked
#@ group: time
#@ steps: time-sync
#@ expect check: time-sync=failed:time-masked
#@ expect run: time-sync=failed:time-masked
#@ expect again: time-sync=failed:time-masked
#@ expect back: time-sync=unchanged:nothing-to-take-back
set -eu
systemctl --quiet mask chrony.service
