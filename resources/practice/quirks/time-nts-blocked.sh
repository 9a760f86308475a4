#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: chrony has a server that answers and one with NTS whose port 4460 does not
#@ group: time
#@ steps: time-sync
#@ quick: yes
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
printf 'server 198.18.0.123 iburst\nserver 192.0.2.253 iburst nts\n' >/etc/chrony/sources.d/practice.sources
sed -i '/^pool/d' /etc/chrony/chrony.conf
systemctl start chrony
