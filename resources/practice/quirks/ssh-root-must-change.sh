#!/bin/sh
#@ title: root must change the password at the next login
#@ group: ssh
#@ steps: root-login ssh-key key-login
#@ expect run: ssh-key=changed key-login=failed:key-login-expired
set -eu
chage -d 0 root
