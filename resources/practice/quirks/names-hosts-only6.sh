#!/bin/sh
#@ title: /etc/hosts has a line for ::1 alone
#@ group: names
#@ steps: hostname fqdn hosts
#@ expect check: hostname=would-change hosts=would-change
#@ expect run: hostname=changed fqdn=unchanged hosts=changed
#@ expect again: hostname=unchanged fqdn=unchanged hosts=unchanged
#@ expect back: hostname=changed hosts=changed
set -eu
printf '::1 localhost ip6-localhost\n' >/etc/hosts
