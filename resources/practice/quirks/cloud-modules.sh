#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: cloud-init: user data bring the modules too, so it cannot be switched off
#@ group: cloud
#@ packages: cloud-init
#@ reboot: yes
#@ steps: hostname fqdn hosts
#@ option: hosts.cloud-init=off
#@ restart: yes
#@ expect check: hostname=would-change hosts=would-change
#@ expect run: hostname=changed:hostname-set fqdn=unchanged hosts=changed
#@ expect again: hostname=unchanged fqdn=unchanged hosts=unchanged
#@ expect restarted: hostname=changed:hostname-line-set hosts=changed
#@ expect back: hostname=changed hosts=changed
set -eu
rm -f /etc/netplan/*
cd /etc/cloud/cloud.cfg.d
printf 'network: {config: disabled}\n' >80-network.cfg
printf 'datasource_list: [ NoCloud ]\n' >80-datasource.cfg
printf 'ssh_deletekeys: false\nusers: []\ndisable_root: false\nlocale: C.UTF-8\n' >80-access.cfg
mkdir -p /var/lib/cloud/seed/nocloud
cd /var/lib/cloud/seed/nocloud
printf 'instance-id: i-1\nlocal-hostname: web1\n' >meta-data
printf '%s\n' '#cloud-config' 'manage_etc_hosts: true' 'cloud_init_modules: [set_hostname, update_hostname, update_etc_hosts, users-groups]' >user-data
