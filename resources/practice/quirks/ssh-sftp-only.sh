#!/bin/sh
#@ title: The account may transfer files only: ForceCommand internal-sftp
#@ group: ssh
#@ steps: hosts
set -eu
printf '\nMatch User admin\n    ForceCommand internal-sftp\n' >>/etc/ssh/sshd_config
systemctl try-reload-or-restart ssh
