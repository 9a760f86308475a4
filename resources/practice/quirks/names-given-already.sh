#!/bin/sh

# SPDX-FileCopyrightText: 2026 The Howdah developers
# SPDX-License-Identifier: GPL-3.0-or-later

#@ title: A name of the table stands in /etc/hosts already, with another address, by hand
#@ group: names
#@ steps: root-login ssh-key key-login hostname fqdn hosts name-login
#@ expect check: hostname=would-change hosts=failed:hosts-foreign-lines
#@ expect run: hostname=changed hosts=failed:hosts-foreign-lines
#@ expect again: hosts=failed:hosts-foreign-lines
set -eu
printf '10.9.9.9 db2.patroni.local db2\n' >>/etc/hosts
