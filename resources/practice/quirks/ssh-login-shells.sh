#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: fish is root's login shell, tcsh the account's
#@ group: ssh
#@ packages: tcsh fish
#@ steps: key-pair,root-login,ssh-key,key-login,hosts
#@ leaves: /root/\.(cache|config|local)(/.*)? # fish's own
#@ expect run: key-login=unchanged hosts=changed
#@ expect again: key-login=unchanged hosts=unchanged
set -eu
sed -i 's#^\(root:.*\):[^:]*$#\1:/usr/bin/fish#; s#^\(admin:.*\):[^:]*$#\1:/bin/tcsh#' /etc/passwd
