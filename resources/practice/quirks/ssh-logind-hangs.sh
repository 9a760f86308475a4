#!/bin/sh
#@ title: systemd-logind hangs, and every login waits for it
#@ group: ssh
#@ suites: bookworm
#@ steps: connect,hosts
#@ expect check: connect=unchanged
#@ expect run: connect=unchanged hosts=changed
set -eu
kill -STOP "$(systemctl show -p MainPID --value systemd-logind)"
