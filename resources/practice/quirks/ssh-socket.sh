#!/bin/sh
#@ title: sshd is started by its socket; ssh.service is disabled, so the alias sshd.service does not exist
#@ group: ssh
set -eu
systemctl --quiet disable ssh.service
systemctl stop ssh.service
systemctl --quiet enable --now ssh.socket
