#!/bin/sh
# A hardened sshd: one session per connection, few tries, few connections at once, root's login not mentioned.
set -eu
printf 'MaxSessions 1\nMaxAuthTries 2\nMaxStartups 2:50:4\nLoginGraceTime 20\n' >/etc/ssh/sshd_config.d/40-strict.conf
systemctl reload ssh
