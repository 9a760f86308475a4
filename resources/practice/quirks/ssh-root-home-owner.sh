#!/bin/sh
#@ title: root's home is admin's
#@ group: ssh
#@ steps: root-login ssh-key key-login
#@ expect check: ssh-key=failed:key-path-owned
#@ expect run: ssh-key=failed:key-path-owned
set -eu
chown admin: /root
