#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: Neither sudo nor su lets admin become root
#@ group: root
#@ become: sudo
#@ steps: hosts
#@ expect check: connect=cancelled hosts=cancelled
#@ expect run: connect=cancelled hosts=cancelled
#@ expect again: connect=cancelled hosts=cancelled
#@ expect back: connect=cancelled hosts=cancelled
set -eu
gpasswd --delete admin sudo
passwd --quiet --lock root
