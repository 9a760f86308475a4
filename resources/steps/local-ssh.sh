# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

# shellcheck shell=sh
#@ step: local-ssh
#@ title: SSH configuration on this computer
#@ short: SSH config
#@ section: access
#@ runs-on: howdah
#@ action: write-ssh-config
#@ depends-on: table key account port
#@ counterpart: name-login
# One block of this cluster in the user's ~/.ssh/config, for machines whose port, key or address ssh would not use by
# itself. Howdah writes the file as the user, and asks `ssh -G` before and afterwards what ssh makes of it
# (app/workstation/LocalSshConfig.cpp). Taking back removes the block.

#: local-ssh-written Your SSH configuration now has the right port and key for the machines (%1).
#: local-ssh-not-needed Port and key are the ones that ssh uses by default; nothing to configure.
#: local-ssh-there Your SSH configuration already has the right port and key for the machines.
#: local-ssh-would Your SSH configuration would be changed: %1.
#: local-ssh-removed This cluster's block was removed from your SSH configuration.
