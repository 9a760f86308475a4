# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

# shellcheck shell=sh
#@ step: key-login
#@ title: Login with the key
#@ short: Login
#@ section: access
#@ runs-on: howdah
#@ action: log-in-by-key
#@ needs: root-login ssh-key
#@ depends-on: key account port
#@ verifies-only: yes
# Proves the key: a fresh connection of Howdah's own offers this key and nothing else, and what runs there must send both
# halves of a nonce back as one word (app/run/LoginProofs.cpp). Where the login is refused, why-refused.sh asks the machine
# for the cause. Changes nothing.

#: key-login-ok A new connection as %1 with only the key works.
#: key-login-wrong-answer %1 lets the key log in as %2 but runs something else instead of our command: %3. Look for command= in front of the key in authorized_keys on the machine.
#: key-login-refused %1 does not accept the key for %2, although it was put in place. Look at sshd's log on the machine (journalctl -u ssh). The login that was used so far still works.
#: key-login-expired %1 lets the key log in as %2, but runs nothing until the expired password of %2 is changed. Change it on the machine (passwd %2), or let it never expire (chage -M -1 %2), then retry.
#: key-login-hung-up %1 closes the connection when %2 logs in with the key. A rule there may forbid the login of %2; sshd's log on the machine says which (journalctl -u ssh).
#: login-asks-code The login of %1 on %2 asks for a code besides the key (a second factor), which only its user can enter, so the login was not completed.
