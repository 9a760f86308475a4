#!/bin/sh
#@ title: The account's shell is nologin
#@ group: ssh
#@ steps: hosts
#@ expect check: connect=failed:ShellFailed
#@ expect run: connect=failed:ShellFailed
set -eu
usermod --shell /usr/sbin/nologin admin
