#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: A start-up file that puts another shell in its place (exec tcsh)
#@ group: ssh
#@ packages: tcsh
#@ steps: key-pair,root-login,ssh-key,key-login,hosts
#@ expect run: key-login=unchanged hosts=changed
#@ expect again: hosts=unchanged
set -eu
home=$(getent passwd admin | cut -d: -f6)
text=$(cat "$home/.bashrc" 2>/dev/null || :)
printf 'exec tcsh\n%s\n' "$text" >"$home/.bashrc"
