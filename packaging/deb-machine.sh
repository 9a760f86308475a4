# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

# The Debian packages of this commit, and a root file system for a machine that can install them. Sourced by the tests of the
# packages, after packages.sh, root.sh and machine.sh, in the source folder.
# shellcheck shell=sh disable=SC2154

# deb_packages SUITE: builds them in build/deb/SUITE, unless they are of this commit.
deb_packages() {
    [ "$(cat "build/deb/$1/commit" 2>/dev/null)" = "$(git rev-parse HEAD)" ] ||
        DEB_BUILD_OPTIONS=noautodbgsym DEB_CXXFLAGS_APPEND=-g0 packaging/deb "$1" # no debug information: in half the time
}

# deb_machine SUITE: prints the path of its root file system. The machine has no way to Debian's mirrors: what the packages and their
# tests need lies in it, for its apt.
deb_machine() {
    needs=$({
        for package in "build/deb/$1"/howdah*.deb; do dpkg-deb --field "$package" Depends; done
        sed -n 's/^Depends: //p' packaging/debian/tests/control
        echo "$packages_deb_test"
    } | tr ',' '\n' | sed 's/^ *//; s/ *$//' | grep -v '^howdah' | sed '/^$/d' | sort -u | paste -sd,)
    root_of "machine-$1" "$1" "$packages_machine" --customize-hook="packaging/offer \"\$1\" '$needs'"
}
