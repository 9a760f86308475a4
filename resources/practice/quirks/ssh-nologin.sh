#!/bin/sh
#@ title: The account's shell is nologin
#@ group: ssh
#@ steps: hosts
set -eu
usermod --shell /usr/sbin/nologin admin
