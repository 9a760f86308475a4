#!/bin/sh
#@ title: Others may write to root's home
#@ group: ssh
#@ steps: root-login ssh-key key-login
#@ expect check: ssh-key=failed:key-home-open
#@ expect run: ssh-key=failed:key-home-open
set -eu
chmod 777 /root
