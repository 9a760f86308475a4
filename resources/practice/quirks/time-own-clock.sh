#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: chrony follows its own clock only
#@ group: time
#@ steps: time-sync
#@ expect check: time-sync=unchanged:time-ok
#@ expect run: time-sync=unchanged:time-ok
#@ expect again: time-sync=unchanged:time-ok
#@ expect back: time-sync=unchanged:nothing-to-take-back
set -eu
# chrony is there and has not been started yet.
printf '#!/bin/sh\nexit 101\n' >/usr/sbin/policy-rc.d
chmod 755 /usr/sbin/policy-rc.d
apt-get -qq update
DEBIAN_FRONTEND=noninteractive apt-get -qq -y install chrony </dev/null >/dev/null 2>&1
rm /usr/sbin/policy-rc.d
rm /etc/chrony/sources.d/practice.sources
sed -i 's/^pool.*/local stratum 10/' /etc/chrony/chrony.conf
systemctl start chrony
