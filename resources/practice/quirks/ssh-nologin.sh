#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: The account's shell is nologin
#@ group: ssh
#@ steps: hosts
#@ expect check: connect=failed:ShellFailed
#@ expect run: connect=failed:ShellFailed
set -eu
usermod --shell /usr/sbin/nologin admin
