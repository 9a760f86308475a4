#!/bin/sh
#@ title: PAM takes 26 s for each session, as where systemd-logind hangs
#@ group: ssh
#@ steps: connect,hosts
#@ expect check: connect=unchanged hosts=would-change
#@ expect run: connect=unchanged hosts=changed
set -eu
echo 'session optional pam_exec.so quiet /bin/sleep 26' >>/etc/pam.d/sshd
