#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: Start-up files that ask the terminal, and wait for its answer
#@ group: ssh
#@ steps: key-pair,local-hosts,root-login,ssh-key,key-login,hosts,name-login
#@ expect run: key-login=unchanged hosts=changed name-login=unchanged
#@ expect again: key-login=unchanged hosts=unchanged name-login=unchanged
set -eu
for home in /root "$(getent passwd admin | cut -d: -f6)"; do
    text=$(cat "$home/.bashrc" 2>/dev/null || :)
    { printf "printf '\\\\033[6n'; read -r -t 3 -d R x\n"; printf '%s\n' "$text"; } >"$home/.bashrc"
done
