#!/bin/sh
#@ title: systemd-logind hangs, and every login waits for it
#@ group: ssh
#@ steps: connect,hosts
#@ expect check: connect=failed:TimedOut
#@ expect run: connect=failed:TimedOut
set -eu
# systemd from 252 on (Debian 12) waits 120 s there, not 25 s as before: each login, each su. Longer than Howdah waits
# (45 s), and than anybody should; it names what hangs.
kill -STOP "$(systemctl show -p MainPID --value systemd-logind)"
