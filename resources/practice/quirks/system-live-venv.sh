#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: Patroni runs from a venv, started by hand
#@ group: system
#@ packages: python3-minimal
#@ steps: connect hostname
#@ expect check: hostname=skipped:live-left-alone
#@ expect run: hostname=skipped:live-left-alone
#@ expect again: hostname=skipped:live-left-alone
set -eu
mkdir -p /srv/patroni/bin
: >/srv/patroni/pyvenv.cfg
cat >/srv/patroni/bin/patroni <<'PATRONI'
#!/usr/bin/python3
import time
time.sleep(1000000)
PATRONI
chmod 755 /srv/patroni/bin/patroni
systemd-run --quiet --collect --unit=by-hand --property=User=nobody /srv/patroni/bin/patroni /etc/patroni.yml
