#!/bin/sh
#@ title: root's account has expired
#@ group: ssh
#@ steps: root-login ssh-key key-login
#@ expect run: ssh-key=changed key-login=failed:login-account-expired
set -eu
chage -E 2020-01-01 root
