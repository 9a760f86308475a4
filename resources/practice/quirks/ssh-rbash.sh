#!/bin/sh
#@ title: The account's shell is restricted: rbash
#@ group: ssh
#@ steps: hosts
#@ expect check: connect=failed:ShellFailed
#@ expect run: connect=failed:ShellFailed
set -eu
[ -e /bin/rbash ] || ln -s bash /bin/rbash
usermod --shell /bin/rbash admin
