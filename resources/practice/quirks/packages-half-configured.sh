#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: Another package is half configured, and its script fails each time
#@ group: packages
#@ steps: time-sync
#@ quick: yes
#@ expect check: time-sync=would-change:time-would-repair
#@ expect run: time-sync=changed:time-replaced
#@ expect again: time-sync=unchanged:time-ok
#@ expect back: time-sync=unchanged:time-packages-stay
set -eu
mkdir -p /run/bad/DEBIAN
printf 'Package: bad\nVersion: 1\nArchitecture: all\nMaintainer: nobody <root@localhost>\nDescription: a package whose script fails\n' >/run/bad/DEBIAN/control
printf '#!/bin/sh\necho "bad: cannot find a disk" >&2\nexit 1\n' >/run/bad/DEBIAN/postinst
chmod 755 /run/bad/DEBIAN/postinst
dpkg-deb --build /run/bad /run/bad.deb >/dev/null
dpkg -i /run/bad.deb >/dev/null 2>&1 || :
