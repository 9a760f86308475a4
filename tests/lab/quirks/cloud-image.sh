#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

# As a cloud image comes up: root locked and without a way in (its key only prints a sentence), password login off by
# cloud-init's drop-in, admin in by KEY with sudo that asks for nothing, /etc/hosts said to be cloud-init's.
# Arguments: 'PUBLIC KEY'      (a sudo machine; no root password works afterwards)
set -eu
printf 'PasswordAuthentication no\n' >/etc/ssh/sshd_config.d/50-cloud-init.conf
passwd --quiet --lock root
install -d -m 700 /root/.ssh
printf 'no-port-forwarding,no-agent-forwarding,no-X11-forwarding,command="%s" %s\n' \
    "echo 'Please login as the user \\\"admin\\\" rather than the user \\\"root\\\".';echo;sleep 1;exit 142" "$1" \
    >/root/.ssh/authorized_keys
install -d -m 700 -o admin -g admin /home/admin/.ssh
printf '%s\n' "$1" >/home/admin/.ssh/authorized_keys
chown admin:admin /home/admin/.ssh/authorized_keys
chmod 600 /root/.ssh/authorized_keys /home/admin/.ssh/authorized_keys
printf 'admin ALL=(ALL) NOPASSWD:ALL\n' >/etc/sudoers.d/90-cloud-init-users
chmod 440 /etc/sudoers.d/90-cloud-init-users
mkdir -p /etc/cloud
printf 'manage_etc_hosts: true\n' >/etc/cloud/cloud.cfg
systemctl reload ssh
