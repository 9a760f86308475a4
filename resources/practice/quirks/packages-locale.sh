#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: No locale but C, and the package locales is not installed
#@ group: packages
#@ steps: locale
#@ quick: yes
#@ leaves: /etc/locale.alias /etc/locale.gen contents.of./etc/locale.* # files of the package, which stays
#@ expect check: locale=would-change:locale-would-install
#@ expect run: locale=changed:locale-made
#@ expect again: locale=unchanged:locale-there
#@ expect back: locale=changed:locale-taken-back
set -eu
[ "$(locale -a | grep -cvE '^(C|C\.utf8|C\.UTF-8|POSIX)$')" = 0 ]
