#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: root has no password; only sudo leads to it, as on Ubuntu
#@ group: root
#@ become: sudo
#@ quick: trixie
#@ expect run: connect=unchanged:connected hosts=changed
set -eu
passwd --quiet --lock root
