#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: Proxmox: root's authorized_keys is a link into the cluster's file system
#@ group: ssh
#@ steps: root-login ssh-key key-login
#@ expect check: ssh-key=would-change
#@ expect run: root-login=unchanged ssh-key=changed key-login=unchanged
#@ expect again: ssh-key=unchanged key-login=unchanged
#@ expect back: ssh-key=changed
set -eu
mkdir -p /etc/pve/priv
chmod 700 /etc/pve/priv
ssh-keygen -q -t ed25519 -N '' -f /run/old -C root@pve1
cat /run/old.pub >/etc/pve/priv/authorized_keys
chmod 600 /etc/pve/priv/authorized_keys
install -d -m 700 /root/.ssh
ln -s /etc/pve/priv/authorized_keys /root/.ssh/authorized_keys
