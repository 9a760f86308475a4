#!/bin/sh
#@ title: The host name is the full name already, as on Red Hat
#@ group: names
#@ steps: hostname fqdn hosts
#@ expect check: hostname=would-change hosts=would-change
#@ expect run: hostname=changed:hostname-set fqdn=unchanged hosts=changed
#@ expect again: hostname=unchanged fqdn=unchanged hosts=unchanged
#@ expect back: hostname=changed hosts=changed
set -eu
echo db1.patroni.local >/etc/hostname
hostname db1.patroni.local
sed -i 's/^127\.0\.1\.1.*/127.0.1.1 db1.patroni.local db1/' /etc/hosts
