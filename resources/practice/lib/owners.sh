# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

# shellcheck shell=sh disable=SC2034 # sourced
# The accounts of the machines, as this computer sees them. Sourced by howdah-practice, build-image and run-machine.
#
# Account N of a machine is account OWNERS + N here: root in a machine is nobody on this computer. The files of images and
# machines are kept with these owners, so a setuid program among them gives nobody here this computer's root. One range for
# all machines, since they share their image. It lies outside of what Debian (useradd, adduser), systemd (containers to
# 0x6fffffff, foreign from 0x7ffe0000) and directory services (SSSD to 2000200000) hand out.
OWNERS=2004287488 # 0x77770000
OWNERS_COUNT=65536

# Gives what root made in DIRECTORY to the machines. Follows no link; what has such an owner already is left, so it can
# be repeated. chown(2) takes the setuid bits away: they are set again.
give_to_machines() { # DIRECTORY…
    find "$@" -xdev -print0 | perl -0 -MPOSIX=lchown -e '
        my $owners = shift;
        while (<STDIN>) {
            chomp;
            my @file = lstat or die "$_: $!\n";
            next if $file[4] >= $owners;
            lchown($file[4] + $owners, $file[5] + $owners, $_) or die "$_: $!\n";
            -l _ or chmod($file[2] & 07777, $_) or die "$_: $!\n";
        }' "$OWNERS"
}
