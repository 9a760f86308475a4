#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: Start-up files that print, for admin and root alike, to both streams; and a message of the day
#@ group: ssh
#@ quick: yes
#@ expect run: connect=unchanged:connected name-login=unchanged:name-login-ok
#@ expect again: name-login=unchanged
# shellcheck disable=SC2016 # the text is for the shells that start later
set -eu
for file in /etc/bash.bashrc /root/.bashrc /home/admin/.bashrc /root/.profile; do
    { echo 'echo "*** Authorised use only: $(id -un) ***"' && echo 'echo "fortune: a penny saved" >&2' && cat "$file"; } \
        >"$file.new"
    cat "$file.new" >"$file"
    rm "$file.new"
done
echo 'Welcome to the machine.' >/etc/motd
