#!/bin/sh
# A Match block that forbids root, which no drop-in can overrule.
set -eu
printf '\nMatch User root\n    PermitRootLogin no\n' >>/etc/ssh/sshd_config
systemctl reload ssh
