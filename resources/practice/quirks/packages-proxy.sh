#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: The package source is behind a proxy that does not answer
#@ group: packages
#@ steps: time-sync
#@ expect check: time-sync=would-change:time-would-replace
#@ expect run: time-sync=failed:apt-unreachable
#@ expect again: time-sync=failed:apt-unreachable
#@ expect back: time-sync=unchanged:nothing-to-take-back
set -eu
echo 'Acquire::http::Proxy "http://192.0.2.1:3128";' >/etc/apt/apt.conf.d/90proxy
echo 'deb [trusted=yes] http://deb.debian.org/debian bookworm main' >/etc/apt/sources.list
