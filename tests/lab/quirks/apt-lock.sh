#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

# Another package manager at work: apt's three locks are held for SECONDS by a process called NAME. They are held
# when this returns. Arguments: SECONDS [NAME]
set -eu
# perl is in every Debian (perl-base is essential). apt and dpkg use fcntl locks, which flock does not touch and a
# forked child does not inherit: the child takes them itself and says so.
# shellcheck disable=SC2016 # perl's variables
exec perl -e '
    use Fcntl qw(F_SETLK F_WRLCK SEEK_SET);
    my ($seconds, $name) = @ARGV;
    pipe(my $reader, my $writer) or die $!;
    if (fork()) {
        close $writer;
        exit(readline($reader) ? 0 : 1);
    }
    my @held;
    for my $path ("/var/lib/dpkg/lock-frontend", "/var/lib/dpkg/lock", "/var/lib/apt/lists/lock") {
        open(my $file, ">>", $path) or die "$path: $!";
        my $lock = pack("s s x4 q q i x4", F_WRLCK, SEEK_SET, 0, 0, 0); # struct flock of a 64-bit Linux
        fcntl($file, F_SETLK, $lock) or die "$path: $!";
        push @held, $file;
    }
    $0 = $name;
    open(STDOUT, ">", "/dev/null");
    open(STDERR, ">", "/dev/null");
    syswrite($writer, "held\n");
    close $writer;
    sleep $seconds;
' "$1" "${2:-unattended-upgr}" </dev/null
