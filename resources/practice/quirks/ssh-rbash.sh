#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: The account's shell is restricted: rbash
#@ group: ssh
#@ steps: hosts
#@ expect check: connect=failed:ShellFailed
#@ expect run: connect=failed:ShellFailed
set -eu
[ -e /bin/rbash ] || ln -s bash /bin/rbash
usermod --shell /bin/rbash admin
