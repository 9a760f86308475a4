#!/bin/sh
#@ title: A Match block that forbids root, which no drop-in can overrule
#@ group: ssh
#@ quick: yes
set -eu
printf '\nMatch User root\n    PermitRootLogin no\n' >>/etc/ssh/sshd_config
systemctl try-reload-or-restart ssh
