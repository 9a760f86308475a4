# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

# shellcheck shell=sh
#@ step: local-hosts
#@ title: Host table on this computer
#@ short: Hosts
#@ section: names
#@ runs-on: this-computer
#@ program: hosts
#@ depends-on: table
#@ counterpart: hosts
#@ writes: host-table
# The cluster's block in this computer's own /etc/hosts: the program of the step for the machines (hosts.sh), which here
# gets no name of its own and no options. Found out as the user; only what is to be changed needs an administrator.
