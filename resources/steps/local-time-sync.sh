# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

# shellcheck shell=sh
#@ step: local-time-sync
#@ title: Time synchronisation on this computer
#@ short: Time
#@ section: system
#@ runs-on: this-computer
#@ program: time-sync
#@ limit: 15min
#@ finish: yes
#@ ticked: no
#@ counterpart: time-sync
#@ option lock-wait: integer 0..600 = 600 | Seconds to wait for apt's locks
# chrony on this computer, by the program of the step for the machines (time-sync.sh). Found out as the user; only what is
# to be changed needs an administrator.
