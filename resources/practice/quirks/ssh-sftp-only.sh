#!/bin/sh
#@ title: The account may transfer files only: ForceCommand internal-sftp
#@ group: ssh
#@ steps: hosts
#@ expect check: connect=failed:ShellFailed
#@ expect run: connect=failed:ShellFailed
set -eu
printf '\nMatch User admin\n    ForceCommand internal-sftp\n' >>/etc/ssh/sshd_config
systemctl try-reload-or-restart ssh
