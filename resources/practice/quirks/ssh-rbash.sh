#!/bin/sh
#@ title: The account's shell is restricted: rbash
#@ group: ssh
#@ steps: hosts
set -eu
[ -e /bin/rbash ] || ln -s bash /bin/rbash
usermod --shell /bin/rbash admin
