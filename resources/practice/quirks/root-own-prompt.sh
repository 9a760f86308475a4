#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: sudo's prompt is the company's own
#@ group: root
#@ become: sudo
#@ steps: hosts
#@ expect run: connect=unchanged:connected hosts=changed
set -eu
gpasswd --delete admin sudo
printf 'Defaults passprompt_override\nDefaults passprompt="[ACME] password of %%u on %%h: "\nadmin ALL=(ALL) ALL\n' >/etc/sudoers.d/admin
