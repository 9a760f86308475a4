#!/bin/sh
#@ title: /etc/hosts and /etc/hostname are links to another folder
#@ group: names
#@ steps: hostname fqdn hosts
#@ expect check: hostname=would-change hosts=would-change
#@ expect run: hostname=changed fqdn=unchanged hosts=changed
#@ expect again: hostname=unchanged fqdn=unchanged hosts=unchanged
#@ expect back: hostname=changed hosts=changed
set -eu
mkdir -p /srv/etc
for file in hosts hostname; do
    mv /etc/$file /srv/etc/$file
    ln -s /srv/etc/$file /etc/$file
done
