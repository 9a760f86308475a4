# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

# shellcheck shell=sh
#@ step: name-login
#@ title: Login by name
#@ short: SSH
#@ section: names
#@ runs-on: howdah
#@ action: log-in-by-name
#@ needs: local-hosts local-ssh key-login
#@ depends-on: self key account port
#@ verifies-only: yes
# Proves that the user's own terminal gets there by name: the system's ssh logs in to HOST with the user's configuration,
# and the machine must answer with that name (app/run/SystemSsh.cpp). Changes nothing.

#: name-login-ok “ssh %1” works from your own terminal.
#: name-login-ok-passphrase “ssh %1” works; your terminal will ask for the key's passphrase.
#: name-login-wrong-name “ssh %1” reached a machine that calls itself %2. Check which address the name has on this computer (getent hosts %3).
#: name-login-failed “ssh %1” does not work from your own terminal, although Howdah can log in: %2. Nothing more was changed.
#: name-login-no-answer “ssh %1” logs in, but the command given to it does not run; the machine says: “%2”. A start-up file of the account may run another program instead (exec), or the key may be for one command only. Look at its ~/.bashrc and ~/.ssh/authorized_keys there.
#: name-login-no-table The host table on this computer was left out, so %1 is not known here by name and “ssh %2” was not tried. Include this computer in the run to set it up.
