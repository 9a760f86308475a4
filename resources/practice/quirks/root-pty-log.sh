#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: sudo with a pty, a log of all output, a time limit and a prompt of its own
#@ group: root
#@ become: sudo
#@ suites: bookworm trixie
#@ steps: connect,hosts
#@ expect check: connect=unchanged hosts=would-change
#@ expect run: hosts=changed
#@ expect again: hosts=unchanged
#@ expect back: hosts=changed
set -eu
printf 'Defaults use_pty, log_output, command_timeout=3600, passprompt_override, passprompt="[ACME] password of %%u on %%h: "\nadmin ALL=(ALL:ALL) ALL\n' >/etc/sudoers.d/admin
chmod 440 /etc/sudoers.d/admin
